import Diagnostics
import Measures
import Scoring
import Survey

/// Answer sheets to a small questionnaire with a module of each shape, and what they come to.
///
/// Groups: people (lived), staff, leaders (leads) and funders, each a voice of its own.
struct ModuleAudit {
  var sheets: [AnswerSheet] = []
  /// How many people answered the questions, by group; enough in every group unless a test says so.
  var people: [RespondentGroup.ID: Int] = ["people": 20, "staff": 20, "leaders": 20, "funders": 20]
  var minimum = 5
  var isPublic = false
  var quotes: [AuditPlan.Quote] = []
  var questionnaire = ModuleAudit.questionnaire

  func results() -> ModuleResults {
    let standings = voiceStandings(
      people: people.mapValues { Contributors(people: $0) }, minimum: minimum, in: questionnaire)
    return ModuleResults(
      of: sheets, in: questionnaire, standings: standings, minimum: minimum, isPublic: isPublic,
      quotes: quotes)
  }

  /// One sheet more, called by group and number.
  mutating func add(
    _ group: RespondentGroup.ID, room: Int? = nil, _ modules: [Module.ID: ModuleAnswer]
  ) {
    let number = String(sheets.count + 1_000)
    let kind: Respondent.Kind =
      room.map { .room(people: $0, agreed: .consensus, dissent: nil) } ?? .individual
    sheets.append(
      AnswerSheet(
        id: AnswerSheet.ID("\(group)\(number)"),
        questionnaire: QuestionnaireReference(id: "modules", version: Version(1, 0, 0)),
        respondent: Respondent(group: group, kind: kind), language: "en", status: .complete,
        modules: modules))
  }

  /// As many sheets of a group with the same answers.
  mutating func add(
    _ count: Int, _ group: RespondentGroup.ID, _ modules: [Module.ID: ModuleAnswer]
  ) {
    for _ in 0..<count { add(group, modules) }
  }

  static let questionnaire: Questionnaire = {
    let reading = Questionnaire.read(SourceFile(name: "modules.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }()

  private static let text = """
    format: powershare-questionnaire/1
    id: modules
    version: 1.0.0
    status: draft
    language: en
    title: Modules
    groups:
      - {id: people, name: People, voice: lived}
      - {id: staff, name: Staff, voice: staff}
      - {id: leaders, name: Leaders, voice: leads}
      - {id: funders, name: Funders, voice: funders}
    voices:
      - {id: lived, name: Lived, role: lived}
      - {id: staff, name: Staff}
      - {id: leads, name: Leads, role: leads}
      - {id: funders, name: Funders}
    scale:
      - {id: held, level: 0, name: Held}
      - {id: led, level: 1, name: Led}
    vocabulary:
      stage: [design, delivery]
    sections:
      - {id: power, name: Power}
      - {id: money, name: Money}
    questions:
      - {id: one, section: power, text: A, levels: [a, b]}
    modules:
      rights:
        purpose: Who decides
        rules: {points: 10, now: Now, could: Could, allow_dont_know: true, quick_form: Quick, quick_form_points: {last-word: 6, must-agree: 3, asked: 1, told: 0}}
        actors:
          - {id: people, name: "{People}"}
          - {id: leaders, name: Leaders}
          - {id: funders, name: Funders}
          - {id: law, name: Law}
        decisions:
          - {id: plan, text: The plan, stage: [delivery]}
          - {id: budget, text: The budget, stage: [design]}
      where:
        asked_of: [people, staff, leaders]
        purpose: Where to begin
        per_service_fields:
          - {id: name, type: text, required: true}
          - {id: enduring, type: boolean}
          - {id: group-possible, type: boolean}
          - {id: ease-place, type: rating}
          - {id: ease-time, type: rating}
          - {id: salience-daily, type: rating}
          - {id: salience-family, type: rating}
        rating:
          - {value: 1, text: Low}
          - {value: 2, text: Lower}
          - {value: 3, text: Middle}
          - {value: 4, text: Higher}
          - {value: 5, text: High}
        cut: 3.0
        quadrants:
          - {id: start, ease: high, salience: high, text: Start}
          - {id: clear, ease: low, salience: high, text: Clear}
          - {id: light, ease: high, salience: low, text: Light}
          - {id: later, ease: low, salience: low, text: Later}
      notes:
        purpose: Notes
        fields:
          - {id: quadrant, type: choice, options: [strength, threat]}
          - {id: text, type: text, max_words: 40}
          - {id: section, type: section}
          - {id: table, type: text}
          - {id: support, type: number}
          - {id: quote-allowed, type: boolean, default: false}
      signs:
        asked_of: [people, staff, leaders]
        purpose: What it led to
        answer: [none-seen, said, shown]
        items:
          - {id: lives, text: Lives}
          - {id: ties, text: Ties}
    """
}

// MARK: - Answers in few words

extension ModuleAnswer {
  /// How one decision is made, and how it could be.
  static func plan(_ now: [Int]?, could: [Int]? = nil) -> ModuleAnswer {
    .allocations([
      "plan": AllocationAnswer(now: now.map { .points($0) }, could: could.map { .points($0) })
    ])
  }

  /// Who has the last word, who must agree, who is asked and who is told.
  static func quick(_ roles: [[Question.Option.ID]]) -> ModuleAnswer {
    .allocations(["plan": AllocationAnswer(now: .roles(roles))])
  }

  static let dontKnowPlan = ModuleAnswer.allocations(["plan": AllocationAnswer(now: .dontKnow)])

  /// One service with two ratings of ease and one of salience.
  static func service(
    _ name: String, ease: [Int], salience: Int?, enduring: Bool? = nil, together: Bool? = nil
  ) -> ModuleAnswer {
    .records([
      .service(name, ease: ease, salience: salience, enduring: enduring, together: together)
    ])
  }

  static func note(_ quadrant: String, in section: String, _ text: String = "Words") -> ModuleAnswer
  {
    .records([.note(quadrant, in: section, text)])
  }
}

extension ModuleRecord {
  static func service(
    _ name: String, ease: [Int], salience: Int?, enduring: Bool? = nil, together: Bool? = nil
  ) -> ModuleRecord {
    var record = ModuleRecord(fields: ["name": .text(name)])
    for (field, rating) in zip(["ease-place", "ease-time"], ease) {
      record[ModuleField.ID(field)] = .number(rating)
    }
    record["salience-daily"] = salience.map { .number($0) }
    record["enduring"] = enduring.map { .flag($0) }
    record["group-possible"] = together.map { .flag($0) }
    return record
  }

  static func note(
    _ quadrant: String, in section: String, _ text: String = "Words", isAllowed: Bool = false
  ) -> ModuleRecord {
    ModuleRecord(fields: [
      "quadrant": .word(quadrant), "section": .word(section), "text": .text(text),
      "table": .text("Green table"), "support": .number(6), "quote-allowed": .flag(isAllowed),
    ])
  }
}
