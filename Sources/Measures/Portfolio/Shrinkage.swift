/// Clients' scores drawn towards their common mean, small audits furthest.
///
/// For planning over many clients; never replaces a client's own score.
/// Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7(3), 177–188.
package struct Shrinkage: Equatable, Sendable {
  /// The variance between clients beyond chance, in points², 0 or more; 0 means "no more
  /// difference between clients than chance would give".
  package let variance: Double
  /// The precision-weighted mean of all clients, in points.
  package let mean: Double
  /// The weight of each client's own score, 0 through 1, in the order given.
  package let ownWeights: [Double]
  /// Each client's score drawn towards the mean, in points.
  package let scores: [Double]

  /// Shrinks some scores; `nil` with fewer than two clients or a variance not above 0.
  ///
  /// - Parameters:
  ///   - scores: Clients' scores in points.
  ///   - variances: The variance of each score in points², in the same order.
  /// - Throws: ``MeasureError/lengthsDiffer(_:_:)``.
  package init?(scores: [Double], variances: [Double]) throws(MeasureError) {
    guard scores.count == variances.count else {
      throw .lengthsDiffer(scores.count, variances.count)
    }
    guard scores.count >= 2, variances.allSatisfy({ $0 > 0 }) else { return nil }
    let between = Self.varianceBetween(scores, variances)
    let centre = Self.weightedMean(scores, variances.map { 1 / ($0 + between) })
    let weights = variances.map { between / (between + $0) }
    (variance, mean, ownWeights) = (between, centre, weights)
    self.scores = zip(scores, weights).map { $1 * $0 + (1 - $1) * centre }
  }

  /// The moment estimate `max(0, (Q − (m − 1)) ÷ C)`.
  private static func varianceBetween(_ scores: [Double], _ variances: [Double]) -> Double {
    let weights = variances.map { 1 / $0 }
    let centre = weightedMean(scores, weights)
    let spread = zip(scores, weights).reduce(0) {
      $0 + $1.1 * ($1.0 - centre) * ($1.0 - centre)
    }
    let total = weights.reduce(0, +)
    let scale = total - sumOfSquares(weights) / total
    return max(0, (spread - Double(scores.count - 1)) / scale)
  }

  private static func weightedMean(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}
