/// Members with votes, and how many votes in favour it takes to pass.
package struct WeightedVotingGame: Equatable, Sendable {
  /// Each member's votes, none below 0; 0 is a seat without a vote.
  package let weights: [Int]
  /// A decision passes with this many votes or more.
  package let quota: Int

  package init(weights: [Int], quota: Int) {
    self.weights = weights
    self.quota = quota
  }

  var total: Int { weights.reduce(0, +) }
}
