import Foundation
import Survey
import TestSupport
import Testing

/// Many clients: what is made, what is left alone, and what is said of those that fail.
@Suite struct BatchTests {
  private static let causes = [
    ("no-plan", "there is no audit.yaml in it"), ("empty", "the folder is empty"),
    ("broken-sheet", "PSS-001"), ("unknown-question", "PSS-014"), ("unreadable", "PSS-051"),
  ]

  private func fixtureWithFaults() throws -> BatchFixture {
    let fixture = try BatchFixture(7)
    let folder = fixture.folder
    try folder.makeFolder("clients/empty")
    try folder.write("notes", to: "clients/no-plan/2026/notes.txt")
    for name in ["broken-sheet", "unknown-question", "unreadable"] {
      try fixture.write(name, seed: 99)
    }
    let sheet = "2026/sheets/N0.answers.json"
    let whole = try folder.text(of: "clients/ca/\(sheet)")
    try folder.write(String(whole.prefix(300)), to: "clients/broken-sheet/\(sheet)")
    try folder.write(
      whole.replacingOccurrences(of: "say-1", with: "say-9"),
      to: "clients/unknown-question/\(sheet)")
    try folder.remove("clients/unreadable/\(sheet)")
    try folder.makeFolder("clients/unreadable/\(sheet)")
    return fixture
  }

  @Test func clientsThatFailHoldUpNoOther() throws {
    let fixture = try fixtureWithFaults()
    let run = try fixture.run()
    expectStatus(1, run)
    #expect(run.output.hasPrefix("12 clients: 7 made, 5 failed\n"))
    for name in fixture.names {
      #expect(fixture.folder.exists("packs/\(name)/report.html"), "\(name)")
      expectStatus(0, try Program.built.run(["verify", fixture.folder("packs/\(name)")]))
    }
    let failures = try fixture.folder.text(of: "packs/failures.md")
    let journal = try fixture.journal()
    for (name, cause) in Self.causes {
      #expect(!fixture.folder.exists("packs/\(name)"))
      #expect(failures.contains("\n- \(name)"), "\(name)")
      #expect(failures.contains(cause), "\(cause)")
      let lines = journal.filter { $0.contains("\"client\": \"\(name)\"") }
      #expect(lines.contains { $0.contains("\"failed\"") && $0.contains(cause) }, "\(name)")
    }
    #expect(failures.contains("sheets/N0.answers.json:"))
  }

