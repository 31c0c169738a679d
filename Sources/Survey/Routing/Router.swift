/// Works out what a sheet is asked, for many sheets of one questionnaire.
///
/// Knows questions by their places, and takes out of the questionnaire what routing needs once: a copy of a
/// question counts up everything in it.
package struct Router: Sendable {
  /// What became of the question at one place.
  package struct Stop: Sendable {
    package let status: AnswerStatus
    /// The slots this respondent is asked, in order; empty when the question is not shown.
    package let slots: [Slot]
    /// The questions whose answers are not known, when the status is undetermined.
    package let waitsFor: [Question.ID]
  }

  private let ids: [Question.ID]
  fileprivate let places: [Question.ID: Int]
  private let audiences: [[RespondentGroup.ID]]
  private let slots: [[Slot]]
  private let conditions: [Condition?]
  private let forms: [Form]
  private let slotRules: [SlotRule]

  package init(_ questionnaire: Questionnaire) {
    let questions = questionnaire.questions
    ids = questions.map(\.id)
    places = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    audiences = questions.map(\.audience)
    slots = questions.map(\.slots)
    conditions = questions.map(\.condition)
    forms = questionnaire.forms
    slotRules = questionnaire.slots
  }

  /// - Parameters:
  ///   - sheet: Who answers, and in which form.
  ///   - answers: One for each question, in questionnaire order.
  /// - Returns: One for each question, in questionnaire order.
  package func stops(of sheet: AnswerSheet, answers: [WordlessAnswer?]) -> [Stop] {
    let group = sheet.respondent.group
    let form = forms.first { $0.id == sheet.form }
    let askedSlots = Slot.allCases.filter { isAsked($0, of: group) }
    var route = Route(sheet: sheet, answers: answers, places: places)
    return ids.indices.map { place in
      guard audiences[place].contains(group), form?.contains(ids[place]) ?? true
      else { return route.close(place, .notAsked) }
      return route.stop(
        at: place, condition: conditions[place], slots: Self.common(slots[place], askedSlots))
    }
  }

  /// Each question's answer, in questionnaire order.
  package func answers(in given: [Question.ID: Answer]) -> [WordlessAnswer?] {
    ids.map { given[$0].map(WordlessAnswer.init) }
  }

  /// Without a rule of its own, everyone is asked now alone.
  private func isAsked(_ slot: Slot, of group: RespondentGroup.ID) -> Bool {
    guard let rule = slotRules.first(where: { $0.slot == slot }) else { return slot == .now }
    return rule.askedOf.contains(group)
  }

  /// The slots of a question that the respondent is asked; mostly those of one list, as it stands.
  private static func common(_ slots: [Slot], _ asked: [Slot]) -> [Slot] {
    slots == asked ? asked : slots.filter(asked.contains)
  }
}

/// An answer without what its respondent wrote: all that routing and scores look at.
///
/// A copy of it is a quarter of the whole answer, and counts up next to nothing.
package struct WordlessAnswer: Sendable {
  private let now, prepared, wanted: Response?
  /// Why the prepared rung is not higher.
  package let reason: Reason.ID?
  /// A level of the questionnaire's evidence strengths.
  package let evidenceStrength: Int?

  init(_ answer: Answer) {
    now = answer.now?.response
    prepared = answer.prepared?.response
    wanted = answer.wanted?.response
    reason = answer.prepared?.reason
    evidenceStrength = answer.evidence?.strength
  }

  package subscript(slot: Slot) -> Response? {
    switch slot {
    case .now: now
    case .prepared: prepared
    case .wanted: wanted
    }
  }
}

/// One sheet's way from the first question to the last.
private struct Route {
  let sheet: AnswerSheet
  let answers: [WordlessAnswer?]
  let places: [Question.ID: Int]
  private var isShown: [Bool]

  init(sheet: AnswerSheet, answers: [WordlessAnswer?], places: [Question.ID: Int]) {
    self.sheet = sheet
    self.answers = answers
    self.places = places
    isShown = [Bool](repeating: false, count: answers.count)
  }

  mutating func stop(at place: Int, condition: Condition?, slots: [Slot]) -> Router.Stop {
    switch condition?.truth(in: context) ?? .yes {
    case .yes:
      isShown[place] = true
      return Router.Stop(status: status(at: place), slots: slots, waitsFor: [])
    case .no: return close(place, .notAsked)
    case .undetermined: return undetermined(place, condition)
    }
  }

  func close(_ place: Int, _ status: AnswerStatus, waitsFor: [Question.ID] = []) -> Router.Stop {
    Router.Stop(
      status: answers[place]?[.now] != nil ? .hidden : status, slots: [], waitsFor: waitsFor)
  }

  /// Not asked when all it waits for was itself not asked; undetermined when one was shown.
  private func undetermined(_ place: Int, _ condition: Condition?) -> Router.Stop {
    let context = context
    let open = (condition?.references ?? []).filter { reference in
      wasShown(reference.question) && context.response(reference)?.value == nil
    }.map(\.question)
    return open.isEmpty
      ? close(place, .notAsked) : close(place, .undetermined, waitsFor: open)
  }

  private func wasShown(_ question: Question.ID) -> Bool {
    places[question].map { isShown[$0] } ?? false
  }

  private func status(at place: Int) -> AnswerStatus {
    guard let response = answers[place]?[.now] else { return .unseen }
    return switch response {
    case .value: .answered
    case .missing(.dontKnow): .dontKnow
    case .missing(.notApplicable): .notApplicable
    case .missing(.preferNotToSay): .preferNotToSay
    case .missing(.left): .left
    }
  }

  private var context: Condition.Context {
    let (isShown, answers, places) = (isShown, answers, places)
    return Condition.Context(
      group: sheet.respondent.group, form: sheet.form, wording: sheet.wording
    ) { reference in
      guard let place = places[reference.question], isShown[place] else { return nil }
      return answers[place]?[reference.slot]
    }
  }
}
