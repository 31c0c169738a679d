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

/// How many votes a rule asks for, in the words rule books use.
package enum QuotaWord: Equatable, Sendable {
  case moreThanHalf
  /// A share of all votes from 0 through 1, reached or passed.
  case atLeast(Fraction)
  case unanimous
  /// So many, whatever the total.
  case votes(Int)

  /// The votes needed out of all votes: "two thirds of 13" is 9.
  ///
  /// - Parameter total: All votes, 0 or more.
  /// - Returns: The smallest number that meets the words; integers all the way.
  /// - Throws: ``MeasureError/fractionTooLarge``.
  package func votes(of total: Int) throws(MeasureError) -> Int {
    switch self {
    case .moreThanHalf:
      return total / 2 + 1
    case .unanimous:
      return total
    case .votes(let number):
      return number
    case .atLeast(let share):
      let votes = try share * Fraction(total)
      return votes.numerator / votes.denominator + (votes.denominator == 1 ? 0 : 1)
    }
  }
}
