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
