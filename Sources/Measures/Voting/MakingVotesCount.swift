/// The fewest votes more with which a group can change a result, every group voting as one.
///
/// For the line "one more seat would make these seats count".
///
/// - Parameters:
///   - group: The place of the group in `votes`.
///   - votes: The votes of each group.
///   - quota: What it takes to pass, of the new total.
/// - Returns: 0 when its votes count already; `nil` when the total or less would not do.
/// - Throws: What ``VotingGame/init(_:)`` and ``VotingPower/init(of:)`` throw;
///   ``MeasureError/noSuchMember(_:)``; ``MeasureError/fractionTooLarge``.
package func votesMissingToCount(
  of group: Int, among votes: [Int], quota: QuotaWord
) throws(MeasureError) -> Int? {
  try votesMissingToCount(of: group, among: votes) { (votes) throws(MeasureError) in
    let total = votes.reduce(0, +)
    return .weighted(WeightedVotingGame(weights: votes, quota: try quota.votes(of: total)))
  }
}

/// The same under a rule of any kind.
///
/// - Parameters:
///   - group: The place of the group in `votes`.
///   - votes: The votes of each group.
///   - rule: How the body decides when the groups, as its members, have so many votes.
/// - Returns: 0 when its votes count already; `nil` when the total or less would not do.
/// - Throws: What ``VotingGame/init(_:)``, ``VotingPower/init(of:)`` and the rule throw;
///   ``MeasureError/noSuchMember(_:)``.
package func votesMissingToCount(
  of group: Int, among votes: [Int],
  under rule: (_ votes: [Int]) throws(MeasureError) -> VotingRule
) throws(MeasureError) -> Int? {
  guard votes.indices.contains(group) else { throw .noSuchMember(group) }
  var grown = votes
  for extra in 0...max(1, votes.reduce(0, +)) {
    if try counts(group, under: try rule(grown)) { return extra }
    grown[group] += 1
  }
  return nil
}

/// The quota nearest to the present one at which a group can change a result.
///
/// Quotas are looked at from just above half, below which two sides could both pass something, to
/// all votes; of two equally near, the lower.
///
/// - Parameters:
///   - group: The place of the group in `votes`.
///   - votes: The votes of each group.
///   - quota: The votes it takes now.
/// - Returns: The quota, the present one if its votes count already; `nil` for a group without a
///   vote.
/// - Throws: What ``VotingGame/init(_:)`` and ``VotingPower/init(of:)`` throw;
///   ``MeasureError/noSuchMember(_:)``.
package func nearestQuotaToCount(
  of group: Int, among votes: [Int], quota: Int
) throws(MeasureError) -> Int? {
  try nearestQuotaToCount(of: group, among: votes, quota: quota) { quota in
    .weighted(WeightedVotingGame(weights: votes, quota: quota))
  }
}

/// The same under a rule of which the quota is a part.
///
/// - Parameters:
///   - group: The place of the group in `votes`.
///   - votes: The votes of each group.
///   - quota: The votes it takes now.
///   - rule: How the body decides at another quota, the groups as its members.
/// - Returns: The quota, the present one if its votes count already; `nil` for a group without a
///   vote, or when no quota makes them count.
/// - Throws: What ``VotingGame/init(_:)``, ``VotingPower/init(of:)`` and the rule throw;
///   ``MeasureError/noSuchMember(_:)``.
package func nearestQuotaToCount(
  of group: Int, among votes: [Int], quota: Int,
  under rule: (_ quota: Int) throws(MeasureError) -> VotingRule
) throws(MeasureError) -> Int? {
  guard votes.indices.contains(group) else { throw .noSuchMember(group) }
  if try counts(group, under: try rule(quota)) { return quota }
  let total = votes.reduce(0, +)
  guard votes[group] > 0 else { return nil }
  let byDistance = ((total / 2 + 1)...total).sorted {
    let (one, other) = (abs($0 - quota), abs($1 - quota))
    return one == other ? $0 < $1 : one < other
  }
  for other in byDistance where try counts(group, under: try rule(other)) {
    return other
  }
  return nil
}

/// Whether a group can change a result.
private func counts(_ group: Int, under rule: VotingRule) throws(MeasureError) -> Bool {
  let game = try VotingGame(rule)
  let types = MemberTypes(of: game)
  guard types.states <= 4_096 else { return !(try VotingPower(of: game).dummies.contains(group)) }
  // A board has a few groups: looking for one swing is much shorter than counting all.
  let (outcomes, type) = (types.outcomes(), types.typeOfMember[group])
  let (stride, ways) = (types.strides[type], types.counts[type] + 1)
  return outcomes.indices.contains { state in
    state / stride % ways < types.counts[type] && !outcomes[state] && outcomes[state + stride]
  }
}
