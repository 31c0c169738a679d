import Diagnostics
import Interview
import Survey

/// What two entries say differently is decided one by one; then the sheet is written.
extension EnterSitting {
  /// Decides what is left to decide, and writes the sheet when nothing is.
  ///
  /// - Parameter blank: The sheet before anything was typed in.
  /// - Returns: 0 with the sheet in its place, 75 when something is still to be decided.
  /// - Throws: 65 when a sheet of that name has come to be there, 73 when it cannot be written.
  func compare(_ blank: AnswerSheet) throws -> ExitStatus {
    let pair = try EntryPair(blank, in: folder, snapshot: snapshot)
    let count = pair.differences.count
    let found =
      count == 0
      ? words.text(.entriesAgree) : words.text(.entriesDiffer, ["count": count])
    seat.say(PlainRenderer.shown([found]))
    while let place = pair.differences.first {
      if let status = try decide(place, in: pair) { return status }
    }
    if count > 0 { seat.say(PlainRenderer.shown([words.text(.differencesDecided)])) }
    return try write(pair.first)
  }

  /// - Returns: `nil` when it goes on, with this difference or the next.
  private func decide(_ place: SheetPlace, in pair: EntryPair) throws -> ExitStatus? {
    let (first, second) = (state(of: pair.first), state(of: pair.second))
    let screen = first.screen(of: place)
    switch seat.answer(to: menu(of: place, first, second, pair, canRetype: screen != nil)) {
    case .row(0): try pair.decide(place, for: .first)
    case .row: try pair.decide(place, for: .second)
    case .command("u", _): try pair.takeBack()
    case .command("t", _):
      guard let screen else { return nil }
      return retype(place, at: screen, in: pair)
    case .refused(let line, let text):
      let message = words.text(.refusedTyped, ["text": text])
      return status(of: .refusedLine(number: line, text: text, message: message))
    case .stopped(let signal):
      sayStopped(pair)
      return ExitStatus(stoppedBy: signal)
    case .command, .left:
      sayStopped(pair)
      return .incomplete
    }
    return nil
  }

  private func sayStopped(_ pair: EntryPair) {
    seat.say(
      PlainRenderer.shown([
        words.text(.entriesStopped, ["count": pair.differences.count]),
        words.text(.goOnWith, ["command": resumeCommand(pair.first.id)]),
      ]))
  }

  private func menu(
    of place: SheetPlace, _ first: InterviewState, _ second: InterviewState, _ pair: EntryPair,
    canRetype: Bool
  ) -> Menu {
    Menu(
      title: words.text(.entriesDiffer, ["count": pair.differences.count]),
      question: first.heading(of: place),
      rows: [
        words.text(.inFirstEntry, ["answer": first.said(at: place)]),
        words.text(.inSecondEntry, ["answer": second.said(at: place)]),
      ],
      commands: (canRetype ? [.init("t", words.text(.keyTypeAgain))] : [])
        + (pair.canTakeBack ? [.init("u", words.text(.keyTakeBack))] : []),
      prompt: words.text(.whichIsRight))
  }

  private func state(
    of sheet: AnswerSheet, scope: InterviewScope = .questions
  ) -> InterviewState {
    InterviewState(
      questionnaire: snapshot.questionnaire, sheet: sheet, words: words, terms: terms,
      scope: scope)
  }

  /// Opens that one question; whatever leaves it leads back to the comparison.
  private func retype(
    _ place: SheetPlace, at screen: Screen, in pair: EntryPair
  ) -> ExitStatus? {
    var store = pair
    store.retyped = place
    let context = InterviewContext(title: title, resumeCommand: resumeCommand(pair.first.id))
    let outcome = seat.run(
      state(of: pair.first, scope: .place(screen)), context, store: &store)
    if case .savedIncomplete = outcome { return nil }
    return status(of: outcome)
  }

  private func write(_ sheet: AnswerSheet) throws -> ExitStatus {
    let lock = try folder.lock(sheet.id)
    defer { withExtendedLifetime(lock) {} }
    let path = folder.sheetPath(sheet.id)
    guard !Folder.exists(path), folder.sheetPathInYAML(sheet.id) == nil else {
      throw CommandFailure(
        .wrongData, "there is a sheet \(sheet.id) by now: \(path)",
        help: ["the entries are kept; move that sheet and go on with: \(resumeCommand(sheet.id))"])
    }
    try Folder.write(sheet.fileBytes(of: snapshot), to: path)
    try putAway(sheet)
    let context = InterviewContext(
      resumeCommand: resumeCommand(sheet.id), sheetPath: path,
      disclosure: plan.disclosure(of: snapshot.questionnaire, words),
      nextCommand: "powershare report \(folder.path.quotedForShell)")
    seat.say(PlainRenderer.end(.completed, state(of: sheet), context))
    return .done
  }
}
