import Diagnostics
import Survey
import TestSupport
import Testing

/// An `audit.yaml`, sound unless a line is replaced.
private func plan(_ lines: String..., without: String = "-") -> String {
  let whole = [
    "format: powershare-audit/1", "organisation: North Trust", "wave: \"2026\"",
    "date: 2026-05-31", "questionnaire: test@1.2.0",
  ]
  let keys = (lines + [without]).map { $0.split(separator: ":").first ?? "" }
  let kept = whole.filter { line in
    !keys.contains { line.hasPrefix("\($0):") }
  }
  return (kept + lines).joined(separator: "\n") + "\n"
}

/// An entry of `actions`, sound unless a line is replaced.
private func action(_ line: String = "") -> String {
  let whole = [
    "id: papers", "what: Send papers", "owner: The chair", "by: 2026-12-31", "status: planned",
  ]
  let key = line.split(separator: ":").first.map { "\($0):" } ?? "-"
  let lines = whole.filter { !$0.hasPrefix(key) } + (line.isEmpty ? [] : [line])
  return "  -\n" + lines.map { "    \($0)" }.joined(separator: "\n")
}

private let planFaults = [
  FaultCase(
    "another format", plan("format: 1️⃣powershare-audit/9"),
    "1 PSA-010 this says it is 'powershare-audit/9', not 'powershare-audit/1'"),
  FaultCase("not a day", plan("date: 1️⃣31.05.2026"), "1 PSA-011 '31.05.2026' is not a day"),
  FaultCase(
    "a day that there is not", plan("date: 1️⃣2026-02-30"), "1 PSA-011 '2026-02-30' is not a day"),
  FaultCase(
    "no version", plan("questionnaire: 1️⃣test"),
    "1 PSA-012 'test' does not name a questionnaire and its version"),
  FaultCase(
    "a version with a nought before it", plan("questionnaire: 1️⃣test@1.02.0"),
    "1 PSA-012 'test@1.02.0' does not name a questionnaire and its version"),
  FaultCase(
    "a path", plan("questionnaire: 1️⃣../test@1.2.0"),
    "1 PSA-012 '../test@1.2.0' does not name a questionnaire and its version"),
  FaultCase(
    "unknown audience", plan("audience: 1️⃣everyone"),
    "1 PSA-013 no audience is called 'everyone'"),
  FaultCase(
    "a minimum below the floor", plan("minimum: 1️⃣2"),
    "1 PSA-014 a minimum of 2 is below 3, the lowest that protects anyone"),
  FaultCase(
    "a public minimum below the floor", plan("audience: public", "minimum: 1️⃣1"),
    "1 PSA-014 a minimum of 1 is below 3, the lowest that protects anyone"),
  FaultCase(
    "unknown group", plan("asked: {1️⃣leadrs: 9}"), "1 PSA-015 no group is called 'leadrs'"),
  FaultCase("no name", plan("organisation: 1️⃣\" \""), "1 PSA-017 'organisation' is empty"),
  FaultCase("no wave", plan("wave: 1️⃣\"\""), "1 PSA-017 'wave' is empty"),
  FaultCase(
    "a quote to no question",
    plan("quotes: [{sheet: P4, question: ladder}, 1️⃣{sheet: P4, question: laddr}]"),
    "1 PSA-018 'laddr' is not a question of this questionnaire"),
  FaultCase(
    "a quote of no module",
    plan(
      "quotes: [{sheet: T1, module: bodies, record: 1}, 1️⃣{sheet: T2, module: bodys, record: 1}]"),
    "1 PSA-020 'bodys' is not a module with records"),
  FaultCase(
    "a quote of a module without records",
    plan("quotes: [1️⃣{sheet: T1, module: outcomes, record: 1}]"),
    "1 PSA-020 'outcomes' is not a module with records"),
  FaultCase(
    "a quote of two notes",
    plan("quotes: [1️⃣{sheet: T1, question: ladder, module: bodies, record: 1}]"),
    "1 PSA-021 this names a question and a module's record, and a quote is one note"),
  FaultCase(
    "a quote of a whole module", plan("quotes: [1️⃣{sheet: T1, module: bodies}]"),
    "1 PSA-004 a quote needs the key 'record'"),
  FaultCase(
    "a quote of a record of nothing", plan("quotes: [1️⃣{sheet: T1, record: 1}]"),
    "1 PSA-004 a quote needs the key 'module'"),
  FaultCase(
    "records are counted from 1", plan("quotes: [{sheet: T1, module: bodies, record: 1️⃣0}]"),
    "1 PSA-046 '0' is not a whole number from 1 to 100000"),
  FaultCase(
    "half a quote", plan("quotes: [1️⃣{sheet: P4}]"), "1 PSA-004 a quote needs the key 'question'"),
  FaultCase(
    "an action of another status", plan("actions:", action("status: 1️⃣underway")),
    "1 PSA-027 no action has the status 'underway'"),
  FaultCase(
    "two actions of one id", plan("actions:", action(), action("id: 1️⃣papers")),
    "1 PSA-028 two actions are called 'papers'"),
  FaultCase(
    "dropped for no reason", plan("actions:", action("status: 1️⃣dropped")),
    "1 PSA-029 this action is dropped, and nothing says why"),
  FaultCase(
    "an action on no question", plan("actions:", action("questions: [ladder, 1️⃣laddr]")),
    "1 PSA-034 no question is called 'laddr'"),
  FaultCase(
    "an action on a question of before", plan("actions:", action("questions: [1️⃣stairs]")),
    "1 PSA-034 'stairs' was retired in 1.2.0"),
  FaultCase(
    "an action on no section", plan("actions:", action("section: 1️⃣powr")),
    "1 PSA-034 no section is called 'powr'"),
  FaultCase(
    "an action by no day", plan("actions:", action("by: 1️⃣2026-02-30")),
    "1 PSA-011 '2026-02-30' is not a day"),
  FaultCase(
    "an action of nobody", plan("actions:", action("owner: 1️⃣\" \"")), "1 PSA-017 'owner' is empty"),
  FaultCase(
    "an action without a day", plan("actions:", "  - 1️⃣{id: a, what: b, owner: c, status: done}"),
    "1 PSA-004 an action needs the key 'by'"),
  FaultCase(
    "another key of an action", plan("actions:", action("1️⃣onwer: someone")),
    "1 PSA-003 an action has no key 'onwer'"),
  FaultCase(
    "an id with a blank", plan("actions:", action("id: 1️⃣Papers in time")),
    "1 PSA-047 'Papers in time' is not a name for use in files"),
  FaultCase(
    "actions that are no list", plan("actions: 1️⃣none"),
    "1 PSA-005 expected a list of actions, found text"),
  FaultCase(
    "a minimum of none", plan("minimum: 1️⃣0"),
    "1 PSA-046 '0' is not a whole number from 1 to 1000000"),
  FaultCase(
    "less than nobody asked", plan("asked: {people: 1️⃣-1}"),
    "1 PSA-046 '-1' is not a whole number from 0 to 10000000"),
  FaultCase("unknown key", plan("1️⃣minimun: 5"), "1 PSA-003 an audit has no key 'minimun'"),
  FaultCase("no date", "1️⃣" + plan(without: "date"), "1 PSA-004 an audit needs the key 'date'"),
  FaultCase(
    "a lost comment", plan("organisation: North Trust 1️⃣# north"),
    "1 PSA-045 the text ends before '# north', which is read as a comment"),
  FaultCase(
    "a key twice", plan("minimum: 5", "1️⃣minimum: 6"), "1 PSA-002 the key 'minimum' is given twice"),
]

