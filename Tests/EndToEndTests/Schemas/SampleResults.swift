import Diagnostics
import PowershareCommands
import Reporting
import Scoring
import Survey
import TestSupport
import Testing

/// Results of many audits, held against the schema of `result.json` once for all tests.
struct SampleResults: Sendable {
  struct Sample: Sendable {
    let name: String
    let outcome: JSONSchema.Outcome
  }

  private(set) var samples: [Sample] = []
  /// The bytes of one of them, of a handy size.
  private(set) var small: [UInt8] = []

  static let all = SampleResults()

  private init() {
    let schema = JSONSchema(ShippedSchemas.bytes(of: "result") ?? [])
    addDemo(schema)
    addRandom(schema)
    addEdges(schema)
  }

  private mutating func add(
    _ name: String, _ result: AuditResult, _ schema: JSONSchema, isDraft: Bool = false
  ) {
    let bytes = result.jsonBytes(toolVersion: "1.0.0", isDraft: isDraft)
    var outcome = JSONSchema.Outcome()
    if let document = JSONSchema.document(bytes, named: "result.json") {
      outcome = schema.check(document)
    } else {
      outcome.faults = ["no JSON"]
    }
    samples.append(Sample(name: name, outcome: outcome))
    if small.isEmpty, name.hasPrefix("random") { small = bytes }
  }

  private mutating func addDemo(_ schema: JSONSchema) {
    guard let snapshot = Self.snapshot else { return }
    for wave in DemoAudit.waves(of: snapshot) {
      let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
      for audience in AuditPlan.Audience.allCases {
        add("demo \(wave.folderName) \(audience)", AuditResult(of: audit, for: audience), schema)
      }
      var plan = wave.plan
      plan.asked = wave.sheets.reduce(into: [:]) {
        $0[$1.respondent.group, default: 0] += $1.respondent.people
      }
      let all = Audit(plan: plan, snapshot: snapshot, sheets: wave.sheets)
      add("demo \(wave.folderName), everybody answered", AuditResult(of: all), schema)
    }
  }

  static var snapshot: QuestionnaireSnapshot? {
    let path = "Questionnaires/powershare-5p.yaml"
    let bytes = EmbeddedFiles.bytes(of: path) ?? []
    return Questionnaire.read(SourceFile(name: path, bytes: bytes)).questionnaire
      .map { QuestionnaireSnapshot($0, bytes: bytes) }
  }

  private static func questionnaire(_ text: String) -> Questionnaire {
    let reading = Questionnaire.read(SourceFile(name: "sample.yaml", text: text))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }

  private mutating func addRandom(_ schema: JSONSchema) {
    let questionnaire = Self.questionnaire(solverText)
    for seed in 1...40 {
      let random = RandomAudit(seed: UInt64(seed), of: questionnaire, sizes: 3...14)
      for audience in AuditPlan.Audience.allCases {
        add("random \(seed) \(audience)", AuditResult(of: random.audit(), for: audience), schema)
      }
    }
  }
}

// MARK: - Edges

extension SampleResults {
  private mutating func addEdges(_ schema: JSONSchema) {
    let questionnaire = Self.questionnaire(solverText)
    let random = RandomAudit(seed: 7, of: questionnaire, sizes: 6...8)
    let hidden = RandomAudit(seed: 7, of: questionnaire, sizes: 1...2)
    add("no sheets", AuditResult(of: random.audit([])), schema)
    add("no sheets, a draft", AuditResult(of: random.audit([])), schema, isDraft: true)
    add("one respondent", AuditResult(of: random.audit(Array(random.sheets.prefix(1)))), schema)
    add(
      "one respondent for self",
      AuditResult(of: random.audit(Array(random.sheets.prefix(1))), for: .own), schema)
    add("everything hidden", AuditResult(of: hidden.audit()), schema)
    var sheets = random.sheets
    sheets[0].status = .inProgress
    add(
      "sheets in progress", AuditResult(of: random.audit(sheets), includesIncomplete: true), schema)
    add("nothing to score", AuditResult(of: Self.unscored), schema)
    add("many complete sheets", AuditResult(of: Self.many), schema)
    add("bodies of all kinds", AuditResult(of: Self.bodies), schema)
    add("modules", AuditResult(of: Self.modules), schema)
  }

  private static func audit(
    _ questionnaire: Questionnaire, _ sheets: [AnswerSheet],
    asked: [RespondentGroup.ID: Int] = [:]
  ) -> Audit {
    let date = CalendarDate("2026-05-31")
    guard let date else { preconditionFailure("there is such a day") }
    return Audit(
      plan: AuditPlan(
        organisation: "Sample", wave: "2026", date: date, questionnaireID: questionnaire.id,
        questionnaireVersion: questionnaire.version, asked: asked),
      snapshot: QuestionnaireSnapshot(questionnaire, bytes: []), sheets: sheets)
  }

