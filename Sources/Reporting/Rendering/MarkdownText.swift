import Documents

/// Text as it may stand in Markdown without becoming markup, in CommonMark and on GitHub.
///
/// libcmark's own writer leaves `~~~` at the start of a line as it is, which would swallow the rest
/// of the document; hence our own. Plain prose stays plain: commas, dots, quotes, hyphens.
enum MarkdownText {
  /// Escapes one line as ``PlainText/line(_:)`` gives it.
  ///
  /// - Parameters:
  ///   - line: Words without line ends and without blanks at the ends.
  ///   - startsLine: Whether the words could come to stand at the start of a line, where more
  ///     characters begin something.
  ///   - output: Where the escaped text goes.
  static func append(_ line: Span<UInt8>, startsLine: Bool = true, to output: inout [UInt8]) {
    guard !isPlain(line) else { return output.append(line) }
    let roles = role
    var start = 0
    for index in line.indices where roles[Int(line[index])] != .plain {
      let needsEscape =
        switch roles[Int(line[index])] {
        case .plain: false
        case .always: true
        case .atStart: index == 0 && startsLine
        case .first: index == 0
        case .afterDigits:
          startsLine && isAllDigits(line.extracting(..<index))
            || line[index] == UInt8(ascii: ".") && follows("www", in: line, index)
        case .afterLetters: isAllLettersOrDigits(line.extracting(..<index))
        case .beforeBracket: index + 1 == line.count || line[index + 1] == UInt8(ascii: "[")
        case .colon: index == 0 && startsLine || precedes("//", in: line, index)
        }
      guard needsEscape else { continue }
      output.append(line.extracting(start..<index))
      output.append(UInt8(ascii: "\\"))
      start = index
    }
    output.append(line.extracting(start...))
  }

  static func append(_ line: [UInt8], startsLine: Bool = true, to output: inout [UInt8]) {
    append(line.span, startsLine: startsLine, to: &output)
  }

  /// The line itself where nothing has to be escaped.
  static func escaped(_ line: [UInt8], startsLine: Bool = true) -> [UInt8] {
    guard !isPlain(line.span) else { return line }
    var output: [UInt8] = []
    append(line, startsLine: startsLine, to: &output)
    return output
  }

  /// Whether nothing is escaped in a line that begins with a letter, as in nearly all of them.
  ///
  /// Behind a letter, signs that matter at the start or after digits alone are no markup.
  private static func isPlain(_ line: Span<UInt8>) -> Bool {
    guard !line.isEmpty, isLetter(line[0]) else { return false }
    let next = line.extracting(droppingFirst: 1)
    var found: UInt8 = 0
    for index in next.indices {
      let (byte, before) = (next[index], line[index])
      found |= (byte == UInt8(ascii: ".")).bit & (before == UInt8(ascii: "w")).bit
      found |= (byte == UInt8(ascii: "/")).bit & (before == UInt8(ascii: ":")).bit
    }
    return found == 0 && next.hasNone { isSign($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
  }

  /// 1 for what is escaped wherever it stands, and for what depends on more than a neighbour.
  @inline(__always)
  private static func isSign(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: "\\")).bit | (byte == UInt8(ascii: "`")).bit
      | (byte == UInt8(ascii: "*")).bit | (byte == UInt8(ascii: "_")).bit
      | (byte == UInt8(ascii: "[")).bit | (byte == UInt8(ascii: "]")).bit
      | (byte == UInt8(ascii: "<")).bit | (byte == UInt8(ascii: ">")).bit
      | (byte == UInt8(ascii: "#")).bit | (byte == UInt8(ascii: "|")).bit
      | (byte == UInt8(ascii: "~")).bit | (byte == UInt8(ascii: "$")).bit
      | (byte == UInt8(ascii: "&")).bit | (byte == UInt8(ascii: "!")).bit
      | (byte == UInt8(ascii: ";")).bit
  }

  private enum Role: UInt8 {
    case plain, always, atStart
    /// `^` begins a note on GitHub after a bracket, which may stand in the template.
    case first
    /// `1.` and `1)` begin lists, also when the digits come from what stands before.
    case afterDigits
    /// `;` ends a character reference that may have begun in what stands before.
    case afterLetters
    /// `!` and `[` begin an image; the bracket may follow in the template.
    case beforeBracket
    case colon
  }

  private static let role: [Role] = {
    var table = [Role](repeating: .plain, count: 256)
    for byte in #"\`*_[]<>#|~$&"#.utf8 { table[Int(byte)] = .always }
    table[Int(UInt8(ascii: "^"))] = .first
    for byte in "-+=".utf8 { table[Int(byte)] = .atStart }
    for byte in ".)".utf8 { table[Int(byte)] = .afterDigits }
    table[Int(UInt8(ascii: ";"))] = .afterLetters
    table[Int(UInt8(ascii: "!"))] = .beforeBracket
    table[Int(UInt8(ascii: ":"))] = .colon
    return table
  }()

  private static func isAllDigits(_ text: Span<UInt8>) -> Bool {
    text.indices.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[$0]) }
  }

  private static func isAllLettersOrDigits(_ text: Span<UInt8>) -> Bool {
    text.indices.allSatisfy { index in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[index] | 0x20)
    }
  }

  private static func follows(_ word: String, in line: Span<UInt8>, _ index: Int) -> Bool {
    let start = index - word.utf8.count
    return start >= 0 && holds(word, in: line, at: start)
  }

  private static func precedes(_ word: String, in line: Span<UInt8>, _ index: Int) -> Bool {
    index + 1 + word.utf8.count <= line.count && holds(word, in: line, at: index + 1)
  }

  private static func holds(_ word: String, in line: Span<UInt8>, at start: Int) -> Bool {
    zip(word.utf8, start...).allSatisfy { $0 == line[$1] }
  }
}

extension [UInt8] {
  /// Adds words of a person or file: in one line, escaped for Markdown.
  mutating func appendMarkdown(_ words: String, startsLine: Bool = true) {
    appendMarkdown(words.utf8.span, startsLine: startsLine)
  }

  mutating func appendMarkdown(_ words: Span<UInt8>, startsLine: Bool = true) {
    if PlainText.isLine(words) {
      MarkdownText.append(words, startsLine: startsLine, to: &self)
    } else {
      MarkdownText.append(PlainText.line(words), startsLine: startsLine, to: &self)
    }
  }
}
