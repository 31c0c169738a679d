import Diagnostics
import Survey

/// Lines of which one or several are chosen.
extension ScreenRenderer {
  /// A mark before a line: where the answers on record stand.
  struct Mark {
    var heading: String
    var text: String
    var numbers: Set<Int>
  }

  /// The lines of a list; when short each on one row, cut where it is too long.
  func choices(
    _ choices: [InputForm.Line], marks: [Mark], isShort: Bool = false
  ) -> [ScreenPage.Line] {
    let names = choices.compactMap(\.name).map { displayWidth(of: oneLine($0)) }.max() ?? 0
    let columns = ChoiceColumns(
      marks: marks.count, numberWidth: String(choices.last?.number ?? 0).count, nameWidth: names,
      width: width)
    return choices.enumerated().flatMap { index, choice in
      lines(of: choice, item: index, marks, columns, isShort: isShort)
    }
  }

  private func oneLine(_ text: String) -> String { words.oneLine(text).safeForTerminal }

  private func lines(
    of choice: InputForm.Line, item: Int, _ marks: [Mark], _ columns: ChoiceColumns, isShort: Bool
  ) -> [ScreenPage.Line] {
    let stands = stands(on: choice.number)
    let lead = (stands ? ">" : " ") + columns.marks(marks, on: choice.number)
    let number = String(choice.number).padded(toLeft: columns.numberWidth)
    let name = choice.name.map(oneLine) ?? ""
    let kind = choice.kind.map { " (\(oneLine($0)))" } ?? ""
    let head = lead + number + "  " + (columns.isStacked ? name : columns.padded(name))
    let text = oneLine(choice.text) + kind
    var rows = columns.isStacked && !name.isEmpty ? [""] : []
    rows += WrappedText.lines(text, width: width - columns.text)
    if isShort, rows.count > 1 { rows = [columns.shortened(text)] }
    return rows.enumerated().map { row, words in
      let start = row == 0 ? head : String(repeating: " ", count: columns.text)
      return ScreenPage.Line(
        FrameLine((start + words).trimmedAtEnd, stands ? .current : .plain), item: item,
        cursor: stands && row == 0 ? 0 : nil)
    }
  }

  private func stands(on number: Int) -> Bool { view.picked == nil && state.standsOn == number }

  /// The answer that is no answer, where one is marked or on record.
  func specialLine(_ slot: Slot?, marks: Int) -> [ScreenPage.Line] {
    let recorded = state.recordedSpecial
    guard let kind = view.picked ?? recorded, let special = state.special(kind) else { return [] }
    let stands = view.picked != nil || state.standsOn == nil
    let mark = recorded == kind ? slot.map(words.mark) ?? "x" : " "
    let lead = (stands ? "> " : "  ") + mark
    let pad = String(repeating: " ", count: max(1, ChoiceColumns.lead(marks) - 3))
    let line = lead + pad + special.key + "  " + oneLine(special.text)
    return wrapped(line, stands ? .current : .plain).enumerated().map { row, line in
      ScreenPage.Line(line, item: -1, cursor: stands && row == 0 ? 0 : nil)
    }
  }
}

/// Where things stand in a line of a list.
struct ChoiceColumns {
  let numberWidth: Int
  private let nameWidth: Int
  private let lead: Int
  private let width: Int
  /// A name that is too long stands above its text.
  let isStacked: Bool

  init(marks: Int, numberWidth: Int, nameWidth: Int, width: Int) {
    self.numberWidth = numberWidth
    self.width = width
    lead = Self.lead(marks)
    let beside = lead + numberWidth + 2 + (nameWidth > 0 ? nameWidth + 2 : 0)
    isStacked = nameWidth > 16 || width - beside < 28
    self.nameWidth = nameWidth
  }

  /// The columns before the number: one mark, or two of five columns each.
  static func lead(_ marks: Int) -> Int { marks > 1 ? 3 + 5 * marks : 6 }

  /// The column at which the text begins.
  var text: Int {
    lead + numberWidth + 2 + (isStacked || nameWidth == 0 ? 0 : nameWidth + 2)
  }

  func padded(_ name: String) -> String {
    guard nameWidth > 0 else { return "" }
    return name + String(repeating: " ", count: max(2, nameWidth + 2 - displayWidth(of: name)))
  }

  func marks(_ marks: [ScreenRenderer.Mark], on number: Int) -> String {
    guard marks.count > 1 else {
      let mark = marks.first.flatMap { $0.numbers.contains(number) ? $0.text : nil } ?? " "
      return " " + mark + String(repeating: " ", count: max(0, lead - 2 - displayWidth(of: mark)))
    }
    let texts = marks.map { $0.numbers.contains(number) ? "[\($0.text)]  " : " .   " }
    return (" " + texts.joined()).paddedAtEnd(to: lead - 1)
  }

  /// The headings of the marks, where there are several.
  static func headings(_ marks: [ScreenRenderer.Mark]) -> String {
    ("  " + marks.map { $0.heading.paddedAtEnd(to: 5) }.joined()).trimmedAtEnd
  }

  /// As much of a text as fits one row.
  func shortened(_ text: String) -> String {
    let room = width - self.text - 4
    var (kept, used) = ("", 0)
    for character in text {
      used += displayWidth(of: character)
      if used > room { break }
      kept.append(character)
    }
    return kept.trimmedAtEnd + " ..."
  }
}

extension String {
  func padded(toLeft width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth(of: self))) + self
  }

  func paddedAtEnd(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(of: self)))
  }
}

extension InterviewState {
  /// The answer that is no answer, where it is what the sheet holds for the screen.
  var recordedSpecial: MissingAnswer.Kind? {
    switch screen {
    case .question(let id, let slot): sheet.answers[id]?[slot]?.response.missing?.kind
    case .allocation(let id, let decision, let picture):
      allocation(id, decision, picture) == .dontKnow ? .dontKnow : nil
    default: nil
    }
  }
}
