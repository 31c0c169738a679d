/// Every value a mean change could have taken by chance, and in how many arrangements.
struct NullDistribution {
  /// The values in rising order, in units of `1/denominator` tenths.
  var values: [Int]
  /// How many arrangements give each value; whole numbers, exact to 2⁵³.
  var counts: [Double]
  var denominator: Int
  /// The value that was seen, in the same unit.
  var observed: Int

  var total: Double { counts.reduce(0, +) }

  /// The mean change of one group; `nil` when a year has no people.
  ///
  /// - Throws: ``MeasureError/testTooLarge(steps:limit:)``.
  init?(of sample: ChangeSample) throws(MeasureError) {
    switch sample {
    case .matched(let changes):
      guard !changes.isEmpty else { return nil }
      guard changes.count <= ChangeSample.mostMatched else {
        throw .testTooLarge(steps: changes.count, limit: ChangeSample.mostMatched)
      }
      self.init(signsOf: changes)
    case .unmatched(let before, let after):
      guard !before.isEmpty, !after.isEmpty else { return nil }
      let pairs = before.count * after.count
      guard pairs <= ChangeSample.mostUnmatchedPairs else {
        throw .testTooLarge(steps: pairs, limit: ChangeSample.mostUnmatchedPairs)
      }
      self.init(splitsOf: before, after)
    }
  }

  /// The mean change under every choice of signs.
  ///
  /// A choice makes the sum `2 × the changes counted as rises − their total`.
  private init(signsOf changes: [Int]) {
    let sizes = changes.map { abs($0) }
    let step = max(1, sizes.reduce(0, greatestCommonDivisor))
    let total = sizes.reduce(0, +)
    var ways = [Double](repeating: 0, count: total / step + 1)
    ways[0] = 1
    for size in sizes.map({ $0 / step }) {
      Self.add(size, to: &ways)
    }
    let reached = ways.indices.filter { ways[$0] > 0 }
    values = reached.map { 2 * $0 * step - total }
    counts = reached.map { ways[$0] }
    denominator = changes.count
    observed = changes.reduce(0, +)
  }

  private static func add(_ size: Int, to ways: inout [Double]) {
    for sum in stride(from: ways.count - 1, through: 0, by: -1) {
      ways[sum] += sum >= size ? ways[sum - size] : 0
    }
  }

  /// The difference of means under every split of all people into two years of these sizes.
  private init(splitsOf before: [Int], _ after: [Int]) {
    let everybody = before + after
    let (people, few) = (everybody.count, min(before.count, after.count))
    let lowest = everybody.min() ?? 0
    let above = everybody.map { $0 - lowest }
    let step = max(1, above.reduce(0, greatestCommonDivisor))
    let units = above.map { $0 / step }.sorted()
    let ways = Self.waysToChoose(few, from: units)
    let reached = ways.indices.filter { ways[$0] > 0 }

    // The smaller year's sum s fixes both means: their difference is (s n − few × all) ÷ (few × rest).
    let sign = after.count <= before.count ? 1 : -1
    let all = units.reduce(0, +)
    func difference(_ sum: Int) -> Int { sign * (sum * people - few * all) * step }
    let chosen = sign == 1 ? after : before
    let sorted = sign == 1 ? reached : reached.reversed()
    values = sorted.map(difference)
    counts = sorted.map { ways[$0] }
    denominator = few * (people - few)
    observed = difference((chosen.reduce(0, +) - few * lowest) / step)
  }

  /// In how many ways `count` of the units make each sum.
  ///
  /// - Parameters:
  ///   - count: How many are chosen.
  ///   - units: In rising order, none below 0.
  /// - Returns: Ways by sum, from 0 up.
  private static func waysToChoose(_ count: Int, from units: [Int]) -> [Double] {
    let width = units.suffix(count).reduce(0, +) + 1
    var ways = [Double](repeating: 0, count: (count + 1) * width)
    ways[0] = 1
    for unit in units {
      for chosen in stride(from: count, to: 0, by: -1) {
        let (row, below) = (chosen * width, (chosen - 1) * width)
        for sum in stride(from: unit, to: width, by: 1) {
          ways[row + sum] += ways[below + sum - unit]
        }
      }
    }
    return Array(ways[(count * width)...])
  }
}
