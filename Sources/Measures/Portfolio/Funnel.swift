/// The limits between which clients of one size are expected to differ by chance.
///
/// Source: Spiegelhalter (2005), Statistics in Medicine 24(8), 1185–1202, with additive
/// overdispersion.
package struct Funnel: Equatable, Sendable {
  /// Where a score stands between the limits.
  package enum Position: String, Equatable, Sendable, CaseIterable {
    case inside
    case unusual
    case veryUnusual = "very-unusual"
  }

  /// The limits that 95 of 100 such clients stay within, in points.
  package let usual: ClosedRange<Double>
  /// The limits that 998 of 1,000 stay within.
  package let nearlyAll: ClosedRange<Double>

  /// The limits for one client.
  ///
  /// - Parameters:
  ///   - mean: The mean of all clients, in points.
  ///   - ownVariance: The variance of this client's score, in points².
  ///   - varianceBetween: The variance between clients, in points² (``Shrinkage/variance``).
  package init(mean: Double, ownVariance: Double, varianceBetween: Double) {
    let deviation = (ownVariance + varianceBetween).squareRoot()
    let (narrow, far) = (normalQuantile(0.975) * deviation, normalQuantile(0.999) * deviation)
    usual = (mean - narrow)...(mean + narrow)
    nearlyAll = (mean - far)...(mean + far)
  }

  /// Where a score stands; the limits themselves are inside.
  package func position(of score: Double) -> Position {
    if usual.contains(score) { return .inside }
    return nearlyAll.contains(score) ? .unusual : .veryUnusual
  }
}
