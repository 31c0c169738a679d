import Survey
import TestSupport
import Testing

/// Answers that only the journal of a sheet has yet: everything that reads the audit sees them, and
/// writes nothing.
@Suite struct UnsavedAnswerTests {
  private let folder: TemporaryFolder
  private let journal: [[UInt8]]
  private let answered: AnswerSheet
  private static let path = "audit/sheets/F1.journal.jsonl"
  private static let sheet = "audit/sheets/F1.answers.json"

  /// As four answers and `kill -9` leave it.
  init() throws {
    folder = try TemporaryFolder()
    var fixture = AuditFixture.small
    fixture.more = "audience: self\n"
    var sheet = fixture.sheet("F1", of: "frontline", status: .inProgress)
    sheet.answers = [:]
    fixture.sheets = [sheet]
    try fixture.write(to: folder)
    var lines = [
      Journal.firstLine(Journal.Header(sheet: "F1", questionnaire: fixture.snapshot.reference))
    ]
    for (index, id) in ["say-1", "say-2", "money-1", "money-2"].enumerated() {
      let change = SheetChange.slot(Question.ID(id), .now, .level(index + 1))
      lines.append(
        Journal.line(
          for: change, replacing: nil, sequence: index + 1, time: nil, after: lines[index].sum,
          in: fixture.snapshot.questionnaire))
      sheet.apply(change)
    }
    answered = sheet
    journal = lines.map { $0.bytes + [0x0A] }
    try folder.write(journal.joined(), to: Self.path)
  }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func score() throws -> ProgramRun { try run("score audit --include-incomplete --draft") }

  @Test func figuresAreThoseOfTheSheetOnceItIsSaved() throws {
    let before = folder.listingWithoutLocks()
    let killed = try score()
    expectStatus(0, killed)
    #expect(folder.listingWithoutLocks() == before)
    try folder.remove(Self.path)
    #expect(try score().output != killed.output)
    try folder.write(AuditFixture.small.bytes(of: answered), to: Self.sheet)
    #expect(try score().output == killed.output)
  }

  @Test func aLineThatIsCutShortIsNotCounted() throws {
    try folder.write(journal.dropLast().joined(), to: Self.path)
    let three = try score().output
    try folder.write(journal.joined().dropLast(9), to: Self.path)
    let cut = try score()
    expectStatus(0, cut)
    #expect(cut.output == three)
  }

  @Test func aDamagedJournalIsAFaultWhereItsAnswersCount() throws {
    var lines = journal
    lines[2][20] ^= 1
    try folder.write(lines.joined(), to: Self.path)
    let score = try score()
    expectStatus(65, score)
    #expect(score.codes == ["PSS-040"])
    let check = try run("check audit")
    expectStatus(1, check)
    #expect(check.codes == ["PSS-040"])
    #expect(check.errors.contains("audit/sheets/F1.journal.jsonl:3:1"))
    expectStatus(0, try run("score audit --draft"))
  }

  @Test func theJournalOfAnotherSheetIsNotCounted() throws {
    let own = try score().output
    try folder.write(
      AuditFixture.small.bytes(of: AuditFixture.small.sheet("F2", of: "frontline")),
      to: "audit/sheets/F2.answers.json")
    try folder.remove("audit/sheets/F2.answers.json")
    try folder.move(Self.path, to: "audit/sheets/F2.journal.jsonl")
    #expect(try score().output != own)
  }

  @Test func aBatchThatCountsThemMakesThePackAgain() throws {
    let fixture = try BatchFixture(1)
    let client = "clients/ca/2026"
    try fixture.folder.write(
      AuditFixture.small.bytes(of: try AuditFixture.small.sheet("F1", in: folder)),
      to: "\(client)/sheets/F1.answers.json")
    try fixture.folder.write(
      journal.prefix(3).joined(), to: "\(client)/sheets/F1.journal.jsonl")
    let counting = ["--draft", "--include-incomplete"]
    expectStatus(0, try fixture.run(counting))
    expectStatus(0, try fixture.run(["--draft"], output: "others"))
    try fixture.folder.write(journal.joined(), to: "\(client)/sheets/F1.journal.jsonl")
    let plan = try fixture.run(counting + ["--dry-run"])
    #expect(plan.output.contains("to make: answers changed"), "\(plan.output)")
    let other = try fixture.run(["--draft", "--dry-run"], output: "others")
    #expect(other.output.contains("1 unchanged"), "\(other.output)")
  }

  // MARK: - Lists

  @Test func theListCountsThem() throws {
    let terminal = try TakeCommand(folder, "").terminal()
    try terminal.waitFor("Sheet F1, frontline. 4 answered.")
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    let named = try TakeCommand(folder, "").script("q")
    expectStatus(64, named)
    #expect(named.errors.contains("--sheet F1   frontline, 4 answered"))
  }

  /// Enter after the number takes the first page away as well.
  @Test func theScreenSaysThatTheyAreKept() throws {
    let sitting = try WholeScreenSitting(folder, "")
    try sitting.see("Sheet F1, frontline. 4 answered.")
    sitting.press("1 <enter>")
    try sitting.terminal.waitToSee("the question with what was found") { screen in
      screen.isWhole && screen.shows("4 answers were in the journal")
        && !screen.shows("Press Enter") && screen.shows("4 of 6 answered")
    }
    sitting.press("3 <enter>")
    try sitting.see("5 of 6 answered")
    #expect(!sitting.lines.joined().contains("in the journal"))
    sitting.press("q")
    try sitting.expectEnd(75)
  }
}
