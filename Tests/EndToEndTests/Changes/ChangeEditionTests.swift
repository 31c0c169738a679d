import Foundation
import Survey
import TestSupport
import Testing

/// The edition of change in the packs of `report` and `batch`.
@Suite struct ChangeEditionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  @Test func aReportHoldsWhatMovedSinceTheYearBefore() throws {
    var years = DiffFixture()
    years.now.more = "previous: ../2025\n"
    try years.write(to: folder)
    let run = try run("report 2026 --edition board,full,change -o out")
    expectStatus(0, run)
    for page in ["board", "report"] {
      #expect(try folder.text(of: "out/\(page).html").contains("href=\"change.html\""))
    }
    #expect(try folder.text(of: "out/index.html").contains("href=\"change.html\""))
    let page = try folder.text(of: "out/change.html")
    #expect(page.contains("what moved, 2025 to 2026"))
    let alone = try self.run("diff 2025 2026 --format html")
    expectStatus(0, alone)
    #expect(page == alone.output)
    #expect(try folder.text(of: "out/MANIFEST.json").contains("\"change\""))
    for year in ["2025", "2026"] { #expect(folder.exists("\(year)/releases.jsonl")) }
  }

  @Test func itIsNotMadeUnasked() throws {
    var years = DiffFixture()
    years.now.more = "previous: ../2025\n"
    try years.write(to: folder)
    expectStatus(0, try run("report 2026 -o out"))
    #expect(!folder.exists("out/change.html"))
    #expect(!folder.exists("2025/releases.jsonl"))
  }

  @Test func aYearThatIsNotNamedIsMissed() throws {
    try DiffFixture().write(to: folder)
    let run = try run("report 2026 --edition change -o out")
    expectStatus(66, run)
    #expect(run.errors.contains("names no audit of the year before"))
    #expect(!folder.exists("out"))
  }

  @Test func aYearThatIsNotThereIsMissed() throws {
    var years = DiffFixture()
    years.now.more = "previous: ../2024\n"
    try years.write(to: folder)
    expectStatus(66, try run("report 2026 --edition change -o out"))
    #expect(!folder.exists("out"))
  }

  /// The newest wave beside the one before; a client in its first year has no such page.
  @Test func aBatchComparesEachClientWithItsWaveBefore() throws {
    let years = DiffFixture()
    for (year, name) in [(years.then, "2025"), (years.now, "2026")] {
      try year.write(to: folder, as: "clients/old/\(name)")
    }
    try years.now.write(to: folder, as: "clients/new/2026")
    let batch = "batch clients -o out --edition board,change --format html --progress none"
    expectStatus(0, try run(batch))
    #expect(folder.exists("out/old/change.html"))
    #expect(!folder.exists("out/new/change.html"))
    #expect(folder.exists("out/new/board.html"))
    let before = folder.listing().filter {
      $0.key.hasPrefix("out/old/") || $0.key.hasPrefix("out/new/")
    }
    #expect(try run("\(batch) --dry-run").output.contains("2 unchanged"))
    let late = AuditFixture.small.sheet("S1", of: "frontline", status: .inProgress)
    try folder.write(
      AuditFixture.small.bytes(of: late), to: "clients/old/2025/sheets/S1.answers.json")
    let plan = try run("\(batch) --dry-run").output
    #expect(plan.contains("old: to make: the year before changed"))
    #expect(plan.contains("1 unchanged"))
    expectStatus(0, try run(batch))
    #expect(
      folder.listing().filter { $0.key.hasPrefix("out/old/") || $0.key.hasPrefix("out/new/") }
        == before)
  }

  /// Its pack is figures alone, and nobody would look.
  @Test func aFirstYearOfWhichOnlyTheChangeIsWantedIsNamed() throws {
    try DiffFixture().now.write(to: folder, as: "clients/new/2026")
    let batch = "batch clients -o out --edition change --progress none"
    let note = "new: there is no year before to compare with, so these reports have no page"
    let plan = try run("\(batch) --dry-run")
    expectStatus(0, plan)
    #expect(plan.output.contains(note.replacing("new: ", with: "new: warning: ")))
    expectStatus(0, try run(batch))
    #expect(try run("batch status out").output.contains("warning: \(note)"))
    expectStatus(0, try run("\(batch) --edition board,change"))
    #expect(try !run("batch status out").output.contains("warning"))
  }

  @Test func aManifestNamesTheYearBefore() throws {
    try DiffFixture().write(to: folder)
    try folder.write(
      "id,path,audience,editions,previous\nriver,2026,internal,board+change,2025\n",
      to: "clients.csv")
    // The year before is shown to the same readers, whatever the rest of the batch is for.
    let batch = "batch clients.csv -o out --format html --progress none --audience public"
    expectStatus(0, try run(batch))
    #expect(folder.exists("out/river/change.html"))
  }

  /// Of an audit that audit.yaml does not name, or of what is left of one.
  @Test(arguments: ["2025", "then", "then/result.json", "2025/audit.yaml"])
  func theYearBeforeCanBeNamed(_ path: String) throws {
    try DiffFixture().write(to: folder)
    expectStatus(0, try run("report 2025 --edition board -o then"))
    expectStatus(0, try run("report 2026 --edition change --previous \(path) -o out"))
    let alone = try run("diff \(path) 2026 --format html")
    #expect(try folder.text(of: "out/change.html") == alone.output)
    let idle = try run("report 2026 --edition board --previous \(path) -o out")
    expectStatus(64, idle)
    #expect(idle.errors.contains("--previous is for the edition of change"))
  }
}

