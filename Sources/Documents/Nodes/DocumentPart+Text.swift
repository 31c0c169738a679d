extension DocumentPart {
  /// The bytes of a scalar without its quotation marks.
  private var textRange: Range<Int> {
    let start = Int(offset)
    guard case .scalar(.quoted) = kind else { return start..<start + Int(length) }
    return start + 1..<start + Int(length) - 1
  }

  /// A scalar as it is read, from the bytes of the file or from the texts that it spells otherwise.
  func text(in bytes: [UInt8], _ texts: [String]) -> String {
    guard case .scalar = kind else { return "" }
    if let keptText { return texts[keptText] }
    do {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(textRange)))
    } catch {
      return String(decoding: bytes[textRange], as: UTF8.self)
    }
  }

  /// Whether a text that has a ``mark`` is this word.
  func isWord(_ word: String, in bytes: [UInt8]) -> Bool {
    let range = textRange
    guard word.utf8.count == range.count else { return false }
    return Self.begins(bytes.span.extracting(range), with: word.utf8Span.span)
  }

  private static func begins(_ bytes: Span<UInt8>, with word: Span<UInt8>) -> Bool {
    for offset in word.indices where bytes[offset] != word[offset] { return false }
    return true
  }

  /// The whole number that a short JSON number is; `nil` with a point or an exponent.
  func integer(in bytes: [UInt8]) -> Int? {
    Self.integer(bytes.span.extracting(textRange))
  }

  private static func integer(_ bytes: Span<UInt8>) -> Int? {
    let isNegative = bytes[0] == UInt8(ascii: "-")
    var number = 0
    for offset in (isNegative ? 1 : 0)..<bytes.count {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) else { return nil }
      number = number * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }
}
