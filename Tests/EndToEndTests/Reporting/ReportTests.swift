import Digests
import Foundation
import Survey
import TestSupport
import Testing

/// Reports of a small audit, from files to files.
@Suite struct ReportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The files of a report, by name.
  private func report(
    _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> [String: [UInt8]] {
    let target = "out-\(UUID().uuidString)"
    let run = try Program.built.run(
      ["report", "audit", "-o", target] + options, environment: environment, in: folder.path)
    expectStatus(0, run)
    let start = target + "/"
    return folder.listing().reduce(into: [:]) { files, entry in
      if entry.key.hasPrefix(start), !entry.key.hasSuffix("/") {
        files[String(entry.key.dropFirst(start.count))] = entry.value
      }
    }
  }

  private func text(_ files: [String: [UInt8]], _ name: String) throws -> String {
    String(decoding: try #require(files[name]), as: UTF8.self)
  }

  // MARK: - Same bytes

  @Test func theSameAnswersGiveTheSameBytesEverywhere() throws {
    let path = try AuditFixture.answered.write(to: folder)
    let first = try report()
    #expect(Set(first.keys).isSuperset(of: ["report.html", "report.md", "result.json"]))
    let surroundings = [
      ["TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/St_Johns", "LANG": "", "HOME": "", "PATH": ""],
      ["TZ": "UTC", "LC_ALL": "de_DE.UTF-8", "NO_COLOR": "1", "COLUMNS": "20"],
    ]
    for environment in surroundings {
      #expect(try report(environment: environment) == first)
    }
    let other = try TemporaryFolder()
    let run = try Program.built.run(["report", path, "-o", "out"], in: other.path)
    expectStatus(0, run)
    for (name, bytes) in first {
      #expect(try other.bytes(of: "out/\(name)") == bytes, "\(name)")
    }
  }

  @Test func scorePrintsWhatReportWrites() throws {
    try AuditFixture.answered.write(to: folder)
    let run = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    #expect(run.stdout == (try report())["result.json"])
  }

  @Test func reportReplacesItsOwnFilesAndLeavesOthers() throws {
    try AuditFixture.answered.write(to: folder)
    try folder.write("mine", to: "audit/reports/notes.txt")
    for _ in 0..<2 {
      expectStatus(0, try Program.built.run(["report", "audit"], in: folder.path))
    }
    #expect(try folder.text(of: "audit/reports/notes.txt") == "mine")
    #expect(!folder.listing().keys.contains { $0.contains(".powershare-") })
  }

  @Test(arguments: [
    Case("html", ["index.html", "board.html", "report.html", "easy-read.html"]),
    Case("json", ["result.json"]), Case("csv", ["figures.csv"]),
    Case("md", ["board.md", "report.md", "easy-read.md"]),
  ])
  func onlyTheFormatsAskedForAreWritten(_ format: Case<[String]>) throws {
    try AuditFixture.answered.write(to: folder)
    let files = try report(["--format", format.name]).keys.filter { !$0.hasPrefix("charts/") }
    #expect(Set(files) == Set(format.value + ["MANIFEST.json"]))
  }

  @Test func oneEditionIsAPageOfItsOwn() throws {
    try AuditFixture.answered.write(to: folder)
    let files = try report(["--edition", "board", "--format", "html"])
    #expect(Set(files.keys) == ["board.html", "MANIFEST.json"])
    #expect(!(try text(files, "board.html")).contains("href=\"report.html"))
    let run = try Program.built.run(["report", "audit", "--edition", "bord"], in: folder.path)
    expectStatus(64, run)
  }

  @Test func theManifestHasTheSumOfEachOtherFile() throws {
    try AuditFixture.answered.write(to: folder)
    let files = try report()
    let manifest = try text(files, "MANIFEST.json")
    for (path, bytes) in files where path != "MANIFEST.json" {
      let sum = SHA256.hex(of: bytes)
      let row = "\"path\": \"\(path)\", \"bytes\": \(bytes.count), \"sha256\": \"\(sum)\""
      #expect(manifest.contains(row), "\(path)")
    }
  }

  /// Beside the counts, how many people stand behind rungs would say whether a room chose one.
  @Test func aCellWithARoomDoesNotCountPeople() throws {
    var fixture = AuditFixture.answered
    fixture.sheets[0].respondent.kind = .room(people: 3, agreed: .consensus, dissent: nil)
    try fixture.write(to: folder)
    let result = try text(try report(), "result.json")
    let cells = result.matches(of: /"skipped": [0-9]+(,\s+"people": [0-9]+)?\s*\}/)
    let counted = cells.count { $0.output.1 != nil }
    #expect(counted > 0 && counted < cells.count)
    fixture.sheets[0].respondent.kind = .individual
    try fixture.write(to: folder)
    try folder.remove("audit/releases.jsonl")
    let alone = try text(try report(), "result.json")
    #expect(!alone.contains(/"skipped": [0-9]+\s*\}/))
  }

  // MARK: - Options

  /// The day that is asked for stands everywhere, and nothing else is other.
  @Test func reportsCanBeMadeForAnotherDay() throws {
    try AuditFixture.answered.write(to: folder)
    let (plain, dated) = (try report(), try report(["--date", "2026-12-24"]))
    #expect(Set(plain.keys) == Set(dated.keys))
    for name in ["board.md", "board.html", "report.md", "report.html", "index.html"] {
      #expect(try text(plain, name).contains("31 May 2026"), "\(name)")
      #expect(try text(dated, name).contains("24 December 2026"), "\(name)")
      #expect(!(try text(dated, name).contains("31 May 2026")), "\(name)")
    }
    #expect(
      try text(dated, "result.json").replacing("2026-12-24", with: "2026-05-31")
        == text(plain, "result.json"))
    #expect(dated["figures.csv"] == plain["figures.csv"])
    let charts = plain.filter { $0.key.hasPrefix("charts/") }
    #expect(charts == dated.filter { $0.key.hasPrefix("charts/") })
    let wrong = try Program.built.run(
      ["report", "audit", "--date", "24.12.2026"], in: folder.path)
    expectStatus(64, wrong)
  }

  /// Without pictures the sentence above each and the table under it are there.
  @Test func markdownCanBeHadWithoutPictures() throws {
    try AuditFixture.answered.write(to: folder)
    let (plain, bare) = (try report(), try report(["--no-assets"]))
    #expect(!bare.keys.contains { $0.hasPrefix("charts/") })
    for (name, bytes) in bare where name != "MANIFEST.json" {
      guard name.hasSuffix(".md") else {
        #expect(plain[name] == bytes, "\(name)")
        continue
      }
      let lines = try text(plain, name).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.contains { $0.hasPrefix("![") }, "\(name)")
      let words = lines.filter { !$0.hasPrefix("![") && !$0.isEmpty }
      #expect(
        try text(bare, name).split(separator: "\n") == words, "\(name)")
    }
  }

  // MARK: - The page

  @Test func thePageHoldsNoScriptNoStyleAttributeAndNoRequest() throws {
    try AuditFixture.answered.write(to: folder)
    let page = try text(try report(), "report.html")
    #expect(!page.contains(/(?i)<script/))
    #expect(!page.contains(/(?i)\sstyle\s*=/))
    #expect(!page.contains(/(?i)\son[a-z]+\s*=/))
    #expect(!page.contains(/(?i)<(link|iframe|object|embed|base|form)\b/))
    let addresses = page.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!addresses.contains("http://") && !addresses.contains("https://"))
    #expect(!page.contains("url(") && !page.contains("@import"))
    for link in page.matches(of: /(?:href|src)="([^"]*)"/) {
      #expect(link.output.1.hasPrefix("#") || link.output.1.hasPrefix("data:"))
    }
    #expect(page.ranges(of: "Content-Security-Policy").count == 1)
    #expect(page.contains("default-src 'none'"))
  }

  /// Every link inside the page leads somewhere, and no name is used twice.
  @Test func thePagesLinksLeadSomewhere() throws {
    try AuditFixture.answered.write(to: folder)
    let page = try text(try report(), "report.html")
    let names = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(names.count == Set(names).count)
    for link in page.matches(of: /href="#([^"]*)"/) {
      #expect(names.contains(String(link.output.1)), "\(link.output.1)")
    }
  }

  // MARK: - Figures

  @Test func theHeadlineCanBeDoneAgainWithAPencil() throws {
    try AuditFixture.answered.write(to: folder)
    let report = try text(try report(), "report.md")
    let lines = report.split(separator: "\n").map { String($0) }
    let start = try #require(lines.firstIndex { $0.hasPrefix("| Lever") })
    let levers = lines[(start + 2)...].prefix { $0.hasPrefix("|") }
      .compactMap { row -> Int? in
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        return cells[0].hasSuffix(", apart") ? nil : tenths(cells[1])
      }
    #expect(levers.count == 2)
    let sum = try #require(lines.first { $0.contains("How the headline is made") })
    let said = try #require(sum.firstMatch(of: /÷ 2 = ([0-9.]+), printed as ([0-9]+)\./))
    let mean = (2 * levers.reduce(0, +) + levers.count) / (2 * levers.count)
    #expect(tenths(String(said.output.1)) == mean)
    let whole = (mean + 5) / 10
    #expect(said.output.2 == "\(whole)")
    #expect(report.contains("Power sits at \(whole) out of 100"))
  }

  /// Bands may be left out of a questionnaire; the headline is a number all the same.
  @Test func aQuestionnaireWithoutBandsHasAHeadline() throws {
    var fixture = AuditFixture.answered
    fixture.questionnaire.replace(SmallQuestionnaire.bands, with: "")
    for index in fixture.sheets.indices { fixture.sheets[index].questionnaire.sha256 = nil }
    try fixture.write(to: folder)
    let report = try text(try report(), "report.md")
    #expect(report.contains("How the headline is made"))
    #expect(!report.contains("There is no headline"))
  }

  /// `41.3` as 413.
  private func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    return whole * 10 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  // MARK: - Incomplete sheets

  @Test func sheetsInProgressAreNamedAndNotCounted() throws {
    try AuditFixture.answered.write(to: folder)
    let without = try Program.built.run(["score", "audit"], in: folder.path)
    let open = AuditFixture.small.sheet("P99", of: "people", status: .inProgress, seed: 99)
    try folder.write(
      AuditFixture.small.bytes(of: open), to: "audit/sheets/P99.answers.json")
    let with = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(0, with)
    #expect(with.errors.contains("not counted, in progress: P99"))
    #expect(with.stdout == without.stdout)
    let counted = try Program.built.run(
      ["score", "audit", "--include-incomplete", "--draft"], in: folder.path)
    expectStatus(0, counted)
    #expect(counted.errors.contains("counted although in progress: P99"))
    #expect(counted.output.contains("\"people\": 13"))
  }

  @Test func aReportSaysThatItCountsSheetsInProgress() throws {
    try AuditFixture.answered.write(to: folder)
    let open = AuditFixture.small.sheet("P99", of: "people", status: .inProgress, seed: 99)
    try folder.write(
      AuditFixture.small.bytes(of: open), to: "audit/sheets/P99.answers.json")
    let files = try report(["--include-incomplete"])
    #expect(try text(files, "report.md").contains("in progress"))
  }

  @Test func anAuditWithoutSheetsHasAReport() throws {
    try AuditFixture.small.write(to: folder)
    #expect(try report().count >= 3)
  }

  // MARK: - Elsewhere

  @Test func aCopyOfTheProgramWorksAlone() throws {
    let path = try AuditFixture.answered.write(to: folder)
    let away = try TemporaryFolder()
    try away.makeFolder("bin")
    // By another process: a file that this one has open for writing may be open in a program that
    // starts at that moment, and cannot be run then.
    expectStatus(0, try Program("/bin/cp").run([Program.built.path, away("bin/powershare")]))
    try away.makeFolder("empty")
    let copy = Program(away("bin/powershare"))
    for arguments in [["check", path], ["report", path, "-o", "out"], ["new", "fresh"]] {
      let run = try copy.run(
        arguments, environment: ["PATH": "", "HOME": "", "LANG": ""], in: away("empty"))
      expectStatus(0, run)
    }
    let here = try report()
    for (name, bytes) in here {
      #expect(try away.bytes(of: "empty/out/\(name)") == bytes)
    }
    expectStatus(0, try copy.run(["check", "fresh"], in: away("empty")))
  }
}
