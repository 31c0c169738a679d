/// A share or a probability: the nearest `Double` always, the exact fraction where it fits.
package struct Proportion: Equatable, Sendable {
  /// The nearest `Double`, 0 through 1.
  package let value: Double
  /// The exact value; `nil` where the counting was too large for one.
  package let exact: Fraction?

  package init(_ exact: Fraction) {
    self.exact = exact
    value = exact.value
  }

  /// - Parameter value: A sum of rounded parts may lie just above 1.
  package init(approximate value: Double) {
    self.value = value > 1 ? 1 : value
    exact = nil
  }
}

extension Fraction {
  /// A share as a whole per cent, halves rounded up.
  ///
  /// In 128 bits: exact shares of votes have denominators near the end of 64.
  package var wholePercent: Int {
    let (top, bottom) = (Int128(numerator), Int128(denominator))
    return Int((200 * top + bottom) / (2 * bottom))
  }
}

extension Proportion {
  /// The share as a whole per cent, halves rounded up; exact where it is.
  package var wholePercent: Int {
    exact?.wholePercent ?? Int((100 * value + 0.5).rounded(.down))
  }

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
