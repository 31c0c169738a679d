import Foundation
import Survey
import TestSupport
import Testing

/// The edition of change in the packs of `report` and `batch`.
@Suite struct ChangeEditionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line.split(separator: " ").map { String($0) }, in: folder.path)
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
}
