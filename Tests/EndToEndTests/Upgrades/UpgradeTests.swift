import Diagnostics
import Survey
import TestSupport
import Testing

/// `powershare upgrade` on an audit that is under way.
@Suite struct UpgradeTests {
  private let fixture: UpgradeFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try UpgradeFixture() }

  @Test func theAuditGoesAlongAsAWhole() throws {
    let before = fixture.files
    let run = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    let plan = try folder.text(of: "audit/audit.yaml")
    #expect(plan == fixture.audit.plan.replacing("small@1.0.0", with: "small@1.1.0"))
    #expect(try folder.text(of: "audit/questionnaire/small@1.1.0.yaml") == UpgradeFixture.later)
    for id in ["L1", "F1"] {
      #expect(try fixture.newSheet(id).answers.keys.sorted() == ["change-2", "say-1", "say-2"])
      #expect(
        fixture.files["audit/set-aside/\(id)@1.0.0.answers.json"]
          == before["audit/sheets/\(id).answers.json"])
    }
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
    #expect(fixture.files["audit/questionnaire/small@1.0.0.yaml"] != nil)
  }

  /// Neither version has both names, so nobody could write what would be right before and after.
  @Test func actionsFollowTheirQuestions() throws {
    let more = """
      actions:
        # agreed in May
        - {id: pay, what: Pay, owner: Chair, by: 2026-12-01, status: planned, questions: [money-2]}

      """
    // What was said of money-2 is not said of money-3, so a quote of it does not go along.
    try folder.write(
      fixture.audit.plan + more + "quotes: [{sheet: F1, question: money-2}]\n",
      to: "audit/audit.yaml")
    #expect(try fixture.upgrade("audit --to 1.1.0").codes == ["PSA-018"])
    try folder.write(fixture.audit.plan + more, to: "audit/audit.yaml")
    expectStatus(0, try fixture.upgrade("audit --to 1.1.0"))
    let wanted = (fixture.audit.plan + more).replacing("small@1.0.0", with: "small@1.1.0")
      .replacing("money-2", with: "money-3")
    #expect(try folder.text(of: "audit/audit.yaml") == wanted)
  }

  /// Without it a comparison of years would not know how questions followed each other.
  @Test func aVersionBetweenIsKeptWithThoseAsked() throws {
    try folder.write(UpgradeFixture.afterLater, to: "small@1.2.0.yaml")
    let dry = try fixture.upgrade("audit --to 1.2.0 --dry-run")
    expectStatus(0, dry)
    #expect(fixture.files["audit/questionnaire/small@1.1.0.yaml"] == nil)
    let run = try fixture.upgrade("audit --to 1.2.0")
    expectStatus(0, run)
    #expect(
      run.output.hasPrefix(
        """
        audit now asks small@1.2.0 instead of 1.0.0
        Questions: 2 the same, 1 reworded, 1 mapped, 1 not comparable, 1 new, 1 ended
        By way of: audit/questionnaire/small@1.1.0.yaml

        """))
    #expect(try folder.text(of: "audit/questionnaire/small@1.1.0.yaml") == UpgradeFixture.later)
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
  }

  @Test func theListSaysWhatIsAskedAgainAndWhy() throws {
    let run = try fixture.upgrade("audit --to 1.1.0")
    #expect(
      run.output == """
        audit now asks small@1.1.0 instead of 1.0.0
        Questions: 2 the same, 1 reworded, 1 mapped, 1 not comparable, 1 new, 1 ended

        Sheet F1, frontline: 3 answers kept
          asked again  money-1: its text changed, and nothing says that it means the same
          asked again  money-3: it follows 'money-2', whose lines were other ones
          new          change-3
          ended        change-1
          reworded     say-2: Clearer
          as it was    audit/set-aside/F1@1.0.0.answers.json

        Sheet L1, leaders: 3 answers kept
          asked again  money-1: its text changed, and nothing says that it means the same
          asked again  money-3: it follows 'money-2', whose lines were other ones
          new          change-3
          ended        change-1
          reworded     say-2: Clearer
          as it was    audit/set-aside/L1@1.0.0.answers.json

        Go on with:
          powershare take audit --sheet F1 --skip-answered
          powershare take audit --sheet L1 --skip-answered

        """)
  }

  @Test func aDryRunSaysTheSameAndWritesNothing() throws {
    let before = folder.listing()
    let dry = try fixture.upgrade("audit --to 1.1.0 --dry-run")
    expectStatus(0, dry)
    #expect(folder.listing() == before)
    #expect(dry.output.hasPrefix("audit would ask small@1.1.0 instead of 1.0.0\n"))
    #expect(dry.output.hasSuffix("\n\nNothing was written.\n"))
    let lines = try fixture.upgrade("audit --to 1.1.0").output.split(separator: "\n")
    for line in lines where line.contains("  asked") || line.contains("Sheet ") {
      #expect(dry.output.contains(line))
    }
  }

  @Test func takeGoesToWhatIsOpenAndThenTheSheetIsWhole() throws {
    expectStatus(0, try fixture.upgrade("audit --to 1.1.0"))
    #expect(try fixture.newSheet("L1").position == "money-1")
    let run = try TakeCommand(folder, "--sheet L1 --skip-answered")
      .script("1", "2", "2", "3", "3", "4", "f", "y")
    expectStatus(0, run)
    let sheet = try fixture.newSheet("L1")
    #expect(sheet.status == .complete && sheet.answers.count == 6)
    #expect(sheet.answers["money-3"]?.now == .level(2))
    #expect(sheet.answers["change-3"]?.prepared == .level(4))
  }

  // MARK: - Journals

  @Test func answersOfTheJournalGoAlong() throws {
    for id in ["L1", "F1"] {
      try fixture.writeJournal(
        of: id, [.slot("say-1", .now, .level(0)), .slot("change-1", .now, .level(1))])
    }
    let journal = fixture.files["audit/sheets/L1.journal.jsonl"]
    expectStatus(0, try fixture.upgrade("audit --to 1.1.0"))
    for id in ["L1", "F1"] {
      let sheet = try fixture.newSheet(id)
      #expect(sheet.answers["say-1"]?.now == .level(0) && sheet.sequence == 2)
      let text = try folder.text(of: "audit/set-aside/\(id)@1.0.0.answers.json")
      #expect(text.contains(#""change-1""#))
    }
    // Only leaders' own sheets have a trail.
    #expect(!folder.exists("audit/sheets/F1.journal.jsonl"))
    #expect(fixture.files["audit/set-aside/L1@1.0.0.journal.jsonl"] == journal)
    #expect(!folder.exists("audit/set-aside/F1@1.0.0.journal.jsonl"))
    for id in ["L1", "F1"] {
      let run = try TakeCommand(folder, "--sheet \(id)").script("5", "q")
      expectStatus(75, run)
      #expect(!run.output.contains("set-aside"))
    }
  }

  @Test func theChainOfATrailGoesOnFromTheJournalBefore() throws {
    try fixture.writeJournal(of: "L1", [.slot("say-1", .now, .level(0))])
    let old = Journal.read(
      SourceFile(
        name: "L1.journal.jsonl", bytes: try folder.bytes(of: "audit/sheets/L1.journal.jsonl")),
      in: fixture.audit.snapshot)
    expectStatus(0, try fixture.upgrade("audit --to 1.1.0"))
    expectStatus(75, try TakeCommand(folder, "--sheet L1").script("5", "5", "q"))
    let snapshot = try UpgradeFixture.snapshot(UpgradeFixture.later)
    let new = Journal.read(
      SourceFile(
        name: "L1.journal.jsonl", bytes: try folder.bytes(of: "audit/sheets/L1.journal.jsonl")),
      in: snapshot)
    #expect(new.diagnostics.isEmpty && new.tornLine == nil)
    #expect(new.header?.questionnaire == snapshot.reference)
    #expect(
      new.header?.follows
        == Journal.Predecessor(questionnaire: fixture.audit.snapshot.reference, sum: old.sum))
    #expect(new.entries.map(\.sequence) == [2, 3])
  }

  @Test func aJournalOfAnotherSheetIsPutAside() throws {
    try fixture.writeJournal(of: "X9", [.slot("say-1", .now, .level(0))])
    try folder.move("audit/sheets/X9.journal.jsonl", to: "audit/sheets/F1.journal.jsonl")
    let journal = fixture.files["audit/sheets/F1.journal.jsonl"]
    expectStatus(0, try fixture.upgrade("audit --to 1.1.0"))
    #expect(fixture.files["audit/set-aside/F1.journal.jsonl"] == journal)
    #expect(
      try fixture.newSheet("F1").answers["say-1"]?.now
        == fixture.audit.sheets[1].answers["say-1"]?.now)
  }
}

