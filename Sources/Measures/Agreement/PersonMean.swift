/// One person's mean over the questions they answered, compared exactly.
package struct PersonMean: Comparable, Sendable {
  /// Of the rungs.
  package let sum: Int
  /// How many questions they answered, 1 or more.
  package let count: Int

  package init(sum: Int, count: Int) {
    (self.sum, self.count) = (sum, count)
  }

  /// In rungs.
  package var value: Double { Double(sum) / Double(count) }

  /// The nearest rung, halves up.
  package var nearestRung: Int { (2 * sum + count) / (2 * count) }

  package static func < (left: PersonMean, right: PersonMean) -> Bool {
    left.sum * right.count < right.sum * left.count
  }

  package static func == (left: PersonMean, right: PersonMean) -> Bool {
    left.sum * right.count == right.sum * left.count
  }
}
