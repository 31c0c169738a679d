/// How many different pictures of power there are behind an average.
///
/// If half say the board has it all and half the funder, the average says that two share it, which
/// nobody said. `pooled ÷ typical` is the number of distinct pictures. Order 2 is valid because
/// rows count equally. Source: Jost (2007), Ecology 88(10), 2427–2439.
package struct DistinctPictures: Equatable, Sendable {
  /// The mean share of each actor, adding up to 1.
  package let meanShares: [Fraction]
  /// The effective number of the mean shares.
  package let pooled: Double
  /// The effective number of a typical row: `1 ÷` the mean of `Σ p²`.
  package let typical: Double
  /// The same two of order 1, from entropies.
  package let pooledOfOrderOne: Double
  package let typicalOfOrderOne: Double

  /// Compares allocations that count equally, one a group; `nil` without rows, or when one is empty.
  ///
  /// - Parameter rows: What each actor holds as each group sees it; rows are scaled to add up to 1.
  /// - Throws: ``MeasureError/lengthsDiffer(_:_:)``; ``MeasureError/fractionTooLarge``.
  package init?(_ rows: [[Fraction]]) throws(MeasureError) {
    var shares: [[Fraction]] = []
    for row in rows {
      guard let scaled = try normalised(row) else { return nil }
      shares.append(scaled)
    }
    guard !shares.isEmpty else { return nil }
    meanShares = try Measures.meanShares(shares)
    let values = shares.map { $0.map(\.value) }
    let mean = meanShares.map(\.value)
    pooled = 1 / sumOfSquares(mean)
    typical = Double(rows.count) / values.reduce(0) { $0 + sumOfSquares($1) }
    pooledOfOrderOne = exponential(entropy(mean))
    typicalOfOrderOne = exponential(values.reduce(0) { $0 + entropy($1) } / Double(rows.count))
  }

  /// How many different pictures, 1 through the number of rows; worth printing from 1.25.
  package var number: Double { pooled / typical }

  /// The same of order 1.
  package var numberOfOrderOne: Double { pooledOfOrderOne / typicalOfOrderOne }
}
