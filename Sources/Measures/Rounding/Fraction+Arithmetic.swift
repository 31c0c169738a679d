/// Every operation throws ``MeasureError/fractionTooLarge`` when its result does not fit.
extension Fraction {
  package static prefix func - (fraction: Fraction) -> Fraction {
    Fraction(-fraction.numerator, over: fraction.denominator)
  }

  package static func + (left: Fraction, right: Fraction) throws(MeasureError) -> Fraction {
    let shared = greatestCommonDivisor(left.denominator, right.denominator)
    let (leftFactor, rightFactor) = (right.denominator / shared, left.denominator / shared)
    let sum =
      Int128(left.numerator) * Int128(leftFactor) + Int128(right.numerator) * Int128(rightFactor)
    return try Fraction(checking: sum, over: Int128(left.denominator) * Int128(leftFactor))
  }

  package static func - (left: Fraction, right: Fraction) throws(MeasureError) -> Fraction {
    try left + (-right)
  }

  package static func * (left: Fraction, right: Fraction) throws(MeasureError) -> Fraction {
    try Fraction(
      checking: Int128(left.numerator) * Int128(right.numerator),
      over: Int128(left.denominator) * Int128(right.denominator))
  }

  package static func / (left: Fraction, right: Fraction) throws(MeasureError) -> Fraction {
    precondition(right.numerator != 0, "a fraction cannot be divided by 0")
    return try Fraction(
      checking: Int128(left.numerator) * Int128(right.denominator),
      over: Int128(left.denominator) * Int128(right.numerator))
  }

  /// The sum of all; 0 for none.
  package static func sum(_ fractions: [Fraction]) throws(MeasureError) -> Fraction {
    if let sum = smallSum(fractions) { return sum }
    var total: Fraction = 0
    for fraction in fractions {
      total = try total + fraction
    }
    return total
  }

  /// The sum over one denominator, reduced once at the end; `nil` where that does not fit 64 bits.
  private static func smallSum(_ fractions: [Fraction]) -> Fraction? {
    var (top, bottom) = (0, 1)
    for fraction in fractions {
      if bottom % fraction.denominator != 0 {
        let missing = fraction.denominator / greatestCommonDivisor(bottom, fraction.denominator)
        guard let wider = product(bottom, missing), let scaled = product(top, missing)
        else { return nil }
        (top, bottom) = (scaled, wider)
      }
      guard let part = product(fraction.numerator, bottom / fraction.denominator)
      else { return nil }
      let (sum, isTooLarge) = top.addingReportingOverflow(part)
      guard !isTooLarge else { return nil }
      top = sum
    }
    return Fraction(reducing: Int128(top), over: Int128(bottom))
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
    return isTooLarge ? nil : product
  }

  /// The plain average; `nil` for none.
  package static func mean(_ fractions: [Fraction]) throws(MeasureError) -> Fraction? {
    guard !fractions.isEmpty else { return nil }
    return try sum(fractions) / Fraction(fractions.count)
  }

  private init(checking numerator: Int128, over denominator: Int128) throws(MeasureError) {
    guard let fraction = Fraction(reducing: numerator, over: denominator) else {
      throw .fractionTooLarge
    }
    self = fraction
  }
}
