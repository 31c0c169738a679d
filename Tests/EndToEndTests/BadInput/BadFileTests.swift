import Glibc
import TestSupport
import Testing

/// Any bytes in any file: a diagnostic, never a trap, a hang or half a file.
@Suite struct BadFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: BadContent.everywhere + BadContent.yaml)
  func badQuestionnaireIsRefused(_ bad: BadContent) throws {
    try bad.make(folder("bad.yaml"))
    let before = folder.listing()
    let run = try Program.built.run(
      ["new", "audit", "--questionnaire", "./bad.yaml"], in: folder.path, limit: 20)
    expectStatus(bad.number == "051" ? 66 : 65, run)
    #expect(run.codes.contains("PSQ-\(bad.number)"), "\(run.errors)")
    #expect(run.stdout.isEmpty)
    #expect(folder.listing() == before)
  }

  @Test(arguments: BadContent.everywhere + BadContent.yaml)
  func checkNamesWhatIsWrongWithAQuestionnaire(_ bad: BadContent) throws {
    guard bad.number != "051" else { return }
    try bad.make(folder("bad.yaml"))
    let run = try Program.built.run(["check", "bad.yaml"], in: folder.path, limit: 20)
    expectStatus(1, run)
    #expect(run.codes.contains("PSQ-\(bad.number)"), "\(run.errors)")
  }

  @Test(arguments: BadContent.everywhere + BadContent.yaml)
  func badPlanIsRefused(_ bad: BadContent) throws {
    try AuditFixture.small.write(to: folder)
    try remove("audit/audit.yaml")
    try bad.make(folder("audit/audit.yaml"))
    let before = folder.listing()
    let run = try Program.built.run(["report", "audit"], in: folder.path, limit: 20)
    expectStatus(bad.numberInAudit == "051" ? 66 : 65, run)
    #expect(run.codes.contains("PSA-\(bad.numberInAudit)"), "\(run.errors)")
    #expect(run.stdout.isEmpty)
    #expect(folder.listing() == before)
  }

  @Test(arguments: BadContent.everywhere + BadContent.json)
  func badSheetIsRefused(_ bad: BadContent) throws {
    var fixture = AuditFixture.small
    fixture.sheets = [fixture.sheet("L2", of: "leaders")]
    try fixture.write(to: folder)
    try bad.make(folder("audit/sheets/L1.answers.json"))
    let before = folder.listing()
    let run = try Program.built.run(["report", "audit"], in: folder.path, limit: 20)
    expectStatus(65, run)
    #expect(run.codes.contains("PSS-\(bad.numberInAudit)"), "\(run.errors)")
    #expect(run.stdout.isEmpty)
    #expect(folder.listing() == before)
  }

  @Test(arguments: ["audit", "audit/audit.yaml", "sheet.answers.json", "questions.yaml"])
  func checkSaysThatAFileIsMissing(_ path: String) throws {
    let run = try Program.built.run(["check", path], in: folder.path)
    expectStatus(66, run)
    #expect((run.errors + run.output).contains(path))
    #expect(folder.listing().isEmpty)
  }

  @Test(arguments: ["score", "report", "take"])
  func missingAuditIsMissingInput(_ command: String) throws {
    let more = command == "take" ? ["--script", "/dev/null", "--group", "leaders"] : []
    let run = try Program.built.run([command, "nowhere"] + more, in: folder.path)
    expectStatus(66, run)
    #expect(folder.listing().isEmpty)
  }

  @Test(arguments: [Case("missing", "none.txt"), Case("a folder", ".")])
  func aScriptThatCannotBeReadIsMissingInput(_ script: Case<String>) throws {
    try AuditFixture.small.write(to: folder)
    let before = folder.listing()
    let run = try Program.built.run(
      ["take", "audit", "--group", "leaders", "--script", script.value], in: folder.path)
    expectStatus(66, run)
    #expect(folder.listing() == before)
  }

  /// Nobody writes to it, so that whoever opens it waits.
  @Test func aPipeInPlaceOfASheetIsNotWaitedFor() throws {
    try AuditFixture.small.write(to: folder)
    try folder.makeFolder("audit/sheets")
    #expect(mkfifo(folder("audit/sheets/L1.answers.json"), 0o666) == 0)
    expectStatus(65, try Program.built.run(["score", "audit"], in: folder.path, limit: 5))
  }

  @Test func missingCopyOfTheQuestionnaireIsNamed() throws {
    try AuditFixture.small.write(to: folder)
    try remove("audit/questionnaire/small@1.0.0.yaml")
    let run = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(65, run)
    #expect(run.codes == ["PSA-016"])
  }

  @Test func allFaultsOfAPlanAreToldAtOnce() throws {
    try AuditFixture.small.write(to: folder)
    try folder.write(
      """
      format: powershare-audit/2
      organisation: " "
      wave: "2026"
      date: 2026-02-30
      questionnaire: small
      audiense: internal
      """, to: "audit/audit.yaml")
    let run = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(65, run)
    #expect(Set(run.codes) == ["PSA-010", "PSA-017", "PSA-011", "PSA-012", "PSA-003"])
  }

  /// A plan with a fault still says which questionnaire the sheets answer.
  @Test(arguments: ["check", "score", "report"])
  func faultsOfAPlanHideNoneOfTheSheets(_ command: String) throws {
    var fixture = AuditFixture.answered
    fixture.more = "audiense: internal\nasked: {nobody: 3}\n"
    try fixture.write(to: folder)
    try folder.write("{", to: "audit/sheets/P1.answers.json")
    let sheet = try folder.text(of: "audit/sheets/P2.answers.json")
    try folder.write(
      sheet.replacing("\"people\"", with: "\"peeple\""), to: "audit/sheets/P2.answers.json")
    let run = try Program.built.run([command, "audit"], in: folder.path)
    expectStatus(command == "check" ? 1 : 65, run)
    #expect(run.codes.prefix(2) == ["PSA-003", "PSA-015"])
    #expect(run.errors.contains("audit/sheets/P1.answers.json:1:2: error["))
    #expect(run.errors.contains("audit/sheets/P2.answers.json:"))
    // Without a day, a name or a wave too, and with a questionnaire that is not there.
    let plan = try folder.text(of: "audit/audit.yaml")
    for line in ["date: 2026-05-31\n", "organisation: \"North Trust\"\n", "wave: \"2026\"\n"] {
      try folder.write(plan.replacing(line, with: ""), to: "audit/audit.yaml")
      let run = try Program.built.run([command, "audit"], in: folder.path)
      #expect(Set(run.codes).isSuperset(of: ["PSA-004", "PSA-003", "PSA-015"]), "\(line)")
      #expect(run.errors.contains("audit/sheets/P2.answers.json:"))
    }
    try folder.write(plan.replacing("small@1.0.0", with: "nosuch@1.0.0"), to: "audit/audit.yaml")
    let nosuch = try Program.built.run([command, "audit"], in: folder.path)
    #expect(nosuch.codes == ["PSA-003", "PSA-016"])
  }

  @Test(arguments: [Case("CRLF", "\r\n"), Case("byte order mark", "\u{FEFF}")])
  func otherEditorsFilesAreRead(_ other: Case<String>) throws {
    func changed(_ text: String) -> String {
      other.value == "\r\n"
        ? text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        : other.value + text
    }
    var fixture = AuditFixture.small
    fixture.sheets = [fixture.sheet("L1", of: "leaders")]
    try fixture.write(to: folder)
    for path in ["audit/audit.yaml", "audit/sheets/L1.answers.json"] {
      try folder.write(changed(try folder.text(of: path)), to: path)
    }
    try folder.write(changed(fixture.questionnaire), to: "small.yaml")
    let run = try Program.built.run(["check", "audit", "small.yaml"], in: folder.path)
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
  }

  private func remove(_ name: String) throws { try folder.remove(name) }
}
