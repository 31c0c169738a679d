import TestSupport
import Testing

/// `batch retry`, typed as it is advised: without the options of the run that failed.
@Suite struct RetryTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }
  private static let options = [
    "--audience", "public", "--edition", "board", "--format", "html,json",
  ]

  /// A run for the public, in which one of three clients fails.
  init() throws {
    fixture = try BatchFixture(3)
    try folder.write("{", to: "clients/cb/2026/sheets/N0.answers.json")
    expectStatus(1, try make(Self.options))
  }

  private func make(_ options: [String]) throws -> ProgramRun {
    try Program.built.run(["batch", folder("clients"), "-o", folder("packs")] + options)
  }

  private func retry(_ options: [String] = []) throws -> ProgramRun {
    try Program.built.run(["batch", "retry", folder("clients"), "-o", folder("packs")] + options)
  }

  @Test func whatFailedIsMadeAsItWasMeant() throws {
    try fixture.write("cb", seed: 1)
    let run = try retry()
    expectStatus(0, run)
    #expect(run.output == "1 client: 1 made\n")
    for name in ["ca", "cb"] {
      let manifest = try folder.text(of: "packs/\(name)/MANIFEST.json")
      #expect(manifest.contains("\"audience\": \"public\""), "\(name)")
      #expect(manifest.contains("\"formats\": [\"html\", \"json\"]"), "\(name)")
      #expect(!folder.exists("packs/\(name)/report.html"), "\(name)")
    }
    #expect(try make(Self.options).output == "3 clients: 3 unchanged\n")
  }

  @Test func whatFailsAgainIsRememberedTheSame() throws {
    expectStatus(1, try retry())
    try fixture.write("cb", seed: 1)
    expectStatus(0, try retry(["--format", "html,json"]))
    #expect(try folder.text(of: "packs/cb/MANIFEST.json").contains("\"audience\": \"public\""))
  }

  /// Also one that is what it would be without it.
  @Test(arguments: [
    ["--audience", "internal"], ["--edition=full"], ["--format", "html,md,json,csv"], ["--draft"],
  ])
  func otherOptionsAreRefused(_ options: [String]) throws {
    try fixture.write("cb", seed: 1)
    let before = folder.listing()
    let run = try retry(options)
    expectStatus(64, run)
    #expect(run.errors.contains("is not as in the run that failed, which had "))
    #expect(run.errors.contains("help: leave it out"))
    #expect(folder.listing() == before)
  }

  @Test func runsThatWereNotAlikeAreTriedOneAtATime() throws {
    try folder.write("{", to: "clients/cc/2026/sheets/N0.answers.json")
    expectStatus(1, try make(["--only", "cc"]))
    for (number, name) in ["cb", "cc"].enumerated() {
      try fixture.write(name, seed: UInt64(number) + 1)
    }
    let run = try retry()
    expectStatus(64, run)
    #expect(run.errors.contains("failed in runs with different options"))
    #expect(run.errors.contains("--audience=public") && run.errors.contains("with --only"))
    expectStatus(0, try retry(["--only", "cc"]))
    #expect(folder.exists("packs/cc/report.html"))
    expectStatus(0, try retry())
    #expect(!folder.exists("packs/cb/report.html"))
  }
}
