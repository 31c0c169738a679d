import Diagnostics
import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// What does not apply today has no second answer, and nobody asks for one.
@Suite("Not applicable, then no second answer") struct NotApplicableTests {
  /// Leaders, each with one answer to every ladder question.
  private func result(_ answers: [Answer]) throws -> AuditResult {
    let questionnaire = try #require(Questionnaire.read(bankFile).questionnaire)
    let date = try #require(CalendarDate("2026-05-31"))
    let ladders = questionnaire.questions.filter(\.isLadder).map(\.id)
    let sheets = answers.enumerated().map { number, answer in
      AnswerSheet(
        id: AnswerSheet.ID("L\(number)"),
        questionnaire: QuestionnaireReference(
          id: questionnaire.id, version: questionnaire.version),
        respondent: Respondent(group: "leaders"), language: "en", status: .complete,
        answers: Dictionary(uniqueKeysWithValues: ladders.map { ($0, answer) }))
    }
    return AuditResult(
      of: Audit(
        plan: AuditPlan(
          organisation: "North Trust", wave: "2026", date: date, questionnaireID: questionnaire.id,
          questionnaireVersion: questionnaire.version),
        snapshot: QuestionnaireSnapshot(questionnaire, bytes: bankFile.bytes), sheets: sheets))
  }

  /// Six at rung 2 who would go to 4, which is 80 points, and seven to whom it does not apply.
  @Test func leavesTheSecondAnswersOfOthersAsTheyAre() throws {
    var asked = Answer(now: .level(2))
    asked.prepared = .level(4)
    let apart = Answer(now: .missing(.notApplicable(reason: "no")))
    let answers = Array(repeating: asked, count: 6)
    for others in [0, 1, 7, 30] {
      let section = try #require(
        try result(answers + Array(repeating: apart, count: others)).sections.first)
      #expect(section.scores.prepared.figure.tenths == 800)
      #expect(section.scores.now.figure.tenths == 400)
      let counts = section.questions.first?.voices.first { $0.voice == "leaders" }?.cells.prepared
        .counts
      #expect(counts?.notApplicable == others && counts?.skipped == 0)
    }
  }

  /// Somebody who leaves out the second answer alone is still one who could have given it.
  @Test func whoLeavesItOutCounts() throws {
    var asked = Answer(now: .level(2))
    asked.prepared = .level(4)
    let section = try #require(
      try result(
        Array(repeating: asked, count: 6) + Array(repeating: Answer(now: .level(2)), count: 7)
      ).sections.first)
    #expect(section.scores.prepared.figure.tenths == nil)
  }
}
