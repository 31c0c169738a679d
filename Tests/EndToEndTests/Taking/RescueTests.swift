import Glibc
import Survey
import TestSupport
import Testing

/// Folders that are gone while somebody answers: nothing is lost, nothing is said to be saved.
@Suite struct RescueTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
    try folder.write("", to: "home/other/empty.txt")
  }

  /// A sitting with one answer on disk, whose folder then vanishes.
  private func sittingWithoutAFolder() throws -> PseudoTerminal {
    let terminal = try TakeCommand(folder, "--sheet F1 --group frontline")
      .terminal(environment: ["HOME": folder("home")])
    try terminal.waitFor("Answer: ")
    terminal.send("2\n")
    try terminal.waitFor("Saved: 2, Asked.")
    try terminal.waitFor("Answer: ")
    #expect(rename(folder("audit"), folder("gone")) == 0)
    terminal.send("4\n")
    try terminal.waitFor("Not saved: cannot write audit/sheets/F1.journal.jsonl")
    try terminal.waitFor("s: save the whole sheet elsewhere.")
    return terminal
  }

  @Test func theWholeSheetGoesIntoTheHomeFolderAndComesBack() throws {
    let terminal = try sittingWithoutAFolder()
    terminal.send("s\n")
    try terminal.waitFor("Enter alone takes \(folder("home"))/F1.answers.json")
    terminal.send("\n")
    try terminal.waitFor("is kept in \(folder("home"))/F1.answers.json.")
    #expect(try terminal.wait() == 73)
    #expect(!terminal.text.contains("Saved: 4"))
    var status = stat()
    #expect(stat(folder("home/F1.answers.json"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)

    #expect(rename(folder("gone"), folder("audit")) == 0)
    let back = terminal.text.split(whereSeparator: \.isNewline).map {
      String($0.drop { $0 == " " })
    }.filter { $0.hasPrefix("cp ") || $0.hasPrefix("powershare check") }
    #expect(back.count == 2)
    for line in back {
      let run = try Program("/bin/bash").run(
        ["-c", "powershare() { \"$PROGRAM\" \"$@\"; }; \(line)"],
        environment: ["PROGRAM": Program.built.path], in: folder.path)
      expectStatus(0, run)
    }
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.status == .inProgress)
    #expect(sheet.answers.mapValues(\.now) == ["say-1": .level(2), "say-2": .level(4)])
    expectStatus(75, try TakeCommand(folder, "--sheet F1").script("1", "q"))
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 3)
  }

  @Test func theSameOnTheWholeScreen() throws {
    let terminal = try PseudoTerminal(
      .built, ["take", "audit", "--sheet", "F1", "--group", "frontline"],
      environment: ["HOME": folder("home"), "TERM": "xterm-256color"], in: folder.path)
    try terminal.waitFor("Press Enter to begin")
    terminal.send("\r2\r")
    try terminal.waitFor("Saved: 2, Asked.")
    #expect(rename(folder("audit"), folder("gone")) == 0)
    terminal.send("4\r")
    try terminal.waitFor("kept in memory only")
    terminal.send("s")
    try terminal.waitFor("Path of a new file")
    terminal.send("\r")
    try terminal.waitFor("is kept in \(folder("home"))/F1.answers.json.")
    #expect(try terminal.wait() == 73)
    #expect(folder.exists("home/F1.answers.json"))
  }

  @Test func nothingThatStandsThereIsWrittenOver() throws {
    try folder.write("mine", to: "home/F1.answers.json")
    let terminal = try sittingWithoutAFolder()
    terminal.send("s\n\(folder("home"))/F1.answers.json\n")
    try terminal.waitFor("it is already there")
    terminal.send("s\n~/other\n")
    #expect(try terminal.wait() == 73)
    #expect(try folder.text(of: "home/F1.answers.json") == "mine")
    #expect(folder.exists("home/other/F1.answers.json"))
  }

  @Test func stoppingWithoutItIsSaid() throws {
    let terminal = try sittingWithoutAFolder()
    terminal.send("q\n")
    #expect(try terminal.wait() == 73)
    #expect(terminal.text.contains("What could not be saved is lost"))
    #expect(!folder.exists("home/F1.answers.json"))
  }

  @Test func theFolderMayComeBackMeanwhile() throws {
    let terminal = try sittingWithoutAFolder()
    #expect(rename(folder("gone"), folder("audit")) == 0)
    terminal.send("\n")
    try terminal.waitFor("Saved: 4, Shared.")
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 2)
  }

  @Test func aScriptStopsAtOnce() throws {
    if folder.exists("audit/sheets") { try folder.remove("audit/sheets") }
    try folder.write("mine", to: "audit/sheets")
    let run = try TakeCommand(folder, "--sheet F1 --group frontline").script("2", "s", "")
    expectStatus(73, run)
    #expect(!folder.exists("home/F1.answers.json"))
  }
}
