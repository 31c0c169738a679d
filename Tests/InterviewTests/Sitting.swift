import Interview
import Survey

/// Someone answering, without a terminal: lines go in, states and changes come out.
struct Sitting {
  let start: AnswerSheet
  var state: InterviewState
  var changes: [SheetChange] = []
  var effects: [InterviewEffect] = []

  init(
    _ questionnaire: Questionnaire = SmallQuestionnaire.laddersOnly,
    _ sheet: AnswerSheet = SmallQuestionnaire.sheet(), pass: InterviewPass = .both,
    scope: InterviewScope = .questions, skipsAnswered: Bool = false, recovered: Int = 0,
    earlier: EarlierAnswers? = nil
  ) {
    start = sheet
    state = InterviewState(
      questionnaire: questionnaire, sheet: sheet, words: .english, pass: pass, scope: scope,
      skipsAnswered: skipsAnswered, recovered: recovered, earlier: earlier)
  }

  mutating func send(_ events: InterviewEvent...) { events.forEach { step($0) } }

  mutating func step(_ event: InterviewEvent) {
    let (next, effects) = state.step(event)
    state = next
    self.effects += effects
    for case .record(let change) in effects { changes.append(change) }
  }

  mutating func type(_ lines: String...) {
    for line in lines { step(PlainCommand(state).event(for: line)) }
  }

  func answer(_ id: Question.ID) -> Answer? { state.sheet.answers[id] }

  /// What the journal alone would give back.
  var replayed: AnswerSheet {
    var sheet = start
    for change in changes { sheet.apply(change) }
    return sheet
  }

  var refusal: Refusal? {
    for case .refused(_, let refusal) in state.messages { return refusal }
    return nil
  }
}
