package import Measures

/// A decision-making body as its rule book describes it: who has how many votes, and what it takes.
///
/// Members are counted from 0, as in the file.
package struct DecisionBody: Equatable, Sendable {
  /// How the file describes the body; what is worked out follows from it.
  package enum Form: String, Equatable, Sendable, CaseIterable {
    /// Its rule in full.
    case rule
    /// The number of seats of each group, one vote a seat, and a quota.
    case groupSizes = "group_sizes"
    /// How many members have how many votes, and a quota.
    case types
    /// The number of members, one vote each, who decide by majority.
    case members
    /// The same body before and after some members agree to vote together.
    case bloc = "independent"
  }

  /// Members who are looked at together.
  package struct Group: Equatable, Sendable {
    package let name: String
    /// At least one; nobody is in two groups.
    package let members: [Int]

    package init(_ name: String, _ members: [Int]) {
      self.name = name
      self.members = members
    }
  }

  package let form: Form
  package let rule: VotingRule
  /// The rule, checked.
  package let game: VotingGame
  /// What the body is called.
  package var title: String?
  /// One for each member; `nil` when the file does not name them.
  package var names: [String]?
  package var groups: [Group] = []
  /// How many must be present; `nil` when the file does not say.
  package var quorum: Int?
  /// Members of whom at least one must be present; empty when the rule has no such words.
  package var mustIncludeOneOf: Set<Int> = []
  /// The chance that a member comes to a meeting; `nil` when the file does not say.
  package var attendance: Fraction?
  /// Whose vote breaks a tie in a vote of the whole body.
  package var chair: Int?

  package init(_ form: Form, rule: VotingRule) throws(MeasureError) {
    self.form = form
    self.rule = rule
    game = try VotingGame(rule)
  }

  package var memberCount: Int { game.memberCount }

  /// How members come or stay away; `nil` without a chance and a quorum.
  package func attendanceModel() throws(MeasureError) -> AttendanceModel? {
    guard let attendance, let quorum else { return nil }
    return try AttendanceModel(
      members: memberCount, quorum: quorum, attendance: attendance,
      mustIncludeOneOf: mustIncludeOneOf, chair: chair)
  }

  /// Whether a meeting is quorate with nobody from a group; `nil` when the file does not say what
  /// makes it so.
  package func canMeet(without group: [Int]) -> Bool? {
    guard quorum != nil || !mustIncludeOneOf.isEmpty else { return nil }
    let isNeeded = !mustIncludeOneOf.isEmpty && mustIncludeOneOf.isSubset(of: group)
    return Measures.canMeet(
      without: group.count, of: memberCount, quorum: quorum ?? 0, mustInclude: isNeeded)
  }
}
