/// A decision-making body as a sheet describes it: who sits in it, and how it decides.
///
/// The facts of one record of a module, in one spelling, so that equal descriptions are equal. What
/// people wrote in their own words about the body is not among them.
package struct BodyRecord: Equatable, Sendable {
  /// How many votes a decision takes.
  package enum Quota: Equatable, Sendable {
    /// One of the questionnaire's named rules; see ``QuotaName``.
    case named(QuotaName)
    case votes(Int)
  }

  /// The named rules that a record may choose from, each a share of all votes.
  package enum QuotaName: String, Equatable, Sendable, CaseIterable {
    /// More than half.
    case majority
    /// At least two thirds.
    case twoThirds = "two-thirds"
    /// At least three quarters.
    case threeQuarters = "three-quarters"
    case unanimity
  }

  /// Blanks at the ends are gone, and those inside are one each.
  package var name: String
  /// `decides` where the record does not say.
  package var status = BodyRecord.decides
  package var stages: [String]?
  /// One vote a seat; at least one seat each, in questionnaire order.
  package var seats: [FieldValue.GroupNumber] = []
  /// Seats without a vote, at least one each.
  package var observers: [FieldValue.GroupNumber] = []
  /// `nil` where the record does not say: more than half is then assumed.
  package var quota: Quota?
  package var chair: RespondentGroup.ID?
  /// Whether the chair, who votes like everybody else, also breaks ties.
  package var hasCastingVote = false
  /// Groups that can each stop a decision by a majority of their own.
  package var vetoes: [RespondentGroup.ID] = []
  package var appointedBy: RespondentGroup.ID?
  /// How many in a hundred come, by group.
  package var attendance: [FieldValue.GroupNumber]?
  package var isPaid: Bool?
  package var meetingsAYear: Int?

  /// The status of a body that has votes to work out.
  package static let decides = "decides"

  package var isDecisive: Bool { status == Self.decides }
  /// All votes there are; `Int.max` for more than can be added up.
  package var votes: Int {
    seats.reduce(0) { sum, part in
      let (votes, overflow) = sum.addingReportingOverflow(part.number)
      return overflow ? .max : votes
    }
  }

  package func seats(of group: RespondentGroup.ID) -> Int {
    seats.first { $0.group == group }?.number ?? 0
  }

  package func observers(of group: RespondentGroup.ID) -> Int {
    observers.first { $0.group == group }?.number ?? 0
  }
}

extension BodyRecord {
  /// The most seats that a body may have, as many as a body file may have members.
  package static let mostSeats = BodyReader.mostMembers

  /// The facts in a record; `nil` for one that is not filled in: it has no name or no seats.
  package init?(_ record: ModuleRecord) {
    guard case .text(let text)? = record["name"], let seats = record.numbers("seats") else {
      return nil
    }
    name = text.withSingleSpaces
    self.seats = seats.filter { $0.number > 0 }
    guard !name.isEmpty, !self.seats.isEmpty else { return nil }
    status = record.word("status") ?? Self.decides
    stages = record.words("stage")
    observers = (record.numbers("observers") ?? []).filter { $0.number > 0 }
    quota = Quota(record["quota"])
    chair = record.word("chair").map { RespondentGroup.ID($0) }
    if case .flag(let flag)? = record["casting-vote"] { hasCastingVote = flag }
    vetoes = (record.words("veto") ?? []).map { RespondentGroup.ID($0) }
    appointedBy = record.word("appointed-by").map { RespondentGroup.ID($0) }
    attendance = record.numbers("attendance")
    if case .flag(let flag)? = record["paid"] { isPaid = flag }
    if case .number(let number)? = record["meetings-a-year"] { meetingsAYear = number }
  }

  /// What bodies are told apart by: the name without regard to blanks and capitals.
  package var key: String { Self.key(of: name) }

  package static func key(of name: String) -> String { name.withSingleSpaces.lowercased() }
}

extension BodyRecord.Quota {
  /// `nil` for no value, or a named rule that says nothing about votes.
  init?(_ value: FieldValue?) {
    switch value {
    case .number(let votes): self = .votes(votes)
    case .word(let word):
      guard let name = BodyRecord.QuotaName(rawValue: word) else { return nil }
      self = .named(name)
    default: return nil
    }
  }
}

extension ModuleRecord {
  fileprivate func word(_ field: ModuleField.ID) -> String? {
    if case .word(let word)? = self[field] { word } else { nil }
  }

  fileprivate func words(_ field: ModuleField.ID) -> [String]? {
    if case .words(let words)? = self[field] { words } else { nil }
  }

  fileprivate func numbers(_ field: ModuleField.ID) -> [FieldValue.GroupNumber]? {
    if case .numbers(let numbers)? = self[field] { numbers } else { nil }
  }
}

extension RecordForm {
  /// Whether the records are decision-making bodies: they have seats by group.
  package var describesBodies: Bool {
    fields.contains { $0.id == "seats" && $0.kind == .numberByGroup }
  }
}

extension Questionnaire {
  /// The module that asks for decision-making bodies, told by the shape of its records.
  package var bodyModule: Module? {
    modules.first { module in
      if case .records(let form) = module.body { form.describesBodies } else { false }
    }
  }
}
