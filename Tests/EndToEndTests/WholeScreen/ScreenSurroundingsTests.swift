import Survey
import TestSupport
import Testing

/// The size of the window, the variables of the environment, the shell and the editor around it.
@Suite struct ScreenSurroundingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  private static let frontline = "--sheet F1 --group frontline"

  private func sitting(
    _ environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24
  ) throws -> WholeScreenSitting {
    let sitting = try WholeScreenSitting(
      folder, Self.frontline, environment: environment, columns: columns, rows: rows)
    try sitting.begin()
    return sitting
  }

  // MARK: - Sizes

  @Test func anotherSizeIsDrawnAnew() throws {
    let sitting = try sitting()
    sitting.press("2")
    try sitting.see("> ", "q save and stop")
    for (columns, rows) in [(60, 16), (132, 50), (61, 17), (80, 24)] as [(UInt16, UInt16)] {
      sitting.terminal.setSize(columns: columns, rows: rows)
      try sitting.see("Say 1 of 2", "2  Asked", "stop")
      #expect(!sitting.lines.joined().contains("#"), "every cell has been drawn")
    }
    sitting.press("<enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
  }

  @Test(arguments: [(59, 24), (80, 15), (1, 1), (300, 2)] as [(UInt16, UInt16)])
  func tooSmallIsSaidAndNothingIsTaken(_ columns: UInt16, _ rows: UInt16) throws {
    let sitting = try sitting()
    sitting.terminal.setSize(columns: columns, rows: rows)
    try sitting.terminal.waitToSee("the small frame") { $0.text.hasPrefix("T") }
    sitting.press("2 <enter> d <enter> g r")
    try sitting.settle()
    sitting.terminal.setSize(columns: 80, rows: 24)
    try sitting.see("Say 1 of 2, 0 of 6 answered")
    sitting.press("3 <enter>")
    try sitting.see("1 of 6 answered")
    sitting.terminal.setSize(columns: columns, rows: rows)
    try sitting.terminal.waitToSee("the small frame") { $0.text.hasPrefix("T") }
    sitting.press("q")
    try sitting.expectEnd(75)
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 1)
  }

  @Test func whereItIsTooSmallPlainModeGoesOn() throws {
    let sitting = try sitting()
    sitting.press("2 <enter>")
    try sitting.see("1 of 6 answered")
    sitting.terminal.setSize(columns: 50, rows: 10)
    try sitting.see("Too small for this view (50 x 10)")
    sitting.press("p")
    try sitting.terminal.waitFor("\u{1B}[?1049l")
    try sitting.terminal.waitFor("Answer: ")
    let start = sitting.terminal.heard.count
    sitting.terminal.send("4\n")
    try sitting.terminal.waitFor("Saved: 4, Shared.")
    sitting.terminal.send("\u{03}")
    try sitting.expectEnd(130)
    #expect(!sitting.terminal.heard[start...].contains(0x1B))
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 2)
  }

  // MARK: - Variables

  @Test(arguments: [
    ["TERM": "dumb"], ["ACCESSIBLE": "1"], ["ACCESSIBLE": "yes", "TERM": "xterm-256color"],
  ])
  func plainModeIsChosenByTheEnvironment(_ environment: [String: String]) throws {
    let terminal = try PseudoTerminal(
      .built, ["take", "audit", "--sheet", "F1", "--group", "frontline"],
      environment: environment, in: folder.path)
    try terminal.waitFor("Answer: ")
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    #expect(!terminal.heard.contains(0x1B))
  }

  struct Look: Sendable, CustomTestStringConvertible {
    let environment: [String: String]
    let hasHues: Bool
    var testDescription: String { "\(environment)" }
  }

  @Test(arguments: [
    Look(environment: ["TERM": "xterm"], hasHues: false),
    Look(environment: ["TERM": "xterm", "COLORTERM": "truecolor"], hasHues: true),
    Look(environment: ["TERM": "xterm-256color"], hasHues: true),
    Look(environment: ["TERM": "xterm-256color", "NO_COLOR": "1"], hasHues: false),
    Look(environment: ["TERM": "xterm-256color", "CLICOLOR": "0"], hasHues: false),
    Look(environment: ["TERM": "xterm-256color", "ACCESSIBLE": "0"], hasHues: true),
    Look(environment: ["TERM": "xterm-256color", "ACCESSIBLE": "false"], hasHues: true),
    Look(environment: ["TERM": "vt100"], hasHues: false),
    Look(environment: ["TERM": ""], hasHues: false),
  ])
  func huesComeOnlyWhereTheyAreWanted(_ look: Look) throws {
    let sitting = try sitting(look.environment)
    sitting.press("2")
    try sitting.see(">     2  Asked")
    let codes = sitting.terminal.screen.cells.joined().map(\.codes)
    #expect(codes.contains { $0.contains("38;5;") } == look.hasHues)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /([14](;38;5;\d+)?)?/) != nil })
    sitting.press("q")
    try sitting.expectEnd(75)
  }

  @Test func pipedOutputLeavesTheScreenAtTheTerminal() throws {
    try folder.write("\"$@\" > piped\n", to: "piping.sh")
    let terminal = try PseudoTerminal(
      Program("/bin/sh"),
      ["piping.sh", Program.built.path, "take", "audit", "--sheet", "F1", "--group", "frontline"],
      in: folder.path)
    try terminal.waitToSee("Press Enter")
    terminal.send(keyStrokes("<enter> 2 <enter>"))
    try terminal.waitToSee("1 of 6 answered")
    terminal.send("q")
    #expect(try terminal.wait() == 75)
    #expect(terminal.text.contains("Saved. 1 of 6 answered"))
    #expect(try folder.bytes(of: "piped").isEmpty)
  }

  // MARK: - The editor

  private func editor(_ lines: String) throws -> [String: String] {
    let path = try folder.write("#!/bin/sh\n\(lines)\n", to: "editor.sh")
    return ["EDITOR": "sh \(path)", "TMPDIR": folder.path]
  }

  @Test func theEditorHasTheTerminalAndGivesItBack() throws {
    let sitting = try sitting(
      editor(
        "stty -g > editing; echo in the editor; read line; printf '%s\\nmore' \"$line\" > \"$1\""))
    sitting.press("e 'begun' <c-e>")
    try sitting.terminal.waitFor("in the editor")
    #expect(!sitting.terminal.screen.isWhole)
    sitting.terminal.send("from the editor\n")
    try sitting.see("How strong is it?")
    sitting.press("2 <enter> <enter> 3 <enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    let answer = try AuditFixture.small.sheet("F1", in: folder).answers["say-1"]
    #expect(answer?.evidence == Evidence(text: "from the editor\nmore", strength: 2))
    #expect(try folder.text(of: "editing") == folder.text(of: "notes/before"))
  }

  @Test func anEditorThatGivesUpLeavesWhatWasTyped() throws {
    let sitting = try sitting(editor("echo in the editor; echo gone > \"$1\"; exit 1"))
    sitting.press("e 'begun' <c-e>")
    try sitting.terminal.waitFor("in the editor")
    try sitting.see("> begun")
    sitting.press("<enter>")
    try sitting.see("How strong is it?")
    sitting.press("<c-c>")
    try sitting.expectEnd(130)
    let answer = try AuditFixture.small.sheet("F1", in: folder).answers["say-1"]
    #expect(answer?.evidence?.text == "begun")
  }

  @Test func anEditorThatIsNotThereIsSaid() throws {
    let sitting = try sitting(["EDITOR": "no-such-editor"])
    sitting.press("e <c-e>")
    try sitting.see("The editor did not work: cannot start no-such-editor")
    sitting.press("<c-c>")
    try sitting.expectEnd(130)
  }

  @Test func aConnectionThatIsLostInTheEditorSavesAndStops() throws {
    let terminal = try PseudoTerminal(
      .built, ["take", "audit", "--sheet", "F1", "--group", "frontline"],
      environment: editor("echo in the editor; read line"), in: folder.path)
    try terminal.waitToSee("Press Enter")
    terminal.send(keyStrokes("<enter> 2 <enter> e <c-e>"))
    try terminal.waitFor("in the editor")
    #expect(try terminal.hangUp() == 129)
    let sheet = try AuditFixture.small.sheet("F1", in: folder)
    #expect(sheet.answers["say-1"]?.now == .level(2) && sheet.status == .inProgress)
  }

  /// A signal that comes while the editor has the terminal is answered when it has given it back.
  @Test func aSignalDuringTheEditorStopsAfterwards() throws {
    let sitting = try sitting(editor("echo in the editor; read line; echo kept > \"$1\""))
    sitting.press("2 <enter> e <c-e>")
    try sitting.terminal.waitFor("in the editor")
    try sitting.signal(15)
    sitting.terminal.send("\n")
    try sitting.expectEnd(143)
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers["say-1"]?.now == .level(2))
  }
}

