import Diagnostics
import Survey
import Testing

/// Whose answers of the audit before are whose.
@Suite struct EarlierAnswersTests {
  private static func sheet(
    _ id: String, group: RespondentGroup.ID = "leaders", isOpen: Bool = false,
    code: String? = "K7", level: Int = 2, room: Int? = nil, revises: String? = nil
  ) -> AnswerSheet {
    AnswerSheet(
      id: AnswerSheet.ID(id), questionnaire: SheetQuestionnaire.snapshot.reference,
      respondent: Respondent(
        group: group,
        kind: room.map { .room(people: $0, agreed: .vote, dissent: nil) } ?? .individual,
        code: code),
      language: "en-GB", status: isOpen ? .inProgress : .complete,
      revises: revises.map { .init(parent: AnswerSheet.ID($0), reason: "a slip") },
      answers: [
        "ladder": Answer(now: .level(level), prepared: .level(1), note: Note(text: "private")),
        "again": Answer(now: .missing(.left)),
        "one": Answer(now: SlotAnswer(.value(.choice("red"))), isHidden: true),
      ])
  }

  private static func audit(_ date: String, _ sheets: [AnswerSheet]) -> Audit {
    guard let date = CalendarDate(date) else { preconditionFailure("there is such a day") }
    return Audit(
      plan: AuditPlan(
        organisation: "North Trust", wave: "\(date.year)", date: date, questionnaireID: "test",
        questionnaireVersion: Version(1, 2, 0)),
      snapshot: SheetQuestionnaire.snapshot, sheets: sheets)
  }

  private func earlier(
    _ sheets: [AnswerSheet], for own: AnswerSheet = sheet("L3", isOpen: true),
    beside others: [AnswerSheet] = [], date: String = "2025-05-31"
  ) -> EarlierAnswers {
    let (before, now) = (Self.audit(date, sheets), Self.audit("2026-05-31", others))
    let snapshot = SheetQuestionnaire.snapshot
    let lock = QuestionnaireLock(snapshot.questionnaire, sha256: snapshot.sha256)
    return EarlierAnswers(
      of: own, in: now, before: before, by: QuestionnaireComparison(chain: [lock]))
  }

  @Test func theSlotsOfTheSamePersonAndNothingElse() {
    let found = earlier([Self.sheet("L9"), Self.sheet("L3", code: "K8", level: 0)])
    #expect(found.wave == "2025" && found.isLastYear)
    #expect(found.answers.keys.sorted() == ["ladder"])
    #expect(found.answers["ladder"]?.now == .level(2))
    #expect(found.answers["ladder"]?.prepared == .level(1))
    #expect(found.answers["ladder"]?.note == nil)
  }

  /// A sheet's name is no identity: the third leader may be another one.
  @Test func aSheetOfTheSameNameIsNotEnough() {
    #expect(earlier([Self.sheet("L3", code: nil)]).answers.isEmpty)
    let own = Self.sheet("L3", code: nil)
    #expect(earlier([Self.sheet("L3", code: nil)], for: own).answers.isEmpty)
    let blank = Self.sheet("L3", code: " ")
    #expect(earlier([blank], for: blank).answers.isEmpty)
  }

  @Test(arguments: [
    ("two with the code", [sheet("L1"), sheet("L2")]),
    ("another group", [sheet("P1", group: "people")]),
    ("not finished", [sheet("L1", isOpen: true)]),
    ("a room", [sheet("L1", room: 4)]),
    ("nobody", []),
  ])
  func whoeverIsNotCertainIsNotShown(_ name: String, _ sheets: [AnswerSheet]) {
    #expect(earlier(sheets).answers.isEmpty, "\(name)")
  }

  /// The one that counts is shown.
  @Test func aRevisionStandsForItsParent() {
    let revised = [Self.sheet("L1"), Self.sheet("L1.r2", level: 0, revises: "L1")]
    #expect(earlier(revised).answers["ladder"]?.now == .level(0))
  }

  /// A code that two people have this year may have been either's.
  @Test func theCodeMustBeOnePersonsThisYearToo() {
    let before = [Self.sheet("L1")]
    #expect(earlier(before, beside: [Self.sheet("L4", isOpen: true)]).answers.isEmpty)
    #expect(earlier(before, beside: [Self.sheet("L3", isOpen: true)]).answers.count == 1)
    #expect(earlier(before, beside: [Self.sheet("P4", group: "people")]).answers.count == 1)
    var own = Self.sheet("L3.r2", isOpen: true)
    own.revises = .init(parent: "L3", reason: "a slip")
    #expect(earlier(before, for: own, beside: [Self.sheet("L3"), own]).answers.count == 1)
    #expect(
      earlier(before, for: own, beside: [Self.sheet("L3"), own, Self.sheet("L5")]).answers.isEmpty)
  }

  @Test(arguments: [
    ("2025-02-28", true), ("2025-05-31", true), ("2025-08-01", true), ("2025-09-01", false),
    ("2025-01-31", false), ("2023-05-31", false),
  ])
  func lastYearIsNineToFifteenMonthsAgo(_ date: String, _ isLastYear: Bool) {
    #expect(earlier([Self.sheet("L1")], date: date).isLastYear == isLastYear)
  }
}
