import Diagnostics
import Interview
import Survey
import TestSupport
import Testing

/// Every screen as it looks, at three sizes.
struct GoldenFrameTests {
  static let sizes = [
    TerminalSize(columns: 60, rows: 16), TerminalSize(columns: 80, rows: 24),
    TerminalSize(columns: 120, rows: 40),
  ]

  private static func leadersSheet(of bank: Questionnaire) -> AnswerSheet {
    AnswerSheet(
      id: "L3", questionnaire: QuestionnaireReference(id: bank.id, version: bank.version),
      respondent: Respondent(group: "leaders"), language: "en-GB")
  }

  @Test(arguments: sizes)
  func theBank(_ size: TerminalSize) throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let sitting = ScreenSitting(
      bank, Self.leadersSheet(of: bank),
      keys: "<shot> <enter> <shot> 2 <enter> <shot> <down> <shot> 1 <enter> <shot> n <down> <enter>"
        + "<shot> 3 <enter> <shot> <enter> <shot> d <shot> <enter> <tab> e <shot>"
        + "'Minutes' <shot> <enter> 3 <shot> <enter> 'They mean it' <enter> <shot> y <enter> g <shot>"
        + "<down> <shot> r <shot> <down> <down> <shot> m <shot> f <shot> n ? <shot> <esc> q",
      size: size)
    let text = sitting.terminal.shots.map(\.drawn).joined(separator: "\n")
    try expectSnapshot(text, named: "bank-\(size.columns)x\(size.rows).txt")
  }

  /// Easy Read with six answers and with four; a pulse, a section, a module and each pass alone.
  @Test(arguments: sizes)
  func partsAndWordings(_ size: TerminalSize) throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    func shots(
      _ group: RespondentGroup.ID, _ keys: String, wording: AnswerSheet.WordingKind = .standard,
      offered: Int? = nil, form: Form.ID = "full", pass: InterviewPass = .both,
      scope: InterviewScope = .questions
    ) -> [String] {
      let sheet = AnswerSheet(
        id: "P1", questionnaire: QuestionnaireReference(id: bank.id, version: bank.version),
        respondent: Respondent(group: group), language: "en-GB", wording: wording, form: form,
        answersOffered: offered)
      let sitting = ScreenSitting(
        bank, sheet, pass: pass, scope: scope, keys: keys + "<c-c>", size: size)
      return sitting.terminal.shots.map(\.drawn)
    }
    let all =
      shots("people", "<shot> <enter> <shot> 2 <enter> <shot>", wording: .easyRead)
      + shots("people", "<enter> <shot> 4 <enter> 5 <shot>", wording: .easyRead, offered: 4)
      + shots("people", "<shot>", form: "pulse")
      + shots("people", "<shot> <enter> 2 <enter> <shot>", pass: .now, scope: .section("politics"))
      + shots("leaders", "<shot> <enter> <shot>", scope: .module("bodies"))
      + shots("leaders", "<enter> <shot>", pass: .second)
    try expectSnapshot(
      all.joined(separator: "\n"), named: "parts-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: sizes)
  func aRoom(_ size: TerminalSize) throws {
    let sitting = ScreenSitting(
      SmallQuestionnaire.laddersOnly, RoomTests.sheet("leaders"), pass: .nowThenSecond,
      keys: "<shot> <enter> <shot> 2 <shot> <enter> 2 <enter> 3 <enter> 1 <enter> <shot>"
        + "4 <enter> 5 <enter> <shot> d <shot> 'One of us sees it otherwise' <enter> <shot> a"
        + "<shot> 3 <enter> f <shot> y", size: size)
    let text = sitting.terminal.shots.map(\.drawn).joined(separator: "\n")
    try expectSnapshot(text, named: "room-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: sizes)
  func aRevision(_ size: TerminalSize) throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    var sheet = Self.leadersSheet(of: bank)
    sheet.id = "L3.r2"
    sheet.revises = .init(parent: "L3", reason: "A line was missed")
    let sitting = ScreenSitting(
      bank, sheet, keys: "<shot> <enter> g <shot> r <shot> <c-c>", size: size, isResumed: true)
    let text = sitting.terminal.shots.map(\.drawn).joined(separator: "\n")
    try expectSnapshot(text, named: "revision-\(size.columns)x\(size.rows).txt")
  }

  /// Asked for, left by answering, asked for again beside the second answer, and the help.
  @Test(arguments: sizes)
  func anEarlierAnswer(_ size: TerminalSize) throws {
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let earlier = EarlierAnswers(
      wave: "2025", isLastYear: true,
      answers: ["people-priority": Answer(now: .level(2), prepared: .level(3))])
    let sitting = ScreenSitting(
      bank, Self.leadersSheet(of: bank),
      keys: "<enter> <shot> y <shot> 1 <shot> <enter> <shot> y <shot> ? <shot> <esc> 3 <enter>"
        + "<shot> y <shot> <c-c>", size: size, earlier: earlier)
    let text = sitting.terminal.shots.map(\.drawn).joined(separator: "\n")
    try expectSnapshot(text, named: "earlier-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: sizes)
  func questionsOfEveryKindAndModules(_ size: TerminalSize) throws {
    try expect(kinds(in: nil, size), named: "kinds-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes, ImaginaryLanguage.allCases)
  func otherLanguages(_ size: TerminalSize, _ language: ImaginaryLanguage) throws {
    let sitting = try kinds(in: language, size)
    for frame in sitting.frames {
      #expect(FrameCheck.problem(of: frame, size) == nil)
    }
    try expect(sitting, named: "kinds-\(language)-\(size.columns)x\(size.rows)")
  }

  private func expect(_ sitting: ScreenSitting, named name: String) throws {
    let text = sitting.terminal.shots.map(\.drawn).joined(separator: "\n")
    try expectSnapshot(text, named: "\(name).txt")
  }

  private func kinds(in language: ImaginaryLanguage?, _ size: TerminalSize) throws -> ScreenSitting
  {
    var questionnaire = SmallQuestionnaire.full
    questionnaire.modules = SmallQuestionnaire.withModules.modules
    let words = try language.map { try #require($0.words) } ?? .english
    return ScreenSitting(
      language.map { questionnaire.said(in: $0) } ?? questionnaire, words: words,
      keys: "<enter> 2 <enter> 4 <enter> 4 <enter> 2 <enter> y 1 <enter> 'Care Act' <enter>"
        + "3 <enter> <shot> 2 <enter> <shot> 1 3 <shot> <enter> 5 <shot> <enter>"
        + "<shot> 9 9 <enter> <shot> <bs> <bs> 4 <enter> 'We ask them' <shot> <enter>"
        + "'2026-05-31' <shot> <enter> y <shot> <enter> 5 <down> 6 <shot> <bs> 3 = <shot>"
        + "<enter> 1 2 <enter> 3 <enter> <shot> <enter> g <down> <shot> <enter>"
        + "<shot> a <shot> 'Main board' <enter> <shot> 1 <enter> 9 <enter> <shot> 3 <enter> <shot>"
        + "6 <enter> <shot> <esc> <esc> <esc> <esc> <esc> <esc> <esc> <shot> 1 x <shot> y <shot>"
        + "u <shot> g <down> <enter> <shot> 2 <shot> <down> = <shot> <enter> d <shot> p <shot>"
        + "1 <enter> <shot> g r <shot> <c-c>", size: size)
  }

  /// The screen in the README is one that comes up.
  @Test func theReadmeShowsAScreen() throws {
    let here = #filePath.replacing("/FullScreen", with: "")
    let readme = repositoryFile("README.md", from: here).text
    let blocks = readme.split(separator: "```text\n", omittingEmptySubsequences: false)
    let shown = try #require(blocks.dropFirst().first?.split(separator: "```").first)
    let bank = try #require(Questionnaire.read(bankFile).questionnaire)
    let sitting = ScreenSitting(
      bank, Self.leadersSheet(of: bank), keys: "<enter> 2 <enter> <down> <shot> q",
      size: TerminalSize(columns: 80, rows: 19))
    let frame = try #require(sitting.terminal.shots.first)
    #expect(frame.lines.map(\.text).joined(separator: "\n") + "\n" == shown)
  }
}