  private static func sheet(
    _ number: Int, _ group: RespondentGroup.ID, of questionnaire: Questionnaire,
    level: (Int) -> Int? = { _ in nil }, modules: [Module.ID: ModuleAnswer] = [:]
  ) -> AnswerSheet {
    var sheet = AnswerSheet(
      id: AnswerSheet.ID("\(group)\(number)"),
      questionnaire: QuestionnaireReference(id: questionnaire.id, version: questionnaire.version),
      respondent: Respondent(group: group), language: "en", status: .complete, modules: modules)
    for (place, question) in questionnaire.questions.enumerated() {
      if let level = level(place) {
        var answer = Answer()
        answer.now = .level(level)
        sheet.answers[question.id] = answer
      }
    }
    return sheet
  }

  /// A questionnaire without a ladder gathers only.
  private static var unscored: Audit {
    let questionnaire = questionnaire(
      QuestionnaireText.with {
        $0.scale = ""
        $0.slots = ""
        $0.questions = """
          questions:
            - {id: one, section: power, type: yesno, text: One}
          """
      })
    return audit(questionnaire, (0..<6).map { sheet($0, "people", of: questionnaire) })
  }

  /// Enough people who answered everything for Cronbach's alpha; more were asked.
  private static var many: Audit {
    let questionnaire = questionnaire(solverText)
    let groups: [RespondentGroup.ID] = ["people", "staff", "leaders"]
    let sheets = groups.flatMap { group in
      (0..<12).map { number in
        sheet(number, group, of: questionnaire) { (number + $0 % 3) % 6 }
      }
    }
    return audit(
      questionnaire, sheets, asked: ["people": 30, "carers": 0, "staff": 20, "leaders": 15])
  }

  /// Rules given and assumed, odd rules, vetoes, attendance, and a body that only advises.
  private static var bodies: Audit {
    guard let snapshot else { preconditionFailure("the questionnaire travels with the program") }
    func body(_ name: String, _ fields: [ModuleField.ID: FieldValue]) -> ModuleRecord {
      var all = fields
      all["name"] = .text(name)
      all["seats"] = .numbers([.init("leaders", 3), .init("people", 2), .init("carers", 1)])
      return ModuleRecord(fields: all)
    }
    let records = [
      body("Board", ["veto": .words(["people"]), "attendance": .numbers([.init("people", 50)])]),
      body("Any", ["quota": .number(1)]),
      body("All", ["quota": .word("unanimity")]),
      body("Advice", ["status": .word("advises")]),
    ]
    return audit(
      snapshot.questionnaire,
      [sheet(1, "leaders", of: snapshot.questionnaire, modules: ["bodies": .records(records)])])
  }

  /// Tied holders, points that nobody holds, and a service that two sides see otherwise.
  private static var modules: Audit {
    let questionnaire = questionnaire(
      QuestionnaireText.with {
        $0.groups = """
          groups:
            - {id: people, name: People, voice: lived}
            - {id: leaders, name: Leaders, voice: leads}
          voices:
            - {id: lived, name: Lived experience, role: lived}
            - {id: leads, name: Leaders, role: leads}
          """
        $0.tail = modulesText
      })
    let groups: [(RespondentGroup.ID, ease: Int)] = [("people", 5), ("leaders", 1)]
    let sheets = groups.flatMap { group, ease in
      (0..<6).map { number in
        let service = ModuleRecord(fields: [
          "name": .text("Day centre"), "ease-place": .number(ease), "salience-daily": .number(5),
        ])
        return sheet(
          number, group, of: questionnaire, level: { _ in number % 3 },
          modules: [
            "rights": .allocations(["plan": AllocationAnswer(now: .points([4, 2, 2, 2]))]),
            "where": .records([service]),
          ])
      }
    }
    return audit(questionnaire, sheets)
  }

  private static let modulesText = """
    modules:
      rights:
        purpose: Who decides
        rules: {points: 10, now: Now, could: Could}
        actors:
          - {id: people, name: "{People}"}
          - {id: leaders, name: Leaders}
          - {id: staff, name: Staff}
          - {id: nobody, name: Nobody}
        decisions:
          - {id: plan, text: "The plan of {people}"}
      where:
        purpose: Where to begin
        per_service_fields:
          - {id: name, type: text, required: true}
          - {id: ease-place, type: rating}
          - {id: salience-daily, type: rating}
        quadrants:
          - {id: start, ease: high, salience: high, text: Start}
          - {id: hard, ease: low, salience: high, text: Hard}
    """
}
