/// A name in a tag, with dots between its parts.
struct TemplateName: Equatable {
  /// Empty for `.`, the element itself.
  let parts: [String]
  let text: String

  /// Reads a name; `nil` unless it is `.` or parts of letters, digits, `-` and `_`.
  init?(_ text: String) {
    self.text = text
    guard text != "." else {
      parts = []
      return
    }
    parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(Self.isPart) else { return nil }
  }

  private static func isPart(_ part: String) -> Bool {
    guard let first = part.utf8.first, isLetter(first) else { return false }
    return part.utf8.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
