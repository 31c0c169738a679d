/// Where a service stands by how much it matters and how easy it is to take part in.
///
/// The axes are Pestoff's; a value on the line counts as high or easy. MEASUREMENT.md, 8.3.
package struct Quadrant: Equatable, Sendable {
  /// Whether it matters much in people's lives.
  package let isSalient: Bool
  /// Whether taking part is easy.
  package let isEasy: Bool
  /// Whether either value lies within a twentieth of the scale's length from the line.
  package let isNearTheLine: Bool

  /// The quadrant of two ratings; `nil` when either is missing.
  ///
  /// - Parameters:
  ///   - ease: How easy it is to take part.
  ///   - salience: How much it matters.
  ///   - scale: The lowest and the highest rating.
  ///   - cut: Where the line runs on both axes.
  /// - Throws: ``MeasureError/fractionTooLarge``.
  package init?(
    ease: Fraction?, salience: Fraction?, scale: ClosedRange<Fraction>, cut: Fraction
  ) throws(MeasureError) {
    guard let ease, let salience else { return nil }
    let near = try (scale.upperBound - scale.lowerBound) / 20
    isSalient = salience >= cut
    isEasy = ease >= cut
    let nearest = min(try (ease - cut).magnitude, try (salience - cut).magnitude)
    isNearTheLine = nearest <= near
  }
}
