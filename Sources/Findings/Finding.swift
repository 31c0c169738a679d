package import Measures
package import Scoring
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
  }

  /// Where the figure behind the sentence stands in a report.
  package enum Place: Sendable, Hashable {
    case levers
    case voices
    case section(Section.ID)
    case whoAnswered
  }

  package let id: ID
  /// By the names that the sentence may use.
  package let values: [String: Value]
  package let place: Place

  package init(_ id: ID, at place: Place, _ values: [String: Value] = [:]) {
    self.id = id
    self.values = values
    self.place = place
  }
}

/// What a rule may look at.
package struct FindingContext: Sendable {
  package let result: AuditResult
  package let questionnaire: Questionnaire
  package let terms: Terms

  package init(result: AuditResult, questionnaire: Questionnaire, terms: Terms) {
    self.result = result
    self.questionnaire = questionnaire
    self.terms = terms
  }

  var thresholds: PointThresholds { questionnaire.settings.points }

  /// A name of the questionnaire in the words of this audit.
  func name(_ name: String) -> Finding.Value { .name(terms.fill(name)) }
}

/// Looks for one thing in a result.
package protocol FindingRule: Sendable {
  /// The sentences it may ask for, with the names of their values.
  static var sentences: [Finding.ID: Set<String>] { get }

  /// What it finds, in the order in which it should be read; empty when it finds nothing.
  func findings(in context: FindingContext) -> [Finding]
}

/// Every rule, in the order of a report.
package enum FindingRules {
  package static let all: [any FindingRule] = [
    HeadlinePlace(), OrganisationsOwnView(), WeakestLever(), WidestGap(), LargestPromise(),
    WantedAndRefused(), PowerOutOfSight(), HiddenVoices(),
  ]

  /// The names each sentence may use, for checking a template pack.
  package static let sentences: [Finding.ID: Set<String>] = all.reduce(into: [:]) {
    $0.merge(type(of: $1).sentences) { first, _ in first }
  }

  package static func findings(in context: FindingContext) -> [Finding] {
    all.flatMap { $0.findings(in: context) }
  }
}
