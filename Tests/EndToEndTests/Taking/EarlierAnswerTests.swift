import Glibc
import Survey
import TestSupport
import Testing

/// `y` in `take`: one's own answer of the year before, and the record that it was seen.
@Suite struct EarlierAnswerTests {
  private let folder: TemporaryFolder

  /// Last year two leaders with codes answered everything; this year's audit names that one.
  init() throws {
    folder = try TemporaryFolder()
    var before = AuditFixture.small
    before.wave = "2025"
    before.sheets = before.sheets(2, of: "leaders", status: .complete)
    for index in before.sheets.indices {
      before.sheets[index].respondent.code = "K\(index + 1)"
      before.sheets[index].answers["say-1"] = Answer(
        now: .level(index + 1), prepared: .level(index + 3))
    }
    try before.write(to: folder, as: "before")
    var audit = AuditFixture.small
    audit.more = "previous: ../before\n"
    try audit.write(to: folder)
  }

  private func take(_ options: String, _ lines: String...) throws -> ProgramRun {
    try TakeCommand(folder, options).script(lines)
  }

  private static let seen = "Last year you answered 1, Told; prepared 3, Shaping."

  @Test func theOwnAnswerIsShownAndTheTrailSaysSo() throws {
    let run = try take("--group leaders --code K1", "y", "2", "q")
    expectStatus(75, run)
    #expect(run.output.contains("l: Left for later. y: your earlier answer. e: evidence and note."))
    #expect(run.output.contains("Answer: y\n\(Self.seen)\nAnswer: 2\n"))
    let journal = try folder.text(of: "audit/sheets/L1.journal.jsonl").split(separator: "\n")
    #expect(journal[1].contains(#""q": "say-1", "slot": "seen_earlier", "was": false, "is": true"#))
    #expect(try sheet().answers["say-1"]?.seenEarlier == true)
    #expect(try folder.text(of: "audit/sheets/L1.answers.json").contains(#""seen_earlier": true"#))
    // Again, after a stop: shown, and on record as it was.
    let again = try take("--sheet L1", "g say 1", "y", "g say 2", "q")
    expectStatus(75, again)
    #expect(again.output.contains(Self.seen))
    #expect(try folder.text(of: "audit/sheets/L1.journal.jsonl").split(separator: "\n") == journal)
  }

  /// `kill -9` as soon as it is on the screen: the record was there before it was shown.
  @Test func whatWasShownIsOnRecordWhateverHappensNext() throws {
    let terminal = try TakeCommand(folder, "--group leaders --code K1").terminal()
    try terminal.waitFor("Answer: ")
    terminal.send("y\n")
    try terminal.waitFor("Last year you answered 1, Told")
    terminal.kill(SIGKILL)
    _ = try terminal.wait()
    #expect(try folder.text(of: "audit/sheets/L1.journal.jsonl").contains("seen_earlier"))
    expectStatus(75, try take("--sheet L1", "q"))
    #expect(try sheet().answers["say-1"]?.seenEarlier == true)
  }

  /// As at a crash: the line is in the journal and not in the sheet, and is no answer that was kept.
  @Test func whatWasOnlyLookedAtIsNotCountedAsAnAnswer() throws {
    expectStatus(75, try take("--group leaders --code K1", "y", "q"))
    var sheet = try sheet()
    #expect(sheet.answers["say-1"]?.isEmpty == true)
    sheet.answers = [:]
    sheet.sequence = 0
    try folder.write(AuditFixture.small.bytes(of: sheet), to: "audit/sheets/L1.answers.json")
    let run = try take("--sheet L1", "q")
    #expect(run.output.contains("Sheet L1, leaders. 0 of 6 questions answered."))
    #expect(!run.output.contains("in the journal"))
    #expect(try self.sheet().answers["say-1"]?.seenEarlier == true)
    let check = try Program.built.run(
      ["check", "audit/sheets/L1.answers.json"], in: folder.path)
    #expect(check.output.contains("a sheet with 0 answers, no faults"))
  }

