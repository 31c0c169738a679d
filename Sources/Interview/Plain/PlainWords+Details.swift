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
    case .evidence: ["Evidence. \(state.plainLabel(of: id))."] + evidencePrompt(id)
    case .strength: ["How strong is it?"]
    case .note: ["Note, private unless you allow quoting."]
    case .quote: ["May your note be quoted?"]
    }
  }

  private var notApplicable: [String] {
    let text = state.special(.notApplicable)?.text ?? "This does not apply here"
    return [
      "\(oneLine(text).asSentence) Why?",
      "If someone else decides it, that is where power sits: choose a rung. b: back.",
    ]
  }

  private func reasonQuestion(_ id: Question.ID, _ slot: Slot) -> String {
    let answer = state.sheet.answers[id]
    let question = state.questionnaire.question(id)
    let order = question.flatMap { question in
      answer?[slot]?.response.level.flatMap { state.order(of: $0, in: slot, on: question) }
    }
    return (order ?? 0) < 0
      ? "You are prepared to share less than today. What is the main reason?"
      : "You are prepared to stay where you are. What is the main reason?"
  }

  private func followUp(of reason: Reason?) -> String {
    let ask = reason?.followUp.map { oneLine(state.terms.fill($0)) } ?? "In your own words."
    return state.mustName(reason) ? ask : "\(ask) Enter alone leaves it out."
  }

  func evidencePrompt(_ id: Question.ID) -> [String] {
    state.questionnaire.question(id)?.evidencePrompt.map { paragraphs(state.terms.fill($0)) } ?? []
  }

  /// What stands there so far: an answer, or the draft of one.
  var known: [String] {
    guard halfTyped.isEmpty else { return halfTyped }
    guard let text = state.answerText(state.screen) else { return [] }
    return ["So far: \(text.asSentence) Enter alone keeps it."]
  }

  /// What was typed here and not taken.
  var halfTyped: [String] {
    guard case .text(let draft)? = state.drafts[state.screen] else { return [] }
    let text = "Half-typed: \(oneLine(draft).asSentence)"
    return draft.hasSuffix("\n")
      ? [text + " Type the rest, or Enter alone to take it."]
      : [text + " Type it anew, or Enter alone to try it as it is."]
  }

  private func endings(_ detail: Screen.Detail) -> [String] {
    switch detail {
    case .reason: ["Type a number. l: leave open. b: change the answer."]
    case .evidence, .note:
      known.isEmpty ? ["Enter alone leaves it empty. ? for help."] : ["- empties it. ? for help."]
    default: []
    }
  }

  func confirm(_ confirmation: Screen.Confirmation) -> [String] {
    switch confirmation {
    case .belowNow: ["You would share less than today. Is that what you mean? y / n"]
    case .hiding: hiding
    case .removeRecord(let id, let index):
      ["Remove \(recordLabel(id, index))? u brings it back. y / n"]
    case .finish: finishing
    }
  }

  /// ENGINE.md 4.6.
  private var hiding: [String] {
    guard let pending = state.pending else { return [] }
    let count = pending.hides.count
    let are = count == 1 ? "1 later question is" : "\(count) later questions are"
    let rows = pending.hides.map { "   \(state.plainLabel(of: $0)) (\(answered($0)))" }
    return ["\(changing(pending.change)) means \(are) no longer asked:"] + rows + [
      "They are kept, not counted, and come back if you change it again.", "Change it? y / n",
    ]
  }

  private func changing(_ change: SheetChange) -> String {
    var changed = state
    changed.sheet.apply(change)
    guard case .slot(let id, let slot, _) = change,
      let text = changed.answerText(.question(id, slot))
    else { return "Taking this back" }
    return "Changing this to \(text.nameInBrackets)"
  }

  private func answered(_ id: Question.ID) -> String {
    let text = state.answerText(.question(id, .now)) ?? "left"
    let number = text.split(separator: ",").first.map(String.init) ?? text
    let note = state.sheet.answers[id]?.note == nil ? "" : ", with a note"
    return "answered \(number.shortened)\(note)"
  }

  private var finishing: [String] {
    let open = state.shownCount - state.answeredCount
    let rest = open == 0 ? [] : ["\(Self.questions(open)) without an answer."]
    return ["Finish sheet \(state.sheet.id)? After this it changes only as a new revision."]
      + rest + ["Finish? y / n"]
  }
}

extension String {
  /// `1, Told` as `1 (Told)`.
  fileprivate var nameInBrackets: String {
    guard let comma = firstIndex(of: ","), Int(self[..<comma]) != nil else { return self }
    return "\(self[..<comma]) (\(self[comma...].dropFirst(2)))"
  }
}
