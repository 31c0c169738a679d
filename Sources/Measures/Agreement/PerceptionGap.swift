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
