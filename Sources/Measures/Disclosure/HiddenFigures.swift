/// What anyone can work out about hidden figures from a printed mean that they stand in.
///
/// The mean of some printed and some hidden figures is printed, rounded half up. So the hidden ones
/// add up to a known sum, give or take the rounding. Between the ends of the scale that leaves each
/// of them much room; near an end it can leave one value, and a mean of 0 gives all of them away.
/// It is taken that a reader knows how many people there are and not how many answered which
/// question. MEASUREMENT.md, 6.2.3.
package struct HiddenFigures: Equatable, Sendable {
  /// How many figures in the mean are hidden, 1 or more.
  package let count: Int
  /// What they can add up to, in tenths of a point.
  package let sums: ClosedRange<Int>
  /// The values that one question's score can have at all, in tenths, rising.
  private let attainable: [Int]

  /// - Parameters:
  ///   - mean: The printed mean, in tenths of a point.
  ///   - shown: The printed figures in it, in tenths.
  ///   - count: How many figures in it are hidden, 1 or more.
  ///   - people: The most people that can stand behind a figure.
  ///   - topRung: The highest rung of the ladder.
  package init(mean: Int, shown: [Int], count: Int, people: Int, topRung: Int = 5) {
    precondition(count > 0 && people > 0, "a hidden figure is one of some, and of somebody")
    self.count = count
    let all = shown.count + count
    let known = shown.reduce(0, +)
    // A mean m of n figures is printed for sums from m·n − n/2 up to, not including, m·n + n/2.
    let least = max(0, (2 * mean * all - all + 1) / 2 - known)
    let most = min(1_000 * count, (2 * mean * all + all - 1) / 2 - known)
    sums = least...max(least, most)
    attainable = Self.attainable(people: people, topRung: topRung)
  }

  /// All scores of 1 through `people` answers; every number for more people than make a difference.
  private static func attainable(people: Int, topRung: Int) -> [Int] {
    guard people * topRung < 500 else { return Array(0...1_000) }
    var scores: Set<Int> = []
    for count in 1...people {
      for sum in 0...count * topRung {
        scores.insert(tenths(sum: sum, count: count, topRung: topRung))
      }
    }
    return scores.sorted()
  }

  /// The lowest and the highest value that any one of them can have; `nil` when there is none.
  ///
  /// The lowest equals the highest when the figures are given away.
  package var possible: ClosedRange<Int>? {
    // With whole scales to spare on either side, any figure can lie anywhere.
    if sums.lowerBound >= 1_000, sums.upperBound <= 1_000 * (count - 1) { return 0...1_000 }
    let isLow = sums.lowerBound < 1_000
    let values = isLow ? attainable : attainable.reversed().map { 1_000 - $0 }
    let whole = 1_000 * count
    let target = isLow ? sums : (whole - sums.upperBound)...(whole - sums.lowerBound)
    let found = Self.values(among: values, others: count - 1, sums: target)
    guard let low = found.first, let high = found.last else { return nil }
    return isLow ? low...high : (1_000 - high)...(1_000 - low)
  }

  /// Those values that some others complete to one of the sums.
  private static func values(
    among values: [Int], others: Int, sums: ClosedRange<Int>
  ) -> [Int] {
    let top = sums.upperBound
    var reachable = [Bool](repeating: false, count: top + 1)
    reachable[0] = true
    for _ in 0..<others {
      var next = [Bool](repeating: false, count: top + 1)
      for sum in reachable.indices where reachable[sum] {
        for value in values where sum + value <= top { next[sum + value] = true }
      }
      reachable = next
    }
    return values.filter { value in
      guard value <= top else { return false }
      return reachable[max(0, sums.lowerBound - value)...(top - value)].contains(true)
    }
  }
}
