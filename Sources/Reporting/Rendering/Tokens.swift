import CommonMark

/// The values of one report, each in the Markdown source as a mark that the parser takes for a word.
///
/// The characters of a mark cannot come from a template, which is refused with them, or from a value,
/// which is never in the source.
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

  private(set) var values: [Value] = []
  private(set) var hasProse = false

  /// Notes a value and writes its mark.
  mutating func append(_ text: String, isProse: Bool, to output: inout [UInt8]) {
    Mark.append(values.count, to: &output)
    values.append(Value(text: text, isProse: isProse))
    hasProse = hasProse || isProse
  }

  /// Cuts text at its marks.
  func pieces(of text: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    // More than most texts have.
    pieces.reserveCapacity(8)
    var start = 0
    while let (value, range) = Mark.first(in: text, from: start, below: values.count) {
      if start < range.lowerBound { pieces.append(.constant(start..<range.lowerBound)) }
      pieces.append(.value(value))
      start = range.upperBound
    }
    if start < text.count { pieces.append(.constant(start..<text.count)) }
    return pieces
  }

  /// The text with each mark replaced.
  func replacing(in text: [UInt8], by replacement: (Value) -> [UInt8]) -> [UInt8] {
    guard text.contains(Mark.lead) else { return text }
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
    Mark.first(in: text, from: 0, below: values.count) != nil
  }
}
