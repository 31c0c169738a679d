import Diagnostics
import Measures
import Scoring
import Survey
import Testing

/// What does not apply today has no second answer, and nobody asks for one.
@Suite("Not applicable, then no second answer") struct NotApplicableTests {
  private static let text = """
    format: powershare-questionnaire/1
    id: small
    version: 1.0.0
    status: published
    language: en
    title: Small
    groups:
      - {id: leaders, name: Leaders, voice: leads}
    voices:
      - {id: leads, name: Leaders, role: leads}
    slots:
      prepared: {asked_of: [leaders], text: "How far would you go?"}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: told, level: 1, name: Told}
      - {id: asked, level: 2, name: Asked}
      - {id: shaping, level: 3, name: Shaping}
      - {id: shared, level: 4, name: Shared}
      - {id: led, level: 5, name: Led}
    sections:
      - {id: people, name: People, asks: a}
    questions:
      - {id: q, section: people, slots: [now, prepared], text: Who, levels: [a, b, c, d, e, f]}
    """

  private func result(_ answers: [Answer]) throws -> AuditResult {
    let reading = Questionnaire.read(SourceFile(name: "small.yaml", text: Self.text))
    let questionnaire = try #require(
      reading.questionnaire, "\(reading.diagnostics.map { $0.text() })")
    let sheets = answers.enumerated().map { number, answer in
      var sheet = AnswerSheet(
        id: AnswerSheet.ID("L\(number)"),
        questionnaire: QuestionnaireReference(id: "small", version: Version(1, 0, 0)),
        respondent: Respondent(group: "leaders"), language: "en", status: .complete)
      sheet.answers["q"] = answer
      return sheet
    }
    let date = try #require(CalendarDate("2026-05-31"))
    return AuditResult(
      of: Audit(
        plan: AuditPlan(
          organisation: "North Trust", wave: "2026", date: date, questionnaireID: "small",
          questionnaireVersion: Version(1, 0, 0)),
        snapshot: QuestionnaireSnapshot(questionnaire, bytes: []), sheets: sheets))
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
      let counts = section.questions.first?.voices.first?.cells.prepared.counts
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
