/// Where a client stands among others, in words that fit small numbers of clients.
package enum PortfolioQuarter: String, Equatable, Sendable {
  case lowest
  /// From the 25th through the 75th percentile.
  case middleHalf = "middle-half"
  case highest

  package init(percentile: Fraction) {
    if percentile < 25 {
      self = .lowest
    } else {
      self = percentile > 75 ? .highest : .middleHalf
    }
  }
}

/// The fewest other clients a client is compared with.
package let fewestOtherClients = 10

/// The mid-rank percentile of a score among other clients: below plus half of equal, in per cent.
///
/// MEASUREMENT.md, 7. Printed as a quarter, never as a rank.
///
/// - Parameters:
///   - score: The client's own score, in tenths or points.
///   - others: The other clients' scores in the same unit.
/// - Returns: 0 through 100; `nil` with fewer than ten others.
package func midRankPercentile(of score: Int, among others: [Int]) -> Fraction? {
  midRankPercentile(
    below: others.count { $0 < score }, equal: others.count { $0 == score }, others: others.count)
}

/// The same from counts, as a histogram of scores gives them.
///
/// - Parameters:
///   - below: Other clients with a lower score.
///   - equal: Other clients with the same score.
///   - others: How many other clients there are.
/// - Returns: 0 through 100; `nil` with fewer than ten others.
package func midRankPercentile(below: Int, equal: Int, others: Int) -> Fraction? {
  guard others >= fewestOtherClients else { return nil }
  return Fraction(100 * (2 * below + equal), over: 2 * others)
}
