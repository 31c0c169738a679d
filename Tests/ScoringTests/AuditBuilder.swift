import Diagnostics
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
  /// Sheets by their ids that were asked the first question of each lever alone, by a short form.
  var short: Set<AnswerSheet.ID> = []

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
    if short.contains(sheet.id) { sheet.form = "short" }
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

  /// Read from text, as every questionnaire is.
  var questionnaire: Questionnaire {
    let reading = Questionnaire.read(SourceFile(name: "oracle.yaml", text: questionnaireText))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }

  private var questionnaireText: String {
    let rungs = ["held", "told", "asked", "shaping", "shared", "led"]
    return """
      format: powershare-questionnaire/1
      id: oracle
      version: 1.0.0
      status: published
      language: en
      title: Oracle
      scale:
      \(rungs.enumerated().map { "  - {id: \($1), level: \($0), name: \($1)}" }.joined(separator: "\n"))
      voices:
      \(lines(groups.indices) { voice($0) })
      groups:
      \(lines(groups.indices) { "{id: \(groupID($0)), name: g, voice: \(groupID($0))}" })
      sections:
      \(lines(levers.indices) { "{id: lever-\($0), name: \(levers[$0].name), asks: a}" })
      questions:
      \(lines(levers.indices.flatMap(questions)) { $0 })
      forms:
        - {id: full, questions: all}
        - {id: short, questions: [\(levers.indices.map { "\(questionID($0, 0))" }.joined(separator: ", "))]}
      """
  }

  private func lines<Item>(_ items: some Sequence<Item>, _ line: (Item) -> String) -> String {
    items.map { "  - \(line($0))" }.joined(separator: "\n")
  }

  private func voice(_ index: Int) -> String {
    let role = groups[index].role.map { ", role: \($0.rawValue)" } ?? ""
    return "{id: \(groupID(index)), name: \"\(groups[index].name)\"\(role)}"
  }

  private func questions(of lever: Int) -> [String] {
    let count = levers[lever].groups.values.map(\.count).max() ?? 0
    return (0..<count).map { number in
      "{id: \(questionID(lever, number)), section: lever-\(lever), text: t, "
        + "levels: [a, b, c, d, e, f]}"
    }
  }
}
