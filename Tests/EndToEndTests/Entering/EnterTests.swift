import Glibc
import Survey
import TestSupport
import Testing

/// Sheets on paper that are typed in twice.
@Suite struct EnterTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  private func enter(_ options: String, _ lines: [String]) throws -> ProgramRun {
    try Program.built.run(
      ["enter", "audit"] + options.split(separator: " ").map { String($0) } + ["--script", "-"],
      input: Array(lines.map { $0 + "\n" }.joined().utf8), in: folder.path)
  }

  private static let new = "--sheet F1 --group frontline"
  private static func entry(_ levels: Int...) -> [String] { levels.map { "\($0)" } + ["f", "y"] }

  private func sheet(_ id: String = "F1") throws -> AnswerSheet {
    try AuditFixture.small.sheet(id, in: folder)
  }

  private func levels(_ id: String = "F1") throws -> [Int?] {
    let sheet = try sheet(id)
    return AuditFixture.small.snapshot.questionnaire.questions.map {
      sheet.answers[$0.id]?.now?.response.level
    }
  }

  private var entering: [String] {
    folder.listingWithoutLocks().keys.filter {
      $0.hasPrefix("audit/entering/") && !$0.hasSuffix("/")
    }.sorted()
  }

  // MARK: - Whole papers

  @Test func twoEntriesThatAgreeAreTheSheet() throws {
    let lines = Self.entry(0, 1, 2, 3, 4, 5)
    let run = try enter(Self.new, lines + lines)
    expectStatus(0, run)
    #expect(run.output.contains("Entry 1 of 2."))
    #expect(run.output.contains("Entry 2 of sheet F1 is complete."))
    #expect(run.output.contains("The two entries agree."))
    #expect(try levels() == [0, 1, 2, 3, 4, 5])
    #expect(try sheet().status == .complete)
    #expect(entering.isEmpty)
    #expect(!folder.exists("audit/set-aside"))
    expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
  }

  @Test func theSheetIsTheOneThatTakeMakes() throws {
    let lines = Self.entry(0, 1, 2, 3, 4, 5)
    expectStatus(0, try enter(Self.new, lines + lines))
    expectStatus(0, try TakeCommand(folder, "--sheet F2 --group frontline").script(lines))
    func text(_ id: String) throws -> [Substring] {
      try folder.text(of: "audit/sheets/\(id).answers.json").split(separator: "\n").filter {
        !$0.contains("\"sheet\"")
      }
    }
    #expect(try text("F1") == text("F2"))
  }

  @Test func whatDiffersIsShownAndDecided() throws {
    let run = try enter(
      Self.new, Self.entry(0, 1, 2, 3, 4, 5) + Self.entry(0, 2, 2, 4, 4, 0) + ["1", "2", "t", "3"])
    expectStatus(0, run)
    #expect(run.output.contains("The two entries differ in 3 places."))
    #expect(run.output.contains("Say 2 2, now. How much is shared in say 2?"))
    #expect(run.output.contains("1. First entry: 1, Told"))
    #expect(run.output.contains("2. Second entry: 2, Asked"))
    #expect(run.output.contains("All differences are decided."))
    #expect(try levels() == [0, 1, 2, 4, 4, 3])
    #expect(entering.isEmpty)
  }

  @Test func reasonsNotesAndEvidenceAreComparedToo() throws {
    func entry(_ evidence: String, _ quote: String) -> [String] {
      ["2", "3", "b", "e", evidence, "1", "A note", quote, "r", "f", "y"]
    }
    let run = try enter(
      "--sheet L1 --group leaders --section say",
      entry("Minutes", "y") + entry("Minute", "n") + ["1", "2"])
    expectStatus(0, run)
    #expect(run.output.contains("evidence"))
    #expect(run.output.contains("First entry: A note; may be quoted"))
    let answer = try sheet("L1").answers["say-1"]
    #expect(answer?.evidence?.text == "Minutes")
    #expect(answer?.note == Note(text: "A note", mayBeQuoted: false))
  }

  @Test func aRoomsAgreementIsTypedInTwice() throws {
    let script = ["2"] + ["3", "3", "r", "f", "One of us", "y"]
    let other = ["1"] + ["3", "3", "r", "f", "One of them", "y"]
    let run = try enter(
      "--sheet R1 --group frontline --people 6 --section say", script + other + ["2", "1"])
    expectStatus(0, run)
    let expected = Respondent.Kind.room(people: 6, agreed: .consensus, dissent: "One of us")
    #expect(try sheet("R1").respondent.kind == expected)
  }

  /// Field by field of a record, so that one slip does not cost the whole of it.
  @Test func recordsOfModulesAreComparedByField() throws {
    try AuditFixture.bank.write(to: folder)
    let body = FormTests.modules[0].value
    var other = body
    other[1] = "The Board"
    other[other.count - 1] = "11"
    let end = ["", "f", "y"]
    let run = try enter(
      "--sheet L1 --group leaders --module bodies", body + end + other + end + ["1", "2"])
    expectStatus(0, run)
    #expect(run.output.contains("The two entries differ in 2 places."))
    #expect(run.output.contains("First entry: Board"))
    let sheet = try AuditFixture.bank.sheet("L1", in: folder)
    guard case .records(let records)? = sheet.modules["bodies"] else {
      Issue.record("no bodies")
      return
    }
    #expect(records.count == 1)
    #expect(records.first?.fields["name"] == .text("Board"))
    #expect(records.first?.fields.values.contains(.number(11)) == true)
  }

  /// An answer that only one entry has, to a question that only that entry was asked.
  @Test func whatOneEntryLeftOutIsNothingThere() throws {
    let run = try enter(
      Self.new, Self.entry(0, 1, 2, 3, 4, 5) + ["0", "1", "2", "3", "4", "l", "f", "y", "1"])
    expectStatus(0, run)
    #expect(run.output.contains("Second entry: Left for later"))
    #expect(try levels() == [0, 1, 2, 3, 4, 5])
  }

  // MARK: - Stopping and going on

  @Test func itGoesOnFromWhereverItStopped() throws {
    let first = Self.entry(0, 1, 2, 3, 4, 5)
    let second = Self.entry(5, 4, 3, 2, 1, 0)
    expectStatus(75, try enter(Self.new, Array(first.prefix(3))))
    expectStatus(75, try enter("--sheet F1", Array(first.dropFirst(3))))
    #expect(!folder.exists("audit/sheets/F1.answers.json"))
    expectStatus(75, try enter("--sheet F1", Array(second.prefix(5))))
    expectStatus(75, try enter("--sheet F1", Array(second.dropFirst(5)) + ["1", "2"]))
    let run = try enter("--sheet F1", ["1", "2"])
    expectStatus(75, run)
    #expect(run.output.contains("The two entries differ in 4 places."))
    #expect(run.output.contains("Saved. 2 differences are still to be decided."))
    expectStatus(0, try enter("--sheet F1", ["2", "2"]))
    #expect(try levels() == [0, 4, 2, 2, 1, 0])
  }

  @Test func aChoiceCanBeTakenBack() throws {
    let run = try enter(
      Self.new, Self.entry(0, 1, 2, 3, 4, 5) + Self.entry(1, 1, 2, 3, 4, 4) + ["2", "u", "1", "1"])
    expectStatus(0, run)
    #expect(try levels() == [0, 1, 2, 3, 4, 5])
  }

  @Test func aScriptStopsAtTheLineThatIsNoChoice() throws {
    let lines = Self.entry(0, 1, 2, 3, 4, 5) + Self.entry(1, 1, 2, 3, 4, 5)
    let run = try enter(Self.new, lines + ["3"])
    expectStatus(65, run)
    #expect(run.errors.hasPrefix("standard input:17: error: "))
    expectStatus(0, try enter("--sheet F1", ["1"]))
  }

  @Test func nothingCountsWhatIsBeingTypedIn() throws {
    var fixture = AuditFixture.answered
    fixture.sheets.removeLast()
    try fixture.write(to: folder, as: "audit")
    let before = try Program.built.run(["score", "audit"], in: folder.path)
    expectStatus(75, try enter("--sheet X1 --group people", ["1", "2"]))
    let after = try Program.built.run(["score", "audit"], in: folder.path)
    #expect(before.output == after.output)
    expectStatus(0, try Program.built.run(["check", "audit"], in: folder.path))
  }

  @Test func takeLeavesItAlone() throws {
    expectStatus(75, try enter(Self.new, ["1"]))
    let run = try TakeCommand(folder, Self.new).script("2")
    expectStatus(64, run)
    #expect(run.errors.contains("powershare enter audit --sheet F1"))
    expectStatus(75, try TakeCommand(folder, "--group frontline").script("2"))
    #expect(folder.exists("audit/sheets/F2.answers.json"))
  }

  @Test func aSheetThatIsThereIsNotTypedInAgain() throws {
    var fixture = AuditFixture.small
    fixture.sheets = [fixture.sheet("F1", of: "frontline")]
    try fixture.write(to: folder)
    let run = try enter(Self.new, ["1"])
    expectStatus(65, run)
    #expect(run.errors.contains("there is a sheet F1 already"))
  }

  @Test func anUpgradeWaitsForWhatIsBeingTypedIn() throws {
    expectStatus(75, try enter(Self.new, ["1"]))
    let run = try Program.built.run(["upgrade", "audit"], in: folder.path)
    expectStatus(65, run)
    #expect(run.errors.contains("is being typed in from paper"))
  }

  /// After each whole decision the two files say what is left.
  @Test func aDecisionIsOnDiskAtOnce() throws {
    let lines = Self.entry(0, 1, 2, 3, 4, 5) + Self.entry(1, 1, 2, 3, 4, 4)
    expectStatus(75, try enter(Self.new, lines))
    let deciding = try PseudoTerminal(
      .built, ["enter", "audit", "--plain", "--sheet", "F1"], in: folder.path)
    try deciding.waitFor("q to stop: ")
    deciding.send("2\n")
    try deciding.waitFor("q to stop: ")
    deciding.kill(SIGKILL)
    _ = try deciding.wait()
    let run = try enter("--sheet F1", ["1"])
    expectStatus(0, run)
    #expect(run.output.contains("The two entries differ in 1 place."))
    #expect(try levels() == [1, 1, 2, 3, 4, 5])
  }

  // MARK: - Trails

  @Test func leadersEntriesAreSetAside() throws {
    let lines = ["0", "1", "r", "f", "y"]
    expectStatus(
      0, try enter("--sheet L1 --group leaders --section say", lines + lines))
    #expect(entering.isEmpty)
    let trail = try folder.text(of: "audit/set-aside/L1.first.journal.jsonl")
    #expect(trail.contains("\"time\""))
    #expect(folder.exists("audit/set-aside/L1.second.answers.json"))
  }

  // MARK: - At a terminal

  @Test func atATerminalTheSecondEntryIsAskedFor() throws {
    let terminal = try PseudoTerminal(
      .built, ["enter", "audit", "--plain", "--sheet", "F1", "--group", "frontline"],
      in: folder.path)
    for round in 1...2 {
      if round == 2 {
        try terminal.waitFor("Type 1 to begin it, q to leave it for later: ")
        terminal.send("1\n")
      }
      for number in 0...5 {
        try terminal.waitFor("Answer: ")
        terminal.send("\(number == 5 ? 5 - round : number)\n")
      }
      try terminal.waitFor("Review.")
      terminal.send("f\n")
      try terminal.waitFor("Finish entry \(round) of sheet F1?")
      terminal.send("y\n")
    }
    try terminal.waitFor("First entry: 4, Shared")
    terminal.send("t\n")
    try terminal.waitFor("Answer: ")
    terminal.send("1\n")
    try terminal.waitFor("All differences are decided.")
    #expect(try terminal.wait() == 0)
    #expect(try levels() == [0, 1, 2, 3, 4, 1])
  }

  @Test func onTheWholeScreenToo() throws {
    let terminal = try PseudoTerminal(
      .built, ["enter", "audit", "--sheet", "F1", "--group", "frontline", "--section", "say"],
      environment: ["TERM": "xterm-256color"], in: folder.path)
    for round in 1...2 {
      if round == 2 {
        try terminal.waitFor("Begin the second entry")
        terminal.send("1")
      }
      try terminal.waitFor("Press Enter to begin")
      terminal.send("\r\(round)\r3\r")
      try terminal.waitFor("Review")
      terminal.send("fy")
      try terminal.waitFor("Entry \(round) of sheet F1 is complete")
    }
    try terminal.waitFor("Second entry: 2, Asked")
    terminal.send("2")
    #expect(try terminal.wait() == 0)
    #expect(try levels().prefix(2) == [2, 3])
  }

  @Test func withoutTerminalAndScriptItEndsAtOnce() throws {
    let run = try Program.built.run(
      ["enter", "audit", "--group", "frontline"], in: folder.path, limit: 2)
    expectStatus(64, run)
  }

  @Test func twoProcessesDoNotTypeInOneSheet() throws {
    let terminal = try PseudoTerminal(
      .built, ["enter", "audit", "--plain", "--sheet", "F1", "--group", "frontline"],
      in: folder.path)
    try terminal.waitFor("Answer: ")
    let other = try enter(Self.new, ["1"])
    expectStatus(75, other)
    #expect(other.errors.contains("it is being typed in by process"))
    terminal.send("q\n")
    #expect(try terminal.wait() == 75)
  }
}
