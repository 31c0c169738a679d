import Survey
import TestSupport
import Testing

/// `+` opens the editor that whoever answers has chosen.
@Suite struct EditorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("scratch")
    try AuditFixture.small.write(to: folder)
  }

  /// A sitting that is asked for the evidence of its first question.
  private func sitting(_ environment: [String: String]) throws -> PseudoTerminal {
    let surroundings = ["TMPDIR": folder("scratch")].merging(environment) { $1 }
    let terminal = try TakeCommand(folder, "--sheet F1 --group frontline")
      .terminal(environment: surroundings)
    try terminal.waitFor("Answer: ")
    terminal.send("e\n")
    try terminal.waitFor("Evidence.")
    try terminal.waitFor("Answer: ")
    return terminal
  }

  private func stop(_ terminal: PseudoTerminal) throws {
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    #expect(folder.listing().keys.filter { $0.hasPrefix("scratch/") } == ["scratch/"])
  }

  private func evidence() throws -> String? {
    try AuditFixture.small.sheet("F1", in: folder).answers["say-1"]?.evidence?.text
  }

  private func script(_ name: String, _ lines: String) throws -> String {
    try folder.write("#!/bin/sh\n\(lines)\n", to: name)
  }

  @Test(arguments: ["VISUAL", "EDITOR"])
  func theTextComesBackWhole(_ variable: String) throws {
    let path = try script("an editor.sh", "printf '%s\\nand é more\\n' \"$1\" > \"$2\"; exit 0")
    let terminal = try sitting([variable: "sh '\(path)' --option"])
    terminal.send("+\n")
    try terminal.waitFor("strong")
    try stop(terminal)
    #expect(try evidence() == "--option\nand é more")
  }

  @Test func onlyThisUserCanLookIntoTheFile() throws {
    let path = try script(
      "editor.sh",
      "stat -c '%a %a' \"$1\" \"$(dirname \"$1\")\" > \"$1.new\"; "
        + "basename \"$1\" >> \"$1.new\"; tty >> \"$1.new\"; mv \"$1.new\" \"$1\"")
    let terminal = try sitting(["EDITOR": "sh \(path)"])
    terminal.send("+\n")
    try terminal.waitFor("strong")
    try stop(terminal)
    let lines = try #require(try evidence()).split(separator: "\n")
    #expect(lines.prefix(3) == ["600 600", "700 700", "note.txt"])
    #expect(lines.last?.hasPrefix("/dev/") == true)
  }

  @Test func whatStoodThereIsInTheFile() throws {
    let path = try script("editor.sh", "sed -i 's/minutes/Board minutes/' \"$1\"")
    let terminal = try sitting(["EDITOR": "sh \(path)"])
    terminal.send("the minutes\n")
    try terminal.waitFor("strong")
    terminal.send("b\n")
    try terminal.waitFor("Evidence.")
    terminal.send("+\n")
    try terminal.waitFor("strong")
    try stop(terminal)
    #expect(try evidence() == "the Board minutes")
  }

  @Test func aStatusOtherThanZeroGivesItUp() throws {
    let path = try script("editor.sh", "echo no > \"$1\"; exit 1")
    let terminal = try sitting(["EDITOR": "sh \(path)"])
    terminal.send("+\n")
    try terminal.waitFor("Answer: ")
    try stop(terminal)
    #expect(!folder.exists("audit/sheets/F1.answers.json"))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let editor: String
    let message: String
    var testDescription: String { editor }
  }

  @Test(arguments: [
    Fault(editor: "no-such-editor", message: "cannot start no-such-editor; set VISUAL or EDITOR"),
    Fault(editor: "rm", message: "there is no such file or folder"),
  ])
  func aFaultIsSaidAndAskedAgain(_ fault: Fault) throws {
    let terminal = try sitting(["EDITOR": fault.editor])
    terminal.send("+\n")
    try terminal.waitFor("The editor did not work: ")
    try terminal.waitFor(fault.message)
    terminal.send("typed instead\n")
    try terminal.waitFor("strong")
    try stop(terminal)
    #expect(try evidence() == "typed instead")
  }

  struct Kept: Sendable, CustomTestStringConvertible {
    let editor: String
    let says: String
    let file: String
    let text: String
    var testDescription: String { says }
  }

  /// Too long, ended by a signal after it had saved, and with a file of its own beside the text.
  @Test(arguments: [
    Kept(
      editor: "yes | head -c 70000 > \"$1\"", says: "longer than 64 KiB; it is kept in ",
      file: "note.txt", text: String(repeating: "y\n", count: 35_000)),
    Kept(
      editor: "echo mine > \"$1\"; kill -HUP $$", says: "it ended with status 129; what it",
      file: "note.txt", text: "mine\n"),
    Kept(
      editor: "echo mine > \"$1.save\"; exit 1", says: "it ended with status 1; what it has left",
      file: "note.txt.save", text: "mine\n"),
  ])
  func wordsThatCannotBeTakenAreKept(_ kept: Kept) throws {
    let path = try script("editor.sh", kept.editor)
    let terminal = try sitting(["EDITOR": "sh \(path)"])
    terminal.send("+\n")
    try terminal.waitFor(kept.says)
    try terminal.waitFor("Answer: ")
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
    let file = try #require(
      folder.listing().keys.first { $0.hasPrefix("scratch/") && $0.hasSuffix("/\(kept.file)") })
    #expect(try folder.text(of: file) == kept.text)
  }

  @Test func bytesThatAreNotTextAreShownAsSuch() throws {
    let path = try script("editor.sh", "printf 'a\\377b\\r\\nc\\n' > \"$1\"")
    let terminal = try sitting(["EDITOR": "sh \(path)"])
    terminal.send("+\n")
    try terminal.waitFor("strong")
    try stop(terminal)
    #expect(try evidence() == "a\u{FFFD}b\nc")
  }

  @Test(arguments: [
    ["PATH": "/nowhere"], ["TERM": "dumb", "VISUAL": "touch"], ["PATH": "/nowhere", "EDITOR": ""],
  ])
  func withoutAnEditorItIsSaid(_ environment: [String: String]) throws {
    let terminal = try sitting(environment)
    terminal.send("+\n")
    try terminal.waitFor("No editor can be opened here.")
    try stop(terminal)
  }

  /// Ctrl-C and Ctrl-\ are the editor's, and it leaves the terminal as no editor should.
  @Test func keysInTheEditorAreTheEditorsAlone() throws {
    let path = try script(
      "editor.sh",
      """
      trap 'int=2' INT
      trap 'quit=3' QUIT
      echo editing
      until [ "$int$quit" = 23 ]; do sleep 0.05; done
      echo "heard $int and $quit" > "$1"
      stty raw -echo
      """)
    let terminal = try sitting(["EDITOR": "exec sh \(path)"])
    terminal.send("+\n")
    try terminal.waitFor("editing")
    terminal.send("\u{03}")
    terminal.send("\u{1C}")
    try terminal.waitFor("strong")
    try stop(terminal)
    #expect(try evidence() == "heard 2 and 3")
  }

  @Test func aScriptOpensNoEditor() throws {
    let run = try TakeCommand(folder, "--sheet F1 --group frontline").script("e", "+")
    #expect(run.output.contains("No editor can be opened here."))
  }
}
