import Glibc
import Interview
import Survey
import Testing

/// Whole sittings as they stand on the screen, with what was typed.
///
/// `RECORD_SNAPSHOTS=1` writes them anew and fails; the difference is read like code.
struct TranscriptTests {
  private static let lines = [
    "?", "7", "2", "again", "2", "2", #"Ends March 2027\"#, "or later", "e", "Board minutes", "2",
    "They mean it", "y", "g people 1", "3", "b", "3", "", "", "u", "n", "No plans here", "d",
    "1", "2", "1 3", "5", "eleven", "b", "5", "8", #"We ask\"#, "b", "8", "them", "2026-05-31",
    "no", "5", "6", "3", "=",
    "", "0", "12", "3", "m", "r", "g bodies", "a", "Main board", "decides", "", "3", "6", "b", "b",
    "b", "b", "b", "", "", "f", "f", "y",
  ]

  @Test func aWholeSittingOfALeader() {
    var questionnaire = SmallQuestionnaire.full
    questionnaire.modules = SmallQuestionnaire.withModules.modules
    let text = transcript(questionnaire, SmallQuestionnaire.sheet(), Self.lines)
    compare(text, with: "leader")
  }

  @Test func easyReadWithFourAnswers() {
    let sheet = SmallQuestionnaire.sheet("people", wording: .easyRead, answersOffered: 4)
    let text = transcript(
      SmallQuestionnaire.laddersOnly, sheet, ["2", "5", "1", "4", "0", "d", "q"])
    compare(text, with: "easy-read")
  }

  @Test func aRoomThatAnswersInRounds() {
    let text = transcript(
      SmallQuestionnaire.laddersOnly, RoomTests.sheet(),
      ["?", "7", "1", "2", "1", "4", "3", "a", "2", "f", "?", "One of us", "n", "d", "", "f", "y"],
      pass: .nowThenSecond)
    compare(text, with: "room")
  }

  @Test func aRevisionSaysWhatItRevises() {
    var sheet = SmallQuestionnaire.sheet(answers: [
      "people-presence": Answer(now: .level(2), prepared: .level(3)),
      "people-own-plan": Answer(now: .level(1), prepared: .level(4)),
    ])
    sheet.revises = .init(parent: "L3", reason: "A line\nwas missed")
    sheet.id = "L3.r2"
    let text = transcript(
      SmallQuestionnaire.laddersOnly, sheet, ["g", "r", "1", "4", "", "r", "f", "y"],
      isResumed: true)
    compare(text, with: "revision")
  }

  @Test func whoeverWantsToSeesTheirEarlierAnswer() {
    let text = transcript(
      SmallQuestionnaire.full, SmallQuestionnaire.sheet(),
      ["?", "y", "again", "4", "y", "3", "", "u", "y", "3", "", "y", "1", "y", "4", "y", "q"],
      earlier: EarlierTests.answers)
    compare(text, with: "earlier")
  }

  @Test func easyReadWithSixAnswers() {
    let text = transcript(
      SmallQuestionnaire.laddersOnly, SmallQuestionnaire.sheet("people", wording: .easyRead),
      ["3", "5", "r", "q"])
    compare(text, with: "easy-read-six")
  }

  @Test func aPulseASectionAndEachPass() {
    var questionnaire = SmallQuestionnaire.make(
      sections: [SmallQuestionnaire.people, SmallQuestionnaire.money],
      questions: SmallQuestionnaire.ladders + SmallQuestionnaire.others)
    questionnaire.forms = [Form(id: "full"), Form(id: "pulse", questions: ["people-own-plan"])]
    var pulse = SmallQuestionnaire.sheet()
    pulse.form = "pulse"
    let now = SmallQuestionnaire.sheet(answers: ["people-presence": Answer(now: .level(2))])
    let texts = [
      transcript(questionnaire, pulse, ["2", "4", "q"]),
      transcript(questionnaire, SmallQuestionnaire.sheet(), ["1", "q"], scope: .section("money")),
      transcript(questionnaire, SmallQuestionnaire.sheet(), ["1", "2", "q"], pass: .now),
      transcript(questionnaire, now, ["4", "q"], pass: .second),
    ]
    compare(texts.joined(separator: "\n"), with: "parts")
  }

