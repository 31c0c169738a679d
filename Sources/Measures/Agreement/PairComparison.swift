/// All pairs of one person from each of two groups, sorted by who stands higher.
///
/// "Pick one of each: the first stands higher 71 times in 100." Needs no even spacing of rungs.
/// Source: Cliff (1993), Psychological Bulletin 114(3), 494–509; MEASUREMENT.md, 2.1.
package struct PairComparison: Equatable, Sendable {
  /// Pairs in which the person of the first group stands higher.
  package let firstHigher: Int
  /// Pairs in which both stand on the same value.
  package let same: Int
  /// Pairs in which the person of the second group stands higher.
  package let secondHigher: Int

  /// Compares everybody in one group with everybody in the other; `nil` when a group is empty.
  ///
  /// - Parameters:
  ///   - first: One value a person, such as the mean over the common questions.
  ///   - second: The other group's values.
  /// - Complexity: O(*n* log *n*) for *n* people in both.
  package init?<Value: Comparable>(_ first: [Value], _ second: [Value]) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    let others = second.sorted()
    var (higher, equal) = (0, 0)
    var (below, notAbove) = (0, 0)
    for one in first.sorted() {
      while below < others.count, others[below] < one { below += 1 }
      while notAbove < others.count, others[notAbove] <= one { notAbove += 1 }
      higher += below
      equal += notAbove - below
    }
    (firstHigher, same) = (higher, equal)
    secondHigher = first.count * second.count - higher - equal
  }

  /// The same of people's means: of one type, so that sorting asks nobody how it compares.
  package init?(of first: [PersonMean], and second: [PersonMean]) {
    self.init(first, second)
  }

  private var pairs: Int { firstHigher + same + secondHigher }

  /// The share of pairs in which the first stands higher, 0 through 1.
  package var shareFirstHigher: Fraction { Fraction(firstHigher, over: pairs) }

  /// The share of pairs on the same value, 0 through 1.
  package var shareSame: Fraction { Fraction(same, over: pairs) }

  /// The share of pairs in which the second stands higher, 0 through 1.
  package var shareSecondHigher: Fraction { Fraction(secondHigher, over: pairs) }

  /// Cliff's delta: the first share less the last, −1 through 1.
  package var delta: Fraction { Fraction(firstHigher - secondHigher, over: pairs) }
}
