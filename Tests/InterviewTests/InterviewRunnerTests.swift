import Interview
import Survey
import Testing

struct InterviewRunnerTests {
  private struct Run {
    var outcome: InterviewOutcome
    var output: String
    var store: MemoryStore
    var state: InterviewState
  }

  private func run(
    _ input: some InterviewInput, isScript: Bool = false, failures: Int = 0,
    _ questionnaire: Questionnaire = SmallQuestionnaire.laddersOnly
  ) -> Run {
    var (input, output, store) = (input, MemoryOutput(), MemoryStore())
    store.failures = failures
    let state = InterviewState(
      questionnaire: questionnaire, sheet: SmallQuestionnaire.sheet(), words: .english)
    var runner = InterviewRunner(
      state: state, context: InterviewContext(resumeCommand: "powershare take A --sheet L3"),
      isScript: isScript)
    let outcome = runner.run(input: &input, output: &output, store: &store)
    return Run(outcome: outcome, output: output.text, store: store, state: runner.state)
  }

  @Test func aScriptToTheEndCompletes() {
    let run = run(ScriptInput("1\n3\n2\n4\nf\ny\n"), isScript: true)
    guard case .completed = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(run.store.completed?.status == .complete)
    #expect(run.store.sequences == [1, 2, 3, 4])
    #expect(run.output.contains("Answer: 1\nSaved: 1, Told.\n"))
  }

  @Test func theEndOfAScriptSavesAndTakesNoDefault() {
    let run = run(ScriptInput("2\n4"), isScript: true)
    guard case .savedIncomplete(let answered, let of) = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect((answered, of) == (1, 3))
    #expect(run.store.saved?.answers.count == 1)
    #expect(run.store.saved?.position == "people-own-plan")
    #expect(run.output.hasSuffix("Go on with:  powershare take A --sheet L3\n"))
  }

  @Test(arguments: [("2\n\n", 2, ""), ("2\n4\n9\n", 3, "9"), ("ja\n", 1, "ja")])
  func theFirstRefusedLineStopsAScript(_ script: String, _ number: Int, _ text: String) {
    let run = run(ScriptInput(script + "2\n2\n"), isScript: true)
    guard case .refusedLine(let atNumber, let line, let message) = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(atNumber == number)
    #expect(line == text)
    #expect(message.contains("Type a number from 0 to 5"))
    #expect(run.store.saved != nil)
  }

  @Test func someoneWhoMistypesIsAskedAgain() {
    let run = run(ListedInput(["9", "2", "q"]))
    #expect(run.store.changes.count == 1)
    #expect(run.output.contains("Not taken: 9."))
  }

  @Test(arguments: [2, 15, 1] as [Int32])
  func aSignalSavesFirst(_ signal: Int32) {
    let run = run(ListedInput(["2", "4"], then: .signal(signal)))
    guard case .interrupted(let number) = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(number == signal)
    #expect(run.store.saved?.answers["people-presence"]?.prepared == .level(4))
  }

  @Test func aFailedStoreIsSaidAndTriedAgain() {
    let run = run(ListedInput(["2", "what", "", "q"]), failures: 1)
    #expect(run.store.changes.count == 1)
    let expected = """
      Not saved: DiskFull()
      Your answer is kept in memory only. Enter: try again. q: stop without it. \
      Your answer is kept in memory only. Enter: try again. q: stop without it. Saved: 2, Asked.
      """
    #expect(run.output.contains(expected))
  }

  @Test func aFailedStoreNeverCountsAsSaved() {
    let run = run(ListedInput(["2", "q"]), failures: 9)
    guard case .storeFailed = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(!run.output.contains("Saved"))
    #expect(run.state.sheet.answers["people-presence"]?.now == .level(2))
  }

  @Test func aScriptDoesNotTryAgain() {
    let run = run(ScriptInput("2\n\n\n"), isScript: true, failures: 1)
    guard case .storeFailed = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
  }

  @Test func aLineOfInvalidBytesIsNotTaken() {
    let run = run(ScriptInput([0xFF, 0xC3, 0x0A, 0x32, 0x0D, 0x0A]))
    #expect(run.output.contains("Answer: Not taken: the line has bytes that are not UTF-8 text.\n"))
    #expect(run.store.changes.count == 1)
  }

  @Test func aScriptWithInvalidBytesEndsThere() {
    let bytes = Array("2\ne\ncaf".utf8) + [0xE9] + Array("\n3\n".utf8)
    let run = run(ScriptInput(bytes), isScript: true)
    guard case .refusedLine(3, _, let message) = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(message.contains("not UTF-8"))
    #expect(run.store.changes.count == 1)
  }

  @Test func aMarkBeforeTheFirstLineIsNoPartOfIt() {
    let run = run(ScriptInput("\u{FEFF}2\n4"), isScript: true)
    #expect(run.store.changes.count == 2)
  }

  @Test func aLineWithoutEndIsRefused() {
    let run = run(ScriptInput(String(repeating: "9", count: 100_000) + "\n2\n"))
    #expect(run.output.contains("Answer: Not taken: the line is too long.\nAnswer: "))
    #expect(run.store.changes.count == 1)
  }

  @Test(arguments: [("One\n\ntwo", "One\n\ntwo"), (nil, nil), ("", nil)] as [(String?, String?)])
  func theEditorSendsItsTextBack(_ left: String?, _ expected: String?) {
    var (input, output, store) = (ListedInput(["e", "+", "q"]), MemoryOutput(), MemoryStore())
    let state = InterviewState(
      questionnaire: SmallQuestionnaire.laddersOnly, sheet: SmallQuestionnaire.sheet(),
      words: .english)
    var runner = InterviewRunner(state: state, context: InterviewContext(resumeCommand: "take"))
    _ = runner.run(
      input: &input, output: &output, store: &store, editor: FixedEditor(left: left))
    #expect(store.saved?.answers["people-presence"]?.evidence?.text == expected)
  }

  @Test func withoutAnEditorItSaysSo() {
    let run = run(ListedInput(["e", "+", "Minutes", "q"]))
    #expect(run.output.contains("No editor can be opened here.\nAnswer: "))
    #expect(run.store.saved?.answers["people-presence"]?.evidence?.text == "Minutes")
  }
}
