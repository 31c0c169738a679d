import Survey

extension PlainWords {
  func detail(_ detail: Screen.Detail, on id: Question.ID) -> [String] {
    detailWords(detail, on: id) + formLines(nil) + known + endings(detail)
  }

  func detailWords(_ detail: Screen.Detail, on id: Question.ID) -> [String] {
    switch detail {
    case .notApplicable: notApplicable
    case .reason(let slot): [reasonQuestion(id, slot)]
    case .reasonDetail(let slot): [followUp(of: state.reason(of: id, slot))]
    case .evidence: [text(.evidenceAt, ["question": state.plainLabel(of: id)])] + evidencePrompt(id)
    case .strength: [text(.strengthAsked)]
    case .note: [text(.noteAsked)]
    case .quote: [text(.quoteAsked)]
    }
  }

  private var notApplicable: [String] {
    let answer = state.special(.notApplicable)?.text ?? text(.doesNotApply)
    return [
      text(.notApplicableAsked, ["answer": oneLine(answer).asSentence]), text(.notApplicableHelp),
    ]
  }

  private func reasonQuestion(_ id: Question.ID, _ slot: Slot) -> String {
    let answer = state.sheet.answers[id]
    let question = state.questionnaire.question(id)
    let order = question.flatMap { question in
      answer?[slot]?.response.level.flatMap { state.order(of: $0, in: slot, on: question) }
    }
    return text((order ?? 0) < 0 ? .reasonAskedLess : .reasonAskedSame)
  }

  private func followUp(of reason: Reason?) -> String {
    let ask = reason?.followUp.map { oneLine(state.terms.fill($0)) } ?? text(.ownWords)
    return state.mustName(reason) ? ask : text(.mayLeaveOut, ["question": ask])
  }

  func evidencePrompt(_ id: Question.ID) -> [String] {
    state.questionnaire.question(id)?.evidencePrompt.map { paragraphs(state.terms.fill($0)) } ?? []
  }

  /// What stands there so far: an answer, or the draft of one.
  var known: [String] {
    guard halfTyped.isEmpty else { return halfTyped }
    guard let answer = state.answerText(state.screen) else { return [] }
    return [text(.soFar, ["answer": answer.asSentence])]
  }

  /// What was typed here and not taken.
  var halfTyped: [String] {
    guard case .text(let draft)? = state.drafts[state.screen] else { return [] }
    let typed = oneLine(draft).asSentence
    return [text(draft.hasSuffix("\n") ? .halfTypedGoesOn : .halfTyped, ["text": typed])]
  }

  private func endings(_ detail: Screen.Detail) -> [String] {
    switch detail {
    case .reason: [text(.reasonKeys)]
    case .evidence, .note:
      [text(known.isEmpty ? .leaveEmptyKeys : .emptyItKeys)]
    default: []
    }
  }

  func confirm(_ confirmation: Screen.Confirmation) -> [String] {
    switch confirmation {
    case .belowNow: [text(.confirmBelowNow)]
    case .hiding: hiding
    case .removeRecord(let id, let index):
      // What is typed in from paper is on the paper still.
      [
        text(
          state.entry == nil ? .confirmRemoveKept : .confirmRemove,
          ["record": recordLabel(id, index)])
      ]
    case .finish: finishing
    }
  }

  /// ENGINE.md 4.6.
  private var hiding: [String] {
    guard let pending = state.pending else { return [] }
    let rows = pending.hides.map { "   \(state.plainLabel(of: $0)) (\(answered($0)))" }
    return [changing(pending.change, hiding: pending.hides.count)] + rows + [
      text(.hiddenAreKept), text(.confirmChange),
    ]
  }

  private func changing(_ change: SheetChange, hiding count: Int) -> String {
    var changed = state
    changed.sheet.apply(change)
    guard case .slot(let id, let slot, _) = change,
      let answer = changed.answerText(.question(id, slot))
    else { return text(.undoHides, ["count": count]) }
    return text(.changeHides, ["count": count, "answer": answer.nameInBrackets])
  }

  private func answered(_ id: Question.ID) -> String {
    let answer = state.answerText(.question(id, .now)) ?? text(.missingLeft)
    let number = answer.split(separator: ",").first.map(String.init) ?? answer
    let hasNote = state.sheet.answers[id]?.note != nil
    return text(
      hasNote ? .hiddenAnswerWithNote : .hiddenAnswer, ["answer": number.shortened])
  }

  private var finishing: [String] {
    let open = state.shownCount - state.answeredCount
    let rest = open == 0 ? [] : [text(.withoutAnswer, ["count": open])]
    let sheet = state.sheet.id.rawValue
    let asked =
      state.entry.map { text(.finishEntryAsked, ["number": $0, "sheet": sheet]) }
      ?? text(.finishAsked, ["sheet": sheet])
    return [asked] + rest + [text(.confirmFinish)]
  }
}

extension String {
  /// `1, Told` as `1 (Told)`.
  fileprivate var nameInBrackets: String {
    guard let comma = firstIndex(of: ","), Int(self[..<comma]) != nil else { return self }
    return "\(self[..<comma]) (\(self[comma...].dropFirst(2)))"
  }
}