@Suite struct AuditPlanTests {
  private let questionnaire = SheetQuestionnaire.snapshot.questionnaire

  private func read(_ text: String) -> AuditPlanReading {
    AuditPlan.read(SourceFile(name: "audit.yaml", text: text))
  }

  private func audit(_ lines: String...) throws -> Audit {
    let plan = try #require(read(plan() + lines.joined(separator: "\n") + "\n").plan)
    return Audit(plan: plan, snapshot: SheetQuestionnaire.snapshot, sheets: [])
  }

  @Test(arguments: planFaults)
  func eachFaultIsNamedAtItsPlace(_ fault: FaultCase) {
    let file = SourceFile(name: "audit.yaml", text: fault.marked.text)
    let reading = AuditPlan.read(file)
    let later = reading.plan?.diagnostics(in: questionnaire, file: file) ?? []
    #expect(fault.marked.found(reading.diagnostics + later, in: file) == fault.expected)
  }

  /// The others are about the folder, which the commands read.
  @Test func everyCodeOfPlansIsRaisedByAnExample() {
    let raised = Set(planFaults.flatMap(\.codes))
    let ofFolders: Set<AuditCode> = [
      .missingSnapshot, .duplicateSheet, .bodiesDiffer, .fewerAskedThanAnswered, .revisedTwice,
      .circleOfRevisions, .revisesAnother, .nameNotText,
    ]
    for code in AuditCode.allCases where !ofFolders.contains(code) {
      #expect(raised.contains(code.rawValue), "\(code) is raised by no example")
    }
    #expect(AuditProblem.missingSnapshot("x").code == AuditCode.missingSnapshot.code)
    #expect(AuditProblem.duplicateSheet("x").code == AuditCode.duplicateSheet.code)
  }

