import TestSupport
import Testing

/// Standard streams that are closed when the program starts.
@Suite struct ClosedStreamTests {
  private let fixture: BatchFixture
  private var folder: TemporaryFolder { fixture.folder }

  init() throws {
    fixture = try BatchFixture(2)
    try folder.makeFolder("clients/empty")
  }

  private func run(_ command: String, _ streams: String) throws -> ProgramRun {
    try Program("/bin/bash").run(
      ["-c", "\"$0\" \(command) \(streams)", Program.built.path], in: folder.path)
  }

  @Test(arguments: [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func noFileTakesWhatIsSaidThere(_ streams: String) throws {
    let command = "batch clients -o packs --edition board --format html --progress plain"
    let run = try run(command, streams)
    expectStatus(streams.split(separator: " ").contains(">&-") ? 73 : 1, run)
    #expect(folder.exists("packs/ca/board.html"))
    let lock = try folder.text(of: "packs/.powershare/lock")
    #expect(lock.hasPrefix("process ") && !lock.contains("clients") && !lock.contains("\n"))
    for line in try fixture.journal() { #expect(line.hasPrefix("{\"t\": ")) }
    let failures = try folder.text(of: "packs/failures.md")
    #expect(failures.hasPrefix("# Clients that could not be made"))
  }

  @Test func aResultThatNobodyCanReadIsAFault() throws {
    expectStatus(73, try run("score clients/ca/2026 --draft", ">&-"))
    expectStatus(66, try run("batch - -o packs", "<&-"))
    for command in ["--help", "help report", "--version", "report --help"] {
      for streams in [">&-", ">/dev/full"] {
        let run = try run(command, streams)
        expectStatus(73, run)
        #expect(run.errors.contains("cannot write standard output"))
      }
    }
  }
}
