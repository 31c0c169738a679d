import Survey

/// What is asked around an answer: reasons, evidence, notes.
extension InterviewStep {
  mutating func takeDetail(_ entry: Entry, _ detail: Screen.Detail, on id: Question.ID) {
    switch (detail, entry) {
    case (.notApplicable(let slot), .text(let text)):
      propose(.slot(id, slot, .missing(.notApplicable(reason: text))))
    case (.reason(let slot), .line(let number)): takeReason(number, id, slot)
    case (.reasonDetail(let slot), .text(let text)): takeReasonDetail(text, id, slot)
    case (.evidence, .text(let text)):
      propose(.evidence(id, Evidence(text: text, strength: evidence(id)?.strength)))
    case (.strength, .line(let level)):
      propose(.evidence(id, Evidence(text: evidence(id)?.text ?? "", strength: level)))
    case (.note, .text(let text)):
      propose(.note(id, Note(text: text, mayBeQuoted: note(id)?.mayBeQuoted ?? false)))
    case (.quote, .line(let number)):
      propose(.note(id, Note(text: note(id)?.text ?? "", mayBeQuoted: number == 1)))
    default: refuse(.notExpected)
    }
  }

  private func evidence(_ id: Question.ID) -> Evidence? { state.sheet.answers[id]?.evidence }
  private func note(_ id: Question.ID) -> Note? { state.sheet.answers[id]?.note }

  /// The respondent's own words stay only with the reason they were written for.
  private mutating func takeReason(_ number: Int, _ id: Question.ID, _ slot: Slot) {
    guard var answer = state.sheet.answers[id]?[slot],
      let reason = state.questionnaire.reasons.element(numbered: number)
    else { return refuse(.notExpected) }
    if answer.reason != reason.id { answer.detail = nil }
    answer.reason = reason.id
    propose(.slot(id, slot, answer))
  }

  private mutating func takeReasonDetail(_ text: String?, _ id: Question.ID, _ slot: Slot) {
    guard var answer = state.sheet.answers[id]?[slot] else { return refuse(.notExpected) }
    answer.detail = text
    propose(.slot(id, slot, answer))
  }

  /// Leaves a text empty, where it may be.
  mutating func clear() {
    if case .figures(let form) = state.form, form.allowsBlank { return leaveLineBlank(form) }
    state.drafts[state.screen] = nil
    switch state.screen {
    case .detail(let id, .evidence): propose(.evidence(id, nil))
    case .detail(let id, .note): propose(.note(id, nil))
    case .detail(let id, .reasonDetail(let slot)) where !isTextRequired:
      takeReasonDetail(nil, id, slot)
    case .field(let id, let record, let field): clearField(id, record, field)
    case .room(.dissent): propose(.dissent(nil))
    default: refuse(.needed)
    }
  }

  var isTextRequired: Bool {
    if case .text(let form) = state.form { form.isRequired } else { false }
  }
}
