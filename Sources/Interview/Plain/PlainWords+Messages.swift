import Survey

extension PlainWords {
  func lines(_ message: InterviewMessage) -> [String] {
    switch message {
    case .saved: [saved]
    case .unchanged(let screen):
      [state.answerText(screen).map { "As before: \($0.asSentence)" } ?? "As before."]
    case .undone(let change): [undone(change)]
    case .refused(let typed, let refusal): [refused(typed, refusal)]
    case .help: help
    case .again: []
    case .draftKept(let screen): ["What you typed is kept\(place(of: screen))."]
    case .sectionDone(let id): [sectionDone(id)]
    case .moduleDone(let id): ["End of \(id.inWords.lowercased())."]
    case .keptAsBefore: ["Left as it was."]
    }
  }

  /// What was saved, such as `Saved: 2, Asked`.
  private var saved: String {
    guard let screen = state.history.last?.screen, let text = state.answerText(screen)
    else { return "Saved." }
    return "Saved: \(text.asSentence)"
  }

  private func undone(_ change: SheetChange) -> String {
    guard case .slot(let id, let slot, _) = change else { return "Undone." }
    let text = state.answerText(.question(id, slot)).map { "is \($0)" } ?? "has no answer"
    return "Undone. \(state.plainLabel(of: id)), \(slot.rawValue), \(text.asSentence)"
  }

  private func place(of screen: Screen) -> String {
    screen.question.map { " at \(state.plainLabel(of: $0))" } ?? ""
  }

  private func sectionDone(_ id: Section.ID) -> String {
    let row = state.contentsRows.first { $0.place == .section(id) }
    return "End of section \(oneLine(row?.name ?? id.rawValue)). "
      + "\(row?.done ?? 0) of \(row?.of ?? 0) answered."
  }

  /// What was not taken and what would be, on one line.
  func refused(_ typed: String, _ refusal: Refusal) -> String {
    let shown = oneLine(typed).shortened
    let what = shown.isEmpty ? "Nothing taken." : "Not taken: \(shown)."
    return "\(what) \(why(refusal))"
  }

  private func why(_ refusal: Refusal) -> String {
    switch refusal {
    case .notExpected: "\(expected), or ? for help."
    case .nothingEntered: "\(expected), l to leave it for later, or ? for help."
    case .tooManyWords(let words, let most): "\(words) words; at most \(most)."
    case .needed: "Something is needed here. b: back. ? for help."
    case .onlyLeft(let left): "\(Self.points(left)) left."
    case .stillLeft(let left): "\(Self.points(left)) still to share. = evens them out."
    case .noSuchQuestion: "There is no such place. g lists the contents."
    case .notAsked(let id): "\(state.plainLabel(of: id)) is not asked, as things are answered."
    case .impossible(let problem): "\(problem.message.capitalisedWord). b: back."
    case .nothingToUndo: "Nothing to undo."
    case .noSecondAnswer: "There is one answer here."
    case .notOffered(let kind):
      "\(kind.rawValue.spaced.capitalisedWord) is not an answer here. ? for help."
    case .notHere: "That is not done here. ? for help."
    }
  }

  private var expected: String {
    switch (state.screen, state.form) {
    case (.confirm, _): "Type y or n"
    case (.contents, _): "Type a number from 1 to \(max(1, state.contentsRows.count)), or Enter"
    case (.review, _): "Type a number, m, f, b or q"
    case (.records, _): "Type a, a number, x and a number, or Enter"
    case (_, .one(let lines)): expectedLine(lines)
    case (_, .several(let lines)):
      "Type numbers from \(Self.range(of: lines.map(\.number))), such as 1 3, or none"
    case (_, .number(let range)):
      "Type a whole number from \(range.lowerBound) to \(range.upperBound)"
    case (_, .numberOrWord): "Type a whole number or one of the words"
    case (_, .date): "Type a date such as 2026-05-31"
    case (_, .figures(let form)):
      "Type a whole number from \(form.range.lowerBound) to \(form.range.upperBound)"
    case (_, .text): "Type a text"
    case (_, .commands): "Type a command"
    }
  }

  private func expectedLine(_ lines: [InputForm.Line]) -> String {
    if state.form == .one(of: state.yesNoLines) { return "Type yes or no" }
    let range = Self.range(of: lines.map(\.number))
    return range.contains(" to ") ? "Type a number from \(range)" : "Type \(range)"
  }
}
