/// What is odd about a voting rule, though it can be computed.
package enum VotingRuleWarning: String, Equatable, Sendable, CaseIterable {
  /// A decision passes with nobody in favour.
  case alwaysPasses = "always-passes"
  /// A decision fails with everybody in favour.
  case neverPasses = "never-passes"
  /// Two sides with no member in common can each pass a decision.
  case twoSidesCanWin = "two-sides-can-win"
}

extension VotingGame {
  /// What is odd about the rule.
  ///
  /// Whether two sides can win is looked at vote by vote or state by state, whichever is shorter;
  /// for one vote that is too large for both, a quota at or below half counts as odd.
  ///
  /// - Returns: At most one warning.
  /// - Throws: ``MeasureError/gameTooLarge(states:limit:)``.
  package func warning() throws(MeasureError) -> VotingRuleWarning? {
    if alwaysPasses { return .alwaysPasses }
    if neverPasses { return .neverPasses }
    if quotas.count == 1, let vote = quotas.first, 2 * vote.quota > vote.total { return nil }
    let types = MemberTypes(of: self)
    if let vote = quotas.first, quotas.count == 1,
      vote.total <= min(types.states, 4 * VotingPower.mostStates) / memberCount
    {
      return vote.canSplit ? .twoSidesCanWin : nil
    }
    guard types.states <= VotingPower.mostStates else {
      if quotas.count == 1 { return .twoSidesCanWin }
      throw .gameTooLarge(states: types.states, limit: VotingPower.mostStates)
    }
    let outcomes = types.outcomes()
    let bothWin = outcomes.indices.contains { outcomes[$0] && outcomes[outcomes.count - 1 - $0] }
    return bothWin ? .twoSidesCanWin : nil
  }
}

extension WeightedVotingGame {
  /// Whether some members reach the quota and the rest do too.
  ///
  /// - Complexity: O(*n* · *t*) for *n* members and *t* votes in all.
  fileprivate var canSplit: Bool {
    var isReached = [Bool](repeating: false, count: total + 1)
    isReached[0] = true
    for weight in weights where weight > 0 {
      for votes in stride(from: total, through: weight, by: -1) where isReached[votes - weight] {
        isReached[votes] = true
      }
    }
    return quota <= total - quota && isReached[quota...(total - quota)].contains(true)
  }
}
