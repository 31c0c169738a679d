extension NullDistribution {
  /// The most steps of counting that a test may take.
  static let mostSteps = 400_000_000
  /// The most values of a merged distribution.
  private static let mostMerged = 8_000_000
  /// The most pairs of values that are merged without a common grid.
  private static let mostScattered = 4_000_000

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
    let (low, high) = (lowest + other.lowest, highest + other.highest)
    let step = max(1, greatestCommonDivisor(grid, other.grid))
    let width = (high - low) / step + 1
    guard pairs <= Self.mostSteps else { throw .testTooLarge(steps: pairs, limit: Self.mostSteps) }
    var result = self
    result.observed = observed + other.observed
    if width <= Self.mostMerged {
      let ways = waysOnGrid(with: other, from: low, step: step, width: width)
      let reached = ways.indices.filter { ways[$0] > 0 }
      result.values = reached.map { low + $0 * step }
      result.counts = reached.map { ways[$0] }
      return result
    }
    guard pairs <= Self.mostScattered else {
      throw .testTooLarge(steps: pairs, limit: Self.mostScattered)
    }
    let ways = waysBySum(with: other)
    result.values = ways.keys.sorted()
    result.counts = result.values.map { ways[$0, default: 0] }
    return result
  }

  private var lowest: Int { values.first ?? 0 }
  private var highest: Int { values.last ?? 0 }

  /// The largest step that leads from the lowest value to all others.
  private var grid: Int {
    values.reduce(0) { greatestCommonDivisor($0, $1 - lowest) }
  }

  private func waysOnGrid(
    with other: NullDistribution, from low: Int, step: Int, width: Int
  ) -> [Double] {
    var ways = [Double](repeating: 0, count: width)
    let places = other.values.map { ($0 - other.lowest) / step }
    for (value, count) in zip(values, counts) {
      let start = (value - lowest) / step
      for (place, second) in zip(places, other.counts) {
        ways[start + place] += count * second
      }
    }
    return ways
  }

  private func waysBySum(with other: NullDistribution) -> [Int: Double] {
    var ways: [Int: Double] = [:]
    for (value, count) in zip(values, counts) {
      for (second, times) in zip(other.values, other.counts) {
        ways[value + second, default: 0] += count * times
      }
    }
    return ways
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