  @Test func everyWayOfSharingPoints() {
    let lines = ["2", "3", "", "", "d", "quick", "1", "2 3", "q"]
    let text = transcript(
      SmallQuestionnaire.withModules, SmallQuestionnaire.sheet(), lines,
      scope: .module("decision-rights"))
    compare(text, with: "decision-rights")
  }

  @Test func aSittingOfALeaderInWelsh() {
    let lines = [
      "?", "7", "2", "eto", "2", "2", #"Daw i ben ym Mawrth 2027\"#, "neu wedyn", "e",
      "Cofnodion y bwrdd", "2", "Nodyn bach", "y", "g pobl 1", "3", "nôl", "3", "", "", "u", "n",
      "Dim cynlluniau yma", "d", "1", "0", "y", "9", "-", "l", "m", "cynnwys", "adolygu", "f",
      "y",
    ]
    let text = transcript(
      WelshBank.questionnaire, WelshBank.sheet("leaders"), lines, words: .welsh)
    compare(text, with: "leader-cy")
  }

  @Test func easyReadInWelsh() {
    let text = transcript(
      WelshBank.questionnaire, WelshBank.sheet("people", wording: .easyRead),
      ["2", "5", "1", "4", "d", "r", "q"], words: .welsh)
    compare(text, with: "easy-read-cy")
  }

  /// Words of the program and of the questionnaire that are still in English.
  @Test func nothingOfThePulseFormIsLeftInEnglish() {
    for name in ["leader-cy", "easy-read-cy"] {
      let words = (contents(of: path(of: name)) ?? "").split { !$0.isLetter }.map {
        $0.lowercased()
      }
      for english in ["the", "and", "of", "is", "are", "what", "who", "they", "answer", "with"] {
        #expect(!words.contains(english), "\(name)")
      }
    }
  }

  private func transcript(
    _ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ lines: [String],
    pass: InterviewPass = .both, scope: InterviewScope = .questions,
    words: InterfaceWords = .english, isResumed: Bool = false,
    earlier: EarlierAnswers? = nil
  ) -> String {
    let state = InterviewState(
      questionnaire: questionnaire, sheet: sheet, words: words, pass: pass, scope: scope,
      earlier: earlier)
    var runner = InterviewRunner(
      state: state,
      context: InterviewContext(
        title: "North Trust, audit 2026", isResumed: isResumed,
        resumeCommand: "powershare take AUDIT --sheet L3"))
    var (input, output, store) = (EchoedInput(lines), SharedOutput(), MemoryStore())
    input.output = output
    _ = runner.run(input: &input, output: &output, store: &store)
    return output.text
  }

  private func path(of name: String, filePath: String = #filePath) -> String {
    let folder = filePath.prefix(upTo: filePath.lastIndex(of: "/") ?? filePath.startIndex)
    return "\(folder)/Snapshots/\(name).txt"
  }

  private func compare(_ text: String, with name: String) {
    let path = path(of: name)
    if getenv("RECORD_SNAPSHOTS") != nil {
      write(text, to: path)
      Issue.record("recorded \(name)")
    } else {
      #expect(contents(of: path) == text, "\(name)")
    }
  }

  private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private final class SharedOutput: InterviewOutput {
  var text = ""
  func write(_ text: String) { self.text += text }
}

/// Shows each line where a terminal would have shown the typing.
private struct EchoedInput: InterviewInput {
  var lines: ListedInput
  var output: SharedOutput?

  init(_ lines: [String]) { self.lines = ListedInput(lines) }

  mutating func next() -> InterviewReading {
    let reading = lines.next()
    if case .line(let line, _) = reading { output?.write(line + "\n") }
    return reading
  }
}
