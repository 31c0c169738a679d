import Diagnostics

/// Makes the bytes that turn one frame on a screen into the next.
///
/// Lines that stay are not touched, so that neither eyes nor a screen reader meet them again. The
/// cursor is never hidden, as aids follow it. The terminal is asked to show all of it at once; one
/// that does not know the request passes over it.
package struct FrameWriter: Sendable {
  private let colours: TerminalColours

  package init(colours: TerminalColours) {
    self.colours = colours
  }

  /// The bytes for a frame.
  ///
  /// - Parameters:
  ///   - shown: What stands on the screen; `nil` when that is not known.
  ///   - frame: What is to stand there. Lines are taken to fit: nothing is cut here.
  /// - Returns: Nothing at all when nothing changes.
  package func bytes(from shown: Frame?, to frame: Frame) -> [UInt8] {
    guard shown != frame else { return [] }
    var text = shown == nil ? "\u{1B}[0m\u{1B}[H\u{1B}[2J" : ""
    let old = shown?.lines ?? []
    for (row, line) in frame.lines.enumerated() where !isAlready(line, on: row, of: old) {
      text += Self.move(row, 0) + "\u{1B}[K" + styled(line)
    }
    if old.count > frame.lines.count { text += Self.move(frame.lines.count, 0) + "\u{1B}[J" }
    let cursor = Self.move(frame.cursor.row, frame.cursor.column)
    guard !text.isEmpty else { return Array(cursor.utf8) }
    return Array("\(Self.begin)\(text)\(cursor)\(Self.end)".utf8)
  }

  /// The terminal holds back what it shows from the one to the other.
  private static let begin = "\u{1B}[?2026h"
  private static let end = "\u{1B}[?2026l"

  private func isAlready(_ line: FrameLine, on row: Int, of lines: [FrameLine]) -> Bool {
    row < lines.count ? lines[row] == line : line.runs.isEmpty
  }

  private static func move(_ row: Int, _ column: Int) -> String {
    "\u{1B}[\(row + 1);\(column + 1)H"
  }

  private func styled(_ line: FrameLine) -> String {
    line.runs.map { run in
      let text = run.text.safeForTerminal
      let codes = run.style.codes(colours)
      return codes.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
    }.joined()
  }
}

extension FrameStyle {
  /// Its hue among the 256 colours: blue for where one is, red for what asks for a decision.
  ///
  /// Each stands out from pure white and from pure black by 4.5 to 1, as WCAG 1.4.3 asks for text;
  /// no hue does so on all that lies between. Hence running text, the question and its help, keeps
  /// the colour that whoever reads it chose.
  package var hue: Int? {
    switch self {
    case .plain, .heading, .aside: nil
    case .current: 63
    case .notice: 131
    }
  }

  /// The parameters of the SGR sequence; empty for text as it comes.
  func codes(_ colours: TerminalColours) -> String {
    let attribute: String? =
      switch self {
      case .plain, .aside: nil
      case .heading, .current: "1"
      case .notice: "4"
      }
    let colour = colours == .many ? hue.map { "38;5;\($0)" } : nil
    return [attribute, colour].compactMap { $0 }.joined(separator: ";")
  }
}
