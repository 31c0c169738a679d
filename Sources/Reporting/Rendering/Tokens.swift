/// The values of one report, each in the Markdown source as a token that the parser takes for a word.
///
/// A token is U+E000, a number and U+E001. Neither character can come from a template, which is
/// refused with them, or from a value, which is never in the source.
struct Tokens {
  struct Value {
    let text: String
    let isProse: Bool
  }

  /// A part of a text: where constant words stand in it, or the number of a value.
  enum Piece {
    case constant(Range<Int>)
    case value(Int)
  }

  /// The first byte of every token, which is rare enough to look for.
  static let lead: UInt8 = 0xEE
  private static let opening: [UInt8] = [0xEE, 0x80, 0x80]
  private static let closing: [UInt8] = [0xEE, 0x80, 0x81]

  private(set) var values: [Value] = []
  private(set) var hasProse = false

  /// Notes a value and writes its token.
  mutating func append(_ text: String, isProse: Bool, to output: inout [UInt8]) {
    output += Self.opening
    output += String(values.count).utf8
    output += Self.closing
    values.append(Value(text: text, isProse: isProse))
    hasProse = hasProse || isProse
  }

  /// Cuts text at its tokens.
  func pieces(of text: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    // More than most texts have.
    pieces.reserveCapacity(8)
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] == Self.lead, let (value, end) = token(in: text, at: index) else {
        index += 1
        continue
      }
      if start < index { pieces.append(.constant(start..<index)) }
      pieces.append(.value(value))
      start = end
      index = end
    }
    if start < text.count { pieces.append(.constant(start..<text.count)) }
    return pieces
  }

  /// The text with each token replaced.
  func replacing(in text: [UInt8], by replacement: (Value) -> [UInt8]) -> [UInt8] {
    guard text.contains(Self.lead) else { return text }
    var output: [UInt8] = []
    for piece in pieces(of: text) {
      switch piece {
      case .constant(let range): output += text[range]
      case .value(let index): output += replacement(values[index])
      }
    }
    return output
  }

  /// The text with its values as plain words in one line.
  func words(of text: [UInt8]) -> [UInt8] {
    replacing(in: text) { PlainText.line($0.text) }
  }

  /// The text with a `*` for each value.
  func pattern(of text: [UInt8]) -> String {
    String(decoding: replacing(in: text) { _ in [UInt8(ascii: "*")] }, as: UTF8.self)
  }

  func hasToken(_ text: [UInt8]) -> Bool {
    text.contains(Self.lead)
      && pieces(of: text).contains { if case .value = $0 { true } else { false } }
  }

  private func token(in text: [UInt8], at start: Int) -> (value: Int, end: Int)? {
    guard has(Self.opening, in: text, at: start) else { return nil }
    var index = start + 3
    var value = 0
    while index < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) {
      value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
      guard value < values.count else { return nil }
      index += 1
    }
    guard index > start + 3, has(Self.closing, in: text, at: index) else { return nil }
    return (value, index + 3)
  }

  private func has(_ sign: [UInt8], in text: [UInt8], at index: Int) -> Bool {
    index + 2 < text.count && text[index] == sign[0] && text[index + 1] == sign[1]
      && text[index + 2] == sign[2]
  }
}
