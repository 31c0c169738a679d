import Survey
import TestSupport
import Testing

/// What a terminal may send besides keys, and what files and variables may hold besides words.
@Suite struct ScreenInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  private func sitting() throws -> WholeScreenSitting {
    let sitting = try WholeScreenSitting(folder, "--sheet L1 --group leaders")
    try sitting.begin()
    return sitting
  }

  private func answers() throws -> [Question.ID: Answer] {
    try AuditFixture.small.sheet("L1", in: folder).answers
  }

  // MARK: - Pastes

  private static let paragraph = "q\r\n3\nLeaders said: \"yes\".\r\rf\ny\n\u{1B}[A 漢字 q"

  @Test func aPastedParagraphBecomesTheTextOfANote() throws {
    let sitting = try sitting()
    sitting.press("2 <enter> 4 <enter> e <enter>")
    try sitting.see("note")
    sitting.terminal.send(pasted(Self.paragraph))
    try sitting.see("Leaders said:")
    sitting.press("<enter> n <enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    try sitting.expectEnd(75)
    let note = try answers()["say-2"]?.note
    #expect(note?.text.contains("q\n3\nLeaders said: \"yes\".") == true)
    #expect(note?.text.hasSuffix("漢字 q") == true)
    #expect(try answers()["say-2"]?.now == nil)
  }

  /// Nowhere else is it anything, though every line of it could be a command.
  @Test(arguments: ["", "g", "r", "r f", "?", "2 <enter>"])
  func elsewhereAPasteDoesNothing(_ keys: String) throws {
    let sitting = try sitting()
    sitting.press(keys)
    sitting.terminal.send(pasted(Self.paragraph) + pasted("y") + pasted("\r"))
    sitting.press("<c-c>")
    try sitting.expectEnd(130)
    guard folder.exists("audit/sheets/L1.answers.json") else { return #expect(keys != "2 <enter>") }
    #expect(try answers().mapValues(\.now) == ["say-1": .level(2)])
    #expect(try answers()["say-1"]?.prepared == nil)
  }

  @Test func aPasteIntoTheMenuChoosesNothing() throws {
    let sitting = try WholeScreenSitting(folder, "")
    try sitting.see("Frontline staff")
    sitting.terminal.send(pasted("2\r") + pasted("q"))
    sitting.press("<down>")
    try sitting.see(">   1")
    sitting.press("q")
    try sitting.expectEnd(75)
  }

  // MARK: - Bytes that are no keys

  private static let noise: [Case<[UInt8]>] = [
    Case("not UTF-8", [0xFF, 0xFE, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0xE2, 0x82]),
    Case("C1 controls", [0xC2, 0x9B, 0xC2, 0x90, 0xC2, 0x85]),
    Case("controls", [0x00, 0x1C, 0x1D, 0x1E, 0x1F, 0x11, 0x13]),
    Case("a mouse", Array("\u{1B}[M !!\u{1B}[<0;10;10M\u{1B}[<0;10;10m".utf8)),
    Case(
      "focus and answers", Array("\u{1B}[I\u{1B}[O\u{1B}[?62;c\u{1B}[24;80R\u{1B}[?2026;2$y".utf8)),
    Case("function keys", Array("\u{1B}OP\u{1B}[15~\u{1B}[[A\u{1B}[1;5P\u{1B}[99;99;99~".utf8)),
    Case(
      "a title",
      Array("\u{1B}]0;q\u{07}\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}P1$r0m\u{1B}\\".utf8)),
    Case("keys of a newer protocol", Array("\u{1B}[113;5u\u{1B}[27;5;113~\u{1B}[113;;113u".utf8)),
  ]

  @Test(arguments: noise)
  func whatIsNoKeyDoesNothing(_ noise: Case<[UInt8]>) throws {
    let sitting = try sitting()
    for _ in 0..<20 { sitting.terminal.send(noise.value) }
    sitting.press("2")
    try sitting.see("Say 1 of 2, 0 of 6 answered", ">     2  Asked")
    sitting.terminal.send(noise.value)
    sitting.press("<enter> q")
    try sitting.expectEnd(75)
    #expect(try answers().mapValues(\.now) == ["say-1": .level(2)])
  }

  @Test(arguments: UInt64(1)...6)
  func noBytesTrapOrHarmASheet(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sitting = try sitting()
    let parts = [
      "\u{1B}", "[", "2", "\r", "e", "text", "\u{1B}[200~", "\u{1B}[201~", "u", "d", "b", "g", "r",
      "y", "1",
    ]
    for _ in 0..<200 {
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let count = Int.random(in: 1...6, using: &generator)
        // Not Ctrl-C and Ctrl-D, which end it, nor the editor's key and those that give the
        // screen away, with all that has been typed ahead.
        sitting.terminal.send(
          (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            .filter { ![3, 4, 5, 12, 26].contains($0) })
      } else {
        sitting.press(parts.randomElement(using: &generator).map { "'\($0)'" } ?? "")
      }
    }
    // The end of whatever was begun.
    sitting.terminal.send("\u{1B}[201~\u{1B}[201~")
    sitting.press("<c-c>")
    _ = try sitting.terminal.wait()
    #expect(["75\n", "130\n"].contains(try folder.text(of: "notes/status")))
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
  }
}

/// One gate: nothing from a file, a name or the environment moves a terminal.
@Suite struct ScreenGateTests {
  private let folder: TemporaryFolder

  /// A title, a colour, a screen that is cleared, and an order of reading that is turned round.
  private static let hostile = "\u{1B}]0;owned\u{07}\u{1B}[31m\u{1B}[2J\u{9B}5m\u{202E}dene\u{200F}"
  private static let inYAML = "\\e]0;owned\\a\\e[31m\\e[2J\\x9b5m\\u202edene\\u200f"

  init() throws { folder = try TemporaryFolder() }

  private func writeHostileAudit(as name: String = "audit") throws {
    var fixture = AuditFixture.small
    fixture.questionnaire = fixture.questionnaire
      .replacing("How much", with: "\(Self.inYAML) How much")
      .replacing("\"Views.\"", with: "\"\(Self.inYAML) Views.\"")
      .replacing("A small questionnaire", with: "\(Self.inYAML) title")
      .replacing("name: \"Say\"", with: "name: \"\(Self.inYAML) Say\"")
      .replacing("Frontline staff", with: "\(Self.inYAML) staff")
      .replacing("I don't know", with: "\(Self.inYAML) don't know")
      .replacing("Someone says so", with: "\(Self.inYAML) says so")
    fixture.organisation = Self.inYAML + " Trust"
    try fixture.write(to: folder, as: name)
  }

  /// What the program writes itself; anything else that a terminal obeys came from outside.
  private func strange(in bytes: [UInt8]) -> [String] {
    var text = String(decoding: bytes, as: UTF8.self)
    let own = /\u{1B}\[(\?(1049|2004|2026|25|7)[hl]|[0-9]+;[0-9]+H|H|2J|J|K|[0-9;]*m)/
    text = text.replacing(own, with: "")
    return text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\r"
        || (0x7F...0x9F).contains(scalar.value) || scalar.properties.isBidiControl
    }.map { "\(String($0.value, radix: 16))" }
  }

  @Test func aHostileAuditReachesTheTerminalHarmless() throws {
    try writeHostileAudit()
    let sitting = try WholeScreenSitting(
      folder, "", environment: ["EDITOR": Self.hostile, "TMPDIR": "/tmp/" + Self.hostile])
    try sitting.see("staff")
    sitting.press("2")
    try sitting.begin()
    sitting.press("e")
    sitting.terminal.send(pasted("A note: " + Self.hostile))
    try sitting.see("A note:")
    sitting.press("<c-e>")
    try sitting.see("The editor did not work")
    sitting.press("<enter> 1 <enter>")
    sitting.terminal.send(pasted("More: " + Self.hostile))
    sitting.press("<enter> n <enter> 2 <enter> 9 d <enter>")
    for (keys, sign) in [
      ("g", "Contents"), ("r", "Review"), ("?", "Keys"), ("<enter> f", "Finish?"),
    ] {
      sitting.press(keys)
      try sitting.see(sign)
    }
    sitting.press("n q")
    let said = try sitting.expectEnd(75)
    #expect(said.contains("Saved. 2 of 6 answered"))
    #expect(strange(in: sitting.terminal.heard).isEmpty)
    try goOnInLines()
  }

  /// The sheet now holds such words as well; plain mode says them too.
  private func goOnInLines() throws {
    let sitting = try WholeScreenSitting(folder, "")
    try sitting.see("Sheet F1")
    sitting.press("1")
    try sitting.begin()
    sitting.terminal.setSize(columns: 40, rows: 8)
    try sitting.see("Too small")
    sitting.press("p")
    try sitting.terminal.waitFor("Answer: ")
    for line in ["g say 1", "e", "?", "b", "r", "q"] {
      sitting.terminal.send(line + "\n")
      try sitting.terminal.waitFor(line == "q" ? "Go on with" : ": ")
    }
    try sitting.expectEnd(75)
    #expect(strange(in: sitting.terminal.heard).isEmpty)
  }

  /// The audit's own name stands in faults and in the command that goes on.
  @Test func aHostileFolderReachesTheTerminalHarmless() throws {
    let name = "audit" + Self.hostile
    try writeHostileAudit(as: name)
    let options = "--sheet F1 --group frontline"
    let sitting = try WholeScreenSitting(folder, options, audit: name)
    try sitting.begin()
    sitting.press("2 <enter>")
    try sitting.see("1 of 6 answered")
    sitting.press("q")
    #expect(try sitting.expectEnd(75).contains("Go on with"))
    #expect(strange(in: sitting.terminal.heard).isEmpty)
    let again = try WholeScreenSitting(folder, options, audit: name)
    try again.begin()
    try folder.move(name, to: "elsewhere")
    again.press("3 <enter>")
    try again.see("Not saved")
    again.press("q")
    #expect(try again.expectEnd(73).contains("not saved"))
    #expect(strange(in: again.terminal.heard).isEmpty)
  }
}
