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

  /// What is asked for is what would be taken anyway: the template pack's editions, the audit's audience.
  @Test func whatWouldBeTakenAnywayIsNoReason() throws {
    let plan = "clients/ca/2026/audit.yaml"
    try folder.write(try folder.text(of: plan) + "audience: public\n", to: plan)
    func run(
      _ more: [String], of list: String = "id,path\nca,clients/ca\n", makes: Bool = false
    ) throws -> String {
      try folder.write(list, to: "list.csv")
      let run = try Program.built.run(
        ["batch", "list.csv", "-o", "packs", "--format", "html,json"] + more
          + (makes ? [] : ["--dry-run"]), in: folder.path)
      expectStatus(0, run)
      return run.output
    }
    let unchanged = "1 client\n  1 unchanged\n"
    #expect(try run([], makes: true) == "1 client: 1 made\n")
    #expect(try run(["--edition", "easy-read,full,board"]) == unchanged)
    #expect(try run(["--audience", "public"]) == unchanged)
    let list = "id,path,audience,editions\nca,clients/ca,public,board full easy-read\n"
    #expect(try run([], of: list) == unchanged)
    #expect(try run(["--audience", "internal", "--edition", "board"], of: list) == unchanged)
    for more in [["--audience", "internal"], ["--edition", "board,full"]] {
      #expect(try run(more).contains("ca: to make: options changed\n"))
    }
    // Where nobody has said whom it is for, a report says so.
    let other = "id,path\ncb,clients/cb\n"
    #expect(try run([], of: other, makes: true) == "1 client: 1 made\n")
    #expect(
      try run(["--audience", "internal"], of: other).contains("cb: to make: options changed\n"))
    // The packs are the same bytes, so there was nothing to make.
    let packs = fixture.packs()
    #expect(try run(["--force", "--audience", "public"], makes: true) == "1 client: 1 made\n")
    #expect(fixture.packs() == packs)
  }

  /// It shows in no page.
  @Test func whatLiesBesideATemplatePackIsNoReason() throws {
    expectStatus(0, try Program.built.run(["template", "eject", "default", folder("pack")]))
    let template = ["--template", folder("pack")]
    expectStatus(0, try fixture.run(template))
    try folder.write("How this pack is meant.", to: "pack/README.txt")
    try folder.write("Nothing calls it.", to: "pack/notes.md.mustache")
    #expect(try plan(template) == "2 clients\n  2 unchanged\n")
    #expect(try plan([]) == "2 clients\n  2 unchanged\n")
    let partial = try folder.text(of: "pack/_hidden.md.mustache")
    try folder.write("\(partial)\n", to: "pack/_hidden.md.mustache")
    #expect(try plan(template).contains("ca: to make: template changed\n"))
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
