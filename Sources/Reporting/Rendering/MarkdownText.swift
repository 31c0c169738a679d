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
  static func append(_ line: [UInt8], startsLine: Bool = true, to output: inout [UInt8]) {
    let roles = role
    guard line.contains(where: { roles[Int($0)] != .plain }) else {
      output += line
      return
    }
    let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let letters = line.prefix(while: isLetterOrDigit).count
    var start = 0
    for (index, byte) in line.enumerated() where roles[Int(byte)] != .plain {
      let needsEscape =
        switch roles[Int(byte)] {
        case .plain: false
        case .always: true
        case .atStart: index == 0 && startsLine
        case .first: index == 0
        case .afterDigits:
          index == digits && startsLine
            || byte == UInt8(ascii: ".") && follows("www", in: line, index)
        case .afterLetters: index == letters
        case .beforeBracket: index + 1 == line.count || line[index + 1] == UInt8(ascii: "[")
        case .colon: index == 0 && startsLine || precedes("//", in: line, index)
        }
      guard needsEscape else { continue }
      output += line[start..<index]
      output.append(UInt8(ascii: "\\"))
      start = index
    }
    output += line[start...]
  }

  static func escaped(_ line: [UInt8], startsLine: Bool = true) -> [UInt8] {
    var output: [UInt8] = []
    append(line, startsLine: startsLine, to: &output)
    return output
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

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func follows(_ word: String, in line: [UInt8], _ index: Int) -> Bool {
    index >= word.utf8.count && line[(index - word.utf8.count)..<index].elementsEqual(word.utf8)
  }

  private static func precedes(_ word: String, in line: [UInt8], _ index: Int) -> Bool {
    line[(index + 1)...].starts(with: word.utf8)
  }
}
