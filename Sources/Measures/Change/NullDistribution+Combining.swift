extension NullDistribution {
  /// The most steps of counting that several groups together may take.
  static let mostSteps = 400_000_000
  /// The most values of a merged distribution.
  private static let mostMerged = 4_000_000

  /// The same distribution in a finer unit.
  ///
  /// - Parameter finer: A multiple of the denominator.
  /// - Returns: The same values, each a larger number of smaller units.
  /// - Throws: ``MeasureError/testTooLarge(steps:limit:)`` when a value no longer fits.
  func inUnits(of finer: Int) throws(MeasureError) -> NullDistribution {
    let factor = finer / denominator
    let largest = max(abs(values.first ?? 0), abs(values.last ?? 0))
    guard largest <= Int.max / factor / 16 else {
      throw .testTooLarge(steps: .max, limit: Self.mostSteps)
    }
    var result = self
    result.values = values.map { $0 * factor }
    result.observed = observed * factor
    result.denominator = finer
    return result
  }

  /// The distribution of the sum of two.
  ///
  /// - Parameter other: In the same unit.
  /// - Returns: Every sum of a value of each.
  /// - Throws: ``MeasureError/testTooLarge(steps:limit:)``.
  func merged(with other: NullDistribution) throws(MeasureError) -> NullDistribution {
    let pairs = values.count * other.values.count
    guard pairs <= Self.mostMerged else {
      throw .testTooLarge(steps: pairs, limit: Self.mostMerged)
    }
    var sums: [Int: Double] = [:]
    for (value, count) in zip(values, counts) {
      for (second, ways) in zip(other.values, other.counts) {
        sums[value + second, default: 0] += count * ways
      }
    }
    var result = self
    result.values = sums.keys.sorted()
    result.counts = result.values.map { sums[$0, default: 0] }
    result.observed = observed + other.observed
    return result
  }

  /// In how many arrangements the sum of three lies at least `distance` from 0, on either side.
  ///
  /// For each value of the first, one walks up the second while another walks down the third.
  ///
  /// - Parameters:
  ///   - first: The smallest of the three.
  ///   - second: In the same unit.
  ///   - third: In the same unit.
  ///   - distance: Above 0, in the same unit.
  /// - Returns: A whole number, exact to 2⁵³.
  /// - Throws: ``MeasureError/testTooLarge(steps:limit:)``.
  static func arrangements(
    of first: NullDistribution, _ second: NullDistribution, _ third: NullDistribution,
    atLeast distance: Int
  ) throws(MeasureError) -> Double {
    let walk = second.values.count + third.values.count
    guard first.values.count <= mostSteps / walk else {
      throw .testTooLarge(steps: first.values.count * walk, limit: mostSteps)
    }
    let below = third.counts.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    let whole = below.last ?? 0
    var found = 0.0
    for (start, count) in zip(first.values, first.counts) {
      // `high` is the first place of the third list that is far enough up, `low` the first that is
      // no longer far enough down.
      var (high, low) = (third.values.count, third.values.count)
      var sum = 0.0
      for place in second.values.indices {
        let reached = start + second.values[place]
        while high > 0, reached + third.values[high - 1] >= distance { high -= 1 }
        while low > 0, reached + third.values[low - 1] > -distance { low -= 1 }
        sum += second.counts[place] * (whole - below[high] + below[low])
      }
      found += count * sum
    }
    return found
  }

  /// A distribution that adds nothing to a sum.
  static func nothing(denominator: Int) -> NullDistribution {
    NullDistribution(values: [0], counts: [1], denominator: denominator, observed: 0)
  }

  private init(values: [Int], counts: [Double], denominator: Int, observed: Int) {
    self.values = values
    self.counts = counts
    self.denominator = denominator
    self.observed = observed
  }
}
