/// How a body decides: one vote, or several that hang together.
///
/// Members are counted from 0; every part lists the votes of all members, 0 for those who have
/// none in it. A veto is a part of `all` in which one member has a vote and the quota is 1.
package indirect enum VotingRule: Equatable, Sendable {
  /// Who breaks a tie, and whether the chair also votes before there is one.
  package struct Chair: Equatable, Sendable {
    package let member: Int
    package let votesOnlyOnTie: Bool

    package init(_ member: Int, votesOnlyOnTie: Bool = false) {
      self.member = member
      self.votesOnlyOnTie = votesOnlyOnTie
    }
  }

  /// Passes when the votes in favour reach the quota.
  case weighted(WeightedVotingGame)
  /// Passes with more votes for than against; a tie goes to the chair, and fails without one.
  case majority(weights: [Int], chair: Chair?)
  /// Passes when every part does: chambers that must agree, vetoes.
  case all([VotingRule])
  /// Passes when one part does: other routes, overrides.
  case any([VotingRule])
}
