import Survey
import TestSupport
import Testing

/// Forms, wordings, modules and passes of the whole bank.
@Suite struct FormTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.bank.write(to: folder)
  }

  static let modules = [
    Case(
      "bodies",
      [
        "a", "Board", "Money", "1", "1 4", "3", "", "2", "", "6", "", "", "", "majority", "5",
        "yes", "1 5", "1", "50", "", "60", "", "90", "", "", "no", "12",
      ]),
    Case(
      "decision-rights",
      ["1", "2", "3", "4", "0", "0", "0", "0", "", "5", "=", "", "d", "d"]),
    Case("focus", ["a", "Home care", "yes", "no", "1", "2", "3", "4", "5", "5"]),
    Case("swot", ["a", "1", "Peers train staff", "1", "1 2", "Table 1", "1", "4", "yes"]),
    Case("outcomes", ["1", "2", "3", "4", "5", "1", "2"]),
  ]

  @Test(arguments: modules)
  func aModuleReadsBackWithoutAFault(_ module: Case<[String]>) throws {
    let run = try TakeCommand(folder, "--sheet M --group leaders --module \(module.name)")
      .script(module.value)
    expectStatus(75, run)
    let sheet = try AuditFixture.bank.sheet("M", in: folder)
    #expect(sheet.modules.keys.map(\.rawValue) == [module.name])
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
  }

  /// At every field: stopping there must neither shut the sheet nor the audit.
  @Test(arguments: [2, 3, 7, 13])
  func stoppingInsideARecordCanBeGoneOnFrom(_ lines: Int) throws {
    let script = Array(Self.modules[0].value.prefix(lines))
    let first = try TakeCommand(folder, "--sheet M --group leaders --module bodies").script(script)
    expectStatus(75, first)
    let again = try TakeCommand(folder, "--sheet M --module bodies").script("q")
    expectStatus(75, again)
    #expect(again.output.contains("Board"))
    expectStatus(0, try Program.built.run(["score", "audit"], in: folder.path))
  }

  /// A complete sheet is never one that cannot be read.
  @Test func aSheetWithHalfABodyIsNotFinishedUnreadable() throws {
    let run = try TakeCommand(folder, "--sheet M --group leaders --module bodies")
      .script("a", "Board", "f", "f", "y")
    #expect(!run.isCrash)
    let check = try Program.built.run(["check", "audit"], in: folder.path)
    #expect(run.status != 0 || check.status == 0, "\(check.errors)")
  }

  @Test func pulseAsksTwelveQuestions() throws {
    let questionnaire = AuditFixture.bank.snapshot.questionnaire
    let pulse = questionnaire.forms.first { $0.id == "pulse" }?.questions ?? []
    let script = pulse.flatMap { id in
      questionnaire.question(id)?.slots.contains(.wanted) == true ? ["2", "3"] : ["2"]
    }
    let run = try TakeCommand(folder, "--sheet P --group people --form pulse")
      .script(script + ["f", "y"])
    expectStatus(0, run)
    let sheet = try AuditFixture.bank.sheet("P", in: folder)
    #expect(sheet.form == "pulse" && sheet.answers.count == 12)
  }

  @Test func easyReadAsksInEasyWordsAndSaysSo() throws {
    let run = try TakeCommand(folder, "--sheet P --group people --wording easy-read")
      .script("2", "q")
    expectStatus(75, run)
    #expect(run.output.contains("Money or rules can pull one way."))
    #expect(!run.output.contains("When demands on the organisation"))
    #expect(run.output.contains("Power means who decides."))
    #expect(try AuditFixture.bank.sheet("P", in: folder).wording == .easyRead)
  }

  @Test func fourAnswersAreOfferedAndRecorded() throws {
    let command = TakeCommand(folder, "--sheet P --group people --four-answers")
    expectStatus(65, try command.script("3"))
    let run = try command.script("4", "q")
    expectStatus(75, run)
    #expect(!run.output.contains("\n3. Shaping."))
    let sheet = try AuditFixture.bank.sheet("P", in: folder)
    #expect(sheet.answersOffered == 4)
    #expect(sheet.answers["people-priority"]?.now == .level(4))
  }

  private func room() throws -> Respondent {
    try AuditFixture.bank.sheet("R", in: folder).respondent
  }

  @Test func aRoomSaysHowManyThereAreAndHowTheyAgree() throws {
    let run = try TakeCommand(folder, "--sheet R --group people --people 6").script("2", "3", "q")
    expectStatus(75, run)
    #expect(run.output.contains("people, a room of 6"))
    #expect(try room().kind == .room(people: 6, agreed: .vote, dissent: nil))
    let journal = try folder.text(of: "audit/sheets/R.journal.jsonl")
    #expect(!journal.contains("time"))
  }

  /// The journal alone holds what a room said, when it is stopped on the spot.
  @Test func whatARoomSaysIsInTheJournal() throws {
    let run = try TakeCommand(folder, "--sheet R --group people --people 6").script(
      "3", "r", "d", "One of us sees it otherwise", "oops")
    expectStatus(65, run)
    let expected = Respondent.Kind.room(
      people: 6, agreed: .average, dissent: "One of us sees it otherwise")
    #expect(try room().kind == expected)
  }

  @Test func aRoomCanBeToldOnTheCommandLine() throws {
    let options = "--sheet R --group people --people 6 --agreed vote"
    expectStatus(75, try TakeCommand(folder, options).script("3", "q"))
    #expect(try room().kind == .room(people: 6, agreed: .vote, dissent: nil))
    let again = TakeCommand(folder, "--sheet R --agreed consensus --dissent Otherwise")
    expectStatus(75, try again.script("q"))
    #expect(try room().kind == .room(people: 6, agreed: .consensus, dissent: "Otherwise"))
  }

  @Test(arguments: [
    "--sheet N --group people --agreed vote", "--sheet N --group people --dissent Otherwise",
    "--sheet R --people 7", "--sheet R --agreed often", "--sheet N --group people --people 0",
  ])
  func whatDoesNotFitARoomIsWrongUsage(_ options: String) throws {
    expectStatus(
      75, try TakeCommand(folder, "--sheet R --group people --people 6").script("2", "q"))
    #expect(try AuditFixture.bank.sheet("R", in: folder).respondent.people == 6)
  }

  @Test func evidenceAndNotesAreKept() throws {
    let run = try TakeCommand(folder, "--sheet L --group leaders").script(
      "e", "Board minutes", "2", "Private words", "y", "3", "4", "q")
    expectStatus(75, run)
    let answer = try AuditFixture.bank.sheet("L", in: folder).answers["people-priority"]
    #expect(answer?.evidence == Evidence(text: "Board minutes", strength: 2))
    #expect(answer?.note == Note(text: "Private words", mayBeQuoted: true))
    #expect(answer?.now == .level(3) && answer?.prepared == .level(4))
  }

  @Test func twoPassesGiveTheSheetOfOne() throws {
    let questions = AuditFixture.bank.snapshot.questionnaire.questions
      .filter { $0.audience.contains("people") }
    let now = Array(repeating: "2", count: questions.count)
    let second = questions.filter { $0.slots.contains(.wanted) }.map { _ in "3" }
    let both = questions.flatMap { $0.slots.contains(.wanted) ? ["2", "3"] : ["2"] }
    let end = ["f", "y"]
    expectStatus(
      0, try TakeCommand(folder, "--sheet A --group people").script(both + end))
    expectStatus(
      75, try TakeCommand(folder, "--sheet B --group people --pass now").script(now))
    expectStatus(0, try TakeCommand(folder, "--sheet B --pass second").script(second + end))
    func lines(_ sheet: String) throws -> [Substring] {
      try folder.text(of: "audit/sheets/\(sheet).answers.json").split(separator: "\n").filter {
        !$0.contains(/"(seq|at|sheet)":/)
      }
    }
    #expect(try lines("A") == lines("B"))
  }
}
