/// How many people chose each of the values 0, 1, 2, …; sums of histograms lose nothing.
///
/// Rungs of a ladder have six bins; headlines in tenths of a point, 1,001. Histograms add in any
/// order, so a figure is the same however answers are split over machines. MEASUREMENT.md, 7.
package struct Histogram: Equatable, Sendable {
  /// People in each bin; the index is the value.
  package private(set) var counts: [Int]

  /// A histogram of the given counts.
  ///
  /// - Parameter counts: People in each bin, none below 0, at least one bin.
  package init(counts: [Int]) {
    precondition(!counts.isEmpty && counts.allSatisfy { $0 >= 0 }, "a bin holds people")
    self.counts = counts
  }

  /// A histogram of values; those outside the bins are a programming error.
  ///
  /// - Parameters:
  ///   - values: Each from 0 through `bins − 1`.
  ///   - bins: How many values there are; 6 for the six-step ladder.
  package init(of values: [Int], bins: Int = 6) {
    counts = [Int](repeating: 0, count: bins)
    for value in values {
      counts[value] += 1
    }
  }

  /// Counts one more; a value outside the bins is a programming error.
  package mutating func add(_ value: Int) { counts[value] += 1 }

  package static func + (left: Histogram, right: Histogram) -> Histogram {
    precondition(left.counts.count == right.counts.count, "only equal bins can be added")
    return Histogram(counts: zip(left.counts, right.counts).map { $0 + $1 })
  }

  /// How many people there are.
  package var people: Int { counts.reduce(0, +) }

  /// The sum of their values.
  package var sum: Int { counts.enumerated().reduce(0) { $0 + $1.offset * $1.element } }

  /// The sum of the squares of their values.
  package var sumOfSquares: Int {
    counts.enumerated().reduce(0) { $0 + $1.offset * $1.offset * $1.element }
  }

  /// The mean value; `nil` without people.
  package var mean: Fraction? { people == 0 ? nil : Fraction(sum, over: people) }

  /// The middle value, or halfway between the two middle ones; `nil` without people.
  package var median: Fraction? { doubledMedian.map { Fraction($0, over: 2) } }

  /// The sum of the two middle values; of one middle value, twice that.
  var doubledMedian: Int? {
    guard let low = value(atRank: (people - 1) / 2), let high = value(atRank: people / 2) else {
      return nil
    }
    return low + high
  }

  /// The sample variance, with `n − 1`; `nil` with fewer than two people.
  package var variance: Fraction? {
    guard people >= 2 else { return nil }
    let (count, total) = (Int128(people), Int128(sum))
    return Fraction(
      reducing: count * Int128(sumOfSquares) - total * total, over: count * (count - 1))
  }

  /// The values between which the middle half of people lie, both included; `nil` without people.
  ///
  /// The smallest values that at least a quarter, and at least three quarters, do not exceed.
  package var middleHalf: ClosedRange<Int>? {
    guard let low = value(atRank: (people + 3) / 4 - 1),
      let high = value(atRank: (3 * people + 3) / 4 - 1)
    else { return nil }
    return low...high
  }

  /// The share of people at a value or above it; `nil` without people.
  package func share(atLeast value: Int) -> Fraction? {
    people == 0 ? nil : Fraction(counts.dropFirst(value).reduce(0, +), over: people)
  }

  /// The value of the person at a place in rising order, counted from 0.
  private func value(atRank rank: Int) -> Int? {
    var passed = 0
    for (value, count) in counts.enumerated() {
      passed += count
      if passed > rank { return value }
    }
    return nil
  }
}