extension ChangeEditionTests {
  /// A file that is neither an audit nor a result is there, and is called what it is.
  @Test func aFileThatIsNoYearBeforeIsCalledOne() throws {
    try DiffFixture().write(to: folder)
    try folder.write("", to: "notes.txt")
    let message = "the file named as the year before is neither an audit.yaml nor a result.json"
    let run = try run("report 2026 --edition change --previous notes.txt -o out")
    expectStatus(66, run)
    #expect(run.codes == ["PSD-022"] && run.errors.contains(message))
    let missing = try self.run("report 2026 --edition change --previous gone.txt -o out")
    expectStatus(66, missing)
    #expect(missing.codes == ["PSD-021"])
    let itself = try self.run("report 2026 --edition change --previous 2026/audit.yaml -o out")
    expectStatus(65, itself)
    #expect(itself.codes == ["PSD-020"])
    try folder.write("id,path,previous\nriver,2026,notes.txt\n", to: "clients.csv")
    expectStatus(
      1, try self.run("batch clients.csv -o packs --edition change --progress none"))
    #expect(try folder.text(of: "packs/failures.md").contains(message))
    #expect(!folder.exists("out"))
  }

  /// A year before that a list names by its plan is looked at for changes like any other.
  @Test func aYearBeforeThatIsNamedByItsPlanIsReadAgainAfterAChange() throws {
    try DiffFixture().write(to: folder)
    try folder.write("id,path,previous\nriver,2026,2025/audit.yaml\n", to: "clients.csv")
    let batch = "batch clients.csv -o packs --edition change --progress none"
    expectStatus(0, try run(batch))
    #expect(try run("\(batch) --dry-run").output.contains("1 unchanged"))
    let late = AuditFixture.small.sheet("S1", of: "frontline", status: .inProgress)
    try folder.write(
      AuditFixture.small.bytes(of: late), to: "2025/sheets/S1.answers.json")
    #expect(try run("\(batch) --dry-run").output.contains("the year before changed"))
    let inside = try run("\(batch.replacing("-o packs", with: "-o 2025"))")
    #expect(inside.status != 0)
  }
}

/// `batch --previous`: a folder with what was before of each client.
@Suite struct LookingBackTests {
  private let folder: TemporaryFolder
  private static let batch =
    "batch clients -o out --edition board,change --format html,json --progress none"

  /// Two clients in their first year here, and what others made of one of them.
  init() throws {
    folder = try TemporaryFolder()
    let years = DiffFixture()
    try years.now.write(to: folder, as: "clients/old/2026")
    try years.now.write(to: folder, as: "clients/new/2026")
    try years.then.write(to: folder, as: "then")
  }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func change(of client: String) -> String? {
    try? folder.text(of: "out/\(client)/change.html")
  }

