import Documents

/// Text as it may stand in HTML, between tags and in attributes in double quotes.
enum HTMLText {
  /// Escapes the four characters that libcmark escapes, so that its output and ours compare.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    guard !isPlain(text) else { return output.append(text) }
    var start = 0
    for index in text.indices {
      guard let reference = reference(for: text[index]) else { continue }
      output.append(text.extracting(start..<index))
      output.append(constant: reference)
      start = index + 1
    }
    output.append(text.extracting(start...))
  }

  static func append(_ text: [UInt8], to output: inout [UInt8]) {
    append(text.span, to: &output)
  }

  /// The text itself where nothing has to be escaped.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    guard !isPlain(text.span) else { return text }
    var output: [UInt8] = []
    append(text, to: &output)
    return output
  }

  /// Whether nothing has to be escaped.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    text.hasNone { byte in
      (byte == UInt8(ascii: "&")).bit | (byte == UInt8(ascii: "<")).bit
        | (byte == UInt8(ascii: ">")).bit | (byte == UInt8(ascii: "\"")).bit
    }
  }

  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}

extension [UInt8] {
  /// Adds words of a person or file: in one line, escaped for HTML.
  mutating func appendHTML(_ words: String) {
    let bytes = words.utf8.span
    if PlainText.isLine(bytes) {
      HTMLText.append(bytes, to: &self)
    } else {
      HTMLText.append(PlainText.line(words), to: &self)
    }
  }
}