  @Test(arguments: ["", "--code K9", "--people 3 --agreed vote --code K1"])
  func whoeverIsNotKnownHasNone(_ options: String) throws {
    let run = try take("--group leaders \(options)", "y", "q")
    expectStatus(75, run)
    #expect(run.output.contains("There is no earlier answer of yours to this question."))
    #expect(!run.output.contains("y: your earlier answer") && !run.output.contains("you answered"))
  }

  @Test(arguments: ["missing", "damaged", "result", "itself"])
  func whatLiesThereNeverStopsAnswering(_ kind: String) throws {
    var audit = AuditFixture.small
    switch kind {
    case "damaged": try folder.write("{\"half", to: "before/audit.yaml")
    case "result": try folder.write("{}", to: "before.json")
    default: break
    }
    let paths = ["missing": "../nowhere", "result": "../before.json", "itself": "../audit/"]
    audit.more = "previous: \(paths[kind] ?? "../before")\n"
    try audit.write(to: folder)
    let run = try take("--group leaders --code K1", "y", "q")
    expectStatus(75, run)
    #expect(run.output.contains("There is no earlier answer of yours to this question."))
  }

  /// This year asks a later version, in which say-2 is reworded and money-1 is another question.
  @Test func onlyWhatIsAskedTheSameWayIsShown() throws {
    var audit = AuditFixture.small
    audit.questionnaire = UpgradeFixture.later
    audit.reference = "small@1.1.0"
    audit.more = "previous: ../before\n"
    try audit.write(to: folder)
    let run = try take(
      "--group leaders --code K1", "y", "g say 2", "y", "g money 1", "y", "g money 2", "y",
      "g change 1", "y", "g change 2", "y", "q")
    expectStatus(75, run)
    let said = run.output.split(separator: "\n").filter {
      $0.hasPrefix("Last year") || $0.hasPrefix("There is no earlier")
    }
    #expect(said.map { $0.hasPrefix("Last year") } == [true, true, false, false, false, true])
    let text = try folder.text(of: "audit/sheets/L1.answers.json")
    #expect(text.split(separator: "\n").count { $0.contains("seen_earlier") } == 3)
  }

  @Test func withoutAYearBeforeTheKeyIsRefusedAsEver() throws {
    try AuditFixture.small.write(to: folder)
    let run = try take("--group leaders --code K1", "y")
    expectStatus(65, run)
    #expect(run.errors.contains("Not taken: y. Type a number from 0 to 5"))
  }

  @Test func aCodeStaysWithItsSheet() throws {
    expectStatus(75, try take("--group leaders --code K1", "2", "q"))
    #expect(try sheet().respondent.code == "K1")
    expectStatus(75, try take("--sheet L1 --code K1", "q"))
    for (options, words) in [
      ("--sheet L1 --code K2", "begun with another code"), ("--sheet L9 --code ", "--code"),
    ] {
      let run = try take(options, "q")
      expectStatus(64, run)
      #expect(run.errors.contains(words) && !run.errors.contains("K1"))
    }
  }

  /// Two finished sheets of the same answers, one of whom had looked: the same bytes come out.
  @Test func noFigureKnowsOfIt() throws {
    let fixture = AuditFixture.answered
    try fixture.write(to: folder, as: "plain")
    var seen = fixture
    for index in seen.sheets.indices {
      for id in seen.sheets[index].answers.keys {
        seen.sheets[index].answers[id]?.seenEarlier = true
      }
      seen.sheets[index].answers["change-2"]?.seenEarlier = true
    }
    try seen.write(to: folder, as: "seen")
    let results = try ["plain", "seen"].map { name in
      try Program.built.run(["score", name, "--draft"], in: folder.path).output
    }
    #expect(results[0] == results[1] && results[0].contains("headline"))
    #expect(try folder.text(of: "seen/sheets/L1.answers.json").contains("seen_earlier"))
  }

  private func sheet() throws -> AnswerSheet { try AuditFixture.small.sheet("L1", in: folder) }
}
