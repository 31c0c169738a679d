/// Text as it may stand in HTML, between tags and in attributes in double quotes.
enum HTMLText {
  /// Escapes the four characters that libcmark escapes, so that its output and ours compare.
  static func append(_ text: [UInt8], to output: inout [UInt8]) {
    guard text.contains(where: isEscaped) else {
      output += text
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      default: output.append(byte)
      }
    }
  }

  static func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    append(text, to: &output)
    return output
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }
}

extension [UInt8] {
  /// Adds words of a person or file: in one line, escaped for HTML.
  mutating func appendHTML(_ words: String) {
    HTMLText.append(PlainText.line(words), to: &self)
  }

  /// Adds constant text as it stands.
  mutating func append(constant text: StaticString) {
    text.withUTF8Buffer { self += $0 }
  }
}
