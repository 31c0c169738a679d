/// What stands in a document for words or a block that are put in after libcmark has written it.
///
/// U+E000, a number and U+E001: characters for private use, which neither a template nor a value
/// brings with it. The parser takes a mark for a word, and both writers leave it as it is.
package enum Mark {
  /// The first byte of every mark, which is rare enough to look for.
  package static let lead: UInt8 = 0xEE

  /// The last byte of U+E000 and of U+E001, which have the others in common.
  private static let opening: UInt8 = 0x80
  private static let closing: UInt8 = 0x81
  /// How many bytes each of them has.
  private static let width = 3

  /// Writes the mark of a number that is not negative.
  package static func append(_ number: Int, to output: inout [UInt8]) {
    append(sign: opening, to: &output)
    appendDigits(of: number, to: &output)
    append(sign: closing, to: &output)
  }

  private static func append(sign last: UInt8, to output: inout [UInt8]) {
    output.append(lead)
    output.append(0x80)
    output.append(last)
  }

  private static func appendDigits(of number: Int, to output: inout [UInt8]) {
    if number > 9 { appendDigits(of: number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The first mark that begins at or behind `start`.
  ///
  /// - Parameters:
  ///   - text: Where to look.
  ///   - start: From 0 through the length of the text.
  ///   - count: How many marks there are; what looks like the mark of a higher number is none.
  /// - Returns: Its number and where it stands.
  package static func first(
    in text: [UInt8], from start: Int, below count: Int
  ) -> (number: Int, range: Range<Int>)? {
    var start = start
    while let open = text.firstIndex(of: lead, from: start) {
      if let (number, end) = mark(in: text.span, at: open, below: count) {
        return (number, open..<end)
      }
      start = open + 1
    }
    return nil
  }

  private static func mark(
    in text: Span<UInt8>, at start: Int, below count: Int
  ) -> (number: Int, end: Int)? {
    guard has(opening, in: text, at: start) else { return nil }
    var index = start + width
    var number = 0
    while index < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) {
      number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
      guard number < count else { return nil }
      index += 1
    }
    guard index > start + width, has(closing, in: text, at: index) else { return nil }
    return (number, index + width)
  }

  private static func has(_ last: UInt8, in text: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < text.count && text[index] == lead && text[index + 1] == 0x80
      && text[index + 2] == last
  }
}
