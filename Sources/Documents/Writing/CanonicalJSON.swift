import Diagnostics

extension JSONValue {
  /// The one way this value is written: two-space indent, LF, a line end at the end.
  ///
  /// A list or object that holds only scalars stands on one line, so that an answer is one line of
  /// a sheet. Equal values give equal bytes.
  package func canonicalBytes() -> [UInt8] {
    var writer = CanonicalWriter()
    writer.write(self, indent: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// The value on one line without a line end, as journals hold it.
  package func lineBytes() -> [UInt8] {
    var writer = CanonicalWriter()
    writer.writeInline(self)
    return writer.bytes
  }

  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  fileprivate var standsOnOneLine: Bool {
    switch self {
    case .array(let items): !items.contains(where: \.isContainer)
    case .object(let members): !members.contains(where: \.value.isContainer)
    default: true
    }
  }
}

private struct CanonicalWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, indent: Int) {
    guard !value.standsOnOneLine else {
      writeInline(value)
      return
    }
    switch value {
    case .array(let items):
      writeLines(items.count, open: "[", close: "]", indent: indent) { writer, index in
        writer.write(items[index], indent: indent + 2)
      }
    case .object(let members):
      writeLines(members.count, open: "{", close: "}", indent: indent) { writer, index in
        writer.writeKey(of: members[index])
        writer.write(members[index].value, indent: indent + 2)
      }
    default: writeInline(value)
    }
  }

  private mutating func writeLines(
    _ count: Int, open: Unicode.Scalar, close: Unicode.Scalar, indent: Int,
    line: (inout CanonicalWriter, Int) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(indent: indent + 2)
      line(&self, index)
    }
    breakLine(indent: indent)
    bytes.append(UInt8(ascii: close))
  }

  private mutating func breakLine(indent: Int) {
    bytes.append(addingCapacity: indent + 1) { output in
      output.append(UInt8(ascii: "\n"))
      output.append(repeating: UInt8(ascii: " "), count: indent)
    }
  }

  private mutating func writeKey(of member: JSONValue.Member) {
    writeString(member.key, before: ": ")
  }

  mutating func writeInline(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(constant: "null")
    case .boolean(let flag): bytes.append(constant: flag ? "true" : "false")
    case .integer(let number): bytes.append(decimal: number)
    case .number(let number):
      precondition(number.isFinite, "JSON has no way to write \(number)")
      bytes.append(plain: number.description)
    case .string(let text): writeString(text)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for index in items.indices {
        if index > 0 { bytes.append(constant: ", ") }
        writeInline(items[index])
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for index in members.indices {
        if index > 0 { bytes.append(constant: ", ") }
        writeKey(of: members[index])
        writeInline(members[index].value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Adds a string, and constant text of at most eight bytes behind it.
  mutating func writeString(_ text: String, before end: StaticString = "") {
    let units = text.utf8.span
    guard units.standsAsItIs else {
      writeEscaped(text)
      bytes.append(constant: end)
      return
    }
    bytes.append(addingCapacity: units.count + 10) { output in
      output.append(UInt8(ascii: "\""))
      output.append(units)
      output.append(UInt8(ascii: "\""))
      end.withUTF8Buffer { for byte in $0 { output.append(byte) } }
    }
  }

  private mutating func writeEscaped(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.span.hasNone({ ($0 >= 0x7F).bit }) {
      writePlain(text)
    } else {
      for scalar in text.unicodeScalars { writeScalar(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// What would act on a terminal is written as an escape, so that a result can be printed.
  private mutating func writeScalar(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x20, scalar.isUnsafeOnTerminal else {
      writePlain(String(scalar))
      return
    }
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }

  private mutating func writePlain(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F: bytes += Self.unicodeEscape(byte)
      default: bytes.append(byte)
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
