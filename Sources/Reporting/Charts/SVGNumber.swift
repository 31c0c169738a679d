extension [UInt8] {
  /// Adds a number of tenths with at most one decimal: 125 is "12.5", 120 is "12".
  mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    append(digitsOf: whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest))
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 100 { append(digitsOf: number / 100) }
    let last = number % 100
    if number >= 10 { append(UInt8(ascii: "0") + UInt8(last / 10)) }
    append(UInt8(ascii: "0") + UInt8(last % 10))
  }
}
