import Foundation
import Glibc
import Survey
import TestSupport
import Testing

/// Files that change after a run has looked at them, and before their pack is made.
@Suite struct ChangedInputTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }
  private static let reason = "changed while it was made"
  private static let warning =
    "files that these reports rest on were changed while they were made"

  /// What makes a PDF waits until there is a file `go`.
  init() throws {
    fixture = try BatchFixture(2)
    try folder.writeProgram(
      """
      #!/bin/bash
      > "\(folder.path)/at-work"
      while [ ! -e "\(folder.path)/go" ]; do sleep 0.02; done
      echo %PDF-1.7 > "$4"
      """, to: "bin/weasyprint")
  }

  /// A run of which the first client waits: the second is planned, and not yet read.
  private func run(
    _ more: [String] = [], changing change: () throws -> Void = {}
  ) throws -> ProgramRun {
    try folder.write("", to: "go")
    try folder.remove("go")
    let options = ["--draft", "--format", "json,html,pdf", "--jobs", "1"]
    let child = try Program.built.start(
      fixture.arguments(options + more),
      environment: ["PATH": "\(folder("bin")):/usr/bin:/bin"])
    fixture.wait { folder.exists("at-work") }
    try change()
    try folder.write("", to: "go")
    let run = try child.finish(input: [], limit: 60)
    if folder.exists("at-work") { try folder.remove("at-work") }
    return run
  }

  /// A run in which nobody waits.
  private func runAgain(_ more: [String] = []) throws -> ProgramRun {
    try Program.built.run(
      fixture.arguments(["--draft", "--format", "json,html,pdf"] + more),
      environment: ["PATH": "\(folder("bin")):/usr/bin:/bin"])
  }

  private func edit(_ path: String, _ change: (String) -> String) throws {
    let text = try folder.text(of: path)
    try folder.write(change(text), to: path)
  }

  struct Change: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let path: String
    let options: [String]
    let isMovedBack: Bool

    init(_ name: String, _ path: String, _ options: [String] = [], isMovedBack: Bool = false) {
      (testDescription, self.path, self.options) = (name, path, options)
      self.isMovedBack = isMovedBack
    }
  }

  private static let sheet = "clients/cb/2026/sheets/N0.answers.json"

  @Test(arguments: [
    Change("a sheet", sheet),
    Change("a sheet that is moved back", sheet, isMovedBack: true),
    Change("the plan", "clients/cb/2026/audit.yaml"),
    Change(
      "the year before", "clients/cb/2025/sheets/N0.answers.json", ["--edition", "full,change"]),
  ])
  func aChangeThatIsTakenBackIsMadeGood(_ change: Change) throws {
    try fixture.writeEarlierWave("cb")
    let before = try folder.bytes(of: change.path)
    let other = AuditFixture.small.sheet("N0", of: "frontline", seed: 9)
    let run = try run(change.options) {
      try folder.move(change.path, to: "kept")
      if change.path.hasSuffix(".yaml") {
        let text = String(decoding: before, as: UTF8.self)
        try folder.write(text.replacing("Trust cb", with: "Another"), to: change.path)
      } else {
        try folder.write(AuditFixture.small.bytes(of: other), to: change.path)
      }
    }
    expectStatus(0, run)
    #expect(run.output.hasPrefix("2 clients: 2 made, 1 with warnings\n"), "\(run)")
    let status = try fixture.command("status")
    #expect(status.output.contains("warning: cb: \(Self.warning)\n"), "\(status)")
    let changed = fixture.packs().filter { $0.key.hasPrefix("cb/") }
    if change.isMovedBack {
      try folder.remove(change.path)
      try folder.move("kept", to: change.path)
    } else {
      try folder.write(before, to: change.path)
    }
    let plan = try runAgain(change.options + ["--dry-run"])
    #expect(plan.output.contains("cb: to make: \(Self.reason)\n"), "\(plan)")
    let again = try runAgain(change.options)
    #expect(again.output == "2 clients: 1 made, 1 unchanged\n", "\(again)")
    #expect(try runAgain(change.options).output == "2 clients: 2 unchanged\n")
    expectStatus(
      0,
      try Program.built.run(
        fixture.arguments(
          ["--draft", "--format", "json,html,pdf"] + change.options, output: "wanted"),
        environment: ["PATH": "\(folder("bin")):/usr/bin:/bin"]))
    #expect(fixture.packs() == fixture.packs("wanted"))
    #expect(fixture.states() == fixture.states("wanted"))
    #expect(fixture.packs().filter { $0.key.hasPrefix("cb/") } != changed)
  }

  @Test func aPackThatWaitsIsMadeAgainToo() throws {
    expectStatus(0, try run())
    try folder.write("My own words.\n", to: "packs/cb/report.html")
    let before = try folder.bytes(of: Self.sheet)
    try fixture.change("ca", seed: 8)
    try edit("clients/cb/2026/audit.yaml") { $0.replacing("05-31", with: "06-01") }
    let run = try run { try fixture.change("cb", seed: 9) }
    #expect(run.output.hasPrefix("2 clients: 1 made, 1 held, 1 with warnings\n"), "\(run)")
    try folder.write(before, to: Self.sheet)
    let again = try runAgain()
    #expect(again.output.hasPrefix("2 clients: 1 unchanged, 1 held\n"), "\(again)")
    #expect(try fixture.journal().contains { $0.contains(Self.reason) && $0.contains("\"cb\"") })
    let waiting = fixture.touches()
    #expect(try runAgain().output.hasPrefix("2 clients: 1 unchanged, 1 held\n"))
    #expect(fixture.touches() == waiting)
  }

  /// A journal counts where the answers in it do.
  @Test(arguments: [true, false]) func aJournalCountsWhereItsAnswersDo(_ counts: Bool) throws {
    let options = counts ? ["--include-incomplete"] : []
    let journal = "clients/cb/2026/sheets/N9.journal.jsonl"
    let run = try run(options) { try folder.write("", to: journal) }
    #expect(run.output.hasPrefix("2 clients: 2 made\(counts ? ", 1 with warnings" : "")\n"))
    try folder.remove(journal)
    let plan = try runAgain(options + ["--dry-run"])
    #expect(plan.output.contains("cb: to make: \(Self.reason)\n") == counts, "\(plan)")
  }

  /// A worker that is started later reads it anew; here it is the second client's alone.
  @Test func aTemplatePackThatChangesIsNotTakenForTheOneThatWasPlanned() throws {
    _ = try Program.built.run(["template", "eject", "default", folder("pack")])
    let style = try folder.text(of: "pack/style.css")
    try folder.write(
      "id,path,template\nca,clients/ca,\ncb,clients/cb,pack\n", to: "list.csv")
    func arguments(_ more: [String]) -> [String] {
      ["batch", "make", folder("list.csv"), "-o", folder("packs"), "--draft"]
        + BatchFixture.quick + more
    }
    let environment = ["PATH": "\(folder("bin")):/usr/bin:/bin"]
    let options = ["--format", "html,pdf", "--jobs", "1"]
    let child = try Program.built.start(arguments(options), environment: environment)
    fixture.wait { folder.exists("at-work") }
    try folder.write(style + "\np { margin: 77px }\n", to: "pack/style.css")
    try folder.write("", to: "go")
    let run = try child.finish(input: [], limit: 60)
    #expect(run.output.hasPrefix("2 clients: 2 made, 1 with warnings\n"), "\(run)")
    #expect(
      try fixture.command("status").output.contains(
        "warning: cb: the template pack was changed while these reports were made\n"))
    #expect(try folder.text(of: "packs/cb/report.html").contains("margin: 77px"))
    try folder.write(style, to: "pack/style.css")
    let again = try Program.built.run(arguments(options), environment: environment)
    #expect(again.output == "2 clients: 1 made, 1 unchanged\n", "\(again)")
    #expect(try !folder.text(of: "packs/cb/report.html").contains("margin: 77px"))
  }
}
