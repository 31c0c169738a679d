import Diagnostics
import Survey

/// Draws an interview on a whole screen: the same states and events as plain mode, as frames.
package struct ScreenRenderer {
  let state: InterviewState
  let view: ScreenView
  let context: InterviewContext
  let size: TerminalSize
  let words: ScreenWords

  /// Smaller screens show nothing but that they are too small (ENGINE.md 4.3).
  package static let smallest = TerminalSize(columns: 60, rows: 16)
  /// Lines are no longer than this, however wide the screen is.
  static let widest = 72

  /// - Parameters:
  ///   - state: Where the interview stands.
  ///   - view: What is half-typed or marked.
  ///   - context: What to say about the surroundings; when it was last saved goes into the first
  ///     line.
  ///   - size: Of the terminal.
  package init(
    _ state: InterviewState, _ view: ScreenView, _ context: InterviewContext, size: TerminalSize
  ) {
    self.state = state
    self.view = view
    self.context = context
    self.size = size
    words = ScreenWords(state)
  }

  /// The columns that text takes.
  var width: Int { min(Self.widest, size.columns) }

  package static func isTooSmall(_ size: TerminalSize) -> Bool {
    size.columns < smallest.columns || size.rows < smallest.rows
  }

  /// The screen as it looks now; no line is wider than the terminal, and there are as many rows.
  package var frame: Frame {
    if Self.isTooSmall(size) { return tooSmall }
    return frame(of: page)
  }

  private var page: ScreenPage {
    var page = bodyPage
    page.aside = words.aside(saved: context.lastSaved)
    page.messages = messages
    return page
  }

  private var bodyPage: ScreenPage {
    switch (view.sheetOver, state.screen) {
    case (.start?, _): startPage
    case (.help?, _): helpPage
    case (nil, .question(let id, let slot)): questionPage(id, slot)
    case (nil, .detail(let id, let detail)): detailPage(detail, on: id)
    case (nil, .records(let id)): recordsPage(id)
    case (nil, .field(let id, let record, let field)): fieldPage(id, record, field)
    case (nil, .allocation(let id, let decision, let picture)):
      allocationPage(id, decision, picture)
    case (nil, .quick(let id, let decision, let picture, let role)):
      quickPage(id, decision, picture, role)
    case (nil, .item(let id, let index)): itemPage(id, index)
    case (nil, .confirm(let confirmation)): confirmPage(confirmation)
    case (nil, .contents): contentsPage
    case (nil, .review(let filter)): reviewPage(filter)
    case (nil, .ended): ScreenPage()
    }
  }

  private var messages: [FrameLine] {
    let said = state.messages.filter { $0 != .help && $0 != .again }.flatMap { message in
      words.lines(message).flatMap { wrapped($0, message.isRefusal ? .notice : .aside) }
    }
    return view.notice.map { wrapped(words.text(of: $0), .notice) } ?? said
  }
}

// MARK: - Fitting

extension ScreenRenderer {
  /// Puts the first line on top, the keys at the bottom, and what fits between them.
  func frame(of page: ScreenPage) -> Frame {
    guard let few = page.fewHints else { return frame(of: page, hints: page.hints) }
    let full = fitted(page, hints: page.hints)
    return frame(of: page, hints: full.isWhole ? page.hints : few)
  }

  private func below(_ page: ScreenPage, _ hints: [FrameLine]) -> [FrameLine] {
    page.messages.suffix(4) + (page.messages.isEmpty ? [] : [FrameLine()]) + hints
  }

  private func fitted(_ page: ScreenPage, hints: [FrameLine]) -> FittedLines {
    let room = size.rows - 3 - below(page, hints).count
    return FittedLines(page.parts, room: room, scroll: view.scroll, words: words)
  }

  private func frame(of page: ScreenPage, hints: [FrameLine]) -> Frame {
    let below = below(page, hints)
    let body = fitted(page, hints: hints)
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
  private func cut(_ line: FrameLine) -> FrameLine {
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

  private var tooSmall: Frame {
    let lines = WrappedText.lines(words.tooSmall(size), width: max(2, size.columns))
      .prefix(max(1, size.rows)).map { cut(FrameLine($0)) }
    return Frame(lines: Array(lines), cursor: Frame.Position(row: 0, column: 0))
  }
}

// MARK: - Lines of text

extension ScreenRenderer {
  /// Text in lines with a margin on the left; nothing but this and fields puts words on the screen.
  func wrapped(_ text: String, _ style: FrameStyle = .plain, indent: Int = 0) -> [FrameLine] {
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).safeForTerminal
    }.joined(separator: "\n")
    let margin = String(repeating: " ", count: indent)
    return WrappedText.lines(safe, width: width - indent).map { FrameLine(margin + $0, style) }
  }

  func lines(_ text: String, _ style: FrameStyle = .plain, indent: Int = 0) -> [ScreenPage.Line] {
    wrapped(text, style, indent: indent).map { ScreenPage.Line($0) }
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
