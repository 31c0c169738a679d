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
      75,
      try TakeCommand(folder, "--sheet R --group people --people 6").script("2", "3", "q"))
    let before = folder.listingWithoutLocks()
    let run = try TakeCommand(folder, options).script("2")
    expectStatus(64, run)
    #expect(folder.listingWithoutLocks() == before)
  }

  /// ENGINE.md 4.1: now, then second, in a room with a facilitator.
  @Test func aRoomGivesAllNowAnswersFirst() throws {
    let options = "--sheet R --group people --people 6 --agreed vote --section people"
    let people = AuditFixture.bank.snapshot.questionnaire.questions.filter {
      $0.section == "people" && $0.audience.contains("people")
    }
    let run = try TakeCommand(folder, options).script(people.map { _ in "2" } + ["3", "q"])
    expectStatus(75, run)
    #expect(run.output.contains("Now the second answer to each question."))
    let sheet = try AuditFixture.bank.sheet("R", in: folder)
    #expect(sheet.answers.values.count { $0.now != nil } == people.count)
    #expect(sheet.answers["people-priority"]?.wanted == .level(3))
  }

  /// A sheet stays what it was begun as.
  @Test(arguments: ["--wording easy-read", "--form pulse", "--four-answers", "--people 6"])
  func aSheetIsNotAskedOtherwiseThanItWasBegun(_ option: String) throws {
    expectStatus(75, try TakeCommand(folder, "--sheet P --group people").script("2", "q"))
    let before = folder.listingWithoutLocks()
    let run = try TakeCommand(folder, "--sheet P \(option)").script("3")
    expectStatus(64, run)
    #expect(run.errors.contains("sheet P "))
    #expect(folder.listingWithoutLocks() == before)
    let other = option.contains("wording") ? "--wording standard" : ""
    expectStatus(75, try TakeCommand(folder, "--sheet P \(other)").script("3", "q"))
  }

  /// Nothing would be asked, and that is said instead of an empty sitting.
  @Test(arguments: [
    Case("--group people --module bodies", "'people' is not asked the module 'bodies'"),
    Case("--group people --pass second", "no answers on today here"),
    Case("--group frontline --pass second", "asked no second answers"),
    Case("--group leaders --section people --pass second", "no answers on today here"),
  ])
  func whereNothingWouldBeAskedItSaysSo(_ row: Case<String>) throws {
    let run = try TakeCommand(folder, "--sheet N \(row.name)").script("2")
    expectStatus(64, run)
    #expect(run.errors.contains(row.value))
    #expect(run.stdout.isEmpty)
    #expect(!folder.exists("audit/sheets/N.answers.json"))
  }

  @Test func aSectionThatTheFormLeavesOutIsNamed() throws {
    let pulse = AuditFixture.bank.snapshot.questionnaire.forms.first { $0.id == "pulse" }
    let asked = Set(
      (pulse?.questions ?? []).compactMap {
        AuditFixture.bank.snapshot.questionnaire.question($0)?.section
      })
    for section in AuditFixture.bank.snapshot.questionnaire.sections {
      let run = try TakeCommand(
        folder, "--sheet \(section.id) --group people --form pulse --section \(section.id)"
      ).script("2", "q")
      expectStatus(asked.contains(section.id) ? 75 : 64, run)
    }
  }

  @Test func aSectionOnItsOwnEndsInReview() throws {
    let questions = AuditFixture.bank.snapshot.questionnaire.questions.filter {
      $0.section == "people" && $0.audience.contains("people")
    }
    let script = questions.flatMap { $0.slots.contains(.wanted) ? ["2", "3"] : ["2"] }
    let run = try TakeCommand(folder, "--sheet P --group people --section people").script(script)
    expectStatus(75, run)
    #expect(run.output.contains("Section People, \(questions.count) questions"))
    #expect(run.output.contains("Review. \(questions.count) of"))
    #expect(run.output.contains("--sheet P --section people"))
    #expect(try AuditFixture.bank.sheet("P", in: folder).answers.count == questions.count)
  }

  @Test func fourEasyAnswersAreTheFourOfTheSix() throws {
    let command = TakeCommand(folder, "--sheet P --group people --wording easy-read --four-answers")
    let run = try command.script("5", "0", "q")
    expectStatus(75, run)
    let names = AuditFixture.bank.snapshot.questionnaire.ladder?.rungs.map(\.name) ?? []
    for name in names { #expect(!run.output.contains("\(name).")) }
    let answer = try AuditFixture.bank.sheet("P", in: folder).answers["people-priority"]
    #expect(answer?.now == .level(5) && answer?.wanted == .level(0))
  }

  /// What is longer could not be read back.
  @Test func aTextThatNoSheetCanHoldIsNotTaken() throws {
    let long = String(repeating: "word ", count: 4_001)
    let command = TakeCommand(folder, "--sheet P --group people")
    let run = try command.script("e", "Minutes", "1", long)
    expectStatus(65, run)
    #expect(run.output.contains("a text can have 20000"))
    expectStatus(75, try TakeCommand(folder, "--sheet P").script("2", "q"))
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
