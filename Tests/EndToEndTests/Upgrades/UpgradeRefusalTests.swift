import Glibc
import Survey
import TestSupport
import Testing

/// What an upgrade does not do: it says why, and nothing has changed.
@Suite struct UpgradeRefusalTests {
  private let fixture: UpgradeFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try UpgradeFixture() }

  private func expectRefusal(
    _ status: Int32, _ code: String?, _ line: String = "audit --to 1.1.0",
    saying words: String = "", location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let before = fixture.files
    for line in [line, line + " --dry-run"] {
      let run = try fixture.upgrade(line)
      expectStatus(status, run, location: location)
      #expect(run.codes == [code].compactMap(\.self), "\(run.errors)", sourceLocation: location)
      #expect(run.errors.contains(words), "\(run.errors)", sourceLocation: location)
      #expect(run.errors.contains("help: ") || status == 75, sourceLocation: location)
      #expect(run.output.isEmpty && fixture.files == before, sourceLocation: location)
    }
  }

  @Test func aCompleteSheetIsNeverChanged() throws {
    var sheet = fixture.audit.sheets[0]
    sheet.status = .complete
    try folder.write(fixture.audit.bytes(of: sheet), to: "audit/sheets/L1.answers.json")
    try expectRefusal(65, "PSU-003", saying: "audit/audit.yaml:5:16: error[PSU-003]: sheet L1 is")
    try expectRefusal(65, "PSU-010", "audit/sheets/L1.answers.json --to 1.1.0")
  }

  @Test func manyCompleteSheetsAreNamedOnce() throws {
    var audit = fixture.audit
    audit.sheets = audit.sheets(20, of: "people", status: .complete)
    try audit.write(to: folder)
    try expectRefusal(65, "PSU-003", saying: "20 sheets are complete")
    try expectRefusal(65, "PSU-003", saying: "note: complete: P1, P10, P11")
  }

  @Test func anOlderVersionIsRefused() throws {
    let text = SmallQuestionnaire.usual.text.replacing("version: 1.0.0", with: "version: 0.9.0")
    try folder.write(text, to: "small@0.9.0.yaml")
    try expectRefusal(
      65, "PSU-001", "audit --to 0.9.0",
      saying: "audit/audit.yaml:5:16: error[PSU-001]: 0.9.0 is older than 1.0.0")
  }

  @Test(arguments: [
    ("version: 1.1.0", "version: 2.0.0"),
    ("{id: led, level: 5, name: Led}", "{id: handed, level: 5, name: Handed over}"),
  ])
  func nothingIsCarriedToAnotherInstrument(_ old: String, _ new: String) throws {
    try folder.write(UpgradeFixture.later.replacing(old, with: new), to: "small.yaml")
    try expectRefusal(65, "PSU-002", "audit --to small.yaml", saying: "no answer to one is")
  }

  @Test func oneSheetOfSeveralDoesNotLeaveTheOthers() throws {
    for line in ["audit/sheets/L1.answers.json --to 1.1.0", "audit --sheet L1 --to 1.1.0"] {
      try expectRefusal(65, "PSU-010", line, saying: "powershare upgrade audit --to 1.1.0")
      // A file is named again as it was.
      try expectRefusal(
        65, "PSU-010", line.replacing("1.1.0", with: "./small@1.1.0.yaml"),
        saying: "powershare upgrade audit --to ./small@1.1.0.yaml")
    }
  }

  @Test func whatIsNoVersionOrNowhereIsSaid() throws {
    try expectRefusal(64, nil, "audit --to newest", saying: "'newest' is not a version")
    try expectRefusal(64, nil, "audit --to other@1.1.0", saying: "of another questionnaire")
    try expectRefusal(66, nil, "audit --to 1.7.0", saying: "known here: 1.0.0, 1.1.0")
    let missing = try fixture.upgrade("audit --to there.yaml")
    #expect(missing.status == 66 && missing.codes == ["PSQ-051"], "\(missing.errors)")
    for line in ["audit --sheet L9", "audit/sheets/L9.answers.json", "nowhere", "small@1.1.0.yaml"]
    {
      let run = try fixture.upgrade(line)
      expectStatus(66, run)
    }
  }

  @Test func anotherQuestionnaireIsRefused() throws {
    try folder.write(UpgradeFixture.later.replacing("id: small", with: "id: other"), to: "o.yaml")
    try expectRefusal(65, "PSU-004", "audit --to o.yaml")
  }

  @Test func anotherCopyOfAVersionIsRefused() throws {
    try folder.write(UpgradeFixture.later + "# ours\n", to: "audit/questionnaire/small@1.1.0.yaml")
    try expectRefusal(65, "PSU-005", "audit --to ./small@1.1.0.yaml")
  }

  @Test(arguments: [
    (
      "groups", "  - {id: frontline, name: \"Frontline staff\", voice: staff}\n",
      "group 'frontline'"
    ),
    ("forms", "forms:", "form 'full'"),
  ])
  func aGroupOrFormThatIsGoneIsRefused(_ what: String, _ part: String, _ words: String) throws {
    var text = UpgradeFixture.later.replacing(part, with: "")
    if what == "forms" { text += "forms:\n  - {id: whole, questions: all}\n" }
    try folder.write(text, to: "small@1.1.0.yaml")
    let run = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(65, run)
    #expect(Set(run.codes) == ["PSU-006"], "\(run.errors)")
    #expect(run.errors.contains("error[PSU-006]: 1.1.0 has no \(words)"), "\(run.errors)")
  }

  @Test func aSheetMadeByHandIsRefused() throws {
    try folder.write(
      """
      format: powershare-answers/1
      questionnaire: {id: small, version: 1.0.0}
      respondent: {group: people}
      status: in-progress
      answers: {}
      """, to: "audit/sheets/P1.answers.yaml")
    try expectRefusal(65, "PSU-007")
  }

  @Test func theVersionThatWasAnsweredMustBeThere() throws {
    let text = try folder.text(of: "audit/sheets/F1.answers.json")
    try folder.write(
      text.replacing("\"version\": \"1.0.0\"", with: "\"version\": \"0.9.0\""),
      to: "audit/sheets/F1.answers.json")
    try expectRefusal(65, "PSU-008", saying: "audit/sheets/F1.answers.json:4:")
  }

  @Test func aLineThatCannotBeChangedIsSaid() throws {
    try folder.write(
      fixture.audit.plan.replacing("small@1.0.0", with: "\"small@\\x31.0.0\""),
      to: "audit/audit.yaml")
    try expectRefusal(65, "PSU-009")
  }

  /// A quote of a question that has ended would stop every report.
  @Test func whatThePlanNamesMustStillBeThere() throws {
    try folder.write(
      fixture.audit.plan + "quotes: [{sheet: L1, question: change-1}]\n", to: "audit/audit.yaml")
    let run = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(65, run)
    #expect(run.codes == ["PSA-018"])
  }

  @Test func allThatStandsInTheWayIsSaidInOneRun() throws {
    try folder.write("{\"half", to: "audit/sheets/X1.answers.json")
    try folder.write(
      fixture.audit.plan + "quotes: [{sheet: L1, question: change-1}]\n", to: "audit/audit.yaml")
    var sheet = fixture.audit.sheets[0]
    sheet.status = .complete
    try folder.write(fixture.audit.bytes(of: sheet), to: "audit/sheets/L1.answers.json")
    let run = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(65, run)
    #expect(Set(run.codes) == ["PSS-001", "PSU-003", "PSA-018"], "\(run.errors)")
  }

  @Test func aSheetThatSomebodyIsAnsweringStopsAll() throws {
    let before = try folder.text(of: "audit/audit.yaml")
    var sheet = fixture.audit.sheets[0]
    sheet.answers["say-1"] = nil
    try folder.write(fixture.audit.bytes(of: sheet), to: "audit/sheets/L1.answers.json")
    let terminal = try TakeCommand(folder, "--sheet L1").terminal()
    try terminal.waitFor("Answer: ")
    let run = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(75, run)
    #expect(run.errors.contains("sheet L1: this sheet is open in process"))
    #expect(try folder.text(of: "audit/audit.yaml") == before)
    #expect(!folder.exists("audit/set-aside"))
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    expectStatus(0, try fixture.upgrade("audit --to 1.1.0"))
  }

  @Test(arguments: ["audit/set-aside", "audit/sheets/F1.answers.json.d"])
  func whatCannotBeWrittenLosesNothing(_ path: String) throws {
    try folder.write("in the way", to: path)
    let before = try folder.bytes(of: "audit/sheets/L1.answers.json")
    let run = try fixture.upgrade("audit --to 1.1.0")
    if path == "audit/set-aside" {
      expectStatus(73, run)
      #expect(try folder.bytes(of: "audit/sheets/L1.answers.json") == before)
      #expect(try folder.text(of: "audit/audit.yaml").contains("small@1.0.0"))
    } else {
      expectStatus(0, run)
    }
  }

  @Test func aPipeAmongTheSheetsIsNotWaitedFor() throws {
    #expect(mkfifo(folder("audit/sheets/Q1.answers.json"), 0o600) == 0)
    let run = try fixture.upgrade("audit --to 1.1.0")
    #expect(run.status == 65 || run.status == 66)
  }

  /// Any bytes in any of the files: a diagnostic or a sound audit, never a trap.
  @Test(arguments: UInt64(1)...60)
  func damagedFilesAreSaidOrHarmless(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = [
      "audit/audit.yaml", "audit/sheets/L1.answers.json", "small@1.1.0.yaml",
      "audit/sheets/L1.journal.jsonl", "audit/questionnaire/small@1.0.0.yaml",
    ]
    try fixture.writeJournal(of: "L1", [.slot("say-1", .now, .level(0))])
    let name = names[Int(seed) % names.count]
    var bytes = try folder.bytes(of: name)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: "[{\"}:é\n".utf8.prefix(place % 7 + 1), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      }
    }
    try folder.write(bytes, to: name)
    let before = fixture.files
    let run = try fixture.upgrade("audit --to 1.1.0")
    #expect(!run.isCrash && [0, 64, 65, 66].contains(run.status), "\(run)")
    if run.status == 0 {
      expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
    } else {
      #expect(fixture.files == before && !run.errors.isEmpty)
    }
    #expect(run.isCleanForTerminal)
  }
}
