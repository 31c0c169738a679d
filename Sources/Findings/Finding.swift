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

  /// Where the figure behind the sentence stands in a report.
  package enum Place: Sendable, Hashable {
    case levers
    case voices
    case section(Section.ID)
    /// A question in its section.
    case question(Question.ID, in: Section.ID)
    case whoAnswered
    case range
    case reasons
    case priorities
    case spread
    case claims
    case lenses
    case votes
    case decisions
    case services
    case outcomes
    case swot
    case annex
  }

  package let id: ID
  /// By the names that the sentence may use.
  package let values: [String: Value]
  package let place: Place

  /// That of the rule which found it.
  package var topic: Topic { FindingRules.topics[id] ?? .summary }

  package init(_ id: ID, at place: Place, _ values: [String: Value] = [:]) {
    self.id = id
    self.values = values
    self.place = place
  }
}
