import Glibc
import TestSupport
import Testing

/// Clients whose answers, or whose newest wave, are not where they were.
@Suite struct LostInputTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  /// Three clients whose packs are made.
  init() throws {
    fixture = try BatchFixture(3)
    expectStatus(0, try fixture.run())
  }

  /// One client fails with these words, and all packs are what they were.
  private func expectFailure(
    _ words: String, _ more: [String] = [], location: SourceLocation = #_sourceLocation
  ) throws {
    let before = fixture.packs()
    for run in [try fixture.run(more), try fixture.run(more)] {
      expectStatus(1, run, location: location)
      #expect(run.output.contains("2 unchanged, 1 failed"), sourceLocation: location)
    }
    let failures = try fixture.failures()
    #expect(failures.contains(words), "\(failures)", sourceLocation: location)
    #expect(failures.contains("What to do: "), sourceLocation: location)
    #expect(fixture.packs() == before, sourceLocation: location)
  }

  /// Leaves these sheets of a client in progress.
  private func reopen(_ names: [String], of client: String) throws {
    for name in names {
      let path = "clients/\(client)/2026/sheets/\(name)"
      let text = try folder.text(of: path)
      try folder.write(
        text.replacing("\"status\": \"complete\"", with: "\"status\": \"in-progress\""), to: path)
    }
  }

  private func sheets(of client: String) -> [String] {
    let prefix = "clients/\(client)/2026/sheets/"
    return folder.listing().keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
      .map { String($0.dropFirst(prefix.count)) }
  }

  // MARK: - Sheets

  @Test func aClientWithoutSheetsKeepsItsPack() throws {
    try folder.remove("clients/ca/2026/sheets")
    try expectFailure("there is no sheet in this audit (PSB-035)")
    try folder.makeFolder("clients/ca/2026/sheets")
    try expectFailure("there is no sheet in this audit (PSB-035)")
    let alone = try Program.built.run(["report", folder("clients/ca/2026"), "-o", folder("out")])
    expectStatus(0, alone)
  }

  @Test func sheetsBehindALinkThatLeadsNowhereAreMissed() throws {
    try folder.move("clients/ca/2026/sheets", to: "away")
    #expect(symlink("unmounted", folder("clients/ca/2026/sheets")) == 0)
    try expectFailure("it leads nowhere, and the sheets are behind it")
    for command in ["report", "score", "check"] {
      let run = try Program.built.run([command, folder("clients/ca/2026")])
      expectStatus(66, run)
      #expect("\(run.errors)\(run.output)".contains("/sheets leads nowhere"), "\(command)")
    }
    #expect(!folder.exists("clients/ca/2026/reports"))
  }

  @Test func aClientWithNothingButBegunSheetsKeepsItsPack() throws {
    try reopen(sheets(of: "ca"), of: "ca")
    try expectFailure("all sheets of this audit are in progress (PSB-035)")
    expectStatus(0, try fixture.run(["--only", "ca", "--include-incomplete"]))
  }

  @Test func aYearBeforeWithoutSheetsIsNotCompared() throws {
    try fixture.writeEarlierWave("ca")
    expectStatus(0, try fixture.run(["--edition", "full,change"]))
    let change = try folder.text(of: "packs/ca/change.html")
    try folder.remove("clients/ca/2025/sheets")
    expectStatus(1, try fixture.run(["--edition", "full,change"]))
    #expect(try fixture.failures().contains("- ca: \(folder("clients/ca/2025"))\n"))
    #expect(try folder.text(of: "packs/ca/change.html") == change)
  }

  // MARK: - Waves

  /// The wave before must not take the place of the one that is lost.
  @Test(arguments: ["audit.yml", nil]) func aWaveWithoutItsPlanIsNamed(_ name: String?) throws {
    try fixture.writeEarlierWave("ca")
    let plan = "clients/ca/2026/audit.yaml"
    if let name {
      try folder.move(plan, to: "clients/ca/2026/\(name)")
    } else {
      try folder.remove(plan)
    }
    try expectFailure("the wave '2026' of the client has no audit.yaml, and may be the newest")
  }

  @Test func aWaveBehindALinkThatLeadsNowhereIsNamed() throws {
    try fixture.writeEarlierWave("ca")
    try folder.move("clients/ca/2026", to: "away")
    #expect(symlink("unmounted", folder("clients/ca/2026")) == 0)
    try expectFailure("the wave '2026' of the client is a link that leads nowhere")
    try folder.remove("clients/ca/2026")
    #expect(symlink("2026", folder("clients/ca/2026")) == 0)
    try expectFailure("the wave '2026' of the client cannot be read: ")
  }

  @Test func whatIsPlainlyNoWaveIsPassedOver() throws {
    try fixture.writeEarlierWave("ca")
    try folder.write("mine", to: "clients/ca/notes/letter.txt")
    try folder.write("mine", to: "clients/ca/notes.txt")
    try folder.makeFolder("clients/ca/empty")
    #expect(try fixture.run().output == "3 clients: 3 unchanged\n")
  }

  // MARK: - Packs among clients

  @Test func packsOfAnotherRunAreNoClient() throws {
    expectStatus(0, try fixture.run(output: "clients/packs"))
    let run = try fixture.run(output: "clients/packs2")
    expectStatus(0, run)
    #expect(run.output == "3 clients: 3 made\n")
  }
}
