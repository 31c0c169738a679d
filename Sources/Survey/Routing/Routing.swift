/// What became of one question in one sheet (ENGINE.md 3.4).
package enum AnswerStatus: String, Sendable, CaseIterable {
  case answered = "asked-answered"
  case dontKnow = "dont-know"
  case notApplicable = "not-applicable"
  case preferNotToSay = "prefer-not-to-say"
  case left
  case unseen
  /// Answered, then branched away.
  case hidden
  /// By audience, form, or a gate that was closed.
  case notAsked = "not-asked"
  /// By a condition that rests on something not known.
  case undetermined

  /// Whether the question is put to this respondent.
  package var isShown: Bool {
    switch self {
    case .hidden, .notAsked, .undetermined: false
    default: true
    }
  }
}

/// Which questions a sheet is asked, worked out in one pass from the first to the last.
package struct Routing: Sendable {
  package struct Entry: Sendable {
    package let question: Question
    package let status: AnswerStatus
    /// The slots this respondent is asked, in order; empty when the question is not shown.
    package let slots: [Slot]
    /// The questions whose answers are not known, when the status is undetermined.
    package let waitsFor: [Question.ID]
  }

  /// One for each question, in questionnaire order.
  package let entries: [Entry]

  package init(of sheet: AnswerSheet, in questionnaire: Questionnaire) {
    self.init(of: sheet, in: questionnaire, answers: sheet.answers)
  }

  /// The routing that other answers than the sheet's own would lead to.
  ///
  /// - Parameters:
  ///   - sheet: Who answers, and in which form.
  ///   - questionnaire: The one that the sheet answers.
  ///   - answers: Instead of the sheet's own, to see what a change would do.
  package init(
    of sheet: AnswerSheet, in questionnaire: Questionnaire, answers: [Question.ID: Answer]
  ) {
    var builder = RoutingBuilder(sheet: sheet, questionnaire: questionnaire, answers: answers)
    entries = questionnaire.questions.map { builder.entry(for: $0) }
  }

  package var shown: [Entry] { entries.filter(\.status.isShown) }

  package func entry(_ id: Question.ID) -> Entry? { entries.first { $0.question.id == id } }

  /// How many shown questions have a now answer that is not put off.
  package var answeredCount: Int {
    entries.count { $0.status.isShown && $0.status != .left && $0.status != .unseen }
  }
}

private struct RoutingBuilder {
  let sheet: AnswerSheet
  let answers: [Question.ID: Answer]
  let form: Form?
  let slotRules: [Slot: SlotRule]
  var shown: Set<Question.ID> = []
  var closed: Set<Question.ID> = []

  init(sheet: AnswerSheet, questionnaire: Questionnaire, answers: [Question.ID: Answer]) {
    self.sheet = sheet
    self.answers = answers
    form = questionnaire.form(sheet.form)
    slotRules = Dictionary(
      questionnaire.slots.map { ($0.slot, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func entry(for question: Question) -> Routing.Entry {
    guard question.audience.contains(sheet.respondent.group),
      form?.contains(question.id) ?? true
    else { return close(question, .notAsked) }
    switch question.condition?.truth(in: context) ?? .yes {
    case .yes: return show(question)
    case .no: return close(question, .notAsked)
    case .undetermined: return undetermined(question)
    }
  }

  private mutating func show(_ question: Question) -> Routing.Entry {
    shown.insert(question.id)
    return Routing.Entry(
      question: question, status: status(of: answers[question.id]?.now),
      slots: question.slots.filter(isAsked), waitsFor: [])
  }

  private mutating func close(_ question: Question, _ status: AnswerStatus) -> Routing.Entry {
    closed.insert(question.id)
    let hadAnswer = answers[question.id]?.now != nil
    return Routing.Entry(
      question: question, status: hadAnswer && status == .notAsked ? .hidden : status, slots: [],
      waitsFor: [])
  }

  /// Not asked when all it waits for was itself not asked; undetermined when one was shown.
  private mutating func undetermined(_ question: Question) -> Routing.Entry {
    let references = question.condition?.references ?? []
    let open = references.filter { reference in
      shown.contains(reference.question) && context.response(reference)?.value == nil
    }.map(\.question)
    guard !open.isEmpty else { return close(question, .notAsked) }
    closed.insert(question.id)
    let hadAnswer = answers[question.id]?.now != nil
    return Routing.Entry(
      question: question, status: hadAnswer ? .hidden : .undetermined, slots: [], waitsFor: open)
  }

  private func isAsked(_ slot: Slot) -> Bool {
    guard let rule = slotRules[slot] else { return slot == .now }
    return rule.askedOf.contains(sheet.respondent.group)
  }

  private func status(of answer: SlotAnswer?) -> AnswerStatus {
    guard let answer else { return .unseen }
    return switch answer.response {
    case .value: .answered
    case .missing(.dontKnow): .dontKnow
    case .missing(.notApplicable): .notApplicable
    case .missing(.preferNotToSay): .preferNotToSay
    case .missing(.left): .left
    }
  }

  private var context: Condition.Context {
    let (shown, answers) = (shown, answers)
    return Condition.Context(
      group: sheet.respondent.group, form: sheet.form, wording: sheet.wording
    ) { reference in
      guard shown.contains(reference.question) else { return nil }
      return answers[reference.question]?[reference.slot]?.response
    }
  }
}
