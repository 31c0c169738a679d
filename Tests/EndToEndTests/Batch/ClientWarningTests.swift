import Foundation
import Glibc
import Survey
import TestSupport
import Testing

/// What whoever reads a pack should know, which a batch would otherwise say to nobody.
@Suite struct ClientWarningTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws { fixture = try BatchFixture(2) }

  private func write(_ id: String, isComplete: Bool) throws {
    let sheet = AuditFixture.small.sheet(
      id, of: "people", status: isComplete ? .complete : .inProgress)
    try folder.write(
      AuditFixture.small.bytes(of: sheet), to: "clients/ca/2026/sheets/\(id).answers.json")
  }

  private func warnings() throws -> [String] {
    try fixture.journal().filter { $0.contains("\"event\": \"warning\"") }
  }

  @Test func sheetsThatDoNotCountAreToldUntilTheyDo() throws {
    for id in ["P8", "P9"] { try write(id, isComplete: false) }
    let run = try fixture.run()
    expectStatus(0, run)
    let line = "'powershare batch status \(folder("packs"))' says what they are\n"
    #expect(run.output == "2 clients: 2 made, 1 with warnings\n\(line)")
    #expect(try warnings().count == 1)
    #expect(try warnings()[0].contains("\"client\": \"ca\""))
    #expect(try warnings()[0].hasSuffix("\"message\": \"not counted, in progress: P8, P9\"}"))
    let again = try fixture.run()
    #expect(again.output == "2 clients: 2 unchanged, 1 with warnings\n\(line)")
    let status = try fixture.command("status")
    expectStatus(0, status)
    #expect(
      status.output
        == "2 clients: 2 made, 1 with warnings\nwarning: ca: not counted, in progress: P8, P9\n")
    // Asked for, so that nobody needs to be warned.
    #expect(try fixture.run(["--include-incomplete", "--draft"]).output == "2 clients: 2 made\n")
    for id in ["P8", "P9"] { try folder.remove("clients/ca/2026/sheets/\(id).answers.json") }
    #expect(try fixture.run().output == "2 clients: 2 made\n")
    #expect(try fixture.command("status").output == "2 clients: 2 made\n")
    #expect(try warnings().isEmpty)
  }

  /// In the year before too, where a pack tells of it.
  @Test func warningsOfTheYearBeforeAreTold() throws {
    try fixture.writeEarlierWave("ca")
    let sheet = AuditFixture.small.sheet("P9", of: "people", status: .inProgress)
    try folder.write(
      AuditFixture.small.bytes(of: sheet), to: "clients/ca/2025/sheets/P9.answers.json")
    let run = try fixture.run(["--edition", "full,change"])
    expectStatus(0, run)
    #expect(run.output.hasPrefix("2 clients: 2 made, 1 with warnings\n"))
  }

  /// A disk that is not there leaves an empty folder in the place of a wave.
  @Test func reportsOfAnEarlierWaveAreNotMadeInSilence() throws {
    try fixture.writeEarlierWave("ca")
    expectStatus(0, try fixture.run())
    try folder.move("clients/ca/2026", to: "elsewhere")
    try folder.makeFolder("clients/ca/2026")
    let plan = try fixture.run(["--dry-run"])
    expectStatus(0, plan)
    #expect(
      plan.output.hasSuffix(
        "\nca: warning: the reports before were of the wave of 2026-05-31, and these are of an "
          + "earlier wave, 2025-05-31\n"))
    let run = try fixture.run()
    expectStatus(0, run)
    #expect(run.output.hasPrefix("2 clients: 1 made, 1 unchanged, 1 with warnings\n"))
    #expect(
      try warnings()[0].contains(
        "the reports before were of the wave of 2026-05-31, and these are of an earlier wave, "
          + "2025-05-31"))
    try folder.remove("clients/ca/2026")
    try folder.move("elsewhere", to: "clients/ca/2026")
    #expect(try fixture.run().output == "2 clients: 1 made, 1 unchanged\n")
  }

  /// Reports may be made for any day; which wave they are of is another matter.
  @Test func theDayThatReportsAreMadeForIsNoWave() throws {
    let later = ["--date", "2026-07-01"]
    expectStatus(0, try fixture.run(later))
    #expect(try fixture.run().output == "2 clients: 2 made\n")
    expectStatus(0, try fixture.run(later))
    try fixture.writeEarlierWave("ca")
    try folder.move("clients/ca/2026", to: "elsewhere")
    let run = try fixture.run(later)
    #expect(run.output.hasPrefix("2 clients: 1 made, 1 unchanged, 1 with warnings\n"))
    #expect(try warnings()[0].contains("of the wave of 2026-05-31, and these are of an earlier"))
  }

  /// Of a version that remembered no waves there is the pack alone, with the day that it was made for.
  @Test func aPackOfWhichNoWaveIsRememberedIsKnownByItsName() throws {
    expectStatus(0, try fixture.run(["--date", "2026-07-01"]))
    func forgetWaves() throws {
      for name in fixture.names {
        let path = "packs/.powershare/clients/\(name).json"
        let text = try folder.text(of: path)
        let wave = ",\n  \"wave\": \"2026-05-31\""
        #expect(text.contains(wave))
        try folder.write(text.replacing(wave, with: ""), to: path)
      }
    }
    try forgetWaves()
    #expect(try fixture.run().output == "2 clients: 2 made\n")
    try forgetWaves()
    try fixture.writeEarlierWave("ca")
    try folder.move("clients/ca/2026", to: "elsewhere")
    #expect(try fixture.run().output.hasPrefix("2 clients: 1 made, 1 unchanged, 1 with warnings\n"))
  }

  // MARK: - A year before that is none

  private func setPrevious(_ path: String) throws {
    let plan = "clients/ca/2026/audit.yaml"
    try folder.write(try folder.text(of: plan) + "previous: \(path)\n", to: plan)
  }

  @Test func aYearBeforeThatIsDatedAfterIsAFault() throws {
    try setPrevious("../../../later")
    try fixture.writeEarlierWave("cz")
    try folder.move("clients/cz/2025", to: "later")
    try folder.remove("clients/cz")
    let plan = try folder.text(of: "later/audit.yaml")
    try folder.write(
      plan.replacing("date: 2025-05-31", with: "date: 2027-05-31"), to: "later/audit.yaml")
    let run = try fixture.run(["--edition", "full,change"])
    expectStatus(1, run)
    #expect(run.output.hasPrefix("2 clients: 1 made, 1 failed\n"))
    let words =
      "the audit named as the year before is dated after the one it is compared with (PSD-023)"
    #expect(try fixture.failures().contains("## 1 client: \(words)\n"))
    let alone = try Program.built.run(
      ["report", folder("clients/ca/2026"), "--edition", "change", "-o", folder("out")])
    expectStatus(65, alone)
    #expect(alone.codes == ["PSD-023"])
    #expect(alone.errors.contains("note: it is dated 2027-05-31, the other 2026-05-31\n"))
    #expect(!folder.exists("out"))
  }

  @Test func anAuditIsNotItsOwnYearBefore() throws {
    try setPrevious(".")
    let run = try fixture.run(["--edition", "full,change"])
    expectStatus(1, run)
    let failures = try fixture.failures()
    #expect(
      failures.contains("## 1 client: an audit is named as its own year before (PSD-020)\n"))
    #expect(!failures.contains("another process"))
  }
}
