import Diagnostics
import Foundation
import Survey
import TestSupport
import Testing

/// One report after another of a voice of two groups, and of people who answer more than others.
@Suite struct BreakdownReleaseTests {
  private let folder: TemporaryFolder
  private static let fixture: AuditFixture = {
    let groups = "  - {id: managers, name: \"Managers\", voice: staff}\nevidence_strength:"
    let text = SmallQuestionnaire.usual.text.replacing("evidence_strength:", with: groups)
    let file = SourceFile(name: "small.yaml", text: text)
    guard let questionnaire = Questionnaire.read(file).questionnaire else {
      preconditionFailure("the questionnaire is sound")
    }
    return AuditFixture(
      questionnaire: text, snapshot: QuestionnaireSnapshot(questionnaire, bytes: file.bytes))
  }()

  init() throws {
    folder = try TemporaryFolder()
    var audit = Self.fixture
    audit.sheets =
      audit.sheets(12, of: "people", status: .complete)
      + audit.sheets(6, of: "frontline", status: .complete)
      + audit.sheets(4, of: "managers", status: .complete)
    try audit.write(to: folder)
  }

  private func run(_ words: String) throws -> ProgramRun {
    try Program.built.run(line: words, in: folder.path)
  }

  private func add(
    _ group: String, _ numbers: ClosedRange<Int>, _ change: (inout AnswerSheet) -> Void = { _ in }
  ) throws {
    for number in numbers {
      let id = "\(group.prefix(1).uppercased())\(number)"
      var sheet = Self.fixture.sheet(id, of: group, seed: UInt64(number))
      change(&sheet)
      try folder.write(Self.fixture.bytes(of: sheet), to: "audit/sheets/\(id).answers.json")
    }
  }

  /// The six by themselves, beside the ten of before, would tell what four said.
  @Test func aBreakdownThatWouldGivePeopleAwayIsLeftOut() throws {
    expectStatus(0, try run("report audit"))
    try add("managers", 5...9)
    for command in ["score audit", "report audit", "score audit", "score audit --audience public"] {
      let run = try run(command)
      expectStatus(0, run)
      let codes = command.hasSuffix("public") ? [] : ["PSA-035"]
      #expect(run.codes == codes, "\(command): \(run.errors)")
      #expect(!run.output.contains("\"broken_down\": true"))
    }
    let report = try folder.text(of: "audit/reports/report.md")
    #expect(report.contains("Staff by group"))
    try add("people", 13...17)
    try add("managers", 10...20)
    try add("frontline", 7...17)
    let run = try run("report audit")
    expectStatus(0, run)
    #expect(run.codes == ["PSA-035"])
    #expect(try self.run("score audit --draft").output.contains("\"broken_down\": true"))
    expectStatus(0, try self.run("check audit"))
  }

  @Test func aBreakdownThatGivesNobodyAwayIsShownAgain() throws {
    try add("managers", 5...6)
    for _ in 0..<2 {
      let run = try run("score audit")
      expectStatus(0, run)
      #expect(run.errors.isEmpty && run.output.contains("\"broken_down\": true"))
    }
    try add("frontline", 7...11)
    let run = try run("score audit")
    expectStatus(0, run)
    #expect(run.errors.isEmpty && run.output.contains("\"broken_down\": true"))
  }

  /// A voice that would give people away is refused, and nothing is said of its groups.
  @Test func aVoiceIsRefusedAllTheSame() throws {
    expectStatus(0, try run("report audit"))
    try add("managers", 5...6)
    let run = try run("report audit")
    expectStatus(65, run)
    #expect(run.codes == ["PSA-033"])
  }

  /// The five are enough; what one of them alone was asked is not.
  @Test func oneNewcomerOfFiveWithMoreAnswersIsRefused() throws {
    expectStatus(0, try run("report audit"))
    try add("people", 13...16) { $0.answers = [:] }
    expectStatus(0, try run("report audit"))
    try add("people", 13...17)
    expectStatus(0, try run("report audit"))
    try add("people", 18...18) { sheet in
      for id in sheet.answers.keys { sheet.answers[id] = Answer(now: .missing(.preferNotToSay)) }
    }
    let run = try run("report audit")
    expectStatus(65, run)
    #expect(run.codes == ["PSA-033"] && run.errors.contains("in 'say-1', fewer than 5"))
    #expect(run.errors.contains("5 people have said something new there"))
    #expect(run.errors.contains("set-aside/"))
    try folder.remove("audit/sheets/P18.answers.json")
    expectStatus(0, try self.run("report audit"))
  }

  /// Nothing but more answers helps there: the sheet cannot be taken back to what it was.
  @Test func aSheetThatWasCountedInProgressIsToldFromALateOne() throws {
    try add("people", 13...13) { sheet in
      sheet.status = .inProgress
      for id in sheet.answers.keys where id != "say-1" { sheet.answers[id] = nil }
    }
    expectStatus(0, try run("score audit --include-incomplete"))
    let without = try run("score audit")
    expectStatus(65, without)
    #expect(without.errors.contains("those in progress count with --include-incomplete"))
    expectStatus(0, try run("score audit --include-incomplete"))
    try add("people", 13...13)
    let grown = try run("score audit")
    expectStatus(65, grown)
    #expect(grown.codes == ["PSA-033"] && !grown.errors.contains("set-aside/"))
    try add("people", 14...17)
    expectStatus(65, try run("score audit"))
    try add("people", 18...18)
    expectStatus(0, try run("score audit"))
  }

  /// The figures are known already: only the log is read, and nothing is noted again.
  @Test func aLogOfBeforeIsTakenFurther() throws {
    expectStatus(0, try run("report audit"))
    let path = "audit/releases.jsonl"
    let lines = try folder.text(of: path).split(separator: "\n").count
    expectStatus(0, try run("score audit"))
    #expect(try folder.text(of: path).split(separator: "\n").count == lines)
    #expect(try folder.text(of: path).contains("\"columns\": [\"say-1\""))
  }
}
