import Survey

/// What is said before the first question and after the last.
extension PlainRenderer {
  package static func start(_ state: InterviewState, _ context: InterviewContext) -> String {
    safe(startLines(state, context).map { $0 + "\n" }.joined())
  }

  /// What is found or will be asked, a paragraph each.
  static func startLines(_ state: InterviewState, _ context: InterviewContext) -> [String] {
    if state.isOnePlace { return context.notices }
    return entryLines(state) + context.notices
      + (context.isResumed ? resumed(state, context) : fresh(state, context))
  }

  /// Which time a sheet on paper is typed in.
  private static func entryLines(_ state: InterviewState) -> [String] {
    state.entry.map { [state.words.text(.entryBegins, ["number": $0])] } ?? []
  }

  private static func fresh(_ state: InterviewState, _ context: InterviewContext) -> [String] {
    let title = [context.title, state.terms.fill(state.questionnaire.title)].compactMap { $0 }
    let intro = state.isEasyRead ? state.questionnaire.easyRead.intro.map(state.terms.fill) : []
    return title + [
      state.words.text(
        .sheetBegins,
        [
          "sheet": state.sheet.id.rawValue, "group": state.respondentName,
          "extent": extent(of: state),
        ])
    ] + intro
  }

  /// What will be asked: how many questions, or which part.
  private static func extent(of state: InterviewState) -> String {
    switch state.scope {
    case .questions: return state.words.text(.questionCount, ["count": state.shownCount])
    case .section(let id):
      let count = state.routing.shown.count { $0.question.section == id }
      return state.words.text(
        .extentSection,
        [
          "section": state.questionnaire.section(id)?.name ?? id.rawValue,
          "questions": state.words.text(.questionCount, ["count": count]),
        ])
    case .place: return ""
    case .module(let id): return state.words.text(.extentModule, ["module": state.name(of: id)])
    }
  }

  private static func resumed(_ state: InterviewState, _ context: InterviewContext) -> [String] {
    let words = state.words
    let sheet = words.text(
      .sheetFound,
      [
        "sheet": state.sheet.id.rawValue, "group": state.respondentName,
        "answered": state.answeredCount, "shown": state.shownCount,
      ])
    let saved = context.lastSaved.map { words.text(.lastSaved, ["time": $0]) }
    let questionnaire = words.text(
      .questionnaireFound,
      [
        "questionnaire": state.questionnaire.id.rawValue,
        "version": "\(state.questionnaire.version)",
      ])
    let recovered =
      context.recovered == 0 ? nil : words.text(.recovered, ["count": context.recovered])
    return [
      context.title, words.text(.workFound), sentences(sheet, saved),
      sentences(questionnaire, stoppedAt(state)), state.sheet.revises.map { words.text(of: $0) },
      recovered,
    ].compactMap { $0 }
  }

  private static func sentences(_ all: String?...) -> String {
    all.compactMap { $0 }.joined(separator: " ")
  }

  private static func stoppedAt(_ state: InterviewState) -> String? {
    guard let position = state.sheet.position, state.questionnaire.question(position) != nil
    else { return nil }
    return state.words.text(.stoppedAt, ["place": state.label(of: position)])
  }

  /// Lines that are said outside of an interview, as they may be shown.
  package static func shown(_ lines: [String]) -> String {
    safe(lines.map { $0 + "\n" }.joined())
  }

  /// What is said at the end, however it came.
  package static func end(
    _ outcome: InterviewOutcome, _ state: InterviewState, _ context: InterviewContext
  ) -> String {
    switch outcome {
    case .savedIncomplete where state.isOnePlace: ""
    case .completed: finish(state, context)
    case .savedIncomplete, .interrupted, .refusedLine: stop(state, context)
    case .storeFailed: safe(state.words.text(.stoppedUnsaved) + "\n")
    case .keptElsewhere(let sheet, _): elsewhere(sheet, state)
    }
  }

  /// Where the sheet is instead, and how it comes back.
  private static func elsewhere(_ kept: KeptSheet, _ state: InterviewState) -> String {
    let found = state.words.text(
      .savedElsewhere,
      ["answered": state.answeredCount, "shown": state.shownCount, "path": kept.path])
    let lines = [found, state.words.text(.bringBack)] + kept.wayBack.map { "  \($0)" }
    return safe(lines.map { $0 + "\n" }.joined())
  }

  package static func stop(_ state: InterviewState, _ context: InterviewContext) -> String {
    if let command = context.beginCommand, state.sheet.sequence == 0 {
      let lines = [
        state.words.text(.nothingSaved), state.words.text(.beginAgainWith, ["command": command]),
      ]
      return safe(lines.map { $0 + "\n" }.joined())
    }
    let module = state.below.module.map(state.name)
    let (answered, shown) = (state.answeredCount, state.shownCount)
    let place = state.below.question.map(state.label) ?? module
    let saved =
      place.map {
        state.words.text(.stoppedIn, ["answered": answered, "shown": shown, "place": $0])
      } ?? state.words.text(.stopped, ["answered": answered, "shown": shown])
    let next = state.words.text(.goOnWith, ["command": context.resumeCommand])
    return safe("\(saved)\n\(next)\n")
  }

  package static func finish(_ state: InterviewState, _ context: InterviewContext) -> String {
    let notes = state.sheet.answers.values.count { $0.note != nil }
    let words = state.words
    let complete = state.entry.map { entry in
      words.text(
        .entryComplete,
        [
          "number": entry, "sheet": state.sheet.id.rawValue, "answered": state.answeredCount,
          "shown": state.shownCount,
        ])
    }
    let lines = [
      complete
        ?? words.text(
          .sheetComplete,
          [
            "sheet": state.sheet.id.rawValue, "answered": state.answeredCount,
            "shown": state.shownCount, "notes": notes,
          ]),
      context.sheetPath.map { words.text(.keptIn, ["path": $0]) }, context.disclosure,
      context.nextCommand.map { words.text(.nextCommand, ["command": $0]) },
    ].compactMap { $0 }
    return safe(lines.map { $0 + "\n" }.joined())
  }
}
