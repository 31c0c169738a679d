/// An exact fraction of two integers in lowest terms, the denominator above 0.
///
/// Arithmetic is checked: what does not fit 64 bits after reduction is an error, never a wrong
/// figure. Comparison cannot fail.
package struct Fraction: Hashable, Sendable {
  /// The part above the line; carries the sign.
  package let numerator: Int
  /// The part below the line, 1 or more.
  package let denominator: Int

  /// The fraction in lowest terms.
  ///
  /// - Parameters:
  ///   - numerator: Any integer but `Int.min`.
  ///   - denominator: Any integer but 0 and `Int.min`.
  package init(_ numerator: Int, over denominator: Int = 1) {
    precondition(
      denominator != 0 && numerator != .min && denominator != .min,
      "a fraction is of 64-bit integers, and of nothing over 0")
    self.init(small: numerator, over: denominator)
  }

  /// What is in lowest terms already, the denominator above 0.
  init(reduced numerator: Int, over denominator: Int) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// Of integers that are neither 0 below the line nor `Int.min`.
  private init(small numerator: Int, over denominator: Int) {
    let shared = Int(
      truncatingIfNeeded: greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    let divisor = denominator < 0 ? -shared : shared
    // Mostly there is nothing in common.
    self.init(
      reduced: divisor == 1 ? numerator : numerator / divisor,
      over: divisor == 1 ? denominator : denominator / divisor)
  }

  /// The fraction in lowest terms; `nil` when it does not fit 64 bits, or the denominator is 0.
  ///
  /// - Parameters:
  ///   - numerator: The part above the line.
  ///   - denominator: The part below the line.
  package init?(reducing numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    // Nearly all are small, and 64 bits are divided many times faster.
    if let top = Int(exactly: numerator), let bottom = Int(exactly: denominator),
      top != .min, bottom != .min
    {
      self.init(small: top, over: bottom)
      return
    }
    let divisor = greatestCommonDivisor(numerator, denominator) * denominator.signum()
    let allowed = Int128(-Int.max)...Int128(Int.max)
    let (top, bottom) = (numerator / divisor, denominator / divisor)
    guard allowed.contains(top), allowed.contains(bottom) else { return nil }
    self.init(small: Int(top), over: Int(bottom))
  }

  /// The nearest `Double`.
  package var value: Double { Double(numerator) / Double(denominator) }

  /// The same distance from 0, without its sign.
  package var magnitude: Fraction { numerator < 0 ? -self : self }

  /// The nearest whole number, halves rounded up.
  package var roundedHalfUp: Int { Measures.roundedHalfUp(numerator, over: denominator) }
}

extension Fraction: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Fraction: LosslessStringConvertible {
  /// "5/21", or "3" for a whole number.
  package var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// Reads "5/21", "10/42" or "3"; anything else gives `nil`.
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let top = Int(parts[0]) else { return nil }
    guard let bottom = parts.count == 1 ? 1 : Int(parts[1]), bottom > 0 else { return nil }
    self.init(reducing: Int128(top), over: Int128(bottom))
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }
}
