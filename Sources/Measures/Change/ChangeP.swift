/// The p of a change: counted where that is possible, by a t-test where it is not.
package struct ChangeP: Equatable, Sendable {
  /// The two-sided p, 0 through 1.
  package let p: Double
  /// Whether every arrangement was counted, so that the p is exact.
  package let isCounted: Bool

  /// The p of a change of groups that count equally; `nil` when there is nothing to compare.
  ///
  /// - Parameters:
  ///   - samples: One a group, in tenths.
  ///   - estimate: The same change with its variance, for when the groups are too large or too
  ///     many to be counted. MEASUREMENT.md, 5.2.
  package init?(of samples: [ChangeSample], estimate: MeanEstimate?) {
    if let test = try? PermutationTest(samples) {
      (p, isCounted) = (test.p.value, true)
      return
    }
    let isEmpty = samples.isEmpty || samples.contains { $0.size.isEmpty }
    guard !isEmpty, let p = estimate?.p else { return nil }
    (self.p, isCounted) = (p, false)
  }

  private init(p: Double, isCounted: Bool) { (self.p, self.isCounted) = (p, isCounted) }

  /// The same, or a bound where it is smaller than that.
  package func atLeast(_ bound: Double) -> ChangeP {
    ChangeP(p: max(p, bound), isCounted: isCounted)
  }
}
