import Glibc
import TestSupport
import Testing

/// A program with the whole screen, in a shell, and how it leaves the terminal behind.
@Suite struct TerminalEndingTests {
  private static let probe = Program.built("terminal-probe")

  /// A shell that says how the terminal is set before and after.
  private func shell() throws -> PseudoTerminal {
    try PseudoTerminal(
      Program("/bin/sh"),
      [
        "-c",
        "ulimit -c 0; ulimit -s 1024; echo \"before $(stty -g).\"; \"$0\"; echo \"status $?.\"; "
          + "echo \"after $(stty -g).\"", Self.probe.path,
      ], environment: ["SWIFT_BACKTRACE": "enable=no"])
  }

  private func expectEnd(_ terminal: PseudoTerminal, status: Int32) throws {
    try terminal.waitFor("\u{1B}[?1049l")
    try terminal.waitFor("status ")
    try terminal.waitFor("after ")
    #expect(try terminal.wait() == 0)
    let text = terminal.text
    #expect(text.contains("status \(status)."))
    #expect(value("before", text) == value("after", text) && value("before", text) != nil)
  }

  private func value(_ name: String, _ text: String) -> Substring? {
    guard let start = text.firstRange(of: "\(name) ") else { return nil }
    return text[start.upperBound...].prefix { $0 != "." }
  }

  private func identifier(_ terminal: PseudoTerminal) throws -> pid_t {
    try terminal.waitFor("|")
    let number = try #require(value("ready", terminal.text)).prefix { $0 != " " }
    return try #require(pid_t(number))
  }

  struct Way: Sendable, CustomTestStringConvertible {
    let name: String
    var keys = ""
    var signal: Int32 = 0
    let status: Int32
    var testDescription: String { name }
  }

  @Test(arguments: [
    Way(name: "in order", keys: "q", status: 0),
    Way(name: "exit without leaving", keys: "X", status: 3),
    Way(name: "a trap", keys: "T", status: 128 + SIGILL),
    Way(name: "an abort", keys: "A", status: 128 + SIGABRT),
    Way(name: "no stack left", keys: "S", status: 128 + SIGSEGV),
    Way(name: "SIGTERM", signal: SIGTERM, status: 143),
    Way(name: "SIGINT", signal: SIGINT, status: 130),
    Way(name: "SIGHUP", signal: SIGHUP, status: 129),
    Way(name: "SIGQUIT", signal: SIGQUIT, status: 131),
    Way(name: "SIGSEGV", signal: SIGSEGV, status: 139),
    Way(name: "SIGBUS", signal: SIGBUS, status: 135),
    Way(name: "SIGFPE", signal: SIGFPE, status: 136),
  ])
  func everyWayOutLeavesTheTerminalAsItWas(_ way: Way) throws {
    let terminal = try shell()
    let program = try identifier(terminal)
    terminal.send(way.keys)
    if way.signal != 0 { kill(program, way.signal) }
    try expectEnd(terminal, status: way.status)
  }

  @Test func keysThatMakeSignalsAreKeys() throws {
    let terminal = try shell()
    try terminal.waitFor("|")
    terminal.send("\u{03}")
    try terminal.waitFor("1: key(Interview.Key.control(\"c\"))")
    // Ctrl-\ and Ctrl-S do nothing that could be felt.
    terminal.send("\u{1C}\u{13}")
    try terminal.waitFor("2: key(Interview.Key.control(\"s\"))")
    terminal.send("q")
    try expectEnd(terminal, status: 0)
  }

  @Test func anotherSizeIsSeen() throws {
    let terminal = try shell()
    try terminal.waitFor("|")
    terminal.setSize(columns: 61, rows: 17)
    try terminal.waitFor("redraw 61x17")
    terminal.send("q")
    try expectEnd(terminal, status: 0)
  }

  /// Nobody could make it go on there.
  @Test func whereNobodyControlsJobsCtrlZDoesNotStop() throws {
    let terminal = try shell()
    try terminal.waitFor("|")
    terminal.send("\u{1A}")
    try terminal.waitFor("\u{1B}[?1049l")
    try terminal.waitFor("\u{1B}[?1049h")
    try terminal.waitFor("1: key(Interview.Key.control(\"z\"))")
    terminal.send("q")
    try expectEnd(terminal, status: 0)
  }

