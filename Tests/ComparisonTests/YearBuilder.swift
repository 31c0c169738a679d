import Comparison
import Diagnostics
import Scoring
import Survey

/// One year of a small audit: levers of a few questions, answered by people, staff and leaders.
struct YearBuilder {
  /// How many questions each lever has.
  var levers = [2, 2]
  var version = Version(1, 0, 0)
  /// More of a question's line in the questionnaire, by id: `reworded`, `succeeds`.
  var fields: [String: String] = [:]
  /// Other ids than `q0-1`, by that id.
  var ids: [String: String] = [:]
  /// Other texts than the id.
  var texts: [String: String] = [:]
  /// Another lever than that of its id.
  var places: [String: Int] = [:]
  var retired = ""
  /// The entry of prepared under `slots`.
  var prepared = "{asked_of: [leaders], text: \"How far would you go?\"}"
  /// Forms beside the full one, each with its questions.
  var forms: [(id: Form.ID, questions: [Question.ID])] = []
  /// By group, one answer a person: `nil` for somebody who did not answer.
  var now: [RespondentGroup.ID: [Int?]] = [:]
  /// Prepared for leaders, wanted for people.
  var second: [RespondentGroup.ID: [Int?]] = [:]
  /// Each group's codes, person by person; without, sheets are anonymous.
  var codes: [RespondentGroup.ID: [String?]] = [:]
  /// Changes the answers of the nth person of a group.
  var change: @Sendable (inout AnswerSheet, Int) -> Void = { _, _ in }
  var audience = AuditPlan.Audience.internal
  var wave = "2025"
  var actions: [AgreedAction] = []
  /// Groups beside the three, each with its voice; one that is new is of people with lived experience.
  var more: [(group: RespondentGroup.ID, voice: Voice.ID)] = []
  /// Other ids and names of levers, by number.
  var sections: [Int: (id: String, name: String)] = [:]
  /// Names of the rungs, lowest first.
  var rungs = ["held", "told", "asked", "shaping", "shared", "led"]

  var year: ComparedYear {
    let audit = self.audit
    return ComparedYear(of: audit, scored: AuditResult(of: audit))
  }

  var audit: Audit {
    guard let date = CalendarDate("\(wave)-05-31") else { preconditionFailure("a day") }
    var plan = AuditPlan(
      organisation: "North Trust", wave: wave, date: date, questionnaireID: "small",
      questionnaireVersion: version, audience: audience)
    plan.actions = actions
    return Audit(
      plan: plan,
      snapshot: QuestionnaireSnapshot(questionnaire, bytes: Array(text.utf8)), sheets: sheets)
  }

  static let groups: [RespondentGroup.ID] = ["people", "staff", "leaders"]

  func question(_ lever: Int, _ number: Int) -> Question.ID {
    let plain = "q\(lever)-\(number)"
    return Question.ID(ids[plain] ?? plain)
  }

  private func sectionID(_ lever: Int) -> String { sections[lever]?.id ?? "s\(lever)" }

  private var sheets: [AnswerSheet] {
    (Self.groups + more.map(\.group)).flatMap { group in
      (now[group] ?? []).indices.map { sheet(of: group, person: $0) }
    }
  }

  private func sheet(of group: RespondentGroup.ID, person: Int) -> AnswerSheet {
    let codes = codes[group] ?? []
    var sheet = AnswerSheet(
      id: AnswerSheet.ID("\(group)-\(person)"),
      questionnaire: QuestionnaireReference(id: "small", version: version),
      respondent: Respondent(
        group: group, code: codes.indices.contains(person) ? codes[person] : nil),
      language: "en", status: .complete)
    let slot: Slot = group == "leaders" ? .prepared : .wanted
    for lever in levers.indices {
      for number in 0..<levers[lever] {
        var answer = Answer()
        answer.now = (now[group] ?? [])[person].map { .level($0) }
        if let level = second[group].flatMap({ $0[person] }) { answer[slot] = .level(level) }
        sheet.answers[question(lever, number)] = answer
      }
    }
    change(&sheet, person)
    return sheet
  }

  var questionnaire: Questionnaire {
    let reading = Questionnaire.read(SourceFile(name: "small.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }

  private var text: String {
    let scale = rungs.enumerated().map { "  - {id: \($1), level: \($0), name: \($1)}" }
    let sections = levers.indices.map { lever in
      "  - {id: \(sectionID(lever)), name: \(self.sections[lever]?.name ?? "Lever \(lever)"), asks: a}"
    }
    let groups = more.map { "\n  - {id: \($0.group), name: \($0.group), voice: \($0.voice)}" }
    let voices = more.map(\.voice).filter { !["lived", "staff", "leads"].contains($0) }
      .map { "\n  - {id: \($0), name: \($0), role: lived}" }
    let forms = forms.map { form in
      let ids = form.questions.map(\.rawValue).joined(separator: ", ")
      return "\n  - {id: \(form.id), questions: [\(ids)]}"
    }
    let lines = rungs.indices.map { "r\($0)" }.joined(separator: ", ")
    let questions = levers.indices.flatMap { lever in
      (0..<levers[lever]).map { number in
        let plain = "q\(lever)-\(number)"
        let more = fields[plain].map { ", \($0)" } ?? ""
        return "  - {id: \(ids[plain] ?? plain), section: \(sectionID(places[plain] ?? lever)), "
          + "slots: [now, prepared, wanted], text: \(texts[plain] ?? plain), "
          + "levels: [\(lines)]\(more)}"
      }
    }
    return """
      format: powershare-questionnaire/1
      id: small
      version: \(version)
      status: published
      language: en
      title: Small
      groups:
        - {id: people, name: People, voice: lived}
        - {id: staff, name: Staff, voice: staff}
        - {id: leaders, name: Leaders, voice: leads}\(groups.joined())
      voices:
        - {id: lived, name: "{People}", role: lived}
        - {id: staff, name: Staff}
        - {id: leads, name: Leaders, role: leads}\(voices.joined())
      slots:
        prepared: \(prepared)
        wanted: {asked_of: [people], text: "How far should it go?"}
      scale:
      \(scale.joined(separator: "\n"))
      sections:
      \(sections.joined(separator: "\n"))
      questions:
      \(questions.joined(separator: "\n"))
      forms:
        - {id: full, questions: all}\(forms.joined())
      \(retired)
      """
  }
}

extension YearComparison {
  /// What moved from one built year to the next.
  init(_ earlier: YearBuilder, _ later: YearBuilder) {
    var later = later
    later.wave = "2026"
    let (then, now) = (earlier.year, later.year)
    self.init(
      from: then, to: now, by: QuestionnaireComparison(from: then.lock, to: now.lock))
  }
}

extension YearComparison {
  /// Whether any figure holds those who answered both times against themselves.
  var matchesPeople: Bool {
    ([headline.change] + sections.map(\.change) + differences.map(\.change)).compactMap { $0 }
      .flatMap(\.voices).contains { if case .matched = $0.design { true } else { false } }
  }
}

/// `count` times the same answer.
func all(_ level: Int?, _ count: Int = 6) -> [Int?] { Array(repeating: level, count: count) }

/// The codes `a0`, `a1` and so on.
func codes(_ count: Int, _ prefix: String = "a") -> [String?] {
  (0..<count).map { "\(prefix)\($0)" }
}
