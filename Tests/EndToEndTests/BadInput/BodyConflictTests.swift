import Survey
import TestSupport
import Testing

/// Sheets that are sound, each by itself, and do not agree on a body.
@Suite struct BodyConflictTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func sheet(
    _ id: String, people: Int, named name: String = "Board", of group: String = "leaders",
    status: AnswerSheet.Status = .complete
  ) -> AnswerSheet {
    var sheet = AuditFixture.bank.sheet(id, of: group, status: status)
    sheet.answers = [:]
    sheet.modules["bodies"] = .records([
      ModuleRecord(fields: [
        "name": .text(name), "quota": .word("majority"),
        "decides": .text("The secret budget, as \(id) says."),
        "seats": .numbers([.init("people", people), .init("leaders", 7)]),
      ])
    ])
    return sheet
  }

  private func write(_ sheets: AnswerSheet...) throws {
    var fixture = AuditFixture.bank
    fixture.sheets = sheets
    try fixture.write(to: folder)
  }

  @Test(arguments: [("check", 1), ("score", 65), ("report", 65)])
  func bothSheetsAreNamed(_ command: String, status: Int) throws {
    try write(
      Self.sheet("L1", people: 2), Self.sheet("L2", people: 3, named: "the board"),
      Self.sheet("L3", people: 3, named: " BOARD "))
    let run = try Program.built.run([command, "audit"], in: folder.path)
    expectStatus(Int32(status), run)
    #expect(run.codes == ["PSA-022"])
    let place = try #require(
      run.errors.firstMatch(of: /audit\/sheets\/L3\.answers\.json:(\d+):\d+: error\[PSA-022\]/))
    let line = try #require(Int(place.output.1))
    let lines = try folder.text(of: "audit/sheets/L3.answers.json").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1].contains("\"seats\""))
    #expect(
      run.errors.contains("'BOARD' is described otherwise in audit/sheets/L1.answers.json: seats"))
  }

  /// As the help says: the sheet that was wrong is opened again, and then only the new one counts.
  @Test func aRevisionCorrectsWhatDidNotAgree() throws {
    try write(Self.sheet("L1", people: 2), Self.sheet("L2", people: 3))
    let reopened = try Program.built.run(
      ["reopen", "audit", "--sheet", "L2", "--reason", "counted again"], in: folder.path)
    expectStatus(0, reopened)
    var revision = try AuditFixture.bank.sheet("L2.r2", in: folder)
    revision.modules = Self.sheet("L2.r2", people: 2).modules
    for (status, expected) in [(AnswerSheet.Status.inProgress, Int32(1)), (.complete, 0)] {
      revision.status = status
      try folder.write(
        AuditFixture.bank.bytes(of: revision), to: "audit/sheets/L2.r2.answers.json")
      let run = try Program.built.run(["check", "audit"], in: folder.path)
      expectStatus(expected, run)
      #expect(run.codes == (expected == 0 ? [] : ["PSA-022"]))
    }
  }

  @Test func workInProgressMayStillChangeItsMind() throws {
    try write(
      Self.sheet("L1", people: 2), Self.sheet("L2", people: 3, status: .inProgress))
    let run = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, run)
  }

  @Test func whoIsNotAskedIsKeptAndNotCounted() throws {
    try write(Self.sheet("L1", people: 2), Self.sheet("P1", people: 4, of: "people"))
    let run = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(0, run)
    #expect(run.codes == ["PSS-034"])
    #expect(run.output.contains("\"seat_share\": \"2/9\""))
    #expect(!run.output.contains("4/11"))
    #expect(!run.output.contains("secret"))
  }
}
