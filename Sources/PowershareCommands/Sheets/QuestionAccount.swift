import Survey

/// Why one question stands as it does in one sheet, in lines for a terminal.
struct QuestionAccount {
  private let entry: Routing.Entry
  private let sheet: AnswerSheet
  private let questionnaire: Questionnaire
  private let routing: Routing

  init(
    _ entry: Routing.Entry, of sheet: AnswerSheet, in questionnaire: Questionnaire,
    routing: Routing
  ) {
    self.entry = entry
    self.sheet = sheet
    self.questionnaire = questionnaire
    self.routing = routing
  }

  private var question: Question { entry.question }

  var lines: [String] {
    ["\(question.id) in \(sheet.id): \(entry.status.rawValue)"]
      + (audience + form + condition + slots + counted).map { "  \($0)" }
  }

  private var group: RespondentGroup.ID { sheet.respondent.group }

  private var isForGroup: Bool { question.audience.contains(group) }

  private var isInForm: Bool {
    questionnaire.forms.first { $0.id == sheet.form }?.contains(question.id) ?? true
  }

  private var audience: [String] {
    let groups = question.audience.map(\.rawValue).joined(separator: ", ")
    return ["asked of: \(groups); this sheet is from \(group)\(isForGroup ? "" : ", so it is not")"]
  }

  private var form: [String] {
    ["form \(sheet.form): \(isInForm ? "has it" : "leaves it out")"]
  }

  // MARK: - Condition

  private var condition: [String] {
    guard let condition = question.condition else { return ["condition: none"] }
    var seen: Set<Condition.AnswerReference> = []
    let references = condition.references.filter { seen.insert($0).inserted }
    return ["condition: \(condition.text)"] + references.map { "  \(account(of: $0))" }
      + (isForGroup && isInForm ? [verdict] : [])
  }

  private func account(of reference: Condition.AnswerReference) -> String {
    let status = routing.entry(reference.question)?.status ?? .notAsked
    let response = sheet.answers[reference.question]?[reference.slot]?.response
    guard status.isShown else { return "\(reference.text) is \(status.rawValue)" }
    return "\(reference.text) is \(response?.inWords ?? AnswerStatus.unseen.rawValue)"
  }

  private var verdict: String {
    guard !entry.status.isShown else { return "  so it is asked" }
    guard entry.status == .undetermined else { return "  so it is not asked" }
    let open = entry.waitsFor.map(\.rawValue).joined(separator: ", ")
    return "  so nobody can tell yet: it waits for \(open)"
  }

  // MARK: - Answers

  private var slots: [String] {
    guard !entry.slots.isEmpty else { return [] }
    let answers = entry.slots.map { slot in
      let response = sheet.answers[question.id]?[slot]?.response
      return "\(slot.rawValue) is \(response?.inWords ?? AnswerStatus.unseen.rawValue)"
    }
    return ["answers: \(answers.joined(separator: ", "))"]
  }

  private var counted: [String] {
    switch entry.status {
    case .hidden: return ["counts: no; it was answered, and a later answer took the question away"]
    case .notAsked, .undetermined: return ["counts: no; it was not asked"]
    case .unseen, .left, .preferNotToSay: return ["counts: in no score; as skipped in coverage"]
    case .dontKnow, .notApplicable:
      return ["counts: in no score; its count is shown\(ifComplete)"]
    case .answered where question.isLadder: return ["counts: in scores\(ifComplete)"]
    case .answered: return ["counts: in no score, as only ladders are scored"]
    }
  }

  private var ifComplete: String {
    sheet.status == .complete ? "" : ", once the sheet is complete or with --include-incomplete"
  }
}

extension Response {
  /// For authors: levels and options as they stand in a sheet, and of free text only that there is some.
  fileprivate var inWords: String {
    switch self {
    case .missing(let missing): missing.kind.rawValue
    case .value(.level(let number)), .value(.rating(let number)), .value(.number(let number)):
      String(number)
    case .value(.choice(let option)): option.rawValue
    case .value(.choices(let options)):
      options.isEmpty ? "none" : options.map(\.rawValue).joined(separator: " and ")
    case .value(.date(let date)): date.description
    case .value(.yesNo(let value)): value ? "yes" : "no"
    case .value(.points(let numbers)), .value(.counts(let numbers)):
      numbers.map { String($0) }.joined(separator: " ")
    case .value(.text): "answered in words"
    }
  }
}
