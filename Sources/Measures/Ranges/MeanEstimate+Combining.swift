extension MeanEstimate {
  /// The average of groups that count equally.
  ///
  /// - Parameter groups: One estimate a group, all in one unit.
  /// - Returns: Their mean with Satterthwaite's degrees of freedom; no range when a group has too
  ///   few people for one. `nil` for no groups.
  package static func average(of groups: [MeanEstimate]) -> MeanEstimate? {
    guard !groups.isEmpty else { return nil }
    return weightedSum(of: groups.map { (1 / Double(groups.count), $0) })
  }

  /// How far this mean lies above another group's, or another year's.
  ///
  /// The range is Welch's, with the floor in both.
  ///
  /// - Parameter other: In the same unit, from other people.
  /// - Returns: The difference; no range when either has too few people for one.
  package func difference(from other: MeanEstimate) -> MeanEstimate {
    Self.weightedSum(of: [(1, self), (-1, other)])
  }

  /// A weighted sum of independent means.
  ///
  /// `df = V² ÷ Σ (V_g² ÷ df_g)` over the parts V_g of the variance V.
  /// Source: Satterthwaite (1946), Biometrics Bulletin 2(6), 110–114.
  ///
  /// - Parameter parts: Each with how often it counts; all in one unit.
  /// - Returns: Their sum; no range when a part has too few people for one. Agreed parts move the
  ///   sum and add nothing to its variance.
  package static func weightedSum(
    of parts: [(weight: Double, of: MeanEstimate)]
  ) -> MeanEstimate {
    let mean = parts.reduce(0) { $0 + $1.weight * $1.of.mean }
    var (variance, sum, sampled, everybody) = (0.0, 0.0, 0, true)
    for part in parts {
      switch part.of.basis {
      case .tooFew:
        return MeanEstimate(mean: mean, basis: .tooFew)
      case .agreed:
        continue
      case .sampled(let own, let degreesOfFreedom, let coversEverybody):
        let share = part.weight * part.weight * own
        variance += share
        sum += share * share / degreesOfFreedom
        sampled += 1
        everybody = everybody && coversEverybody
      }
    }
    guard sampled > 0 else { return MeanEstimate(mean: mean, basis: .agreed) }
    let degreesOfFreedom = sum > 0 ? variance * variance / sum : 1
    return MeanEstimate(
      mean: mean,
      basis: .sampled(
        variance: variance, degreesOfFreedom: degreesOfFreedom, coversEverybody: everybody))
  }
}
