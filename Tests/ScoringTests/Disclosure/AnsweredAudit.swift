import Diagnostics
import Scoring
import Survey

/// An audit with two forms and modules, to be released again as people answer more of it.
struct AnsweredAudit {
  var sheets: [AnswerSheet] = []
  var questionnaire = AnsweredAudit.questionnaire
  var includesIncomplete = false

  /// So many people, with an answer to every question of their form.
  mutating func add(
    _ numbers: Range<Int>, _ group: RespondentGroup.ID = "leaders", form: Form.ID = "full",
    _ change: (inout AnswerSheet) -> Void = { _ in }
  ) {
    for number in numbers {
      var sheet = AnswerSheet(
        id: AnswerSheet.ID("\(group)-\(number)"),
        questionnaire: QuestionnaireReference(id: "small", version: Version(1, 0, 0)),
        respondent: Respondent(group: group), language: "en", form: form, status: .complete)
      let ids: [Question.ID] = form == "pulse" ? ["one"] : ["one", "two", "three"]
      for id in ids { sheet.answers[id] = Answer(now: .level(3), prepared: .level(4)) }
      change(&sheet)
      sheets.append(sheet)
    }
  }

  func with(
    _ numbers: Range<Int>, _ group: RespondentGroup.ID = "leaders", form: Form.ID = "full",
    _ change: (inout AnswerSheet) -> Void = { _ in }
  ) -> AnsweredAudit {
    var more = self
    more.add(numbers, group, form: form, change)
    return more
  }

  func changing(_ id: AnswerSheet.ID, _ change: (inout AnswerSheet) -> Void) -> AnsweredAudit {
    var changed = self
    for place in changed.sheets.indices where changed.sheets[place].id == id {
      change(&changed.sheets[place])
    }
    return changed
  }

  var audit: Audit {
    guard let date = CalendarDate("2026-05-31") else { preconditionFailure("there is such a day") }
    return Audit(
      plan: AuditPlan(
        organisation: "North Trust", wave: "2026", date: date, questionnaireID: "small",
        questionnaireVersion: Version(1, 0, 0)),
      snapshot: QuestionnaireSnapshot(questionnaire, bytes: []), sheets: sheets)
  }

  /// What comes out after others, as they are read from a log.
  func result(
    for audience: AuditPlan.Audience = .internal, keepingWhole whole: Set<Voice.ID> = [],
    after earlier: [Release] = []
  ) -> AuditResult {
    AuditResult(
      of: audit, for: audience, includesIncomplete: includesIncomplete, keepingWhole: whole,
      after: EarlierReleases(Self.noted(earlier), salt: ReleaseAudit.salt))
  }

  func release(
    for audience: AuditPlan.Audience = .internal, keepingWhole whole: Set<Voice.ID> = [],
    after earlier: [Release] = []
  ) -> Release {
    let audit = audit
    let result = result(for: audience, keepingWhole: whole, after: earlier)
    let salt = ReleaseAudit.salt
    return Release(
      date: audit.plan.date, written: nil, audience: audience, minimum: result.rules.minimum,
      resultHash: String(repeating: "0f", count: 32),
      cuts: releaseCuts(behind: result, of: audit, salt: salt),
      answers: releaseAnswers(behind: result, of: audit, salt: salt))
  }

  /// What it would give away after others, as they are read from a log, in short words.
  func conflicts(after earlier: AnsweredAudit...) -> [String] {
    conflicts(after: Self.noted(earlier.map { $0.release() }))
  }

  func conflicts(
    after earlier: [Release], keepingWhole whole: Set<Voice.ID> = []
  ) -> [String] {
    releaseConflicts(of: release(keepingWhole: whole), after: earlier).map { conflict in
      "\(conflict.cut) \(conflict.difference) \(conflict.column?.rawValue ?? "people")"
        + (conflict.isInBoth ? " of the same" : "")
    }
  }

  static func noted(_ releases: [Release]) -> [Release] {
    let bytes = ReleaseLog.bytes(ReleaseAudit.salt, releases)
    return ReleaseLog.read(SourceFile(name: "releases.jsonl", bytes: bytes)).releases
  }

  static let questionnaire = read(text)

  static func read(_ text: String) -> Questionnaire {
    let reading = Questionnaire.read(SourceFile(name: "small.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }

  static let questions = [
    #"  - {id: one, section: say, slots: [now, prepared], text: "Who?", levels: [a, b, c, d, e, f]}"#,
    #"  - {id: two, section: say, slots: [now, prepared], text: "What?", levels: [a, b, c, d, e, f]}"#,
    #"  - {id: three, section: say, slots: [now, prepared], text: "When?", levels: [a, b, c, d, e, f]}"#,
  ]

  /// Six rungs, a voice of two groups and a voice of one.
  static let ladderAndGroups = """
    scale:
      - {id: held, level: 0, name: Held}
      - {id: told, level: 1, name: Told}
      - {id: asked, level: 2, name: Asked}
      - {id: shaping, level: 3, name: Shaping}
      - {id: shared, level: 4, name: Shared}
      - {id: led, level: 5, name: Led}
    voices:
      - {id: staff, name: Staff}
      - {id: leads, name: Leaders, role: leads}
    groups:
      - {id: frontline, name: Frontline, voice: staff}
      - {id: managers, name: Managers, voice: staff}
      - {id: leaders, name: Leaders, voice: leads}
    """

  static var text: String { text(questions) }

  static func text(_ questions: [String]) -> String {
    """
    format: powershare-questionnaire/1
    id: small
    version: 1.0.0
    status: draft
    language: en
    title: Small
    \(ladderAndGroups)
    slots:
      now: {asked_of: all}
      prepared: {asked_of: [leaders], text: "How far would you go?"}
    evidence_strength:
      - {level: 0, id: none, text: "None given"}
      - {level: 1, id: said, text: "Someone says so"}
    forms:
      - {id: full, questions: all}
      - {id: pulse, questions: [one]}
    vocabulary:
      stage: [design, delivery]
    sections:
      - {id: say, name: Say, asks: "Who?"}
    questions:
    \(questions.joined(separator: "\n"))
    modules:
      outcomes:
        purpose: Outcomes
        answer: [none, some, many]
        items:
          - {id: earlier, text: Earlier}
          - {id: better, text: Better}
      rights:
        purpose: Who decides
        rules: {points: 10, now: Now, could: Could, allow_dont_know: true, quick_form: Quick, quick_form_points: {last-word: 6, must-agree: 3, asked: 1, told: 0}}
        actors:
          - {id: people, name: "{People}"}
          - {id: leaders, name: Leaders}
        decisions:
          - {id: plan, text: The plan, stage: [delivery]}
      notes:
        purpose: Notes
        fields:
          - {id: quadrant, type: choice, options: [strength, threat]}
          - {id: text, type: text, max_words: 40}
    """
  }
}
