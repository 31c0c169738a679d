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

/// How many people stand behind a test of change.
package enum ChangeSampleSize: Equatable, Sendable {
  case matched(Int)
  case unmatched(before: Int, after: Int)

  /// In how many equally likely ways the answers could have fallen if nothing had changed.
  var arrangements: Double {
    switch self {
    case .matched(let people):
      return (0..<people).reduce(1.0) { product, _ in product * 2 }
    case .unmatched(let before, let after):
      let few = min(before, after)
      // Every product on the way is a binomial coefficient, so the division leaves no rest.
      return (0..<few).reduce(1.0) { $0 * Double(before + after - $1) / Double($1 + 1) }
    }
  }

  /// Whether there is nobody in one of the years.
  var isEmpty: Bool {
    switch self {
    case .matched(let people): people == 0
    case .unmatched(let before, let after): before == 0 || after == 0
    }
  }

  /// Whether the opposite of every arrangement is one as well.
  var isSymmetric: Bool {
    switch self {
    case .matched: true
    case .unmatched(let before, let after): before == after
    }
  }
}

/// The smallest p that so many people could ever give, however large the change.
///
/// `2/2ⁿ` for n matched people, `2/C(2n, n)` for n and n unmatched ones, `1/C(n + m, n)` for
/// unequal years; several groups multiply. MEASUREMENT.md, 5.3.
///
/// - Parameter sizes: One a group.
/// - Returns: Above 0 and at most 1.
package func smallestP(of sizes: [ChangeSampleSize]) -> Proportion {
  let arrangements = sizes.reduce(1.0) { $0 * $1.arrangements }
  let extremes = sizes.allSatisfy(\.isSymmetric) && arrangements > 1 ? 2.0 : 1.0
  return Proportion(counted: extremes, of: arrangements)
}

extension Proportion {
  /// A share of counted things; exact while a `Double` counts without gaps, to 2⁵³.
  ///
  /// - Parameters:
  ///   - part: A whole number from 0 through `whole`.
  ///   - whole: A whole number, 1 or more.
  init(counted part: Double, of whole: Double) {
    if whole <= 9_007_199_254_740_992 {
      self.init(Fraction(Int(part), over: Int(whole)))
    } else {
      self.init(approximate: part / whole)
    }
  }
}
