import Glibc
import Survey
import TestSupport
import Testing

/// Sittings at a terminal of their own.
@Suite struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  /// A sitting with one answer on disk.
  private func sitting() throws -> PseudoTerminal {
    let terminal = try TakeCommand(folder, "--sheet F1 --group frontline").terminal()
    try terminal.waitFor("Answer: ")
    terminal.send("2\n")
    try terminal.waitFor("Saved: 2, Asked.")
    try terminal.waitFor("Answer: ")
    return terminal
  }

  private func expectOneAnswerKept() throws {
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.status == .inProgress)
    #expect(sheet.answers.mapValues(\.now) == ["say-1": .level(2)])
  }

  /// What is sent, and the status it ends with.
  struct Stop: Sendable, CustomTestStringConvertible {
    let name: String
    var signal: Int32 = 0
    var keys = ""
    let status: Int32

    var testDescription: String { name }
  }

  @Test(arguments: [
    Stop(name: "SIGINT", signal: SIGINT, status: 130),
    Stop(name: "SIGTERM", signal: SIGTERM, status: 143),
    Stop(name: "SIGHUP", signal: SIGHUP, status: 129),
  ])
  func aSignalSavesAndStops(_ stop: Stop) throws {
    let terminal = try sitting()
    terminal.kill(stop.signal)
    #expect(try terminal.wait() == stop.status)
    #expect(terminal.text.contains("Saved. 1 of 6 answered"))
    try expectOneAnswerKept()
  }

  @Test(arguments: [
    Stop(name: "Ctrl-C", keys: "\u{03}", status: 130),
    Stop(name: "Ctrl-D", keys: "\u{04}", status: 75),
    Stop(name: "q", keys: "q\n", status: 75),
    Stop(name: "half a line, then Ctrl-C", keys: "3\u{03}", status: 130),
  ])
  func aKeySavesAndStops(_ stop: Stop) throws {
    let terminal = try sitting()
    terminal.send(stop.keys)
    #expect(try terminal.wait() == stop.status)
    #expect(terminal.text.contains("Go on with:"))
    try expectOneAnswerKept()
  }

  @Test func aLostConnectionSavesAndStops() throws {
    let terminal = try sitting()
    #expect(try terminal.hangUp() == 129)
    try expectOneAnswerKept()
  }

  @Test func theWholeSheetCanBeTypedAndGoneOnWith() throws {
    _ = try sitting().hangUp()
    let terminal = try TakeCommand(folder, "").terminal()
    try terminal.waitFor("Found unfinished work for this audit:")
    try terminal.waitFor("Sheet F1, frontline. 1 answered.")
    terminal.send("1\n")
    for number in 1...5 {
      try terminal.waitFor("Answer: ")
      terminal.setSize(columns: UInt16(20 + 20 * number), rows: 10)
      terminal.send("\(number)\n")
    }
    try terminal.waitFor("Review.")
    terminal.send("f\n")
    try terminal.waitFor("Finish?")
    terminal.send("y\n")
    #expect(try terminal.wait() == 0)
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.status == .complete && sheet.answers.count == 6)
  }

  @Test func refusedTypingIsSaidAndAskedAgain() throws {
    let terminal = try sitting()
    terminal.send("seven\n")
    try terminal.waitFor("Not taken: seven.")
    terminal.send("3\n")
    try terminal.waitFor("Saved: 3, Shaping.")
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
  }

  /// ENGINE.md 4.7: no escape code at all, whatever the terminal can do and the audit says.
  @Test(arguments: ["xterm-256color", "dumb"])
  func plainModeOnlyAddsLines(_ kind: String) throws {
    var fixture = AuditFixture.small
    fixture.organisation = "\\e[31mRed\\e]0;title\\a"
    try folder.write(fixture.plan, to: "audit/audit.yaml")
    let terminal = try TakeCommand(folder, "--sheet F1 --group frontline")
      .terminal(environment: ["TERM": kind])
    try terminal.waitFor("Answer: ")
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    #expect(!terminal.heard.contains(0x1B))
  }

  private static let typing =
    (0...7).map { "\($0)" } + [
      "d", "n", "x", "l", "e", "b", "b", "g", "g say 1", "g money", "r", "u", "u", "?", "again",
      "f",
      "y", "no", "other", "-", "m", "", "", "because", "\\b", "a\\", "g 99", "\u{1B}[A", "é 🙂",
      "99999999999999999999", "-1", "2.5",
    ]

  @Test(arguments: UInt64(1)...12)
  func noTypingTrapsOrHarmsASheet(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let terminal = try TakeCommand(folder, "--sheet L1 --group leaders").terminal()
    try terminal.waitFor("Answer: ")
    for _ in 0..<120 {
      terminal.send((Self.typing.randomElement(using: &generator) ?? "") + "\n")
    }
    terminal.send("\nq\nq\n")
    let status = try terminal.wait()
    #expect(status == 75 || status == 0)
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
    if status == 75 {
      expectStatus(75, try TakeCommand(folder, "--sheet L1").script([]))
    }
  }

  @Test func aSecondProcessIsToldWhoHoldsTheSheet() throws {
    let terminal = try sitting()
    let before = folder.listing()
    let other = try TakeCommand(folder, "--sheet F1").script("5")
    expectStatus(75, other)
    #expect(other.errors.contains("this sheet is open in process"))
    #expect(folder.listing() == before)
    terminal.send("4\nq\n")
    #expect(try terminal.wait() == 75)
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.answers["say-2"]?.now == .level(4))
    // The lock went with the process.
    expectStatus(75, try TakeCommand(folder, "--sheet F1").script([]))
  }

  @Test func anotherSheetIsNotLocked() throws {
    let terminal = try sitting()
    expectStatus(75, try TakeCommand(folder, "--sheet F2 --group frontline").script("5"))
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
  }

  @Test func pipedOutputLeavesThePromptsAtTheTerminal() throws {
    let terminal = try PseudoTerminal(
      Program("/bin/sh"),
      [
        "-c", "\"$0\" take audit --plain --sheet F1 --group frontline > piped",
        Program.built.path,
      ], in: folder.path)
    try terminal.waitFor("Answer: ")
    terminal.send("2\nq\n")
    #expect(try terminal.wait() == 75)
    try expectOneAnswerKept()
    #expect(try folder.bytes(of: "piped").isEmpty)
  }
}