  @Test(arguments: ["pack", "audit", "waves"])
  func eachClientIsComparedWithItsFolderThere(_ kind: String) throws {
    let years = DiffFixture()
    switch kind {
    case "pack": expectStatus(0, try run("report then --edition board -o last/old"))
    case "audit": try years.then.write(to: folder, as: "last/old")
    default:
      try DiffFixture.year("2024", lived: 0, leaders: 0, prepared: 0)
        .write(to: folder, as: "last/old/a")
      try years.then.write(to: folder, as: "last/old/b")
    }
    let made = try run("\(Self.batch) --previous last")
    expectStatus(0, made)
    #expect(made.errors.hasPrefix("note: 1 client has no earlier year in last: new\nhelp: "))
    #expect(try #require(change(of: "old")).contains("what moved, 2025 to 2026"))
    #expect(change(of: "new") == nil && folder.exists("out/new/board.html"))
    #expect(try run("\(Self.batch) --previous last").output == "2 clients: 2 unchanged\n")
    // Another wish than before.
    expectStatus(0, try run(Self.batch))
    #expect(change(of: "old") == nil)
  }

  /// The wave before it in its own folder would be another comparison.
  @Test func itGoesBeforeTheWaveInTheClientsFolderAndAfterAList() throws {
    try DiffFixture.year("2024", lived: 2, leaders: 2, prepared: 2)
      .write(to: folder, as: "clients/old/2024")
    try DiffFixture().then.write(to: folder, as: "last/old")
    expectStatus(0, try run("\(Self.batch) --previous last"))
    #expect(try #require(change(of: "old")).contains("what moved, 2025 to 2026"))
    try folder.write(
      "id,path,previous\nold,clients/old/2026,clients/old/2024\n", to: "list.csv")
    let list = Self.batch.replacing("clients -o", with: "list.csv -o")
    expectStatus(0, try run("\(list) --previous last"))
    #expect(try #require(change(of: "old")).contains("what moved, 2024 to 2026"))
  }

  @Test func whatCannotBeMeantIsRefused() throws {
    try DiffFixture().then.write(to: folder, as: "last/old")
    try folder.write("", to: "nobody/else/x")
    let before = folder.listing()
    for (words, status, message) in [
      ("--previous nowhere", Int32(66), "nowhere is not there"),
      ("--previous clients/new/2026/audit.yaml", 66, "is no folder"),
      ("--previous nobody", 66, "has no folder that is called like one of these clients"),
      ("--previous last --edition board", 64, "--previous is for the edition of change"),
      ("--date 2026-02-30", 64, "'2026-02-30' is no day"),
    ] {
      let run = try run("\(Self.batch) \(words)")
      expectStatus(status, run)
      #expect(run.errors.contains(message), "\(words): \(run.errors)")
    }
    let onto = try run("batch clients -o last --edition change --previous last")
    expectStatus(64, onto)
    #expect(onto.errors.contains("written over those of the year before"))
    #expect(folder.listing() == before)
  }

  /// A folder without an audit or result is a fault of that client.
  @Test func aFolderWithNothingInItFailsItsClientAndIsTriedAgainAsItWasMeant() throws {
    try folder.write("", to: "last/old/notes.txt")
    expectStatus(1, try run("\(Self.batch) --previous last --date 2026-12-01"))
    #expect(try folder.text(of: "out/failures.md").contains("has neither an audit.yaml nor"))
    try DiffFixture().then.write(to: folder, as: "last/old")
    expectStatus(0, try run("batch retry clients -o out --progress none"))
    #expect(try #require(change(of: "old")).contains("what moved, 2025 to 2026"))
    #expect(try folder.text(of: "out/old/MANIFEST.json").contains("\"date\": \"2026-12-01\""))
    let all = "\(Self.batch) --previous last --date 2026-12-01"
    #expect(try run(all).output == "2 clients: 2 unchanged\n")
    let other = try run("\(all.replacing("2026-12-01", with: "2026-12-02")) --dry-run")
    #expect(other.output.contains("options changed"))
  }
}
