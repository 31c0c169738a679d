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
