/// The nearest whole number to `numerator ÷ denominator`, halves rounded up.
///
/// "Up" is towards plus infinity for either sign: 5/2 gives 3, −5/2 gives −2. Integers all the way
/// and no overflow, so a figure is the same on every machine. MEASUREMENT.md, 1.3.
///
/// - Parameters:
///   - numerator: Any integer.
///   - denominator: Above 0.
/// - Returns: The rounded quotient.
package func roundedHalfUp(_ numerator: Int, over denominator: Int) -> Int {
  precondition(denominator > 0, "the denominator of a rounded figure must be above 0")
  let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
  let floor = remainder < 0 ? quotient - 1 : quotient
  let rest = remainder < 0 ? remainder + denominator : remainder
  return rest >= denominator - rest ? floor + 1 : floor
}

/// The score of a number of rung answers, in tenths of a point, rounded half up.
///
/// `1000 × sum ÷ (count × topRung)`: on the six-step ladder (top rung 5) a rung is 200 tenths.
/// MEASUREMENT.md, 1.3.
///
/// - Parameters:
///   - sum: The sum of the rungs chosen, from 0 through `count × topRung`.
///   - count: How many people chose a rung, 1 or more.
///   - topRung: The highest rung of the ladder, 1 or more; one less than its number of rungs.
/// - Returns: 0 through 1,000.
package func tenths(sum: Int, count: Int, topRung: Int = 5) -> Int {
  roundedHalfUp(1000 * sum, over: count * topRung)
}

/// The plain average of printed figures, in tenths of a point, rounded half up.
///
/// Every composite figure is the average of the printed figures one level below, so that it can be
/// done again with a pencil. MEASUREMENT.md, 1.3.
///
/// - Parameter figures: Figures in tenths, each counting once.
/// - Returns: Their average in tenths; `nil` when there are none.
package func meanTenths(_ figures: [Int]) -> Int? {
  figures.isEmpty ? nil : roundedHalfUp(figures.reduce(0, +), over: figures.count)
}

/// The weighted average of printed figures, in tenths of a point, rounded half up.
///
/// - Parameter figures: Figures in tenths, each with how often it counts, 1 or more.
/// - Returns: Their average in tenths; `nil` when there are none.
package func meanTenths(weighted figures: [(tenths: Int, weight: Int)]) -> Int? {
  let whole = figures.reduce(0) { $0 + $1.weight }
  return whole > 0
    ? roundedHalfUp(figures.reduce(0) { $0 + $1.tenths * $1.weight }, over: whole) : nil
}

extension Double {
  /// The nearest whole number, halves away from zero; zero has no sign, as it would be written with it.
  package var wholeNumber: Double { rounded() + 0 }
}

/// The greatest number that divides both; 0 only for 0 and 0.
@inlinable
package func greatestCommonDivisor<Number: BinaryInteger>(
  _ first: Number, _ second: Number
) -> Number {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger < 0 ? 0 - larger : larger
}
