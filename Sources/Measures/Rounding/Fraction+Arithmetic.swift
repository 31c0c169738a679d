/// Every operation throws ``MeasureError/fractionTooLarge`` when its result does not fit.
extension Fraction {
  package static prefix func - (fraction: Fraction) -> Fraction {
    Fraction(reduced: -fraction.numerator, over: fraction.denominator)
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
    try sum(count: fractions.count) { fractions[$0] }
  }

  /// The sum of so many fractions, each asked for by its place.
  package static func sum(
    count: Int, _ part: (Int) -> Fraction
  ) throws(MeasureError) -> Fraction {
    if let sum = SmallSum(count: count, part) {
      return try Fraction(checking: Int128(sum.top), over: Int128(sum.bottom))
    }
    var total: Fraction = 0
    for place in 0..<count {
      total = try total + part(place)
    }
    return total
  }

  /// The plain average; `nil` for none.
  package static func mean(_ fractions: [Fraction]) throws(MeasureError) -> Fraction? {
    try mean(count: fractions.count) { fractions[$0] }
  }

  /// The plain average of so many fractions, each asked for by its place; `nil` for none.
  package static func mean(
    count: Int, _ part: (Int) -> Fraction
  ) throws(MeasureError) -> Fraction? {
    guard count > 0 else { return nil }
    if let sum = SmallSum(count: count, part) {
      return try Fraction(
        checking: Int128(sum.top), over: Int128(sum.bottom) * Int128(count))
    }
    return try sum(count: count, part) / Fraction(count)
  }

  private init(checking numerator: Int128, over denominator: Int128) throws(MeasureError) {
    guard let fraction = Fraction(reducing: numerator, over: denominator) else {
      throw .fractionTooLarge
    }
    self = fraction
  }
}

/// A sum over one denominator, which is left to be reduced; `nil` where that does not fit 64 bits.
private struct SmallSum {
  var (top, bottom) = (0, 1)

  init?(count: Int, _ part: (Int) -> Fraction) {
    for place in 0..<count {
      guard add(part(place)) else { return nil }
    }
  }

  private mutating func add(_ fraction: Fraction) -> Bool {
    if bottom % fraction.denominator != 0 {
      let missing = fraction.denominator / greatestCommonDivisor(bottom, fraction.denominator)
      guard let wider = Self.product(bottom, missing), let scaled = Self.product(top, missing)
      else { return false }
      (top, bottom) = (scaled, wider)
    }
    guard let part = Self.product(fraction.numerator, bottom / fraction.denominator)
    else { return false }
    let (sum, isTooLarge) = top.addingReportingOverflow(part)
    top = sum
    return !isTooLarge
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (product, isTooLarge) = left.multipliedReportingOverflow(by: right)
    return isTooLarge ? nil : product
  }
}
