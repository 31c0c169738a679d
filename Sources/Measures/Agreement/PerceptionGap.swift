/// How far one group's scores lie above another's, over the questions both have a score for.
package struct PerceptionGap: Equatable, Sendable {
  /// Where the common questions stand in the lists given, counted from 0.
  package let common: [Int]
  /// The difference of the two printed means, in tenths of a point; above 0 when the first is higher.
  package let tenths: Int

  /// The gap between two groups; `nil` when they have no question in common.
  ///
  /// - Parameters:
  ///   - first: A group's score on each question in tenths; `nil` where it has none.
  ///   - second: The other group's, on the same questions in the same order.
  /// - Throws: ``MeasureError/lengthsDiffer(_:_:)``.
  package init?(_ first: [Int?], _ second: [Int?]) throws(MeasureError) {
    guard first.count == second.count else { throw .lengthsDiffer(first.count, second.count) }
    let pairs = zip(first, second).enumerated().compactMap { place, pair -> (Int, Int, Int)? in
      guard let one = pair.0, let other = pair.1 else { return nil }
      return (place, one, other)
    }
    guard let one = meanTenths(pairs.map(\.1)), let other = meanTenths(pairs.map(\.2)) else {
      return nil
    }
    common = pairs.map(\.0)
    tenths = one - other
  }
}

/// What a gap deserves in a conversation.
package enum GapMark: String, Equatable, Sendable {
  /// Half a rung or more, and the range excludes 0.
  case worthTalkingAbout = "worth-talking-about"
  /// A full rung or more, and the range excludes 0.
  case large

  /// The mark of a gap; `nil` when it has none.
  ///
  /// - Parameters:
  ///   - tenths: The printed gap in tenths of a point.
  ///   - range: Its 95% range in any unit; without one there is no mark.
  package init?(tenths: Int, range: ClosedRange<Double>?) {
    guard let range, !range.contains(0), abs(tenths) >= 100 else { return nil }
    self = abs(tenths) >= 200 ? .large : .worthTalkingAbout
  }
}

/// Hedges' g: the difference of two means in standard deviations, corrected for small groups.
///
/// Pooled sample variance; the correction is `1 − 3 ÷ (4(n + m) − 9)`. For the expert output only.
/// Source: Hedges (1981), Journal of Educational Statistics 6(2), 107–128.
///
/// - Parameters:
///   - first: One group's values.
///   - second: The other's, in the same unit.
/// - Returns: Above 0 when the first is higher; `nil` with fewer than two people in a group or no
///   spread in either.
package func hedgesG(_ first: [Double], _ second: [Double]) -> Double? {
  guard first.count >= 2, second.count >= 2 else { return nil }
  func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  func squares(_ values: [Double]) -> Double {
    let middle = mean(values)
    return values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
  }
  let people = Double(first.count + second.count)
  let pooled = (squares(first) + squares(second)) / (people - 2)
  guard pooled > 0 else { return nil }
  return (mean(first) - mean(second)) / pooled.squareRoot() * (1 - 3 / (4 * people - 9))
}
