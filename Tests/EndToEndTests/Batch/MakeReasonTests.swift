import TestSupport
import Testing

/// Why a plan makes a pack again, and what is no reason to.
@Suite struct MakeReasonTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(2) }

  private func plan(_ more: [String]) throws -> String {
    let run = try fixture.run(more + ["--dry-run"])
    expectStatus(0, run)
    return run.output
  }

  /// It is still the same year before; it merely begins or ceases to count.
  @Test func theYearBeforeHasNotChangedWhereItBeginsToCount() throws {
    try fixture.writeEarlierWave("ca")
    let change = ["--edition", "full,change"]
    expectStatus(0, try fixture.run())
    #expect(try plan(change).contains("ca: to make: options changed\n"))
    expectStatus(0, try fixture.run(change))
    #expect(try plan([]).contains("ca: to make: options changed\n"))
    try folder.write(
      AuditFixture.small.bytes(of: AuditFixture.small.sheet("N0", of: "frontline", seed: 77)),
      to: "clients/ca/2025/sheets/N0.answers.json")
    #expect(try plan(change).contains("ca: to make: the year before changed\n"))
    #expect(
      try plan(change + ["--no-assets"]).contains(
        "ca: to make: options changed, the year before changed\n"))
    try folder.remove("clients/ca/2025")
    #expect(try plan(change).contains("ca: to make: the year before changed\n"))
  }

  @Test(arguments: [
    ["--edition", "change,full,board"], ["--edition", "board,full,change,full"],
    ["--format", "csv,json,html"], ["--format", "html,html,csv,json"],
    ["--pdf-engine", "weasyprint"], ["--pdf-timeout", "7"],
  ])
  func optionsThatComeToTheSameAreNoReason(_ options: [String]) throws {
    let editions = ["--edition", "board,full,change"]
    expectStatus(0, try fixture.run(editions))
    #expect(try plan(editions + options) == "2 clients\n  2 unchanged\n")
  }

  @Test func editionsOfAListInAnotherOrderAreNoReason() throws {
    func make(_ editions: String) throws -> String {
      try folder.write("id,path,editions\nca,clients/ca,\(editions)\n", to: "list.csv")
      let run = try Program.built.run(
        ["batch", "list.csv", "-o", "packs", "--format", "html"], in: folder.path)
      expectStatus(0, run)
      return run.output
    }
    #expect(try make("board full") == "1 client: 1 made\n")
    #expect(try make("full+board") == "1 client: 1 unchanged\n")
    #expect(try make("board;full;board") == "1 client: 1 unchanged\n")
    #expect(try make("board") == "1 client: 1 made\n")
  }
}