/// In a shell that stops programs and lets them go on.
@Suite struct ScreenJobTests {
  private let folder: TemporaryFolder
  private let terminal: PseudoTerminal

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
    terminal = try PseudoTerminal(
      Program("/bin/bash"), ["--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": "prompt> "], in: folder.path)
    try terminal.waitFor("prompt> ")
  }

  private func start(_ options: String) throws {
    terminal.send("stty -g > before; \(Program.built.path) take audit \(options)\n")
  }

  private func stopAndGoOn() throws {
    terminal.send("\u{1A}")
    try terminal.waitFor("Stopped")
    try terminal.waitFor("prompt> ")
    #expect(!terminal.screen.isWhole && terminal.screen.modes["?2004"] == false)
    terminal.send("stty -g > stopped; cmp before stopped && echo same\"\" settings\n")
    try terminal.waitFor("same settings")
    try terminal.waitFor("prompt> ")
    terminal.send("fg\n")
  }

  private func expectEnd(_ status: Int) throws {
    terminal.send("echo status $?.; stty -g > after; cmp before after && echo same\"\" settings\n")
    try terminal.waitFor("status \(status).")
    try terminal.waitFor("same settings")
    terminal.send("exit\n")
    _ = try terminal.wait()
  }

  @Test func ctrlZStopsAndFgShowsTheQuestionAgain() throws {
    try start("--sheet F1 --group frontline")
    try terminal.waitToSee("Press Enter")
    try stopAndGoOn()
    try terminal.waitToSee("Press Enter")
    terminal.send(keyStrokes("<enter> 2 <enter> 4"))
    try terminal.waitToSee("1 of 6 answered", ">     4  Shared")
    try stopAndGoOn()
    try terminal.waitToSee("1 of 6 answered", ">     4  Shared")
    terminal.send(keyStrokes("<enter> e 'half'"))
    try terminal.waitToSee("> half")
    try stopAndGoOn()
    try terminal.waitToSee("> half")
    terminal.send("\u{03}")
    try terminal.waitFor("Saved. 2 of 6 answered")
    try expectEnd(130)
    #expect(try AuditFixture.small.sheet("F1", in: folder).answers.count == 2)
  }

  @Test func ctrlZInAMenuComesBackToIt() throws {
    try start("")
    try terminal.waitToSee("Frontline staff")
    try stopAndGoOn()
    try terminal.waitToSee("Frontline staff")
    terminal.send("q")
    try terminal.waitFor("prompt> ")
    try expectEnd(75)
  }

  @Test func ctrlZWhileAnAnswerCannotBeSavedKeepsIt() throws {
    try start("--sheet F1 --group frontline")
    try terminal.waitToSee("Press Enter")
    terminal.send(keyStrokes("<enter> 2 <enter>"))
    try terminal.waitToSee("1 of 6 answered")
    try folder.move("audit", to: "elsewhere")
    terminal.send(keyStrokes("4 <enter>"))
    try terminal.waitToSee("Not saved")
    try stopAndGoOn()
    try terminal.waitToSee("Not saved")
    try folder.move("elsewhere", to: "audit")
    terminal.send("\r")
    try terminal.waitToSee("2 of 6 answered")
    terminal.send("q")
    try terminal.waitFor("prompt> ")
    try expectEnd(75)
  }

  /// The whole screen listened for Ctrl-Z itself; plain mode leaves it to the terminal.
  @Test func ctrlZWorksInPlainModeAfterAScreenThatWasTooSmall() throws {
    try start("--sheet F1 --group frontline")
    try terminal.waitToSee("Press Enter")
    terminal.send("\r")
    try terminal.waitToSee("0 of 6 answered")
    terminal.setSize(columns: 50, rows: 10)
    try terminal.waitToSee("Too small")
    terminal.send("p")
    try terminal.waitFor("Answer: ")
    try stopAndGoOn()
    terminal.send("3\n")
    try terminal.waitFor("Saved: 3")
    terminal.send("q\n")
    try terminal.waitFor("Go on with:")
    try expectEnd(75)
  }
}
