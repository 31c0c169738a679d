import Foundation
import Survey
import TestSupport
import Testing

/// Sheets that are well-formed and wrong.
@Suite struct BadSheetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is written instead of what, and the code that meets it.
  struct Change: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let code: String

    var testDescription: String { name }

    init(_ name: String, _ old: String, _ new: String, _ code: String) {
      self.name = name
      self.old = old
      self.new = new
      self.code = code
    }
  }

  private static let now = #""now": {"level": 1}"#

  static let changes = [
    Change("another questionnaire", #""id": "small""#, #""id": "large""#, "PSS-011"),
    Change("another version", #""version": "1.0.0""#, #""version": "1.1.0""#, "PSS-012"),
    Change("another copy", #""sha256": ""#, #""sha256": "0"#, "PSS-013"),
    Change("another format", "powershare-answers/1", "powershare-answers/9", "PSS-010"),
    Change("another name", #""sheet": "L1""#, #""sheet": "L9""#, "PSS-029"),
    Change("unknown question", #""say-1":"#, #""say-9":"#, "PSS-014"),
    Change("unknown group", #""group": "leaders""#, #""group": "leader""#, "PSS-018"),
    Change("unknown form", #""form": "full""#, #""form": "long""#, "PSS-018"),
    Change("unknown status", #""status": "complete""#, #""status": "done""#, "PSS-018"),
    Change("unknown key", #""language""#, #""langage""#, "PSS-003"),
    Change("level too high", now, #""now": {"level": 6}"#, "PSS-019"),
    Change("level below zero", now, #""now": {"level": -1}"#, "PSS-019"),
    Change("level 2.5", now, #""now": {"level": 2.5}"#, "PSS-046"),
    Change("level 1e0", now, #""now": {"level": 1e0}"#, "PSS-046"),
    Change("level beyond 64 bits", now, #""now": {"level": 99999999999999999999}"#, "PSS-046"),
    Change("level as text", now, #""now": {"level": "3"}"#, "PSS-005"),
    Change("level true", now, #""now": {"level": true}"#, "PSS-005"),
    Change("level null", now, #""now": {"level": null}"#, "PSS-022"),
    Change("answer of another type", now, #""now": {"choice": "a"}"#, "PSS-020"),
    Change("two answers", now, #""now": {"level": 1, "special": "left"}"#, "PSS-021"),
    Change("the same answer twice", now, now + ", " + now, "PSS-002"),
    Change("no answer", now, #""now": {}"#, "PSS-022"),
    Change("unknown special answer", now, #""now": {"special": "no"}"#, "PSS-018"),
    Change("no reason", now, #""now": {"special": "not-applicable"}"#, "PSS-026"),
    Change("a reason beside now", now, #""now": {"level": 1, "reason": "law"}"#, "PSS-025"),
    Change("a slot not asked", now, now + #", "wanted": {"level": 1}"#, "PSS-017"),
    Change("another question's answer", #""of": ""#, #""of": "0"#, "PSS-015"),
    Change(
      "a note beyond its limit", now,
      now + #", "note": {"text": ""# + String(repeating: "x", count: 20_001) + #""}"#, "PSS-027"),
    Change("an empty room", #""kind": "individual""#, #""kind": "group""#, "PSS-030"),
    Change(
      "a room of none", #""kind": "individual""#, #""kind": "group", "people": 0"#, "PSS-046"),
    Change("a sequence below zero", #""seq": 0"#, #""seq": -1"#, "PSS-046"),
    Change(
      "an unknown module", #""answers": {"#, #""modules": {"bodies": []}, "answers": {"#, "PSS-031"),
  ]

  private static var sheet: AnswerSheet {
    var sheet = AuditFixture.small.sheet("L1", of: "leaders")
    sheet.answers["say-1"]?.now = .level(1)
    return sheet
  }

  private static func text(of sheet: AnswerSheet) -> String {
    String(decoding: AuditFixture.small.bytes(of: sheet), as: UTF8.self)
  }

  @Test(arguments: changes)
  func wrongSheetIsRefusedWithItsPlace(_ change: Change) throws {
    let text = Self.text(of: Self.sheet)
    let place = try #require(text.range(of: change.old))
    try AuditFixture.small.write(to: folder)
    try folder.write(
      text.replacingCharacters(in: place, with: change.new), to: "audit/sheets/L1.answers.json")
    let before = folder.listing()
    let run = try Program.built.run(["report", "audit"], in: folder.path)
    expectStatus(65, run)
    #expect(run.codes.contains(change.code), "\(run.errors)")
    #expect(run.errors.contains(/audit\/sheets\/L1\.answers\.json:\d+:\d+: error\[/))
    #expect(run.stdout.isEmpty)
    #expect(folder.listing() == before)
  }

  @Test func faultsOfAllSheetsAreToldInOneRun() throws {
    try AuditFixture.small.write(to: folder)
    for (number, change) in Self.changes.prefix(12).enumerated() {
      var sheet = Self.sheet
      sheet.id = AnswerSheet.ID("S\(number)")
      let text = Self.text(of: sheet).replacingOccurrences(of: change.old, with: change.new)
      try folder.write(text, to: "audit/sheets/S\(number).answers.json")
    }
    for command in ["score", "check"] {
      let run = try Program.built.run([command, "audit"], in: folder.path)
      expectStatus(command == "check" ? 1 : 65, run)
      for number in 0..<12 where Self.changes[number].code != "PSS-029" {
        #expect(run.errors.contains("sheets/S\(number).answers.json:"))
        #expect(run.codes.contains(Self.changes[number].code))
      }
    }
  }

  @Test func twoFilesOfOneSheetAreRefused() throws {
    var fixture = AuditFixture.small
    fixture.sheets = [Self.sheet]
    try fixture.write(to: folder)
    try folder.write(Self.yamlSheet, to: "audit/sheets/L1.answers.yaml")
    let run = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(65, run)
    #expect(run.codes == ["PSA-019"])
  }

  @Test func sheetInYAMLCountsLikeOneInJSON() throws {
    try AuditFixture.small.write(to: folder)
    try folder.write(Self.yamlSheet, to: "audit/sheets/L1.answers.yaml")
    let yaml = try Program.built.run(["score", "audit", "--audience", "self"], in: folder.path)
    expectStatus(0, yaml)
    #expect(yaml.errors.isEmpty)
    var sheet = AuditFixture.small.sheet("L1", of: "leaders")
    sheet.answers = [
      "say-1": Answer(now: .level(2), prepared: .level(3)),
      "say-2": Answer(now: .missing(.dontKnow)),
    ]
    try folder.remove("audit/sheets/L1.answers.yaml")
    try folder.write(AuditFixture.small.bytes(of: sheet), to: "audit/sheets/L1.answers.json")
    let json = try Program.built.run(["score", "audit", "--audience", "self"], in: folder.path)
    #expect(json.stdout == yaml.stdout)
  }

  private static let yamlSheet = """
    format: powershare-answers/1
    questionnaire: {id: small, version: 1.0.0}
    respondent: {group: leaders}
    answers:
      say-1:
        now: {level: 2}
        prepared: {level: 3}
      say-2:
        now: {special: dont-know}
    """
}
