import Interview
import Survey
import Testing

/// Another path for what cannot be saved.
struct RescueTests {
  private final class MemoryRescue: SheetRescue {
    var suggestedPath: String { "/home/someone/L3.answers.json" }
    var kept: [(path: String, sheet: AnswerSheet)] = []
    var failures: Int

    init(failures: Int = 0) { self.failures = failures }

    struct Taken: Error, CustomStringConvertible { let description = "it is already there" }

    func keep(_ sheet: AnswerSheet, at path: String) throws -> KeptSheet {
      if failures > 0 {
        failures -= 1
        throw Taken()
      }
      kept.append((path, sheet))
      return KeptSheet(path: path, wayBack: ["cp \(path) A/sheets/L3.answers.json"])
    }
  }

  private struct Run {
    var outcome: InterviewOutcome
    var output: String
    var store: MemoryStore
  }

  private func run(_ lines: [String], failures: Int, _ rescue: MemoryRescue?) -> Run {
    var (input, output, store) = (ListedInput(lines), MemoryOutput(), MemoryStore())
    store.failures = failures
    let state = InterviewState(
      questionnaire: SmallQuestionnaire.laddersOnly, sheet: SmallQuestionnaire.sheet(),
      words: .english)
    var runner = InterviewRunner(
      state: state, context: InterviewContext(resumeCommand: "take"), rescue: rescue)
    let outcome = runner.run(input: &input, output: &output, store: &store)
    return Run(outcome: outcome, output: output.text, store: store)
  }

  @Test(arguments: [("", "/home/someone/L3.answers.json"), ("  other.json ", "other.json")])
  func sSavesTheWholeSheetElsewhereAndEnds(_ typed: String, _ path: String) {
    let rescue = MemoryRescue()
    let run = run(["2", "s", typed, "5"], failures: 9, rescue)
    guard case .keptElsewhere(let kept, let error) = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(kept.path == path && error is MemoryStore.DiskFull)
    #expect(rescue.kept.first?.sheet.answers["people-presence"]?.now == .level(2))
    #expect(rescue.kept.first?.sheet.status == .inProgress)
    #expect(run.output.contains("Not saved in the audit. The whole sheet, 1 of 3 answered"))
    #expect(run.output.hasSuffix("  cp \(path) A/sheets/L3.answers.json\n"))
    #expect(!run.output.contains("Saved:"))
  }

  @Test func aPathThatDoesNotTakeItIsSaidAndAnotherAsked() {
    let rescue = MemoryRescue(failures: 1)
    let run = run(["2", "s", "taken", "what", "s", "free"], failures: 9, rescue)
    #expect(run.output.contains("Not saved: it is already there\nYour answer is kept in memory"))
    #expect(rescue.kept.map(\.path) == ["free"])
  }

  @Test func bGoesBackAndEnterTriesAgain() {
    let rescue = MemoryRescue()
    let run = run(["2", "s", "b", "", "q"], failures: 1, rescue)
    #expect(rescue.kept.isEmpty)
    #expect(run.store.changes.count == 1)
    #expect(run.output.contains("Saved: 2, Asked."))
  }

  @Test func stoppingWithoutItSaysSo() {
    let run = run(["2", "q"], failures: 9, MemoryRescue())
    guard case .storeFailed = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect(
      run.output.hasSuffix(
        "Stopped. What could not be saved is lost; "
          + "what was saved before is where it was.\n"))
  }

  @Test func whereNoOtherPlaceIsKnownNoneIsOffered() {
    let run = run(["2", "s", "q"], failures: 9, nil)
    #expect(!run.output.contains("elsewhere"))
  }

  /// What was to be finished is kept as work to go on with.
  @Test func aSheetThatCannotBeFinishedIsKeptInProgress() {
    let (rescue, store) = (MemoryRescue(), FailingAtTheEnd())
    var (input, output, failing) = (
      ListedInput(["0", "5", "0", "5", "f", "y", "s", ""]), MemoryOutput(), store
    )
    var runner = InterviewRunner(
      state: InterviewState(
        questionnaire: SmallQuestionnaire.laddersOnly, sheet: SmallQuestionnaire.sheet(),
        words: .english), context: InterviewContext(resumeCommand: "take"), rescue: rescue)
    _ = runner.run(input: &input, output: &output, store: &failing)
    #expect(rescue.kept.first?.sheet.status == .inProgress)
    #expect(rescue.kept.first?.sheet.answers.count == 2)
  }

  private final class FailingAtTheEnd: SheetStore {
    func record(_ change: SheetChange, sequence: Int) throws {}
    func checkpoint(_ sheet: AnswerSheet) throws {}
    func complete(_ sheet: AnswerSheet) throws { throw MemoryStore.DiskFull() }
  }

  // MARK: - On a screen

  private func screen(_ keys: String, _ rescue: MemoryRescue) -> ScreenSitting {
    ScreenSitting(keys: keys, failures: 9, rescue: rescue)
  }

  @Test func onAScreenAPathIsTypedInALine() {
    let rescue = MemoryRescue()
    let sitting = screen("<enter> 2 <enter> s <c-u> 'here' <enter>", rescue)
    guard case .ended(.keptElsewhere(let kept, _))? = sitting.outcome else {
      Issue.record("\(String(describing: sitting.outcome))")
      return
    }
    #expect(kept.path == "here")
    #expect(rescue.kept.first?.sheet.answers["people-presence"]?.now == .level(2))
    #expect(sitting.last.contains("> here"))
  }

  @Test func escGoesBackToTheFailure() {
    let rescue = MemoryRescue(failures: 1)
    let sitting = screen("<enter> 2 <enter> s <enter> <esc> q", rescue)
    guard case .ended(.storeFailed)? = sitting.outcome else {
      Issue.record("\(String(describing: sitting.outcome))")
      return
    }
    let texts = sitting.frames.map { $0.lines.map(\.text).joined(separator: "\n") }
    #expect(texts.contains { $0.contains("Not saved: it is already there") })
    #expect(texts.contains { $0.contains("s save elsewhere") })
    #expect(rescue.kept.isEmpty)
  }
}
