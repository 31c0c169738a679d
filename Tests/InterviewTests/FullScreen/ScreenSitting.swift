import Interview
import Survey

/// Someone answering on a whole screen, without a terminal.
struct ScreenSitting {
  private(set) var terminal: ScriptedTerminal
  let store = MemoryStore()
  private(set) var runner: ScreenRunner
  private(set) var outcome: ScreenRunner.Outcome?

  init(
    _ questionnaire: Questionnaire = SmallQuestionnaire.laddersOnly,
    _ sheet: AnswerSheet = SmallQuestionnaire.sheet(), words: InterfaceWords = .english,
    pass: InterviewPass = .both,
    scope: InterviewScope = .questions, keys: String,
    size: TerminalSize = TerminalSize(columns: 80, rows: 24), isResumed: Bool = false,
    then last: TerminalReading? = nil, editor: (any InterviewEditor)? = nil, failures: Int = 0,
    rescue: (any SheetRescue)? = nil, earlier: EarlierAnswers? = nil
  ) {
    let state = InterviewState(
      questionnaire: questionnaire, sheet: sheet, words: words, pass: pass, scope: scope,
      earlier: earlier)
    let context = InterviewContext(
      title: "North Trust, audit 2026", isResumed: isResumed,
      resumeCommand: "powershare take AUDIT --sheet L3")
    runner = ScreenRunner(state: state, context: context, now: { "10:42" }, rescue: rescue)
    terminal = ScriptedTerminal(keys, size: size, then: last)
    store.failures = failures
    var store = store
    outcome = runner.run(terminal: &terminal, store: &store, editor: editor)
  }

  var state: InterviewState { runner.state }
  var frames: [Frame] { terminal.frames }
  var last: String { frames.last?.lines.map(\.text).joined(separator: "\n") ?? "" }
}
