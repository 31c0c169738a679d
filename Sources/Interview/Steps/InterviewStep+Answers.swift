package import Survey

/// From an entry to the change it means on each screen.
extension InterviewStep {
  /// - Parameter entry: Already checked against the form of the screen.
  mutating func take(_ entry: Entry) {
    switch state.screen {
    case .question(let id, let slot): takeAnswer(entry, to: id, slot)
    case .detail(let id, let detail): takeDetail(entry, detail, on: id)
    case .field(let id, let record, let field): takeField(entry, id, record, field)
    case .allocation(let id, let decision, let picture):
      takeAllocation(entry, id, decision, picture)
    case .quick: takeRole(entry)
    case .item(let id, let index): takeItem(entry, id, index)
    case .room(let part): takeRoom(entry, part)
    case .records, .confirm, .contents, .review, .ended: refuse(.notExpected)
    }
  }

  private mutating func takeAnswer(_ entry: Entry, to id: Question.ID, _ slot: Slot) {
    guard let question = state.questionnaire.question(id),
      let value = AnswerValue(entry, to: question)
    else { return refuse(.notExpected) }
    guard let level = value.level else {
      return propose(.slot(id, slot, SlotAnswer(.value(value))))
    }
    takeLevel(level, to: question, slot)
  }

  /// A reason already given stays as long as one is called for.
  private mutating func takeLevel(_ level: Int, to question: Question, _ slot: Slot) {
    let order = state.order(of: level, in: slot, on: question)
    var answer = SlotAnswer.level(level)
    if let order, order <= 0 {
      answer.reason = state.sheet.answers[question.id]?[slot]?.reason
      answer.detail = state.sheet.answers[question.id]?[slot]?.detail
    }
    let change = SheetChange.slot(question.id, slot, answer)
    guard let order, order < 0 else { return propose(change) }
    state.pending = PendingChange(change: change, hides: [])
    show(.confirm(.belowNow))
  }

  mutating func takeSpecial(_ kind: MissingAnswer.Kind) {
    guard case .question(let id, let slot) = state.screen else { return takeSpecialInside(kind) }
    guard let special = state.special(kind) else { return refuse(.notOffered(kind)) }
    switch kind {
    case .notApplicable where special.requiresReason: show(.detail(id, .notApplicable(slot)))
    case .notApplicable: propose(.slot(id, slot, .missing(.notApplicable(reason: ""))))
    case .dontKnow: propose(.slot(id, slot, .missing(.dontKnow)))
    case .preferNotToSay: propose(.slot(id, slot, .missing(.preferNotToSay)))
    case .left: propose(.slot(id, slot, .missing(.left)))
    }
  }

  /// Around answers and in modules only putting off is offered, and in shares not knowing.
  private mutating func takeSpecialInside(_ kind: MissingAnswer.Kind) {
    switch (state.screen, kind) {
    case (.allocation(let id, let decision, let picture), .dontKnow),
      (.quick(let id, let decision, let picture, _), .dontKnow):
      takeDontKnow(id, decision, picture)
    case (.detail(_, .notApplicable), _): refuse(.needed)
    case (_, .left): skip()
    default: refuse(.notOffered(kind))
    }
  }

  /// Goes on without an answer where none has to be recorded.
  private mutating func skip() {
    switch state.screen {
    case .detail(let id, .reason(let slot)), .detail(let id, .reasonDetail(let slot)):
      advance(from: .question(id, slot))
    default: goOn(afterAnswering: false)
    }
  }
}

extension InterviewState {
  /// How a level stands to the one now, for a slot that asks why it is not higher.
  ///
  /// Below zero when lower; `nil` where nothing is asked about it, as at the top of the ladder.
  func order(of level: Int, in slot: Slot, on question: Question) -> Int? {
    let asks = questionnaire.slots.contains { $0.slot == slot && $0.asksReasonIfNotHigher }
    guard asks, let now = sheet.answers[question.id]?.now?.response.level else { return nil }
    let top = questionnaire.ladder?.topLevel ?? 0
    let (before, after) = (
      question.scoredLevel(now, top: top), question.scoredLevel(level, top: top)
    )
    return after >= top && before >= top ? nil : after - before
  }

  /// Whether the answer in the slot calls for a reason why it is not higher.
  package func callsForReason(_ id: Question.ID, _ slot: Slot) -> Bool {
    guard let question = questionnaire.question(id), !questionnaire.reasons.isEmpty,
      let level = sheet.answers[id]?[slot]?.response.level,
      let order = order(of: level, in: slot, on: question)
    else { return false }
    return order <= 0
  }
}

extension AnswerValue {
  fileprivate init?(_ entry: Entry, to question: Question) {
    switch (question.kind, entry) {
    case (.ladder, .line(let number)): self = .level(number)
    case (.rating, .line(let number)): self = .rating(number)
    case (.yesNo, .line(let number)): self = .yesNo(number == 1)
    case (.number, .number(let number)): self = .number(number)
    case (.text, .text(let text)): self = .text(text)
    case (.date, .date(let date)): self = .date(date)
    case (.points, .figures(let values)): self = .points(values.map { $0 ?? 0 })
    case (.counts, .figures(let values)): self = .counts(values.map { $0 ?? 0 })
    case (.choice(let options), .line(let number)):
      guard let option = options.element(numbered: number) else { return nil }
      self = .choice(option.id)
    case (.choices(let options), .lines(let numbers)):
      self = .choices(numbers.sorted().compactMap { options.element(numbered: $0)?.id })
    default: return nil
    }
  }
}
