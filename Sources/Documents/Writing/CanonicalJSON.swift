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
        writer.writeString(members[index].key)
        writer.bytes += ": ".utf8
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
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  mutating func writeInline(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .number(let number):
      precondition(number.isFinite, "JSON has no way to write \(number)")
      bytes += String(number).utf8
    case .string(let text): writeString(text)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        writeInline(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        writeString(member.key)
        bytes += ": ".utf8
        writeInline(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  mutating func writeString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let units = text.utf8.span
    if units.indices.allSatisfy({ Self.standsAsItIs(units[$0]) }) {
      bytes += text.utf8
    } else if units.indices.allSatisfy({ units[$0] < 0x7F }) {
      writePlain(text)
    } else {
      for scalar in text.unicodeScalars { writeScalar(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// ASCII that needs no escape.
  private static func standsAsItIs(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
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
