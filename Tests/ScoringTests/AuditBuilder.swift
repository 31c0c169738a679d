import Scoring
import Survey

/// Builds audits in the terms of the oracles: levers, each with groups, each with questions.
///
/// Every group is a voice of its own, as in the oracles.
struct AuditBuilder {
  var groups: [(name: String, role: Voice.Role?)] = []
  /// By lever, by group, the answers of each question.
  var levers: [(name: String, groups: [String: [[Any]]])] = []
  var minimum = 5

  func result() -> AuditResult {
    let audience: AuditPlan.Audience =
      minimum == 1 ? .own : minimum >= 10 ? .public : .internal
    return AuditResult(of: audit, for: audience)
  }

  var audit: Audit {
    let questionnaire = self.questionnaire
    guard let date = CalendarDate(year: 2026, month: 5, day: 31) else {
      preconditionFailure("there is such a day")
    }
    return Audit(
      plan: AuditPlan(
        organisation: "Oracle", wave: "2026", date: date, questionnaireID: "oracle",
        questionnaireVersion: Version(1, 0, 0), minimum: minimum == 1 ? nil : minimum),
      snapshot: QuestionnaireSnapshot(questionnaire, bytes: []), sheets: sheets)
  }

  private func groupID(_ index: Int) -> String { "group-\(index)" }
  private func questionID(_ lever: Int, _ number: Int) -> Question.ID {
    Question.ID("lever-\(lever)-\(number)")
  }

  private var sheets: [AnswerSheet] {
    groups.indices.flatMap { index in
      let name = groups[index].name
      let people = levers.flatMap { ($0.groups[name] ?? []).map(\.count) }.max() ?? 0
      return (0..<people).map { person in sheet(of: person, group: index) }
    }
  }

  private func sheet(of person: Int, group: Int) -> AnswerSheet {
    var sheet = AnswerSheet(
      id: AnswerSheet.ID("s\(group)-\(person)"),
      questionnaire: QuestionnaireReference(id: "oracle", version: Version(1, 0, 0)),
      respondent: Respondent(group: RespondentGroup.ID(groupID(group))), language: "en",
      status: .complete)
    for (lever, part) in levers.enumerated() {
      for (number, answers) in (part.groups[groups[group].name] ?? []).enumerated()
      where person < answers.count {
        sheet.answers[questionID(lever, number)] = answer(answers[person])
      }
    }
    return sheet
  }

  private func answer(_ value: Any) -> Answer? {
    switch OracleAnswer(value) {
    case .level(let level): Answer(now: .level(level))
    case .dontKnow: Answer(now: .missing(.dontKnow))
    case .notApplicable: Answer(now: .missing(.notApplicable(reason: "no")))
    case .skipped: nil
    }
  }

  var questionnaire: Questionnaire {
    let rungs = ["held", "told", "asked", "shaping", "shared", "led"]
    let ids = groups.indices.map { RespondentGroup.ID(groupID($0)) }
    return Questionnaire(
      id: "oracle", version: Version(1, 0, 0), status: .published, language: "en", title: "Oracle",
      terms: Terms(people: "people"),
      groups: groups.indices.map {
        RespondentGroup(id: ids[$0], name: groups[$0].name, voice: Voice.ID(groupID($0)))
      },
      voices: groups.indices.map {
        Voice(id: Voice.ID(groupID($0)), name: groups[$0].name, role: groups[$0].role)
      },
      ladder: Ladder(
        rungs: rungs.enumerated().map { Rung(id: Rung.ID($1), level: $0, name: $1) }),
      slots: [SlotRule(slot: .now, askedOf: ids)], specialAnswers: [], reasons: [],
      evidenceStrengths: [], bands: [], perceptionGapBands: [], ownStepBands: [],
      derivedMeasures: [], settings: Settings(), easyRead: EasyRead(),
      sections: levers.indices.map {
        Section(id: Section.ID("lever-\($0)"), name: levers[$0].name, asks: "?")
      },
      questions: levers.indices.flatMap { lever in
        let count = levers[lever].groups.values.map(\.count).max() ?? 0
        return (0..<count).map { number in
          Question(
            id: questionID(lever, number), section: Section.ID("lever-\(lever)"),
            kind: .ladder(rungs), audience: ids, text: "?")
        }
      },
      retired: [], forms: [Form(id: "full")], modules: [], lenses: [])
  }
}
