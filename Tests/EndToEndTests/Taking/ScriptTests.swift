import Survey
import TestSupport
import Testing

/// Sheets taken by a script, line by line.
@Suite struct ScriptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  // MARK: - Whole sheets

  /// A leader's answers to the whole bank: every third time no further than today, with a reason.
  private static let leadersScript: [String] =
    AuditFixture.bank.snapshot.questionnaire.questions.filter { $0.audience.contains("leaders") }
    .enumerated().flatMap { index, question -> [String] in
      let now = String(index % 4)
      guard question.slots.contains(.prepared) else { return [now] }
      return switch index % 3 {
      case 0: [now, now, "8", "Far enough for us"]
      case 1: [now, "5"]
      default: [now, "d"]
      }
    } + ["f", "y"]

  @Test func aLeadersWholeSheetIsKeptWithItsTrail() throws {
    let fixture = AuditFixture.bank
    try fixture.write(to: folder)
    let run = try TakeCommand(folder, "--group leaders").script(Self.leadersScript)
    expectStatus(0, run)
    let sheet = try fixture.sheet("L1", in: folder)
    #expect(sheet.status == .complete)
    #expect(sheet.answers.count == 46)
    #expect(sheet.answers.values.allSatisfy { $0.now?.response.level != nil })
    #expect(sheet.answers["people-priority"]?.prepared?.reason == "far-enough")
    #expect(sheet.answers["people-priority"]?.prepared?.detail == "Far enough for us")
    #expect(sheet.answers.values.allSatisfy { $0.fingerprint?.count == 8 })
    #expect(folder.exists("audit/sheets/L1.journal.jsonl"))
    let trail = try folder.text(of: "audit/sheets/L1.journal.jsonl")
    #expect(trail.contains("\"time\"") && trail.contains("\"was\""))
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
  }

  @Test(arguments: ["people", "frontline"])
  func aPersonsWholeSheetLeavesNoTrail(_ group: String) throws {
    try AuditFixture.small.write(to: folder)
    let answers = group == "people" ? ["1", "3"] : ["2"]
    let script = Array(repeating: answers, count: 6).flatMap(\.self) + ["f", "y"]
    let run = try TakeCommand(folder, "--sheet X --group \(group)").script(script)
    expectStatus(0, run)
    #expect(try AuditFixture.small.sheet("X", in: folder).status == .complete)
    #expect(!folder.exists("audit/sheets/X.journal.jsonl"))
  }

  @Test func noTimesAreKeptOfAPersonWhileAnswering() throws {
    try AuditFixture.small.write(to: folder)
    _ = try TakeCommand(folder, "--sheet X --group people").script("1", "2", "oops")
    let journal = try folder.text(of: "audit/sheets/X.journal.jsonl")
    let sheet = try folder.text(of: "audit/sheets/X.answers.json")
    #expect(!(journal + sheet).contains("time") && !journal.contains("was"))
  }

  @Test func aCompleteSheetIsNotChanged() throws {
    var fixture = AuditFixture.small
    fixture.sheets = [fixture.sheet("L1", of: "leaders")]
    try fixture.write(to: folder)
    let before = folder.listingWithoutLocks()
    let run = try TakeCommand(folder, "--sheet L1").script("3")
    expectStatus(65, run)
    #expect(run.errors.contains("complete"))
    #expect(folder.listingWithoutLocks() == before)
  }

  /// A sheet made by hand in YAML has that name already.
  @Test func aSheetInYAMLIsNotTakenASecondTime() throws {
    try AuditFixture.small.write(to: folder)
    try folder.write(
      """
      format: powershare-answers/1
      questionnaire: {id: small, version: 1.0.0}
      respondent: {group: leaders}
      answers: {say-1: {now: {level: 2}}}
      """, to: "audit/sheets/L1.answers.yaml")
    let run = try TakeCommand(folder, "--sheet L1 --group leaders").script("3")
    expectStatus(65, run)
    #expect(!folder.exists("audit/sheets/L1.answers.json"))
  }

  // MARK: - Stops and goes on

  @Test func refusedLineIsNamedAndWhatCameBeforeIsKept() throws {
    try AuditFixture.small.write(to: folder)
    let run = try TakeCommand(folder, "--group frontline").script("2", "3", "nine", "4")
    expectStatus(65, run)
    #expect(run.errors.hasPrefix("standard input:3: error: "))
    #expect(run.errors.contains("nine"))
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.status == .inProgress)
    #expect(sheet.answers.mapValues(\.now) == ["say-1": .level(2), "say-2": .level(3)])
  }

  @Test func endOfTheScriptIsSavedAndIncomplete() throws {
    try AuditFixture.small.write(to: folder)
    try folder.write("2\n3\n4", to: "answers.txt")
    let run = try Program.built.run(
      ["take", "audit", "--group", "frontline", "--script", "answers.txt"], in: folder.path)
    expectStatus(75, run)
    #expect(run.output.contains("3 of 6 answered"))
    #expect(run.output.contains("powershare take audit --sheet F1"))
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 3)
  }

  @Test func goingOnSaysWhatWasFoundAndAsksTheNextQuestion() throws {
    try AuditFixture.small.write(to: folder)
    _ = try TakeCommand(folder, "--group leaders").script("2", "3", "1")
    let run = try TakeCommand(folder, "--sheet L1").script("4")
    expectStatus(75, run)
    #expect(run.output.contains("Found unfinished work"))
    #expect(run.output.contains("Sheet L1, leaders. 2 of 6 questions answered."))
    #expect(run.output.contains("small 1.0.0. Stopped at: Say 2"))
    let sheet = try AuditFixture.small.sheet("L1", in: folder)
    #expect(sheet.answers["say-2"]?.prepared == .level(4))
  }

  @Test func aScriptTakesNoDefaults() throws {
    try AuditFixture.small.write(to: folder)
    _ = try TakeCommand(folder, "--group leaders").script("2")
    let before = folder.listingWithoutLocks()
    let unnamed = try TakeCommand(folder, "").script("4")
    expectStatus(64, unnamed)
    #expect(unnamed.errors.contains("--sheet L1"))
    #expect(folder.listingWithoutLocks() == before)
  }

  @Test func nothingIsMadeBeforeTheFirstAnswer() throws {
    try AuditFixture.small.write(to: folder)
    expectStatus(75, try TakeCommand(folder, "--group leaders").script("?", "g", "q"))
    let names = folder.listingWithoutLocks().keys.filter { $0.hasPrefix("audit/sheets/") }
    #expect(names.sorted() == ["audit/sheets/"])
  }

  @Test func longLinesAndOddBytesAreRefusedLikeAnyOther() throws {
    try AuditFixture.small.write(to: folder)
    for bytes in [
      [UInt8](repeating: UInt8(ascii: "1"), count: 200_000), [0xFF, 0xFE, 0x0A], [0, 0, 0x0A],
      Array("\u{1B}[31m2\n".utf8), Array("99999999999999999999\n".utf8), Array("-1\n".utf8),
    ] {
      let run = try Program.built.run(
        ["take", "audit", "--sheet", "X", "--group", "frontline", "--script", "-"], input: bytes,
        in: folder.path)
      expectStatus(65, run)
      #expect(run.isCleanForTerminal)
    }
  }

  @Test func answersAreKeptThoughNobodyReadsTheScreen() throws {
    try AuditFixture.small.write(to: folder)
    let command = "set -o pipefail; \"$0\" take audit --group frontline --script - | true"
    let run = try Program("/bin/bash").run(
      ["-c", command, Program.built.path], input: Array("2\n3\n".utf8), in: folder.path)
    expectStatus(75, run)
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 2)
  }

  // MARK: - Without a terminal

  @Test(arguments: ["audit", "nowhere"])
  func withoutTerminalAndScriptItEndsAtOnce(_ audit: String) throws {
    try AuditFixture.small.write(to: folder)
    let before = folder.listing()
    let run = try Program.built.run(
      ["take", audit, "--group", "leaders"], input: Array("2\n3\n".utf8), in: folder.path, limit: 2)
    expectStatus(64, run)
    #expect(run.errors.contains("--script"))
    #expect(folder.listing() == before)
  }
}
