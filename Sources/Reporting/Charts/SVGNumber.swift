extension [UInt8] {
  /// Adds a number of tenths with at most one decimal: 125 is "12.5", 120 is "12".
  mutating func append(tenths: Int) {
    append(addingCapacity: SVGNumber.longest) { $0.append(tenths: tenths) }
  }

  /// Adds the start of an attribute and its number.
  mutating func append(constant start: StaticString, tenths: Int) {
    // Room is made once for both, as a report has thousands of them.
    append(addingCapacity: start.utf8CodeUnitCount + SVGNumber.longest) { output in
      start.withUTF8Buffer { for byte in $0 { output.append(byte) } }
      output.append(tenths: tenths)
    }
  }
}

private enum SVGNumber {
  /// Of 64 bits, with a sign and a point.
  static let longest = 22
}

extension OutputSpan<UInt8> {
  fileprivate mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    append(digitsOf: whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest))
  }

  fileprivate mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
