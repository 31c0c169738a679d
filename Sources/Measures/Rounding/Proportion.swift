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

  package init(approximate value: Double) {
    self.value = value
    exact = nil
  }
}
