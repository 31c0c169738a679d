import Foundation
import Glibc
import TestSupport
import Testing

/// The folder that `report` writes into: one truth, and nothing of the user's lost.
@Suite struct ReportFolderTests {
  private let folder: TemporaryFolder
  private static let pack = "audit/reports"

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.answered.write(to: folder)
  }

  private func report(_ options: String...) throws -> ProgramRun {
    try Program.built.run(["report", "audit"] + options, in: folder.path)
  }

  private func names(in pack: String = pack) -> Set<String> {
    Set(
      folder.listing().keys.filter { $0.hasPrefix("\(pack)/") && !$0.hasSuffix("/") }
        .map { String($0.dropFirst(pack.count + 1)) })
  }

  private func verify(_ pack: String = pack) throws -> ProgramRun {
    try Program.built.run(["verify", pack], in: folder.path)
  }

  // MARK: - One truth

  @Test(arguments: [false, true])
  func whatARunDoesNotMakeIsTakenAway(besideOwnFiles: Bool) throws {
    expectStatus(0, try report())
    let own: Set = ["notes.txt", "charts/mine.svg", ".hidden"]
    if besideOwnFiles { for name in own { try folder.write("mine", to: "\(Self.pack)/\(name)") } }
    let run = try report("--edition", "board", "--format", "html", "--audience", "public")
    expectStatus(0, run)
    #expect(run.errors.contains("note: taken away, as this run did not make them: "))
    #expect(run.errors.contains("report.html") && run.errors.contains("in charts/"))
    #expect(names() == Set(["board.html", "MANIFEST.json"]).union(besideOwnFiles ? own : []))
    if besideOwnFiles {
      for name in own { #expect(try folder.text(of: "\(Self.pack)/\(name)") == "mine") }
    }
    expectStatus(0, try verify())
    expectStatus(0, try report())
    #expect(names().isSuperset(of: ["report.html", "index.html", "board.html"]))
  }

  @Test func verifyNamesReportsThatNoManifestLists() throws {
    expectStatus(0, try report("--edition", "board", "--format", "html"))
    try folder.write("old", to: "\(Self.pack)/report.html")
    try folder.write("mine", to: "\(Self.pack)/notes.txt")
    let run = try verify()
    expectStatus(1, run)
    #expect(run.output == "unlisted  report.html\nbesides   notes.txt\n")
  }

  // MARK: - What somebody has written

  @Test func whatWasEditedByHandRefusesTheRun() throws {
    expectStatus(0, try report())
    try folder.write("edited", to: "\(Self.pack)/board.html")
    try folder.write("edited", to: "\(Self.pack)/charts/levers-chart.svg")
    let before = folder.listing()
    let run = try report("--audience", "public")
    expectStatus(73, run)
    #expect(run.errors.contains("edited by hand: board.html, charts/levers-chart.svg"))
    #expect(run.errors.contains("--overwrite-edited"))
    #expect(folder.listing() == before)
    expectStatus(0, try report("--audience", "public", "--overwrite-edited"))
    expectStatus(0, try verify())
  }

  @Test func somebodysOwnPageIsNotWrittenOver() throws {
    try folder.write("my home page", to: "site/index.html")
    try folder.write("mine", to: "site/other.txt")
    let before = folder.listing()
    for options in [[], ["--overwrite-edited"]] {
      let run = try Program.built.run(
        ["report", "audit", "-o", "site"] + options, in: folder.path)
      expectStatus(73, run)
      #expect(run.errors.contains("no manifest names: index.html"))
      #expect(folder.listing() == before)
    }
    expectStatus(0, try report("-o", "site", "--edition", "board"))
    #expect(try folder.text(of: "site/other.txt") == "mine")
    #expect(try folder.text(of: "site/index.html") == "my home page")
  }

  @Test func aLinkAmongThePagesIsSomebodys() throws {
    expectStatus(0, try report())
    try folder.write("mine", to: "mine.html")
    try folder.remove("\(Self.pack)/board.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder("\(Self.pack)/board.html"), withDestinationPath: folder("mine.html"))
    expectStatus(73, try report("--overwrite-edited"))
    #expect(try folder.text(of: "mine.html") == "mine")
  }

  @Test func reportsGoNowhereAmongTheAuditsOwnFiles() throws {
    let before = folder.listing()
    for name in ["audit/sheets", "audit/questionnaire/out", "audit/set-aside"] {
      expectStatus(73, try report("-o", name))
      #expect(folder.listing() == before)
    }
  }

  // MARK: - One step

  /// A shell may stand in the folder, and it may be a link, or for the eyes of a few.
  @Test func theFolderStaysWhatItWas() throws {
    try folder.makeFolder("look")
    chmod(folder("look"), 0o700)
    expectStatus(0, try report("-o", "look"))
    expectStatus(0, try report("-o", "look", "--audience", "public"))
    var status = stat()
    #expect(stat(folder("look"), &status) == 0 && status.st_mode & 0o777 == 0o700)
    let run = try Program("/bin/bash").run(
      ["-c", "\"$0\" report ../audit -o . && ls board.html", Program.built.path],
      in: folder("look"))
    expectStatus(0, run)
    try FileManager.default.createSymbolicLink(
      atPath: folder("link"), withDestinationPath: "look")
    expectStatus(0, try report("-o", "link/", "--audience", "public"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder("link")) == "look")
    expectStatus(0, try verify("look"))
  }

  @Test func whatKilledRunsLeftIsTakenAway() throws {
    expectStatus(0, try report())
    try folder.write("half", to: "\(Self.pack)/.powershare-99999999/report.html")
    try folder.write("half", to: "audit/.reports.powershare-99999999/report.html")
    try folder.write("half", to: "audit/releases.jsonl.99999999.tmp")
    expectStatus(0, try report("-o", "audit/.reports.powershare-99999998"))
    try folder.write("mine", to: "audit/.reports.powershare-99999998/notes.txt")
    expectStatus(0, try report("--audience", "public"))
    #expect(!folder.listing().keys.contains { $0.contains("99999") })
    #expect(names(in: "audit/reports.kept") == ["notes.txt"])
  }

  /// Reports for two audiences in turn, each run ended at another moment.
  @Test(arguments: [false, true])
  func aKilledRunMixesNoPacks(besideOwnFiles: Bool) throws {
    expectStatus(0, try report())
    if besideOwnFiles { try folder.write("mine", to: "\(Self.pack)/notes.txt") }
    var generator = SeededGenerator(seed: besideOwnFiles ? 1 : 2)
    let start = Date()
    expectStatus(0, try report("--audience", "public"))
    let whole = Date().timeIntervalSince(start)
    for number in 0..<12 {
      let child = try Program.built.start([
        "report", folder("audit"), "--audience", number % 2 == 0 ? "internal" : "public",
      ])
      usleep(UInt32(whole * Double.random(in: 0.5...1.05, using: &generator) * 1_000_000))
      child.kill(SIGKILL)
      _ = child.wait()
      child.closeOutputs()
      let run = try verify()
      #expect(!run.output.contains("changed ") && !run.output.contains("unlisted "), "\(run)")
    }
    expectStatus(0, try report())
    expectStatus(0, try verify())
    #expect(folder.exists("\(Self.pack)/notes.txt") == besideOwnFiles)
    #expect(!folder.listing().keys.contains { $0.contains(".powershare-") })
  }
}