  /// Six people of a room and a sheet that is revised by another.
  @Test func fewerAskedThanAnsweredIsAWarningAtTheNumber() throws {
    func sheet(_ id: String, people: Int = 1, of parent: String? = nil) -> AnswerSheet {
      AnswerSheet(
        id: AnswerSheet.ID(id), questionnaire: SheetQuestionnaire.snapshot.reference,
        respondent: Respondent(
          group: "leaders",
          kind: people == 1
            ? .individual : .room(people: people, agreed: .vote, dissent: nil)),
        language: "en-GB", status: .complete,
        revises: parent.map { .init(parent: AnswerSheet.ID($0), reason: "a slip") })
    }
    let sheets = [sheet("L1", people: 6), sheet("L2"), sheet("L2.r2", of: "L2")]
    let warning = "1 PSA-023 fewer were asked than answered: 7 people of 'leaders' answered"
    for (asked, expected) in [(7, []), (6, [warning])] {
      let marked = MarkedText(plan("asked: {people: 1, leaders: 1️⃣\(asked)}"))
      let file = SourceFile(name: "audit.yaml", text: marked.text)
      let plan = try #require(AuditPlan.read(file).plan)
      let found = AuditPlan.diagnostics(
        ofGroupsBeyondAsked: plan.groupsBeyondAsked(sheets), file: file)
      #expect(marked.found(found, in: file) == expected)
      #expect(found.map(\.severity) == expected.map { _ in .warning })
    }
  }

  @Test(arguments: AuditCode.allCases)
  func everyCodeOfPlansHasAPage(_ code: AuditCode) throws {
    let page = try #require(SurveyExplanations.explanation(of: code.code))
    #expect(page.hasPrefix("\(code.rawValue): "))
  }

  @Test func whatIsNotGivenHasADefault() throws {
    let plan = try #require(read(plan()).plan)
    let expected = AuditPlan(
      organisation: "North Trust", wave: "2026", date: try #require(CalendarDate("2026-05-31")),
      questionnaireID: "test", questionnaireVersion: Version(1, 2, 0))
    #expect(plan == expected)
    #expect(plan.audience == nil && plan.minimum == nil && !plan.isInvented)
    #expect(plan.questionnaireReference == "test@1.2.0")
  }

