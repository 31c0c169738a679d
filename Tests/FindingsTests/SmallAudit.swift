import Diagnostics
import Findings
import Scoring
import Survey

/// An audit of a few levers with one question each, answered by three voices.
///
/// Everyone of a voice gives the same answers, five people a voice unless another number is given.
struct SmallAudit {
  /// What one voice says on each lever; `nil` for "I don't know".
  struct Voice {
    var now: [Int?]
    /// Prepared for leaders, wanted for people; staff are asked neither.
    var second: [Int?] = []
    var people = 5
    /// So many of them do not know, whatever the levers say.
    var unsure = 0
    /// So many of them see things a rung higher now.
    var higher = 0
  }

  var levers = ["People", "Politics"]
  var lived: Voice?
  var staff: Voice?
  var leaders: Voice?
  var bands = """
    bands:
      - {id: low, name: Low, from: 0, below: 50, says: Low}
      - {id: high, name: High, from: 50, below: 100.01, says: High}
    """

  /// More of the questionnaire: lenses, modules, words for reasons.
  var tail = ""
  /// One more field of every question, by lever.
  var tags: [String] = []
  var voiceOfStaff = "staff"
  /// Another minimum than that of the audience.
  var minimum: Int?
  /// How many were asked, by group.
  var asked: [RespondentGroup.ID: Int] = [:]
  /// Changes the sheet of the nth person of a group.
  var change: @Sendable (inout AnswerSheet, Int) -> Void = { _, _ in }

  init(lived: Voice? = nil, staff: Voice? = nil, leaders: Voice? = nil) {
    (self.lived, self.staff, self.leaders) = (lived, staff, leaders)
  }

  /// What the rules find, in their order.
  var findings: [Finding] { FindingRules.findings(in: context) }

  /// What they find under these ids.
  func findings(_ ids: Finding.ID...) -> [Finding] { findings.filter { ids.contains($0.id) } }

  var context: FindingContext {
    let snapshot = QuestionnaireSnapshot(questionnaire, bytes: [])
    guard let date = CalendarDate("2026-05-31") else { preconditionFailure("there is such a day") }
    let plan = AuditPlan(
      organisation: "North Trust", wave: "2026", date: date, questionnaireID: "small",
      questionnaireVersion: Version(1, 0, 0), people: "residents",
      minimum: minimum, asked: asked)
    let audit = Audit(plan: plan, snapshot: snapshot, sheets: sheets)
    return FindingContext(
      result: AuditResult(of: audit), questionnaire: questionnaire, terms: audit.terms)
  }

  private var sheets: [AnswerSheet] {
    sheets(of: lived, "people", .wanted) + sheets(of: staff, "staff", nil)
      + sheets(of: leaders, "leaders", .prepared)
  }

  private func sheets(
    of voice: Voice?, _ group: RespondentGroup.ID, _ second: Slot?
  ) -> [AnswerSheet] {
    guard let voice else { return [] }
    return (0..<voice.people).map { person in
      var sheet = AnswerSheet(
        id: AnswerSheet.ID("\(group)-\(person)"),
        questionnaire: QuestionnaireReference(id: "small", version: Version(1, 0, 0)),
        respondent: Respondent(group: group), language: "en", status: .complete)
      for (lever, level) in voice.now.enumerated() {
        let raised = level.map { person < voice.higher ? $0 + 1 : $0 }
        let level = person < voice.unsure ? nil : raised
        sheet.answers[Question.ID("q\(lever)")] = Answer(now: answer(level))
      }
      for (lever, level) in voice.second.enumerated() {
        second.map {
          sheet.answers[Question.ID("q\(lever)"), default: Answer()][$0] = answer(level)
        }
      }
      change(&sheet, person)
      return sheet
    }
  }

  private func answer(_ level: Int?) -> SlotAnswer {
    level.map { .level($0) } ?? .missing(.dontKnow)
  }

  private var questionnaire: Questionnaire {
    let reading = Questionnaire.read(SourceFile(name: "small.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }

  private var text: String {
    let rungs = ["held", "told", "asked", "shaping", "shared", "led"].enumerated()
      .map { "  - {id: \($1), level: \($0), name: \($1)}" }
    let sections = levers.enumerated().map { "  - {id: s\($0), name: \"\($1)\", asks: a}" }
    let questions = levers.indices.map { lever in
      "  - {id: q\(lever), section: s\(lever), slots: [now, prepared, wanted], text: t, "
        + "levels: [a, b, c, d, e, f]"
        + (tags.isEmpty ? "}" : ", tags: {stage: [\(tags[lever])]}}")
    }
    return """
      format: powershare-questionnaire/1
      id: small
      version: 1.0.0
      status: published
      language: en
      title: Small
      groups:
        - {id: people, name: People, voice: lived}
        - {id: staff, name: Staff, voice: \(voiceOfStaff)}
        - {id: leaders, name: Leaders, voice: leads}
      voices:
        - {id: lived, name: "{People}", role: lived}
        - {id: staff, name: Staff}
        - {id: leads, name: Leaders, role: leads}
      slots:
        prepared: {asked_of: [leaders], text: "How far would you go?"}
        wanted: {asked_of: [people], text: "How far should it go?"}
      scale:
      \(rungs.joined(separator: "\n"))
      sections:
      \(sections.joined(separator: "\n"))
      questions:
      \(questions.joined(separator: "\n"))
      \(bands)
      \(tail)
      """
  }
}

extension Finding {
  /// A figure that is printed rounded.
  func number(_ name: String) -> Double? {
    switch values[name] {
    case .whole(let number), .decimal(let number): number
    default: nil
    }
  }
}

extension SmallAudit {
  /// Asks what kind of reason leaders have, and how anybody knows.
  static let words = """
    reasons_not_shared:
      - {id: law, text: Law, kind: cannot}
      - {id: money, text: Money, kind: cannot-yet}
      - {id: not-ours, text: Elsewhere, kind: elsewhere}
      - {id: said-no, text: They said no, kind: agreed}
      - {id: enough, text: Far enough, kind: will-not}
    evidence_strength:
      - {level: 0, id: none, text: None}
      - {level: 1, id: said, text: Said}
      - {level: 2, id: written, text: Written}
      - {level: 3, id: happened, text: Happened}
      - {level: 4, id: confirmed, text: Confirmed}
    """
}
