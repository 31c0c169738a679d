/// What a reader must reckon with behind one hidden figure.
package struct HiddenFigure: Equatable, Sendable {
  /// How many people who need not all have said the same; `nil` where there are none such.
  package let people: ClosedRange<Int>?
  /// It may be of however many who all said the same.
  package let mayBeAlike: Bool
  /// It is hidden for its own sake, as it would tell of people, and not for that of another.
  package let isForItself: Bool

  /// - Parameters:
  ///   - people: How many who need not all have said the same.
  ///   - mayBeAlike: Whether all of however many may have said the same.
  ///   - isForItself: Whether it is hidden for its own sake.
  package init(people: ClosedRange<Int>?, mayBeAlike: Bool = false, isForItself: Bool = true) {
    self.people = people
    self.mayBeAlike = mayBeAlike
    self.isForItself = isForItself
  }
}

/// What anyone can work out about hidden figures from a printed mean that they stand in.
///
/// The mean of some printed and some hidden figures is printed, rounded half up. So the hidden ones
/// add up to a known sum, give or take the rounding. Between the ends of the scale that leaves each
/// of them much room; near an end it can leave one value, and a mean of 0 gives all of them away.
/// MEASUREMENT.md, 6.2.3.
package struct HiddenFigures: Equatable, Sendable {
  /// What may stand behind each hidden figure, in one order.
  package typealias Pattern = [HiddenFigure]

  /// How many figures in the mean are hidden, 1 or more.
  package let count: Int
  /// What they can add up to, in tenths of a point.
  package let sums: ClosedRange<Int>
  private let topRung: Int

  /// - Parameters:
  ///   - mean: The printed mean, in tenths of a point.
  ///   - shown: The printed figures in it, in tenths.
  ///   - count: How many figures in it are hidden, 1 or more.
  ///   - topRung: The highest rung of the ladder.
  package init(mean: Int, shown: [Int], count: Int, topRung: Int = 5) {
    precondition(count > 0, "a hidden figure is one of some")
    self.count = count
    self.topRung = topRung
    let all = shown.count + count
    let known = shown.reduce(0, +)
    // A mean m of n figures is printed for sums from m·n − n/2 up to, not including, m·n + n/2.
    let least = max(0, (2 * mean * all - all + 1) / 2 - known)
    let most = min(1_000 * count, (2 * mean * all + all - 1) / 2 - known)
    sums = least...max(least, most)
  }

  /// The least room that any of the hidden figures has: highest less lowest possible, in tenths.
  ///
  /// Each is looked at where it is hidden for its own sake: that it could be anything were another one
  /// the small one is no comfort, as what then holds of the other may be as much.
  ///
  /// - Parameter patterns: All that a reader has to reckon with, each with `count` figures.
  /// - Returns: 0 when one of them is given away.
  package func leastRoom(in patterns: [Pattern]) -> Int {
    // With whole scales to spare on either side, any of three or more can lie anywhere.
    if count > 2, sums.lowerBound >= 1_000, sums.upperBound <= 1_000 * (count - 1) { return 1_000 }
    return (0..<count).compactMap { place in
      let values = patterns.filter { $0[place].isForItself }
        .flatMap { possible(at: place, in: $0) }
      return values.max().flatMap { most in values.min().map { most - $0 } }
    }.min() ?? 0
  }

  /// The lowest and the highest value at a place that the others complete to one of the sums.
  private func possible(at place: Int, in pattern: Pattern) -> [Int] {
    let isLow = sums.lowerBound < 1_000 * count - sums.upperBound
    let scores = pattern.map { figure in
      let scores = attainable(figure)
      return isLow ? scores : scores.map { 1_000 - $0 }
    }
    let target =
      isLow
      ? sums : (1_000 * count - sums.upperBound)...(1_000 * count - sums.lowerBound)
    let others = scores.enumerated().filter { $0.offset != place }.map(\.element)
    let reachable = reachableSums(of: others, upTo: target.upperBound)
    let values = scores[place].filter { value in
      guard value <= target.upperBound else { return false }
      return reachable[max(0, target.lowerBound - value)...(target.upperBound - value)]
        .contains(true)
    }
    return [values.min(), values.max()].compactMap { $0.map { isLow ? $0 : 1_000 - $0 } }
  }

  private func reachableSums(of scores: [[Int]], upTo top: Int) -> [Bool] {
    var reachable = [Bool](repeating: false, count: top + 1)
    reachable[0] = true
    for values in scores {
      var next = [Bool](repeating: false, count: top + 1)
      for sum in reachable.indices where reachable[sum] {
        for value in values where sum + value <= top { next[sum + value] = true }
      }
      reachable = next
    }
    return reachable
  }

  /// Every score that so many answers can have; every number for more people than tell them apart.
  private func attainable(_ figure: HiddenFigure) -> [Int] {
    var scores: Set<Int> = []
    if figure.mayBeAlike {
      for rung in 0...topRung { scores.insert(tenths(sum: rung, count: 1, topRung: topRung)) }
    }
    guard let people = figure.people else { return scores.sorted() }
    guard people.upperBound * topRung < 500 else { return Array(0...1_000) }
    for count in people {
      for sum in 0...count * topRung {
        scores.insert(tenths(sum: sum, count: count, topRung: topRung))
      }
    }
    return scores.sorted()
  }
}