  @Test func theSecondRunTouchesNothing() throws {
    let fixture = try BatchFixture()
    expectStatus(0, try fixture.run())
    let before = fixture.touches()
    #expect(before.count > 20)
    let plan = try fixture.run(["--dry-run"])
    #expect(plan.output == "4 clients\n  4 unchanged\n")
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output == "4 clients: 4 unchanged\n")
    #expect(fixture.touches() == before)
  }

  @Test func whatFailedIsTriedAgainAndTheOthersStay() throws {
    let fixture = try fixtureWithFaults()
    expectStatus(1, try fixture.run())
    let before = fixture.touches().filter { $0.key.hasPrefix("packs/c") }
    try fixture.change("unknown-question", seed: 5)
    let retry = try fixture.retry()
    expectStatus(1, retry)
    #expect(retry.output.hasPrefix("5 clients: 1 made, 4 failed\n"))
    #expect(fixture.touches().filter { before[$0.key] != nil } == before)
    let status = try fixture.command("status")
    #expect(status.output.hasPrefix("12 clients: 8 made, 4 failed\n"))
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let reason: String
    let arguments: [String]
    let change: @Sendable (BatchFixture) throws -> Void

    var testDescription: String { reason }

    init(
      _ reason: String, _ arguments: [String] = [],
      change: @escaping @Sendable (BatchFixture) throws -> Void = { _ in }
    ) {
      self.reason = reason
      self.arguments = arguments
      self.change = change
    }
  }

  @Test(arguments: [
    Change("answers changed") { try $0.change("cb", seed: 77) },
    Change("answers changed") { try $0.folder.remove("clients/cb/2026/sheets/N4.answers.json") },
    Change("audit.yaml changed") { fixture in
      let path = "clients/cb/2026/audit.yaml"
      try fixture.folder.write(
        try fixture.folder.text(of: path).replacingOccurrences(of: "05-31", with: "06-01"),
        to: path)
    },
    Change("files missing") { try $0.folder.remove("packs/cb/report.html") },
  ])
  func onlyWhatHasChangedIsMadeAgain(_ change: Change) throws {
    let fixture = try BatchFixture()
    expectStatus(0, try fixture.run(["--draft"]))
    let before = fixture.touches()
    try change.change(fixture)
    let plan = try fixture.run(["--draft", "--dry-run"])
    #expect(plan.output.contains("cb: to make: \(change.reason)\n"))
    #expect(plan.output.contains("  3 unchanged"))
    let run = try fixture.run(["--draft"])
    expectStatus(0, run)
    #expect(run.output == "4 clients: 1 made, 3 unchanged\n")
    #expect(try fixture.journal().contains { $0.contains(change.reason) && $0.contains("\"cb\"") })
    let others = { (name: String) in !name.contains("cb") && name.contains("/c") }
    #expect(fixture.touches().filter { others($0.key) } == before.filter { others($0.key) })
  }

  @Test func optionsAndTemplatesAreReasons() throws {
    let fixture = try BatchFixture(1)
    expectStatus(0, try fixture.run())
    let options = try fixture.run(["--dry-run", "--edition", "board"])
    #expect(options.output.contains("ca: to make: options changed\n"))
    _ = try Program.built.run(["template", "eject", "default", fixture.folder("pack")])
    let same = try fixture.run(["--dry-run", "--template", fixture.folder("pack")])
    #expect(same.output.contains("1 unchanged"))
    let style = try fixture.folder.text(of: "pack/style.css")
    try fixture.folder.write(style + "\np { margin: 0 }\n", to: "pack/style.css")
    let other = try fixture.run(["--dry-run", "--template", fixture.folder("pack")])
    #expect(other.output.contains("ca: to make: template changed\n"))
    try fixture.folder.write("name: ", to: "pack/pack.yaml")
    expectStatus(65, try fixture.run(["--template", fixture.folder("pack")]))
  }

  @Test func theSameBytesForAnyNumberOfWorkers() throws {
    let fixture = try BatchFixture(6)
    expectStatus(0, try fixture.run(["--jobs", "1"], output: "one"))
    expectStatus(0, try fixture.run(["--jobs", "4"], output: "four"))
    #expect(fixture.packs("one").count >= 24)
    #expect(fixture.packs("one") == fixture.packs("four"))
    #expect(fixture.states("one") == fixture.states("four"))
    let report = try Program.built.run(
      [
        "report", fixture.folder("clients/ca/2026"), "-o", fixture.folder("alone/ca"),
      ] + BatchFixture.quick)
    expectStatus(0, report)
    let alone = fixture.packs("alone")
    #expect(alone == fixture.packs("one").filter { $0.key.hasPrefix("ca/") })
  }

  @Test func aDryRunWritesNothing() throws {
    let fixture = try BatchFixture(2)
    let before = fixture.folder.listing()
    let run = try fixture.run(["--dry-run"])
    expectStatus(0, run)
    #expect(run.output.hasPrefix("2 clients\n  2 to make: new\n"))
    #expect(fixture.folder.listing() == before)
  }

  /// Who plans a run wants to know of broken sheets before it.
  @Test func aDryRunReadsWhatWouldBeMade() throws {
    let fixture = try fixtureWithFaults()
    expectStatus(0, try fixture.run(["--only", "ca"]))
    let before = fixture.folder.listing()
    let plan = try fixture.run(["--dry-run"])
    expectStatus(1, plan)
    #expect(fixture.folder.listing() == before)
    let run = try fixture.run(["--jobs", "2"])
    expectStatus(1, run)
    let foreseen = plan.output.split(separator: "\n").filter { $0.contains(": cannot be made: ") }
    let status = try fixture.command("status").output.split(separator: "\n")
    #expect(
      foreseen.compactMap { $0.split(separator: ":").first }
        == status.filter { $0.hasPrefix("failed: ") }.map { $0.dropFirst("failed: ".count) })
    #expect(plan.output.contains("/sheets/N0.answers.json:"), "\(plan.output)")
  }

  /// What would give people away is not written, and a plan says so; it leaves the log as it is.
  @Test func aDryRunForeseesWhatMayNotLeave() throws {
    let fixture = try BatchFixture(1)
    expectStatus(0, try fixture.run())
    let late = AuditFixture.small.sheet("N5", of: "frontline", seed: 5)
    try fixture.folder.write(
      AuditFixture.small.bytes(of: late), to: "clients/ca/2026/sheets/N5.answers.json")
    let before = fixture.folder.listing()
    let plan = try fixture.run(["--dry-run"])
    let run = try fixture.run()
    expectStatus(1, plan)
    expectStatus(1, run)
    #expect(plan.output.contains("ca: cannot be made: "), "\(plan)")
    #expect(
      before["clients/ca/2026/releases.jsonl"]
        == fixture.folder.listing()["clients/ca/2026/releases.jsonl"])
  }

  /// Names of wave folders come from outside.
  @Test func aDryRunIsCleanForTheTerminal() throws {
    let fixture = try BatchFixture(1)
    try fixture.write("ca", seed: 1, wave: "2026\u{1B}[31m")
    let run = try fixture.run(["--dry-run"])
    #expect(run.output.contains("ca: cannot be made: two waves have one date"))
    #expect(run.isCleanForTerminal)
  }

  @Test func tooManyFailuresStopTheRun() throws {
    let fixture = try fixtureWithFaults()
    let run = try fixture.run(["--fail-fast"])
    expectStatus(1, run)
    #expect(run.output.contains("stopped: a client failed"))
    #expect(run.output.contains("left for the next run"))
    expectStatus(64, try fixture.run(["--max-failures", "many"]))
  }

  /// A release that would give people away is a failure of its client.
  @Test func figuresPassTheReleaseGate() throws {
    let fixture = try BatchFixture(2)
    expectStatus(0, try fixture.run())
    #expect(fixture.folder.exists("clients/ca/2026/releases.jsonl"))
    let small = AuditFixture.small
    try fixture.folder.write(
      small.bytes(of: small.sheet("N9", of: "frontline", seed: 3)),
      to: "clients/ca/2026/sheets/N9.answers.json")
    let before = fixture.packs()
    let run = try fixture.run()
    expectStatus(1, run)
    #expect(fixture.packs() == before)
    let journal = try fixture.journal()
    #expect(journal.contains { $0.contains("\"stage\": \"release\"") && $0.contains("PSA-") })
    expectStatus(0, try fixture.run(["--draft"]))
  }
}
