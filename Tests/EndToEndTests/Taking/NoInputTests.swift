import TestSupport
import Testing

/// `--no-input`: nobody is asked, whether there is a terminal or not.
@Suite struct NoInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder, as: "an audit")
  }

  @Test(arguments: ["take", "enter"])
  func aTerminalIsNotUsed(_ command: String) throws {
    let before = folder.listing()
    let terminal = try PseudoTerminal(
      .built, [command, "an audit", "--group", "leaders", "--no-input"], in: folder.path)
    #expect(try terminal.wait() == 64)
    #expect(terminal.text.contains("\(command) needs a script with --no-input"))
    #expect(folder.listing() == before)
  }

  /// What a script lacks is an error, and the way on can be typed as it stands.
  @Test func aScriptIsTakenAsEver() throws {
    let take = ["take", "an audit", "--no-input", "--script", "-"]
    let unnamed = try Program.built.run(take, input: Array("1\n".utf8), in: folder.path)
    expectStatus(64, unnamed)
    #expect(unnamed.errors.contains("a new sheet needs a group"))
    let run = try Program.built.run(
      take + ["--group", "leaders"], input: Array("1\n".utf8), in: folder.path)
    expectStatus(75, run)
    #expect((run.output + run.errors).contains("powershare take 'an audit' --sheet L1"))
  }
}
