import Survey

extension PlainWords {
  func lines(_ message: InterviewMessage) -> [String] {
    switch message {
    case .saved: [saved]
    case .unchanged(let screen):
      [
        state.answerText(screen).map { text(.asBeforeAnswer, ["answer": $0.asSentence]) }
          ?? text(.asBefore)
      ]
    case .undone(let change): [undone(change)]
    case .refused(let typed, let refusal): [refused(typed, refusal)]
    case .help: help
    case .again: []
    case .draftKept(let screen): [draftKept(screen)]
    case .sectionDone(let id): [sectionDone(id)]
    case .moduleDone(let id): [text(.moduleDone, ["module": state.name(of: id).lowercased()])]
    case .secondPassBegins: [text(.secondPassBegins)]
    case .keptAsBefore: [text(.leftAsItWas)]
    case .earlierAnswer(let id): earlier(id)
    case .noEarlierAnswer: [text(.noEarlierAnswer)]
    }
  }

  func earlier(_ id: Question.ID) -> [String] {
    state.earlierAnswer(to: id).map { [oneLine($0)] } ?? []
  }

  /// What was saved, such as `Saved: 2, Asked`.
  private var saved: String {
    guard let screen = state.history.last?.screen, let answer = state.answerText(screen)
    else { return text(.saved) }
    return text(.savedAnswer, ["answer": answer.asSentence])
  }

  private func undone(_ change: SheetChange) -> String {
    guard case .slot(let id, let slot, _) = change else { return text(.undone) }
    let (question, name) = (state.plainLabel(of: id), state.words.name(of: slot))
    guard let answer = state.answerText(.question(id, slot)) else {
      return text(.undoneEmpty, ["question": question, "slot": name])
    }
    return text(
      .undoneAnswer, ["question": question, "slot": name, "answer": answer.asSentence])
  }

  private func draftKept(_ screen: Screen) -> String {
    screen.question.map { text(.draftKeptAt, ["question": state.plainLabel(of: $0)]) }
      ?? text(.draftKept)
  }

  private func sectionDone(_ id: Section.ID) -> String {
    let row = state.contentsRows.first { $0.place == .section(id) }
    return text(
      .sectionDone,
      [
        "section": oneLine(row?.name ?? id.rawValue), "done": row?.done ?? 0,
        "total": row?.of ?? 0,
      ])
  }

  /// What was not taken and what would be, on one line.
  func refused(_ typed: String, _ refusal: Refusal) -> String {
    let shown = oneLine(typed).shortened
    let what = shown.isEmpty ? text(.refusedNothing) : text(.refusedTyped, ["text": shown])
    return "\(what) \(why(refusal))"
  }

  private func why(_ refusal: Refusal) -> String {
    switch refusal {
    case .notExpected: text(.expectedOrHelp, ["what": expected])
    case .nothingEntered: text(.expectedOrLater, ["what": expected])
    case .tooManyWords(let words, let most): text(.tooManyWords, ["count": words, "most": most])
    case .tooLong(let bytes, let most): text(.textTooLong, ["count": bytes, "most": most])
    case .needed: text(.needed)
    case .onlyLeft(let left): text(.onlyLeft, ["count": left])
    case .stillLeft(let left): text(.stillLeft, ["count": left])
    case .noSuchQuestion: text(.noSuchPlace)
    case .notAsked(let id): text(.notAskedAsAnswered, ["question": state.plainLabel(of: id)])
    case .impossible(let problem): text(.impossible, ["problem": problem.message.capitalisedWord])
    case .nothingToUndo: text(.nothingToUndo)
    case .noSecondAnswer: text(.oneAnswerHere)
    case .notOffered(let kind):
      text(.notOffered, ["answer": state.words.name(of: kind).capitalisedWord])
    case .notHere: text(.notHere)
    }
  }

  private var expected: String {
    switch (state.screen, state.form) {
    case (.confirm, _): text(.expectsYesNo)
    case (.contents, _): text(.expectsPart, ["last": max(1, state.contentsRows.count)])
    case (.review, _): text(.expectsReview)
    case (.records, _): text(.expectsRecords)
    case (_, .one(let lines)): expectedLine(lines)
    case (_, .several(let lines)):
      text(.expectsSeveral, ["range": range(of: lines.map(\.number))])
    case (_, .number(let range)):
      text(.expectsNumber, ["low": range.lowerBound, "high": range.upperBound])
    case (_, .numberOrWord): text(.expectsNumberOrWord)
    case (_, .date): text(.expectsDate)
    case (_, .figures(let form)):
      text(.expectsNumber, ["low": form.range.lowerBound, "high": form.range.upperBound])
    case (_, .text): text(.expectsText)
    case (_, .commands): text(.expectsCommand)
    }
  }

  private func expectedLine(_ lines: [InputForm.Line]) -> String {
    if state.form == .one(of: state.yesNoLines) { return text(.expectsYesNoLine) }
    let numbers = lines.map(\.number)
    let range = range(of: numbers)
    return isRange(numbers)
      ? text(.expectsOneOfRange, ["range": range]) : text(.expectsOneOf, ["numbers": range])
  }
}
