import Survey

/// What the same person said in the audit before, for those who want to see it (ENGINE.md, 4.1).
extension InterviewState {
  /// Whether `y` asks for it here: not where a text is typed, nor where `y` is an answer.
  package var offersEarlier: Bool {
    guard earlier != nil, case .question = screen, !form.isText else { return false }
    return form != .one(of: yesNoLines) && !specials.contains { $0.key.lowercased() == "y" }
  }

  /// Whether there is something to be seen here, so that the key is told.
  package var hasEarlierAnswer: Bool {
    offersEarlier && screen.question.flatMap { earlier?.answers[$0] } != nil
  }

  /// What was answered, as in `Last year you answered 2, Asked; prepared 3, Shaping`.
  ///
  /// - Parameter id: The question's.
  /// - Returns: In the words that are asked now; `nil` where there is no earlier answer.
  func earlierAnswer(to id: Question.ID) -> String? {
    guard let earlier, let answer = earlier.answers[id] else { return nil }
    var before = self
    before.sheet.answers = [id: answer]
    before.drafts = [:]
    let parts = Slot.allCases.compactMap { slot in
      before.answerText(.question(id, slot))?.shortened(to: 200).inSlot(slot, words)
    }
    let said = parts.joined(separator: "; ")
    return earlier.isLastYear
      ? words.text(.earlierLastYear, ["answer": said])
      : words.text(.earlierBefore, ["wave": earlier.wave, "answer": said])
  }
}

extension String {
  /// The answer on today stands for itself.
  fileprivate func inSlot(_ slot: Slot, _ words: InterfaceWords) -> String {
    slot == .now ? self : words.text(.slotAnswer, ["slot": words.name(of: slot), "answer": self])
  }
}
