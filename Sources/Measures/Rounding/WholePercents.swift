/// Whole per cents that add up to 100, by largest remainder.
///
/// Each share is cut to whole per cents; the ones left over go to the largest remainders, ties in
/// listed order. Exact. MEASUREMENT.md, 3.
///
/// - Parameter weights: What each holds, in any unit.
/// - Returns: One per cent figure each, in the same order; `nil` when a weight is below 0 or none
///   is above it.
/// - Throws: ``MeasureError/fractionTooLarge``.
package func wholePercents(of weights: [Fraction]) throws(MeasureError) -> [Int]? {
  guard let shares = try normalised(weights) else { return nil }
  var (whole, remainders): ([Int], [Fraction]) = ([], [])
  for share in shares {
    let percent = try share * 100
    whole.append(percent.numerator / percent.denominator)
    remainders.append(Fraction(percent.numerator % percent.denominator, over: percent.denominator))
  }
  return handOut(100, on: whole, by: remainders)
}

/// Whole per cents that add up to 100, by largest remainder, of figures that are not exact.
///
/// - Parameter weights: What each holds, in any unit.
/// - Returns: One per cent figure each, in the same order; `nil` when a weight is below 0 or none
///   is above it.
package func wholePercents(of weights: [Double]) -> [Int]? {
  let total = weights.reduce(0, +)
  guard total > 0, total.isFinite, weights.allSatisfy({ $0 >= 0 }) else { return nil }
  let percents = weights.map { 100 * $0 / total }
  let whole = percents.map { Int($0.rounded(.down)) }
  return handOut(100, on: whole, by: zip(percents, whole).map { $0 - Double($1) })
}

private func handOut<Remainder: Comparable>(
  _ total: Int, on whole: [Int], by remainders: [Remainder]
) -> [Int] {
  var result = whole
  let left = max(0, total - whole.reduce(0, +))
  let order = whole.indices.sorted {
    remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
  }
  for place in order.prefix(left) {
    result[place] += 1
  }
  return result
}
