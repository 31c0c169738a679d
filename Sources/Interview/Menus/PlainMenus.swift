import Diagnostics

/// Asks in lines that are only added.
package struct PlainMenus<Input: InterviewInput, Output: InterviewOutput>: MenuAsker {
  private var input: Input
  private var output: Output
  private let words: InterfaceWords
  private let isScript: Bool

  /// Prepares to ask.
  ///
  /// - Parameters:
  ///   - input: Where the choices come from.
  ///   - output: Where the menus go.
  ///   - words: Of the interface.
  ///   - isScript: Lines are echoed, and the first that is no choice is given back as it is.
  package init(input: Input, output: Output, words: InterfaceWords, isScript: Bool = false) {
    self.isScript = isScript
    self.input = input
    self.output = output
    self.words = words
  }

  package mutating func answer(to menu: Menu) -> MenuAnswer {
    say(menu.question)
    for (number, row) in zip(1..., menu.rows) { say("\(number). \(row)") }
    while true {
      output.write(menu.prompt.safeForTerminal)
      switch input.next() {
      case .line(let line, let number):
        if isScript { say(line) }
        if let answer = Self.answer(line, to: menu) { return answer }
        if isScript { return .refused(line: number, text: line) }
        say(words.text(.refusedTyped, ["text": line]))
      case .tooLong(let number):
        say(words.text(.lineTooLong))
        if isScript { return .refused(line: number, text: "") }
      case .notText(let number):
        say(words.text(.lineNotText))
        if isScript { return .refused(line: number, text: "") }
      case .end: return .left
      case .signal(let number): return .stopped(number)
      }
    }
  }

  private mutating func say(_ text: String) { output.write(text.safeForTerminal + "\n") }

  /// A number, `q`, or a letter with the number it is for; that may be left out where there is one.
  static func answer(_ line: String, to menu: Menu) -> MenuAnswer? {
    let typed = line.lowercased().split(whereSeparator: \.isWhitespace)
    guard let first = typed.first, typed.count <= 2 else { return nil }
    if first == "q", typed.count == 1 { return .left }
    if let number = Int(first), typed.count == 1 {
      return row(number, of: menu).map(MenuAnswer.row)
    }
    guard let command = menu.commands.first(where: { String($0.letter) == first }) else {
      return nil
    }
    guard command.needsRow else {
      return typed.count == 1 ? .command(command.letter, row: nil) : nil
    }
    let number = typed.count == 2 ? Int(typed[1]) : menu.rows.count == 1 ? 1 : nil
    return number.flatMap { row($0, of: menu) }.map { .command(command.letter, row: $0) }
  }

  private static func row(_ number: Int, of menu: Menu) -> Int? {
    number >= 1 && number <= menu.rows.count ? number - 1 : nil
  }
}
