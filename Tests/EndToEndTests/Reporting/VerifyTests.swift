import Foundation
import TestSupport
import Testing

/// `verify`: a folder of reports against its manifest, and against the answers.
@Suite struct VerifyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  @Test func verifyTellsWhatHasChangedSinceAPackWasMade() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try Program.built.run(["report", "audit"], in: folder.path))
    let pack = "audit/reports"
    let whole = try Program.built.run(["verify", pack], in: folder.path)
    expectStatus(0, whole)
    #expect(whole.output.hasPrefix("audit/reports: "))
    try folder.write("edited", to: "\(pack)/board.html")
    try folder.write("mine", to: "\(pack)/notes.txt")
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(pack)/figures.csv")
    let changed = try Program.built.run(["verify", pack], in: folder.path)
    expectStatus(1, changed)
    #expect(
      changed.output == """
        changed   board.html
        missing   figures.csv
        besides   notes.txt

        """)
    expectStatus(66, try Program.built.run(["verify", "audit"], in: folder.path))
    try folder.write("{", to: "\(pack)/MANIFEST.json")
    expectStatus(65, try Program.built.run(["verify", pack], in: folder.path))
    let outside = """
      {"format": "powershare-manifest/1", "files": [
        {"path": "../audit.yaml", "bytes": 1, "sha256": "00"}
      ]}
      """
    try folder.write(outside, to: "\(pack)/MANIFEST.json")
    expectStatus(65, try Program.built.run(["verify", pack], in: folder.path))
  }

  // MARK: - Against the answers

  @Test(arguments: [
    "", "--audience public --edition board", "--format html,json", "--draft --include-incomplete",
    "--date 2026-12-24 --md-tables list --no-assets", "--edition full,change --previous before",
  ])
  func theAnswersGiveTheSameReportsAgain(_ options: String) throws {
    var years = DiffFixture()
    years.then.wave = "2025"
    try years.then.write(to: folder, as: "before")
    try years.now.write(to: folder)
    expectStatus(0, try run("report audit -o out \(options)"))
    let before = folder.listing()
    let previous = options.contains("change") ? " --previous before" : ""
    let same = try run("verify out audit\(previous)")
    expectStatus(0, same)
    #expect(
      same.output.hasSuffix(" files are as they were made, and the answers give the same again\n"))
    // It is a look, and leaves nothing behind, not in releases.jsonl either.
    #expect(folder.listing() == before)
  }

  /// Somebody lifts the figures and mends the manifest, or an answer changes later.
  @Test func figuresThatTheAnswersDoNotGiveAreFound() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try run("report audit -o out --edition board"))
    let fixture = AuditFixture.small
    try folder.write(
      fixture.bytes(of: fixture.sheet("P1", of: "people", seed: 99)),
      to: "audit/sheets/P1.answers.json")
    let alone = try run("verify out")
    expectStatus(0, alone)
    let run = try run("verify out audit")
    expectStatus(1, run)
    #expect(run.output.contains("otherwise result.json\n"))
    #expect(run.output.contains("otherwise board.html\n"))
    #expect(run.errors.contains("audit gives other figures today"))
    try folder.write("edited", to: "out/board.html")
    #expect(try self.run("verify out audit").output.contains("changed   board.html\n"))
  }

  /// A page that somebody wrote anew and took out of the manifest, and a manifest that says other things.
  @Test func whatTheManifestNoLongerSaysIsFound() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try run("report audit -o out --edition board"))
    let manifest = try folder.text(of: "out/MANIFEST.json")
    let lines = manifest.split(separator: "\n")
    let thin = lines.filter { !$0.contains("charts/levers-chart.svg") }
    try folder.write(thin.joined(separator: "\n"), to: "out/MANIFEST.json")
    let thinned = try run("verify out audit")
    expectStatus(1, thinned)
    #expect(thinned.output == "otherwise MANIFEST.json\nunlisted  charts/levers-chart.svg\n")
    for (from, to) in [("North Trust", "South Trust"), ("2026-05-31", "2025-05-31")] {
      try folder.write(manifest.replacing(from, with: to), to: "out/MANIFEST.json")
      let other = try run("verify out audit")
      expectStatus(1, other)
      #expect(other.output == "otherwise MANIFEST.json\n")
    }
  }

  /// Without earlier releases other groups would be shown, and the answers would be blamed.
  @Test func aDamagedLogOfReleasesIsSaid() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try run("report audit -o out --edition board"))
    try folder.write("garbage\n", to: "audit/releases.jsonl")
    let run = try run("verify out audit")
    expectStatus(65, run)
    #expect(run.codes == ["PSA-031"])
  }

  @Test func whatIsNotMadeOfTheFiguresIsToldApart() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try run("report audit -o out --edition easy-read --format md,html"))
    var fixture = AuditFixture.answered
    fixture.more = "easy_read: {checked_by: \"Ann and Joe\"}\n"
    try fixture.write(to: folder)
    let run = try run("verify out audit")
    expectStatus(1, run)
    #expect(run.output == "otherwise easy-read.html\notherwise easy-read.md\n")
    #expect(run.errors.contains("the figures are the same"))
  }

  @Test func whatCannotBeMadeAgainIsSaid() throws {
    try AuditFixture.answered.write(to: folder)
    expectStatus(0, try run("report audit -o out --edition board"))
    expectStatus(66, try run("verify out nowhere"))
    expectStatus(64, try run("verify out --template x"))
    let manifest = try folder.text(of: "out/MANIFEST.json")
    for (from, to, message) in [
      ("\"board\"", "\"bored\"", "asks for what is not known here: 'bored'"),
      ("\"sha256\": \"", "\"sha256\": \"0", "made with another template pack, 'default'"),
      ("\"options\"", "\"opinions\"", "needs the key 'options'"),
      ("\"editions\"", "\"md_tables\": \"x\", \"editions\"", "asks for what is not known here"),
    ] {
      let place = try #require(manifest.firstRange(of: from))
      try folder.write(manifest.replacingCharacters(in: place, with: to), to: "out/MANIFEST.json")
      let run = try run("verify out audit")
      expectStatus(65, run)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }
}