// MARK: - Which version, which sheets

extension UpgradeTests {
  @Test(arguments: ["--to 1.1.0", "--to small@1.1.0", "--to small@1.1.0.yaml", ""])
  func aVersionIsNamedOrFound(_ words: String) throws {
    expectStatus(0, try fixture.upgrade("audit \(words)"))
    #expect(try folder.text(of: "audit/audit.yaml").contains("small@1.1.0"))
  }

  @Test func theNewestPublishedVersionOfThisNumberIsTaken() throws {
    let text = UpgradeFixture.later
    for (version, status) in [("1.3.0", "draft"), ("1.2.0", "published"), ("2.0.0", "published")] {
      try folder.write(
        text.replacing("version: 1.1.0", with: "version: \(version)")
          .replacing("status: published", with: "status: \(status)"),
        to: "small@\(version).yaml")
    }
    try folder.write("id: small\nquestions: [", to: "small@1.2.5.yaml")
    expectStatus(0, try fixture.upgrade())
    #expect(try folder.text(of: "audit/audit.yaml").contains("small@1.2.0"))
  }

  @Test func withNothingNewerNothingIsDone() throws {
    try folder.remove("small@1.1.0.yaml")
    let before = folder.listing()
    let run = try fixture.upgrade()
    expectStatus(0, run)
    #expect(
      run.output
        == "audit asks small@1.0.0, and every sheet in progress answers it: nothing to do\n")
    #expect(fixture.files == before)
  }

  /// As after a kill, or when somebody changed `audit.yaml` by hand.
  @Test func sheetsThatWereLeftBehindAreTakenAlong() throws {
    try folder.write(UpgradeFixture.later, to: "audit/questionnaire/small@1.1.0.yaml")
    try folder.write(
      fixture.audit.plan.replacing("small@1.0.0", with: "small@1.1.0"), to: "audit/audit.yaml")
    let taken = try TakeCommand(folder, "--sheet L1").script("5")
    expectStatus(65, taken)
    #expect(taken.codes.first == "PSS-012" && taken.errors.contains("powershare upgrade AUDIT"))
    expectStatus(0, try fixture.upgrade("audit/sheets/L1.answers.json"))
    #expect(try fixture.newSheet("L1").answers.count == 3)
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    #expect(check.status == 1 && check.codes.first == "PSS-012")
    let run = try fixture.upgrade()
    expectStatus(0, run)
    #expect(run.output.hasPrefix("audit asks small@1.1.0\n\nSheet F1, frontline: 3 answers kept\n"))
    expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
  }

  @Test(arguments: ["audit/sheets/L1.answers.json --to 1.1.0", "audit --sheet L1 --to 1.1.0"])
  func theOnlySheetTakesItsAuditAlong(_ line: String) throws {
    try folder.remove("audit/sheets/F1.answers.json")
    expectStatus(0, try fixture.upgrade(line))
    #expect(try fixture.newSheet("L1").answers.count == 3)
    expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
  }

  @Test func aSheetIsNamedFromInsideItsFolder() throws {
    try folder.remove("audit/sheets/F1.answers.json")
    let run = try Program.built.run(
      ["upgrade", "L1.answers.json", "--to", folder("small@1.1.0.yaml")],
      in: folder("audit/sheets"))
    expectStatus(0, run)
  }

  @Test func anAuditWithoutSheetsIsMoved() throws {
    for id in ["L1", "F1"] { try folder.remove("audit/sheets/\(id).answers.json") }
    let run = try fixture.upgrade("audit --to 1.1.0")
    expectStatus(0, run)
    #expect(run.output.hasSuffix("Answer it with:  powershare take audit\n"))
    expectStatus(75, try TakeCommand(folder, "--group leaders").script("5", "5", "q"))
  }

  /// A question that followed one that followed another is the same only by way of both.
  @Test(arguments: ["small@1.1.0.yaml", "audit/questionnaire/small@1.1.0.yaml", nil])
  func versionsInBetweenAreLookedFor(_ place: String?) throws {
    try folder.remove("small@1.1.0.yaml")
    func renamed(_ text: String, from: String, to: String, in version: String) -> String {
      text.replacing(
        "  - id: \(from)\n", with: "  - id: \(to)\n    succeeds: {id: \(from), compare: same}\n"
      ).replacing(/version: 1\..\.0/, with: "version: \(version)")
    }
    let first = renamed(
      SmallQuestionnaire.usual.text, from: "say-1", to: "say-3", in: "1.1.0")
    if let place {
      try folder.write(first + "retired: [{id: say-1, in: 1.1.0, replaced_by: say-3}]\n", to: place)
    }
    let second = renamed(
      first.replacing("\n    succeeds: {id: say-1, compare: same}", with: ""), from: "say-3",
      to: "say-4", in: "1.2.0")
    try folder.write(
      second + "retired: [{id: say-1, in: 1.1.0, replaced_by: say-3}, "
        + "{id: say-3, in: 1.2.0, replaced_by: say-4}]\n", to: "small@1.2.0.yaml")
    let run = try fixture.upgrade("audit --to 1.2.0")
    expectStatus(0, run)
    let missing =
      "asked again  say-4: it follows 'say-1' by way of a version that is not at hand"
    #expect(run.output.contains(missing) == (place == nil))
    #expect(run.output.contains("Sheet L1, leaders: \(place == nil ? 5 : 6) answers kept"))
  }
}
