import Documents

/// How numbers stand in a picture.
enum SVGNumber {
  /// Of 64 bits, with a sign and a point.
  static let longest = 22
  /// For a number and the constant text before it.
  static let room = longest + longestStart
  /// Such as the start of an element and of its first attribute.
  fileprivate static let longestStart = 16
}

extension [UInt8] {
  /// Adds a number of tenths with at most one decimal: 125 is "12.5", 120 is "12".
  mutating func append(tenths: Int) {
    append(addingCapacity: SVGNumber.longest) { $0.append(tenths: tenths) }
  }
}

extension OutputSpan<UInt8> {
  /// Adds a number behind a constant text of 16 bytes at most, in ``SVGNumber/room``.
  mutating func append(_ start: StaticString, tenths: Int) {
    precondition(start.utf8CodeUnitCount <= SVGNumber.longestStart, "the text is too long")
    start.withUTF8Buffer { for byte in $0 { append(byte) } }
    append(tenths: tenths)
  }

  fileprivate mutating func append(tenths: Int) {
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    append(decimal: whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest))
  }
}
