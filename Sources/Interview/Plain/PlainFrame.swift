import Survey

/// What is said before the first question and after the last.
extension PlainRenderer {
  package static func start(_ state: InterviewState, _ context: InterviewContext) -> String {
    safe(startLines(state, context).map { $0 + "\n" }.joined())
  }

  /// What is found or will be asked, a paragraph each.
  static func startLines(_ state: InterviewState, _ context: InterviewContext) -> [String] {
    context.isResumed ? resumed(state, context) : fresh(state, context)
  }

  private static func fresh(_ state: InterviewState, _ context: InterviewContext) -> [String] {
    let title = [context.title, state.terms.fill(state.questionnaire.title)].compactMap { $0 }
    let intro = state.isEasyRead ? state.questionnaire.easyRead.intro.map(state.terms.fill) : []
    return title + [
      "Sheet \(state.sheet.id), \(state.sheet.respondent.group). \(extent(of: state)). "
        + "Every answer is saved when it is given."
    ] + intro
  }

  /// What will be asked: how many questions, or which part.
  private static func extent(of state: InterviewState) -> String {
    switch state.scope {
    case .questions: PlainWords.questions(state.shownCount)
    case .section(let id):
      "Section \(state.questionnaire.section(id)?.name ?? id.rawValue), "
        + PlainWords.questions(state.routing.shown.count { $0.question.section == id })
    case .module(let id): "Module \(id.inWords)"
    }
  }

  private static func resumed(_ state: InterviewState, _ context: InterviewContext) -> [String] {
    let saved = context.lastSaved.map { " Last saved \($0)." } ?? ""
    let questionnaire = state.questionnaire
    let title = context.title.map { [$0] } ?? []
    return title + [
      "Found unfinished work for this audit:",
      "Sheet \(state.sheet.id), \(state.sheet.respondent.group). \(state.answeredCount) of "
        + "\(state.shownCount) questions answered.\(saved)",
      "Questionnaire \(questionnaire.id) \(questionnaire.version).\(stoppedAt(state))",
    ] + recovered(context.recovered)
  }

  private static func stoppedAt(_ state: InterviewState) -> String {
    guard let position = state.sheet.position, state.questionnaire.question(position) != nil
    else { return "" }
    return " Stopped at: \(state.label(of: position))."
  }

  private static func recovered(_ count: Int) -> [String] {
    switch count {
    case 0: []
    case 1: ["1 answer was in the journal when it stopped; it is kept."]
    default:
      ["\(count) answers were in the journal when it stopped; all \(count) are kept."]
    }
  }

  package static func stop(_ state: InterviewState, _ context: InterviewContext) -> String {
    let module = state.below.module.map(\.inWords)
    let place = (state.below.question.map(state.label) ?? module).map { ", stopped at \($0)" } ?? ""
    return safe(
      "Saved. \(state.answeredCount) of \(state.shownCount) answered\(place).\n"
        + "Go on with:  \(context.resumeCommand)\n")
  }

  package static func finish(_ state: InterviewState, _ context: InterviewContext) -> String {
    let notes = state.sheet.answers.values.count { $0.note != nil }
    let holds = "\(state.answeredCount) of \(state.shownCount) answered, \(notes) with a note."
    let lines = [
      "Sheet \(state.sheet.id) is complete. \(holds)",
      context.sheetPath.map { "Kept in \($0)." }, context.disclosure,
      context.nextCommand.map { "Next:  \($0)" },
    ].compactMap { $0 }
    return safe(lines.map { $0 + "\n" }.joined())
  }
}
