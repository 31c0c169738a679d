import Survey
import TestSupport
import Testing

/// Which sheet a sitting takes, before anything of it is on disk.
@Suite struct BeginningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  private func waiting(_ options: String) throws -> PseudoTerminal {
    let terminal = try TakeCommand(folder, options).terminal()
    try terminal.waitFor("Answer: ")
    return terminal
  }

  @Test func twoWhoBeginAtOnceHaveASheetEach() throws {
    let first = try waiting("--group leaders")
    let second = try waiting("--group leaders")
    #expect(second.text.contains("Sheet L2,"))
    let third = try TakeCommand(folder, "--group leaders").script("3")
    expectStatus(75, third)
    #expect(third.output.contains("--sheet L3"))
    let named = try TakeCommand(folder, "--sheet L1 --group leaders").script("3")
    expectStatus(75, named)
    #expect(named.errors.contains("sheet L1: this sheet is open in process"))
    for (terminal, level) in [(first, "1"), (second, "2")] {
      terminal.send("\(level)\n")
      try terminal.waitFor("Saved: ")
      terminal.send("q\n")
      #expect(try terminal.wait() == 75)
    }
    let levels = try ["L1", "L2", "L3"].map {
      try AuditFixture.small.sheet($0, in: folder).answers["say-1"]?.now?.response.level
    }
    #expect(levels == [1, 2, 3])
  }

  @Test func aNameThatIsBeingTypedInIsNotTaken() throws {
    let typing = try PseudoTerminal(
      .built, ["enter", "audit", "--plain", "--group", "people"], in: folder.path)
    try typing.waitFor("Answer: ")
    let taken = try TakeCommand(folder, "--group people").script("3")
    #expect(taken.output.contains("--sheet P2"))
    typing.send("q\n")
    #expect(try typing.wait() == 75)
    #expect(typing.text.contains("powershare enter audit --group people"))
  }

  // MARK: - Nothing answered

  @Test func whereNothingWasAnsweredNothingIsSaid() throws {
    let options = "--group people --people 6 --agreed vote --code a'b"
    let run = try TakeCommand(folder, options).script("q")
    expectStatus(75, run)
    #expect(!run.output.contains("Saved.") && !run.output.contains("Go on with"))
    #expect(
      run.output.hasSuffix(
        """
        Nothing was answered, so nothing was saved.
        Begin again with:  powershare take audit --group people --people 6 --agreed vote \
        --code 'a'\\''b'

        """), "\(run.output.suffix(300))")
    #expect(!folder.exists("audit/sheets/P1.answers.json"))
  }

  @Test func theGroupThatWasChosenIsInTheCommand() throws {
    let sitting = try WholeScreenSitting(folder, "--form full")
    try sitting.see("staff")
    sitting.press("2")
    try sitting.begin()
    sitting.press("q")
    let said = try sitting.expectEnd(75)
    #expect(said.contains("Nothing was answered, so nothing was saved."))
    #expect(said.contains("powershare take audit --group "))
    #expect(said.contains(" --form full"))
  }

  /// A sheet that is there is gone on with, whatever is in it.
  @Test func aSheetThatIsThereIsSaved() throws {
    expectStatus(75, try TakeCommand(folder, "--group people").script("2", "u", "q"))
    let again = try TakeCommand(folder, "--sheet P1").script("q")
    #expect(again.output.contains("Go on with:  powershare take audit --sheet P1"))
  }

  // MARK: - Unfinished work of others

  @Test func onlyTheGroupsOwnSheetsAreOffered() throws {
    for group in ["leaders", "frontline"] {
      expectStatus(75, try TakeCommand(folder, "--sheet \(group) --group \(group)").script("2"))
    }
    let staff = try TakeCommand(folder, "--group frontline").terminal()
    try staff.waitFor("Sheet frontline, frontline. 1 answered.")
    #expect(!staff.text.contains("Sheet leaders"))
    staff.send("1\n")
    try staff.waitFor("Answer: ")
    staff.send("q\n")
    #expect(try staff.wait() == 75)
    let people = try waiting("--group people")
    #expect(!people.text.contains("Found unfinished work"))
    people.send("q\n")
    #expect(try people.wait() == 75)
  }

  // MARK: - Scripts of other programs

  @Test func aScriptMayBeginWithAMark() throws {
    try folder.write("\u{FEFF}2\n3\n", to: "answers.txt")
    let run = try Program.built.run(
      ["take", "audit", "--group", "frontline", "--script", "answers.txt"], in: folder.path)
    expectStatus(75, run)
    #expect(run.savedCount == 2)
    let piped = try TakeCommand(folder, "--sheet X --group frontline").script("\u{FEFF}2")
    expectStatus(75, piped)
  }

  @Test func aScriptThatIsNotUTF8IsRefusedWhereItIsNot() throws {
    try folder.write(
      Array("2\ne\ncaf".utf8) + [0xE9] + Array("\n3\n".utf8), to: "answers.txt")
    let run = try Program.built.run(
      ["take", "audit", "--group", "frontline", "--script", "answers.txt"], in: folder.path)
    expectStatus(65, run)
    #expect(run.errors.contains("answers.txt:3: error: Not taken: the line has bytes"))
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.answers["say-1"]?.evidence == nil)
  }
}

/// Records that are taken out of a module.
@Suite struct RemovedRecordTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.bank.write(to: folder)
  }

  private static let note = ["a", "1", "The lift is broken"] + Array(repeating: "", count: 6)

  @Test(arguments: ["people", "leaders"])
  func theirWordsStayInTheAudit(_ group: String) throws {
    let take = TakeCommand(folder, "--sheet X --group \(group) --module swot")
    let run = try take.script(Self.note + ["x 1", "y", "q"])
    expectStatus(75, run)
    #expect(run.output.contains("a copy stays in set-aside/"))
    #expect(try AuditFixture.bank.sheet("X", in: folder).modules.isEmpty)
    let path = "audit/set-aside/X.swot.removed.json"
    #expect(try folder.text(of: path).contains("The lift is broken"))
    let mode = try Program("/usr/bin/stat").run(["-c", "%a", folder(path)])
    #expect(mode.output == "600\n")
    let again = try TakeCommand(folder, "--sheet X --module swot")
      .script(Self.note + ["x 1", "y", "q"])
    expectStatus(75, again)
    #expect(folder.exists("\(path).2"))
  }
}
