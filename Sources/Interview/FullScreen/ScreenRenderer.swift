import Diagnostics
import Survey

/// Draws an interview on a whole screen: the same states and events as plain mode, as frames.
package struct ScreenRenderer {
  let state: InterviewState
  let view: ScreenView
  let context: InterviewContext
  let size: TerminalSize
  let words: ScreenWords
  let layout: ScreenLayout

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
    layout = ScreenLayout(size: size, words: state.words, scroll: view.scroll)
  }

  /// The screen as it looks now; no line is wider than the terminal, and there are as many rows.
  package var frame: Frame {
    if size.isTooSmall { return tooSmall }
    return layout.frame(of: page)
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
    case (nil, .room(let part)): roomPage(part)
    case (nil, .confirm(let confirmation)): confirmPage(confirmation)
    case (nil, .contents): contentsPage
    case (nil, .review(let filter)): reviewPage(filter)
    case (nil, .ended): ScreenPage()
    }
  }

  private var messages: [FrameLine] {
    let said = state.messages.filter { !$0.isShownInPage }.flatMap { message in
      words.lines(message).flatMap { wrapped($0, message.isRefusal ? .notice : .aside) }
    }
    return view.notice.map { wrapped(words.text(of: $0), .notice) } ?? said
  }

  private var tooSmall: Frame {
    let lines = WrappedText.lines(words.tooSmall(size), width: max(2, size.columns))
      .prefix(max(1, size.rows)).map { layout.cut(FrameLine($0)) }
    return Frame(lines: Array(lines), cursor: Frame.Position(row: 0, column: 0))
  }
}

// MARK: - Lines of text

extension ScreenRenderer {
  var width: Int { layout.width }

  func wrapped(_ text: String, _ style: FrameStyle = .plain, indent: Int = 0) -> [FrameLine] {
    layout.wrapped(text, style, indent: indent)
  }

  func lines(_ text: String, _ style: FrameStyle = .plain, indent: Int = 0) -> [ScreenPage.Line] {
    layout.lines(text, style, indent: indent)
  }

  func hints(_ keys: [(key: String, does: String)]) -> [FrameLine] { layout.hints(keys) }

  func frame(of page: ScreenPage) -> Frame { layout.frame(of: page) }
}
