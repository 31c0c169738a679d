import Diagnostics

/// Puts pages into the rows and columns of a terminal.
struct ScreenLayout {
  let size: TerminalSize
  let words: InterfaceWords
  /// How many lines of a long text have gone by.
  var scroll = 0

  /// Lines are no longer than this, however wide the screen is.
  static let widest = 72

  /// The columns that text takes.
  var width: Int { min(Self.widest, size.columns) }
}

// MARK: - Fitting

extension ScreenLayout {
  /// Puts the first line on top, the keys at the bottom, and what fits between them.
  func frame(of page: ScreenPage) -> Frame {
    let full = fitted(page, hints: page.hints)
    guard let few = page.fewHints, !full.isWhole else {
      return frame(of: page, full, hints: page.hints)
    }
    return frame(of: page, fitted(page, hints: few), hints: few)
  }

  private func below(_ page: ScreenPage, _ hints: [FrameLine]) -> [FrameLine] {
    page.messages.suffix(4) + (page.messages.isEmpty ? [] : [FrameLine()]) + hints
  }

  private func fitted(_ page: ScreenPage, hints: [FrameLine]) -> FittedLines {
    let room = size.rows - 3 - below(page, hints).count
    return FittedLines(page.parts, room: room, scroll: scroll, words: words)
  }

  private func frame(
    of page: ScreenPage, _ body: FittedLines, hints: [FrameLine]
  ) -> Frame {
    let below = below(page, hints)
    let gap = [FrameLine](
      repeating: FrameLine(), count: max(1, size.rows - 2 - body.lines.count - below.count))
    let lines = [firstLine(of: page), FrameLine()] + body.lines + gap + below
    return Frame(
      lines: Array(lines.prefix(size.rows)).map { cut($0) },
      cursor: Frame.Position(
        row: min(body.cursor.row + 2, size.rows - 1),
        column: min(body.cursor.column, size.columns - 1)))
  }

  private func firstLine(of page: ScreenPage) -> FrameLine {
    let title = page.title.safeForTerminal
    let aside = page.aside.safeForTerminal
    let gap = width - displayWidth(of: title) - displayWidth(of: aside)
    guard gap >= 2, !aside.isEmpty else { return FrameLine(title, .heading) }
    var line = FrameLine(title, .heading)
    line.append(String(repeating: " ", count: gap))
    line.append(aside, .aside)
    return line
  }

  /// A line that is too wide after all ends where the screen does.
  func cut(_ line: FrameLine) -> FrameLine {
    guard displayWidth(of: line.text) > size.columns else { return line }
    var (kept, used) = (FrameLine(), 0)
    for run in line.runs {
      for character in run.text {
        used += displayWidth(of: character)
        if used > size.columns { return kept }
        kept.append(String(character), run.style)
      }
    }
    return kept
  }
}

// MARK: - Lines of text

extension ScreenLayout {
  /// Text in lines with a margin on the left; nothing but this and fields puts words on the screen.
  func wrapped(_ text: String, _ style: FrameStyle = .plain, indent: Int = 0) -> [FrameLine] {
    let margin = String(repeating: " ", count: indent)
    return WrappedText.lines(PlainRenderer.safe(text), width: width - indent).map {
      FrameLine(margin + $0, style)
    }
  }

  func lines(_ text: String, _ style: FrameStyle = .plain, indent: Int = 0) -> [ScreenPage.Line] {
    wrapped(text, style, indent: indent).map { ScreenPage.Line($0) }
  }

  /// Lines with a number before them, the highlighted one marked.
  func numbered(_ rows: [(number: Int, text: String)], current: Int?) -> [ScreenPage.Line] {
    let digits = String(rows.last?.number ?? 0).count
    return rows.flatMap { number, text in
      let stands = current == number
      let head = "\(stands ? ">" : " ")   \(String(number).padded(toLeft: digits))  "
      return item(number, head, text, isCurrent: stands)
    }
  }

  /// One line of a list: its text behind its head, and below itself where it is wrapped.
  ///
  /// - Parameters:
  ///   - number: Which line it is, for how many are above and below.
  ///   - head: Already safe.
  ///   - text: Anything.
  ///   - isCurrent: Whether the cursor is on it.
  ///   - cursor: The column in which it then stands.
  /// - Returns: At least one row.
  func item(
    _ number: Int, _ head: String, _ text: String, isCurrent: Bool, cursor: Int = 0
  ) -> [ScreenPage.Line] {
    let style: FrameStyle = isCurrent ? .current : .plain
    let indent = displayWidth(of: head)
    return WrappedText.lines(PlainRenderer.safe(text), width: max(12, width - indent)).enumerated()
      .map { row, words in
        let start = row == 0 ? head : String(repeating: " ", count: indent)
        return ScreenPage.Line(
          FrameLine((start + words).trimmedAtEnd, style), item: number,
          cursor: isCurrent && row == 0 ? cursor : nil)
      }
  }

  /// The keys and what they do, side by side while there is room.
  func hints(_ keys: [(key: String, does: String)]) -> [FrameLine] {
    var rows: [String] = []
    for hint in keys.map({ "\($0.key) \($0.does)".safeForTerminal }) {
      let longer = rows.last.map { "\($0)  \(hint)" }
      if let longer, displayWidth(of: longer) <= width {
        rows[rows.count - 1] = longer
      } else {
        rows.append(hint)
      }
    }
    return rows.map { FrameLine($0, .aside) }
  }
}

extension TerminalSize {
  /// Smaller screens show nothing but that they are too small (ENGINE.md 4.3).
  static let smallest = TerminalSize(columns: 60, rows: 16)

  var isTooSmall: Bool { columns < Self.smallest.columns || rows < Self.smallest.rows }
}
