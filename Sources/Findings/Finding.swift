package import Measures
package import Survey

/// Something the figures say about the organisation, before it is put into words.
///
/// The words are data: a template pack holds one sentence for each id, with the values' names.
package struct Finding: Sendable, Equatable {
  package typealias ID = Identifier<Finding>

  /// A figure or a name that the sentence uses; the report formats it.
  package enum Value: Sendable, Equatable {
    case name(String)
    /// Tenths of a point.
    case points(Int)
    /// Tenths of a point, printed whole unless that would put it into another band.
    case headline(Int, showsTenth: Bool)
    case count(Int)
    /// 0 through 1.
    case share(Fraction)
    /// Several names, to be read as one list.
    case names([String])
    /// Tenths of a point, with its sign.
    case difference(Int)
    /// A figure that is printed as a whole number.
    case whole(Double)
    /// A figure that is printed with one decimal.
    case decimal(Double)
    /// Whole per cents.
    case percent(Int)
  }

  /// What a sentence is about, so that a report can put it beside its figures.
  package enum Topic: String, Sendable, CaseIterable {
    /// The few sentences that a report opens with.
    case summary
    case range, gap, prepared, reasons, priorities, spread
    case dontKnow = "dont-know"
    case claims, lenses, votes, decisions, services, outcomes, swot, caveats
  }

  /// The figure behind a sentence: a chart or a table of a report.
  package enum Place: Sendable, Hashable {
    /// Each lever with its score, below the headline.
    case scores
    /// Each lever now and as far as leaders are prepared to go.
    case levers
    /// Leaders beside people with lived experience, lever by lever.
    case gaps
    /// What lies between now, prepared and wanted, lever by lever.
    case differences
    /// How far leaders would move, lever by lever.
    case headroom
    case whoAnswered
    case range
    case reasons
    case steps
    case refusals
    /// How the answers to a section fall.
    case answers(Section.ID)
    /// The figures of a question in its section.
    case question(Question.ID, in: Section.ID)
    /// Claims and how many of them are shown, section by section.
    case claims
    /// Questions on which much is claimed and little shown, of a section.
    case claimsNotShown(Section.ID)
    case lens(Lens.ID)
    /// The body with this number in the result, from 1.
    case votes(Int)
    /// What people feel of a body beside its votes.
    case felt
    case decisions(Module.ID)
    case services(Module.ID)
    case outcomes(Module.ID)
    /// The headline under other rules.
    case otherRules
  }

  package let id: ID
  /// By the names that the sentence may use.
  package let values: [String: Value]
  package let place: Place
  /// That of the rule which found it.
  package let topic: Topic

  package init(_ id: ID, at place: Place, _ values: [String: Value] = [:]) {
    self.id = id
    self.values = values
    self.place = place
    topic = FindingRules.topics[id] ?? .summary
  }
}
