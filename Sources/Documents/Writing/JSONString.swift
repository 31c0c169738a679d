import Diagnostics

extension [UInt8] {
  /// Adds text as a JSON string, and constant text of at most eight bytes behind it.
  mutating func append(jsonString text: String, before end: StaticString = "") {
    let units = text.utf8.span
    guard units.standsAsItIs else {
      appendEscaped(text)
      append(constant: end)
      return
    }
    append(addingCapacity: units.count + 10) { output in
      output.append(UInt8(ascii: "\""))
      output.append(units)
      output.append(UInt8(ascii: "\""))
      end.withUTF8Buffer { for byte in $0 { output.append(byte) } }
    }
  }

  private mutating func appendEscaped(_ text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.span.hasNone({ ($0 >= 0x7F).bit }) {
      appendPlain(text)
    } else {
      for scalar in text.unicodeScalars { appendScalar(scalar) }
    }
    append(UInt8(ascii: "\""))
  }

  /// What would act on a terminal is written as an escape, so that a result can be printed.
  private mutating func appendScalar(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x20, scalar.isUnsafeOnTerminal else {
      appendPlain(String(scalar))
      return
    }
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      self += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }

  private mutating func appendPlain(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): self += "\\\"".utf8
      case UInt8(ascii: "\\"): self += "\\\\".utf8
      case 0x0A: self += "\\n".utf8
      case 0x0D: self += "\\r".utf8
      case 0x09: self += "\\t".utf8
      case 0..<0x20, 0x7F: self += Self.unicodeEscape(byte)
      default: append(byte)
      }
    }
  }

  private static func unicodeEscape(_ byte: UInt8) -> [UInt8] {
    let digits = String(byte, radix: 16)
    return Array(("\\u00" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
  }
}

extension Span<UInt8> {
  /// ASCII that needs no escape.
  fileprivate var standsAsItIs: Bool {
    hasNone { byte in
      (byte &- 0x20 > 0x5E).bit | (byte == UInt8(ascii: "\"")).bit
        | (byte == UInt8(ascii: "\\")).bit
    }
  }
}
