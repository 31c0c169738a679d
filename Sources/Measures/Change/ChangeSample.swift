/// One group's answers in two years, as a test of change takes them.
package enum ChangeSample: Equatable, Sendable {
  /// People who answered both times: how far each moved, in tenths of a point.
  case matched([Int])
  /// Different or unknown people: each person's value in tenths, then and now.
  case unmatched(before: [Int], after: [Int])

  /// The most matched people an exact test takes.
  package static let mostMatched = 200
  /// The most an exact test takes of people then times people now.
  package static let mostUnmatchedPairs = 900

  /// Whether people who answered both times are enough to be compared alone.
  ///
  /// They are from six, if they are at least half of the smaller year. MEASUREMENT.md, 5.2.
  ///
  /// - Parameters:
  ///   - matched: How many answered both times.
  ///   - before: How many answered then.
  ///   - after: How many answer now.
  /// - Returns: Whether the matched design is used.
  package static func usesMatchedPeople(matched: Int, before: Int, after: Int) -> Bool {
    matched >= 6 && 2 * matched >= min(before, after)
  }

  /// How many people stand behind the sample.
  package var size: ChangeSampleSize {
    switch self {
    case .matched(let changes): .matched(changes.count)
    case .unmatched(let before, let after): .unmatched(before: before.count, after: after.count)
    }
  }

  /// The mean change in tenths; `nil` when a year has no people.
  ///
  /// - Throws: ``MeasureError/fractionTooLarge``.
  package func meanChange() throws(MeasureError) -> Fraction? {
    switch self {
    case .matched(let changes):
      return try Fraction.mean(changes.map { Fraction($0) })
    case .unmatched(let before, let after):
      guard let old = try Fraction.mean(before.map { Fraction($0) }),
        let new = try Fraction.mean(after.map { Fraction($0) })
      else { return nil }
      return try new - old
    }
  }
}
