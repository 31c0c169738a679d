/// One sheet's way from the first question to the last, a stop for each, in questionnaire order.
///
/// A stop is worked out when it is asked for, so that whoever needs the first few pays for those.
package struct Route: Sequence, IteratorProtocol {
  private let router: Router
  private let group: RespondentGroup.ID
  private let form: Form.ID
  private let wording: AnswerSheet.WordingKind
  private let given: [Question.ID: Answer]
  private let asked: [[Slot]?]
  /// Of the stops so far.
  private var answers: [WordlessAnswer?] = []
  private var isShown: [Bool] = []

  init(router: Router, sheet: AnswerSheet, given: [Question.ID: Answer], asked: [[Slot]?]) {
    self.router = router
    group = sheet.respondent.group
    form = sheet.form
    wording = sheet.wording
    self.given = given
    self.asked = asked
    answers.reserveCapacity(asked.count)
    isShown.reserveCapacity(asked.count)
  }

  package mutating func next() -> Router.Stop? {
    let place = answers.count
    guard place < asked.count else { return nil }
    let answer = router.answer(at: place, in: given)
    let stop = stop(at: place, answer)
    answers.append(answer)
    isShown.append(stop.status.isShown)
    return stop
  }

  private func stop(at place: Int, _ answer: WordlessAnswer?) -> Router.Stop {
    guard let slots = asked[place] else { return Self.closed(.notAsked, answer) }
    guard let condition = router.conditions[place] else { return Self.open(slots, answer) }
    return switch condition.truth(in: context) {
    case .yes: Self.open(slots, answer)
    case .no: Self.closed(.notAsked, answer)
    case .undetermined: undetermined(condition, answer)
    }
  }

  private static func open(_ slots: [Slot], _ answer: WordlessAnswer?) -> Router.Stop {
    Router.Stop(status: status(of: answer), slots: slots, waitsFor: [], answer: answer)
  }

  private static func closed(
    _ status: AnswerStatus, _ answer: WordlessAnswer?, waitsFor: [Question.ID] = []
  ) -> Router.Stop {
    Router.Stop(
      status: answer?[.now] != nil ? .hidden : status, slots: [], waitsFor: waitsFor,
      answer: answer)
  }

  /// Not asked when all it waits for was itself not asked; undetermined when one was shown.
  private func undetermined(_ condition: Condition, _ answer: WordlessAnswer?) -> Router.Stop {
    let context = context
    let open = condition.references.filter { reference in
      wasShown(reference.question) && context.response(reference)?.value == nil
    }.map(\.question)
    return open.isEmpty
      ? Self.closed(.notAsked, answer) : Self.closed(.undetermined, answer, waitsFor: open)
  }

  private func wasShown(_ question: Question.ID) -> Bool {
    router.places[question].map { $0 < isShown.count && isShown[$0] } ?? false
  }

  private static func status(of answer: WordlessAnswer?) -> AnswerStatus {
    guard let response = answer?[.now] else { return .unseen }
    return switch response {
    case .value: .answered
    case .missing(.dontKnow): .dontKnow
    case .missing(.notApplicable): .notApplicable
    case .missing(.preferNotToSay): .preferNotToSay
    case .missing(.left): .left
    }
  }

  private var context: Condition.Context {
    let (isShown, answers, router) = (isShown, answers, router)
    return Condition.Context(group: group, form: form, wording: wording) { reference in
      guard let place = router.places[reference.question], place < isShown.count, isShown[place]
      else { return nil }
      return answers[place]?[reference.slot]
    }
  }
}

extension Router {
  fileprivate func answer(at place: Int, in given: [Question.ID: Answer]) -> WordlessAnswer? {
    given.index(forKey: ids[place]).map { WordlessAnswer(given.values[$0]) }
  }
}
