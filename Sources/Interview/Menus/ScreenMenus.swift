import Diagnostics
import Glibc

/// Asks on a whole screen.
package struct ScreenMenus<Terminal: ScreenTerminal>: MenuAsker {
  private var terminal: Terminal
  private let words: InterfaceWords

  package init(terminal: Terminal, words: InterfaceWords) {
    self.terminal = terminal
    self.words = words
  }

  package mutating func answer(to menu: Menu) -> MenuAnswer {
    terminal.enter()
    var view = MenuView(menu)
    while true {
      terminal.show(view.frame(size: terminal.size, words: words))
      switch terminal.next() {
      case .redraw: continue
      case .key(.control("z")): terminal.suspend()
      case .key(let key):
        if let answer = view.answer(to: key) { return answer }
      case .signal(let number): return .stopped(number)
      case .end: return .stopped(SIGHUP)
      }
    }
  }
}

/// A menu with the row the cursor is on.
struct MenuView {
  let menu: Menu
  private(set) var row: Int?
  private var digits = ""

  init(_ menu: Menu) { self.menu = menu }

  /// - Returns: What was chosen; `nil` as long as nothing is.
  mutating func answer(to key: Key) -> MenuAnswer? {
    if case .character(let digit) = key, digit.isASCIIDigit { return choose(digit) }
    digits = ""
    switch key {
    case .character("q"), .control("d"): return .left
    case .control("c"): return .stopped(SIGINT)
    case .down, .character("j"): move(1)
    case .up, .character("k"): move(-1)
    case .enter, .character(" "): return row.map(MenuAnswer.row)
    case .character(let letter): return command(letter)
    default: break
    }
    return nil
  }

  private mutating func move(_ step: Int) {
    guard !menu.rows.isEmpty else { return }
    let start = step > 0 ? -1 : menu.rows.count
    row = min(max((row ?? start) + step, 0), menu.rows.count - 1)
  }

  /// A digit chooses at once where no other number begins with it.
  private mutating func choose(_ digit: Character) -> MenuAnswer? {
    digits += String(digit)
    guard let number = Int(digits), number >= 1, number <= menu.rows.count else {
      digits = ""
      return nil
    }
    row = number - 1
    return menu.rows.count <= 9 ? .row(number - 1) : nil
  }

  private func command(_ letter: Character) -> MenuAnswer? {
    guard let command = menu.commands.first(where: { $0.letter == letter }) else { return nil }
    guard command.needsRow else { return .command(letter, row: nil) }
    return (row ?? (menu.rows.count == 1 ? 0 : nil)).map { .command(letter, row: $0) }
  }

  func frame(size: TerminalSize, words: InterfaceWords) -> Frame {
    let layout = ScreenLayout(size: size, words: words)
    var page = ScreenPage(title: menu.title)
    var question = layout.lines(menu.question, .heading)
    if row == nil, !question.isEmpty { question[0].cursor = 0 }
    page.add(.fixed, question)
    page.add(
      .list, layout.numbered(zip(1..., menu.rows).map { ($0, $1) }, current: row.map { $0 + 1 }))
    let choose: (key: String, does: String) = (
      words.text(menu.rows.count > 9 ? .nameNumberEnter : .nameNumber), words.text(.keyOpen)
    )
    let commands = menu.commands.map { (key: String($0.letter), does: $0.does) }
    page.hints = layout.hints([choose] + commands + [("q", words.text(.keyLeave))])
    return layout.frame(of: page)
  }
}
