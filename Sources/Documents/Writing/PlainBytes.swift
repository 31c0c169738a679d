/// What is added to bytes as it stands, whatever they are of.
extension [UInt8] {
  /// Adds bytes.
  @inlinable
  package mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { self += $0 }
  }

  /// Adds text.
  @inlinable
  package mutating func append(plain text: String) {
    append(text.utf8.span)
  }

  /// Adds constant text.
  @inlinable
  package mutating func append(constant text: StaticString) {
    text.withUTF8Buffer { self += $0 }
  }

  /// Adds a whole number in decimal digits.
  package mutating func append(decimal number: Int) {
    append(addingCapacity: DecimalNumber.longest) { output in
      if number < 0 { output.append(UInt8(ascii: "-")) }
      output.append(decimal: number.magnitude)
    }
  }
}

/// How whole numbers stand in bytes.
private enum DecimalNumber {
  /// Of 64 bits, with a sign.
  static let longest = 20
}

extension OutputSpan<UInt8> {
  /// Adds bytes, which must have room.
  @inlinable
  package mutating func append(_ bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity, "there is no room for the bytes")
    withUnsafeMutableBufferPointer { buffer, count in
      bytes.withUnsafeBufferPointer { source in
        count += buffer.extracting(count...).initialize(fromContentsOf: source)
      }
    }
  }

  /// Adds a number in decimal digits, at most 20 of them.
  package mutating func append(decimal number: UInt) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
