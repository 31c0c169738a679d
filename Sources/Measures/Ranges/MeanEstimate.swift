/// A mean of people's answers and how far it might have landed elsewhere.
///
/// The variance answers "what might the mean have been had other people of the same groups
/// answered". It carries a floor, one more rung of spread among them, so that five identical
/// answers do not look certain. Mean and range are in one unit, rungs or points, as built.
/// MEASUREMENT.md, 1.6.
package struct MeanEstimate: Equatable, Sendable {
  /// What stands behind a range, or why there is none.
  package enum Basis: Equatable, Sendable {
    /// Separate answers: the variance of the mean, its degrees of freedom, and whether everybody
    /// in the group answered, so that no range for a sample is printed.
    case sampled(variance: Double, degreesOfFreedom: Double, coversEverybody: Bool)
    /// One answer agreed by several people: it counts, and adds nothing to the variance.
    case agreed
    /// Fewer than ``MeanEstimate/fewestPeople`` answers.
    case tooFew
  }

  /// A range is given from this many people.
  package static let fewestPeople = 5

  package let mean: Double
  package let basis: Basis

  package init(mean: Double, basis: Basis) {
    self.mean = mean
    self.basis = basis
  }

  /// The standard error of the mean; `nil` when there is no range.
  package var standardError: Double? {
    guard case .sampled(let variance, _, _) = basis else { return nil }
    return variance.squareRoot()
  }

  /// The variance of the mean; `nil` when there is no range, also as everybody answered.
  package var variance: Double? {
    guard case .sampled(let variance, _, coversEverybody: false) = basis else { return nil }
    return variance
  }

  /// The degrees of freedom behind the range; `nil` when there is none.
  package var degreesOfFreedom: Double? {
    guard case .sampled(_, let degreesOfFreedom, _) = basis else { return nil }
    return degreesOfFreedom
  }

  /// Whether everybody answered: the range is then of no width and is not printed.
  package var coversEverybody: Bool {
    guard case .sampled(_, _, let coversEverybody) = basis else { return false }
    return coversEverybody
  }

  /// The range around the mean, by Student's t.
  ///
  /// - Parameter level: How often such a range holds, above 0 and below 1.
  /// - Returns: The range in the unit of the mean, not cut to the ends of a scale; `nil` below
  ///   five people and for agreed answers.
  package func range(level: Double = 0.95) -> ClosedRange<Double>? {
    guard let half = halfWidth(level: level) else { return nil }
    return (mean - half)...(mean + half)
  }

  /// Half the width of the range: for a change, the smallest that could stand out.
  ///
  /// - Parameter level: How often such a range holds, above 0 and below 1.
  /// - Returns: 0 or more, in the unit of the mean; `nil` when there is no range.
  package func halfWidth(level: Double = 0.95) -> Double? {
    guard case .sampled(let variance, let degreesOfFreedom, _) = basis else { return nil }
    guard variance > 0 else { return 0 }
    let quantile = knownTQuantile((1 + level) / 2, degreesOfFreedom: degreesOfFreedom)
    return quantile * variance.squareRoot()
  }

  /// The same estimate in another unit; rungs of the six-step ladder times 20 are points.
  ///
  /// - Parameter factor: Units of the new kind in one of the old, above 0.
  /// - Returns: Mean and variance in the new unit.
  package func scaled(by factor: Double) -> MeanEstimate {
    guard case .sampled(let variance, let degreesOfFreedom, let everybody) = basis else {
      return MeanEstimate(mean: mean * factor, basis: basis)
    }
    let scaled = Basis.sampled(
      variance: variance * factor * factor, degreesOfFreedom: degreesOfFreedom,
      coversEverybody: everybody)
    return MeanEstimate(mean: mean * factor, basis: scaled)
  }
}
