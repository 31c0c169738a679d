import Diagnostics
import Survey
import TestSupport
import Testing

/// What is pressed, typed and scripted is the same sheet, byte for byte.
@Suite struct SameSheetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One thing that is done, as keys on the whole screen and as lines in plain mode.
  struct Move: Sendable {
    let keys: String
    let lines: [String]

    init(_ keys: String, _ lines: String...) { (self.keys, self.lines) = (keys, lines) }
  }

  // MARK: - A leader's sheet

  /// The shipped bank, with one question that is asked only where another allows it: in itself it
  /// has none, and nothing could be hidden.
  private static let branched: AuditFixture = {
    let marker = "  - id: people-own-plan\n"
    let text = AuditFixture.bank.questionnaire
      .replacing("\nid: powershare-5p\n", with: "\nid: branched\n")
      .replacing(marker, with: marker + "    when: people-presence.now >= asked\n")
    let file = SourceFile(name: "branched.yaml", text: text)
    guard let questionnaire = Questionnaire.read(file).questionnaire else {
      preconditionFailure("the bank may be branched")
    }
    return AuditFixture(
      questionnaire: text, reference: questionnaire.reference,
      snapshot: QuestionnaireSnapshot(questionnaire, bytes: file.bytes))
  }()

  private static let people = [
    Move(
      "e 'Board minutes, item 4' <enter> 3 <enter> 'They mean it' <enter> y <enter>", "e",
      "Board minutes, item 4", "3", "They mean it", "y"),
    Move(
      "2 <enter> 2 <enter> 1 <enter> 'Care Act, section 9' <enter>", "2", "2", "1",
      "Care Act, section 9"),
    Move("4 <enter> 5 <enter>", "4", "5"),
    Move("d <enter> 3 <enter>", "d", "3"),
    Move("3 <enter> <down> <down> <enter>", "3", "4"),
    Move("n <enter> 'We hold no plans' <enter>", "n", "We hold no plans"),
    Move("l <enter>", "l"),
    Move("x <enter> d <enter>", "x", "d"),
    Move("3 <enter> 1 <enter> y 9 <enter> <enter>", "3", "1", "y", "9", ""),
  ]

  private static let changes = [
    Move("5 <enter> 5 <enter> 1 <enter> 3 <enter> u 4 <enter>", "5", "5", "1", "3", "u", "4"),
    // Hides the question that has just been answered.
    Move("r 2 <enter> 0 <enter> y <enter>", "r", "2", "0", "y", ""),
  ]

  private static let bodies = [
    Move(
      "g 7 <enter> a 'Board' <enter> 'Money' <enter> 1 <enter>", "g bodies", "a", "Board", "Money",
      "1"),
    Move("1 4 <enter>", "1 4"),
    Move(
      "3 <enter> <enter> 2 <enter> <enter> 6 <enter> <enter> <enter>", "3", "", "2", "", "6", "", ""
    ),
    Move("<enter> 'majority' <enter> 5 <enter> y <enter>", "", "majority", "5", "yes"),
    Move("1 5 <enter> 1 <enter>", "1 5", "1"),
    Move(
      "5 0 <enter> <enter> 6 0 <enter> <enter> 9 0 <enter> <enter> <enter>", "50", "", "60", "",
      "90", "", ""),
    Move("n <enter> 1 2 <enter>", "no", "12"),
  ]

  private static let otherModules = [
    Move(
      "g 8 <enter> 1 <enter> 2 <enter> 3 <enter> 4 <enter>",
      "g decision-rights", "1", "2", "3", "4", "0",
      "0", "0", "0", ""),
    Move("5 = <enter>", "5", "=", ""),
    Move("p 1 <enter> 2 3 <enter> 4 <enter>", "quick", "1", "2 3", "4"),
    Move("d", "d"),
    Move(
      "g 1 1 <enter> 1 <enter> 2 <enter> 3 <enter>", "g outcomes", "1", "2", "3"),
  ]

  private static let leaders = people + changes + bodies + otherModules

  @Test func aLeadersSheetInProgress() throws {
    let sheet = try takeThreeTimes(
      Self.branched, "--sheet L1 --group leaders", Self.leaders + [Move("q", "q")], status: 75)
    try expectEverything(sheet, status: .inProgress)
  }

  @Test func aLeadersSheetThatIsComplete() throws {
    let end = [Move("r f y", "r", "f", "y")]
    let sheet = try takeThreeTimes(
      Self.branched, "--sheet L1 --group leaders", Self.leaders + end, status: 0)
    try expectEverything(sheet, status: .complete)
  }

  /// Three sheets may be equal because nothing was taken: all that is to be compared is there.
  private func expectEverything(_ sheet: AnswerSheet, status: AnswerSheet.Status) throws {
    #expect(sheet.status == status)
    let answers = sheet.answers
    let first = try #require(answers["people-priority"])
    #expect(first.evidence == Evidence(text: "Board minutes, item 4", strength: 3))
    #expect(first.note == Note(text: "They mean it", mayBeQuoted: true))
    #expect(first.now == .level(2) && first.prepared?.response == .value(.level(2)))
    #expect(first.prepared?.reason == "law" && first.prepared?.detail == "Care Act, section 9")
    #expect(answers["people-presence"]?.now == .level(0))
    #expect(answers["people-own-plan"]?.now == .level(3))
    #expect(try folder.text(of: "scripted/sheets/L1.answers.json").contains("\"hidden\": true"))
    let responses = answers.values.compactMap { $0.now?.response }
    for wanted: Response in [
      .missing(.dontKnow), .missing(.notApplicable(reason: "We hold no plans")), .missing(.left),
      .missing(.preferNotToSay),
    ] {
      #expect(responses.contains(wanted), "\(wanted)")
    }
    #expect(Set(sheet.modules.keys.map(\.rawValue)) == ["bodies", "decision-rights", "outcomes"])
  }

  // MARK: - Easy Read

  @Test func anEasyReadSheetWithFourAnswers() throws {
    let questions = AuditFixture.bank.snapshot.questionnaire.questions
      .filter { $0.audience.contains("people") }
    let moves = questions.enumerated().map { index, question in
      let now = [0, 2, 4, 5][index % 4]
      guard question.slots.contains(.wanted) else { return Move("\(now) <enter>", "\(now)") }
      return Move("\(now) <enter> 5 <enter>", "\(now)", "5")
    }
    let sheet = try takeThreeTimes(
      .bank, "--sheet P1 --group people --wording easy-read --four-answers",
      moves + [Move("f y", "f", "y")], status: 0)
    #expect(sheet.wording == .easyRead && sheet.answersOffered == 4)
    #expect(sheet.answers.count == questions.count && sheet.status == .complete)
  }

  // MARK: - Three ways

  /// - Returns: The sheet, which is the same whichever way it was taken.
  private func takeThreeTimes(
    _ fixture: AuditFixture, _ options: String, _ moves: [Move], status: Int32
  ) throws -> AnswerSheet {
    for name in ["pressed", "typed", "scripted"] { try fixture.write(to: folder, as: name) }
    let lines = moves.flatMap(\.lines)
    try press(moves.map(\.keys), options, status: status)
    try type(lines, options, status: status)
    try script(lines, options, status: status)
    let id = String(options.split(separator: " ")[1])
    let files = try ["pressed", "typed", "scripted"].map {
      try folder.text(of: "\($0)/sheets/\(id).answers.json")
    }
    #expect(files[0] == files[2], "pressed and scripted")
    #expect(files[1] == files[2], "typed and scripted")
    #expect(try trail(id, of: "pressed") == trail(id, of: "scripted"))
    #expect(try trail(id, of: "typed") == trail(id, of: "scripted"))
    return try fixture.sheet(id, in: folder, as: "scripted")
  }

  private func press(_ keys: [String], _ options: String, status: Int32) throws {
    let sitting = try WholeScreenSitting(folder, options, audit: "pressed")
    try sitting.begin()
    for key in keys { sitting.press(key) }
    try sitting.expectEnd(status)
  }

  private func type(_ lines: [String], _ options: String, status: Int32) throws {
    let terminal = try PseudoTerminal(
      .built, ["take", "typed", "--plain"] + options.split(separator: " ").map(String.init),
      in: folder.path)
    for line in lines {
      try terminal.waitFor(": ")
      terminal.send(line + "\n")
    }
    #expect(try terminal.wait() == status, "\(terminal.text.suffix(600))")
  }

  private func script(_ lines: [String], _ options: String, status: Int32) throws {
    try folder.write(lines.joined(separator: "\n") + "\n", to: "script.txt")
    let run = try Program.built.run(
      ["take", "scripted", "--script", "script.txt"]
        + options.split(separator: " ").map(String.init), in: folder.path)
    expectStatus(status, run)
  }

  /// The journal without what differs between any two sittings.
  private func trail(_ id: String, of audit: String) throws -> [String]? {
    let name = "\(audit)/sheets/\(id).journal.jsonl"
    guard folder.exists(name) else { return nil }
    return try folder.text(of: name).split(separator: "\n").map {
      String($0).replacing(/"(time|sum)": ?"[^"]*"/, with: "")
    }
  }
}
