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
    let router = Router(questionnaire)
    let route = router.route(
      of: sheet, answers: answers,
      asked: router.asked(of: sheet.respondent.group, in: sheet.form))
    entries = zip(questionnaire.questions, route).map { question, stop in
      Entry(question: question, status: stop.status, slots: stop.slots, waitsFor: stop.waitsFor)
    }
  }

  package var shown: [Entry] { entries.filter(\.status.isShown) }

  package func entry(_ id: Question.ID) -> Entry? { entries.first { $0.question.id == id } }

  /// How many shown questions have a now answer that is not put off.
  package var answeredCount: Int {
    entries.count { $0.status.isShown && $0.status != .left && $0.status != .unseen }
  }
}