  @Test func everythingThatIsGivenIsRead() throws {
    let reading = read(
      plan()
        + """
        terms: {people: residents}
        audience: public
        minimum: 12
        asked: {leaders: 9, people: 40}
        previous: ../north-trust-2025
        quotes: [{sheet: P4, question: ladder}, {sheet: T1, module: bodies, record: 2}]
        invented: true
        """)
    #expect(reading.diagnostics.map { $0.text() } == [])
    let plan = try #require(reading.plan)
    #expect(plan.people == "residents" && plan.audience == .public && plan.minimum == 12)
    #expect(plan.asked == ["leaders": 9, "people": 40])
    #expect(plan.previous == "../north-trust-2025" && plan.isInvented)
    #expect(
      plan.quotes == [
        AuditPlan.Quote(sheet: "P4", question: "ladder"),
        AuditPlan.Quote(sheet: "T1", place: .record(2, of: "bodies")),
      ])
  }

  @Test func actionsAreReadInTheOrderOfTheFileAndSortedByDay() throws {
    let reading = read(
      plan()
        + """
        actions:
          - id: papers
            what: Send papers in time
            questions: [ladder]
            section: power
            owner: Head of governance
            by: 2026-12-31
            status: dropped
            note: "Nobody wanted them"
          - {id: lift, what: Mend the lift, owner: The caretaker, by: 2026-09-30, status: started}
          - {id: door, what: Widen it, owner: The caretaker, by: 2026-09-30, status: done}
        """)
    #expect(reading.diagnostics.map { $0.text() } == [])
    let actions = try #require(reading.plan).actions
    let papers = AgreedAction(
      id: "papers", what: "Send papers in time", questions: ["ladder"], section: "power",
      owner: "Head of governance", by: try #require(CalendarDate("2026-12-31")), status: .dropped,
      note: "Nobody wanted them")
    #expect(actions.first == papers)
    #expect(actions.map(\.id) == ["papers", "lift", "door"])
    #expect(actions.byDay.map(\.id) == ["door", "lift", "papers"])
    #expect(actions.map(\.isOpen) == [false, true, false])
    #expect(try #require(read(plan()).plan).actions.isEmpty)
  }

  @Test func onlyTheFirstQuoteOfASheetCounts() {
    let quotes = [
      AuditPlan.Quote(sheet: "P4", place: .record(2, of: "notes")),
      AuditPlan.Quote(sheet: "P5", question: "ladder"),
      AuditPlan.Quote(sheet: "P4", question: "ladder"),
    ]
    #expect(quotes.onePerSheet == Array(quotes.prefix(2)))
  }

  @Test func theWordsForPeopleAreTheAuditsOrTheQuestionnaires() throws {
    #expect(try audit().terms.people == "people who use services")
    #expect(try audit("terms: {people: residents}").terms.people == "residents")
  }

  @Test func sheetsAreSortedWhateverTheOrderOfFiles() throws {
    let plan = try #require(read(plan()).plan)
    let sheets = ["b", "c", "a"].map {
      AnswerSheet(
        id: AnswerSheet.ID($0), questionnaire: SheetQuestionnaire.snapshot.reference,
        respondent: Respondent(group: "people"), language: "en")
    }
    let audit = Audit(plan: plan, snapshot: SheetQuestionnaire.snapshot, sheets: sheets)
    #expect(audit.sheets.map(\.id) == ["a", "b", "c"])
  }

  @Test(arguments: [
    "", "\u{0}", "[]", "{}", "a", "null", "date: [", String(repeating: "[", count: 3_000),
    "format: powershare-audit/1", String(repeating: "x", count: 2_000_001),
  ])
  func whatIsNoPlanHasAFault(_ text: String) {
    let reading = read(text)
    #expect(reading.plan == nil && reading.diagnostics.contains(where: \.isError))
  }

  @Test(arguments: 0..<24)
  func aDamagedPlanIsReadOrRefused(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let whole = Array((plan() + "asked: {leaders: 9}\nquotes: [{sheet: P, question: q}]\n").utf8)
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let reading = AuditPlan.read(SourceFile(name: "audit.yaml", bytes: bytes))
      #expect((reading.plan == nil) == reading.diagnostics.contains(where: \.isError))
    }
  }
}

// MARK: - How many must stand behind a figure

extension AuditPlanTests {
  /// The questionnaire's minima are 5 inside, 10 in public, 1 for oneself, and never below 3.
  @Test(arguments: [
    Minimum(nil, internal: 5, public: 10), Minimum(3, internal: 3, public: 10),
    Minimum(8, internal: 8, public: 10), Minimum(12, internal: 12, public: 12),
  ])
  func aPlanMayAskForMoreAndForFewerOnlyInside(_ known: Minimum) throws {
    let audit = try audit(known.plan.map { "minimum: \($0)" } ?? "invented: false")
    #expect(audit.minimum(for: .internal) == known.internal)
    #expect(audit.minimum(for: .public) == known.public)
    #expect(audit.minimum(for: .own) == 1)
  }

  @Test func onePersonsAuditMaySetAMinimumOfOneAndNobodyElseGetsIt() throws {
    let file = SourceFile(name: "audit.yaml", text: plan("audience: self", "minimum: 1"))
    let reading = AuditPlan.read(file)
    let plan = try #require(reading.plan)
    #expect(plan.diagnostics(in: questionnaire, file: file).isEmpty)
    let audit = Audit(plan: plan, snapshot: SheetQuestionnaire.snapshot, sheets: [])
    #expect(audit.minimum(for: .own) == 1)
    #expect(audit.minimum(for: .internal) == 3)
  }
}

struct Minimum: CustomStringConvertible {
  let plan: Int?
  let `internal`: Int
  let `public`: Int

  init(_ plan: Int?, internal: Int, public: Int) {
    self.plan = plan
    self.internal = `internal`
    self.public = `public`
  }

  var description: String { plan.map { "minimum \($0)" } ?? "no minimum" }
}
