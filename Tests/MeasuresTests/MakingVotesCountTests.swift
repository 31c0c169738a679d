import Measures
import Testing

/// The votes of groups with a veto for the last of them.
private func rule(votes: [Int], quota: Int, veto: Bool) -> VotingRule {
  let main = VotingRule.weighted(WeightedVotingGame(weights: votes, quota: quota))
  guard veto, let last = votes.last else { return main }
  let own = votes.indices.map { $0 == votes.count - 1 ? last : 0 }
  return .all([main, .weighted(WeightedVotingGame(weights: own, quota: last / 2 + 1))])
}

@Test(arguments: [(false, 5), (true, 0)])
func aVetoCountsWithoutAnotherSeat(veto: Bool, missing: Int) throws {
  // Against seven of nine votes, two count once they are seven too: 7 of 14 is no majority.
  let found = try votesMissingToCount(of: 1, among: [7, 2]) { votes in
    rule(votes: votes, quota: votes.reduce(0, +) / 2 + 1, veto: veto)
  }
  #expect(found == missing)
}

@Test(arguments: [(false, 8), (true, 5)])
func aVetoCountsAtTheQuotaThereIs(veto: Bool, quota: Int) throws {
  let found = try nearestQuotaToCount(of: 1, among: [7, 2], quota: 5) { quota in
    rule(votes: [7, 2], quota: quota, veto: veto)
  }
  #expect(found == quota)
}

@Test func whereNoQuotaHelpsThereIsNone() throws {
  let found = try nearestQuotaToCount(of: 1, among: [7, 2], quota: 5) { _ in
    .weighted(WeightedVotingGame(weights: [1, 0], quota: 1))
  }
  #expect(found == nil)
}
