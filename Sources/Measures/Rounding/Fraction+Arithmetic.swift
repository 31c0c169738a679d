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
    var total: Fraction = 0
    for fraction in fractions {
      total = try total + fraction
    }
    return total
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