  @Test func aLostConnectionEndsIt() throws {
    let terminal = try PseudoTerminal(Self.probe, [])
    try terminal.waitFor("|")
    #expect(try terminal.hangUp() == 129)
  }

  @Test func aTerminalThatNobodySpeaksForIsTheEnd() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      Program("/bin/sh"),
      ["-c", "trap '' HUP; setsid -w \"$0\"; echo $? > status", Self.probe.path], in: folder.path)
    try terminal.waitFor("|")
    _ = try terminal.hangUp()
    #expect(try folder.text(of: "status") == "7\n")
  }
}

/// In a shell that stops programs and lets them go on.
@Suite struct TerminalJobTests {
  private let terminal: PseudoTerminal
  private let program: pid_t

  init() throws {
    terminal = try PseudoTerminal(
      Program("/bin/bash"), ["--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": "prompt> ", "SWIFT_BACKTRACE": "enable=no"])
    try terminal.waitFor("prompt> ")
    // A script in between, which has to stop with it.
    terminal.send("sh -c '\(Program.built("terminal-probe").path); exit $?'\n")
    try terminal.waitFor("ready ")
    try terminal.waitFor("|")
    let text = terminal.text
    let start = try #require(text.firstRange(of: "ready "))
    program = try #require(pid_t(text[start.upperBound...].prefix { $0 != " " }))
  }

  private func expectStopped() throws {
    try terminal.waitFor("Stopped")
    try terminal.waitFor("prompt> ")
    terminal.send("stty -a | tr ' ' '\\n' | grep -x 'isig;*'; echo 'all'' well'\n")
    try terminal.waitFor("\nisig")
    try terminal.waitFor("all well")
    try terminal.waitFor("prompt> ")
  }

  private func goOnAndEnd() throws {
    terminal.send("fg\n")
    try terminal.waitFor("\u{1B}[?1049h")
    try terminal.waitFor("|")
    terminal.send("k")
    try terminal.waitFor("key(Interview.Key.character(\"k\"))")
    terminal.send("q")
    try terminal.waitFor("\u{1B}[?1049l")
    try terminal.waitFor("prompt> ")
    terminal.send("exit\n")
    #expect(try terminal.wait() == 0)
  }

  @Test func ctrlZGivesTheShellItsTerminal() throws {
    terminal.send("\u{1A}")
    try terminal.waitFor("\u{1B}[?1049l")
    try expectStopped()
    try goOnAndEnd()
  }

  @Test func soDoesARequestFromOutside() throws {
    kill(program, SIGTSTP)
    try terminal.waitFor("\u{1B}[?1049l")
    try expectStopped()
    try goOnAndEnd()
  }

  @Test func itMayBeStoppedAgainAndAgain() throws {
    for _ in 0..<3 {
      terminal.send("\u{1A}")
      try terminal.waitFor("\u{1B}[?1049l")
      try expectStopped()
      terminal.send("fg\n")
      try terminal.waitFor("\u{1B}[?1049h")
      try terminal.waitFor("|")
    }
    terminal.send("\u{1A}")
    try expectStopped()
    try goOnAndEnd()
  }

  /// SIGSTOP cannot be foreseen: the screen is left as it is, and taken again afterwards.
  @Test func aStopThatCannotBeForeseenIsSurvived() throws {
    kill(-getpgid(program), SIGSTOP)
    try terminal.waitFor("Stopped")
    try terminal.waitFor("prompt> ")
    try goOnAndEnd()
  }

  @Test func behindAnotherProgramItWaits() throws {
    terminal.send("\u{1A}")
    try expectStopped()
    terminal.send("bg; sleep 0.5\n")
    try terminal.waitFor("Stopped")
    try goOnAndEnd()
  }

  @Test func stoppedItCanBeEnded() throws {
    terminal.send("\u{1A}")
    try expectStopped()
    kill(program, SIGTERM)
    kill(-getpgid(program), SIGCONT)
    try terminal.waitFor("signal 15")
    let heard = terminal.text
    terminal.send("stty -a | tr ' ' '\\n' | grep -x 'isig;*'; echo 'all'' well'\n")
    try terminal.waitFor("\nisig")
    try terminal.waitFor("all well")
    #expect(heard.ranges(of: "\u{1B}[?1049h").count == 1)
    terminal.send("exit\n")
    _ = try terminal.wait()
  }
}
