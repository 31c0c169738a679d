import TestSupport
import Testing

/// `powershare new` takes nothing that `check` would refuse.
@Suite struct NewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func new(_ arguments: String...) throws -> ProgramRun {
    try Program.built.run(["new"] + arguments, in: folder.path)
  }

  @Test(arguments: [
    ["--organisation", ""], ["--organisation", " "], ["--wave", ""],
    ["--organisation", String(repeating: "a", count: 10_000)],
  ])
  func namesAreAsCheckWantsThem(_ options: [String]) throws {
    let run = try Program.built.run(["new", "n"] + options, in: folder.path)
    expectStatus(64, run)
    #expect(run.codes.allSatisfy { ["PSA-017", "PSA-048"].contains($0) } && !run.codes.isEmpty)
    #expect(folder.listing().isEmpty)
  }

  @Test func theWaveBeforeIsThere() throws {
    let before = folder.listing()
    for previous in ["nowhere", "", "../nowhere", "/nowhere"] {
      expectStatus(66, try new("n", "--previous", previous))
      #expect(folder.listing() == before)
    }
  }

  /// Named as seen from here or from the new folder, it is found again by what reads the audit.
  @Test func theWaveBeforeIsNamedAsSeenFromTheAudit() throws {
    expectStatus(0, try new("clients/a/2025"))
    let first = "clients/a/2025"
    for (audit, previous) in [
      ("clients/a/2026", first), ("clients/a/2027", "../2025"), ("2028", first),
    ] {
      expectStatus(0, try new(audit, "--previous", previous))
      let line = try #require(
        folder.text(of: "\(audit)/audit.yaml").split(separator: "\n").first {
          $0.hasPrefix("previous: ")
        })
      #expect(line == "previous: \"../\(audit == "2028" ? previous : "2025")\"")
    }
  }
}
