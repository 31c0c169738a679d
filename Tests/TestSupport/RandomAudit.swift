package import Survey

/// Audits of random answers, small enough that some figures have to be hidden.
package struct RandomAudit {
  package let questionnaire: Questionnaire
  package private(set) var sheets: [AnswerSheet] = []
  /// How many groups of how many people answer.
  private let sizes: ClosedRange<Int>

  /// - Parameters:
  ///   - seed: The same seed gives the same audit.
  ///   - questionnaire: The one that is answered.
  ///   - sizes: How many sheets a group has.
  package init(
    seed: UInt64, of questionnaire: Questionnaire, sizes: ClosedRange<Int> = 3...9
  ) {
    self.questionnaire = questionnaire
    self.sizes = sizes
    var generator = SeededGenerator(seed: seed)
    for group in questionnaire.groups {
      // Some audits lean to one end of the ladder, where hidden figures are hardest to protect.
      let lean = Int.random(in: -2...2, using: &generator)
      for person in 0..<Int.random(in: sizes, using: &generator) {
        sheets.append(sheet(of: group.id, person, lean: lean, using: &generator))
      }
    }
  }

  package func audit(
    _ sheets: [AnswerSheet]? = nil, audience: AuditPlan.Audience = .internal
  ) -> Audit {
    guard let date = CalendarDate("2026-05-31") else { preconditionFailure("there is such a day") }
    let quotes = self.sheets.prefix(4).flatMap { sheet in
      questionnaire.questions.prefix(2).map { AuditPlan.Quote(sheet: sheet.id, question: $0.id) }
    }
    let plan = AuditPlan(
      organisation: "Random", wave: "2026", date: date, questionnaireID: questionnaire.id,
      questionnaireVersion: questionnaire.version, audience: audience, quotes: quotes)
    return Audit(
      plan: plan, snapshot: QuestionnaireSnapshot(questionnaire, bytes: []),
      sheets: sheets ?? self.sheets)
  }

  private func sheet(
    of group: RespondentGroup.ID, _ person: Int, lean: Int,
    using generator: inout SeededGenerator
  ) -> AnswerSheet {
    var sheet = AnswerSheet(
      id: AnswerSheet.ID("\(group)-\(person)"),
      questionnaire: QuestionnaireReference(id: questionnaire.id, version: questionnaire.version),
      respondent: Respondent(group: group), language: "en", status: .complete)
    if Int.random(in: 0..<12, using: &generator) == 0 {
      sheet.respondent.kind = .room(people: 3, agreed: .consensus, dissent: nil)
    }
    for question in questionnaire.questions where question.audience.contains(group) {
      sheet.answers[question.id] = answer(to: question, of: group, lean: lean, using: &generator)
    }
    return sheet
  }

  private func answer(
    to question: Question, of group: RespondentGroup.ID, lean: Int,
    using generator: inout SeededGenerator
  ) -> Answer? {
    guard Int.random(in: 0..<10, using: &generator) > 0 else { return nil }
    var answer = Answer()
    for slot in question.slots where questionnaire.isAsked(slot, of: group) {
      answer[slot] = self.slot(lean: slot == .now ? lean : lean + 1, using: &generator)
    }
    if let prepared = answer.prepared?.response.level, let now = answer.now?.response.level,
      prepared <= now
    {
      answer.prepared?.reason = questionnaire.reasons.randomElement(using: &generator)?.id
    }
    if Bool.random(using: &generator) {
      answer.evidence = Evidence(text: "e", strength: Int.random(in: 0...4, using: &generator))
    }
    answer.note = Note(text: "n", mayBeQuoted: Bool.random(using: &generator))
    return answer
  }

  private func slot(lean: Int, using generator: inout SeededGenerator) -> SlotAnswer {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0...3: return .missing(.dontKnow)
    case 4: return .missing(.notApplicable(reason: "r"))
    case 5: return .missing(.left)
    default:
      let top = questionnaire.ladder?.topLevel ?? 1
      let level = Int.random(in: 0...top, using: &generator) + lean
      return .level(min(max(level, 0), top))
    }
  }
}
