package import Survey

/// Everything an interview knows: what is asked, what was answered, and where it stands.
///
/// A value; ``step(_:)`` gives the next one and says what has to be put on disk. Any way of showing
/// it and of reading keys or lines works over the same states and events.
package struct InterviewState: Sendable {
  package let questionnaire: Questionnaire
  /// What the interview itself says, in the language of the sheet.
  package let words: InterfaceWords
  package let pass: InterviewPass
  package let scope: InterviewScope
  /// Going on leads to the next question without an answer, and round again to those passed over.
  package let skipsAnswered: Bool
  /// Which time a sheet on paper is typed in, from 1; `nil` where somebody answers.
  package let entry: Int?
  /// What the same person said in the audit before; `nil` where nothing is known of one.
  package let earlier: EarlierAnswers?
  /// The screen on which that is shown, until it is left.
  package internal(set) var showsEarlierOn: Screen?
  /// The answers: the sheet it began with and every change recorded since.
  package internal(set) var sheet: AnswerSheet
  package internal(set) var routing: Routing
  package internal(set) var screen: Screen
  /// The last screen on which something is entered; sub-screens come back to it.
  package internal(set) var below: Screen
  /// The number of the line the highlight is on; `nil` before it has been moved.
  package internal(set) var highlighted: Int?
  package internal(set) var drafts: [Screen: Draft] = [:]
  /// A change that waits for a yes.
  package internal(set) var pending: PendingChange?
  /// What to change back, the latest last.
  package internal(set) var history: [UndoStep] = []
  /// Where what is said of a room leads back to; `nil` before it has been opened.
  var roomVisit: RoomVisit?
  /// What the last step has to say.
  package internal(set) var messages: [InterviewMessage] = []
  var touched: Set<Question.ID> = []
  /// Each question's place in the questionnaire.
  let places: [Question.ID: Int]

  /// Goes on at the sheet's position.
  ///
  /// - Parameters:
  ///   - questionnaire: The one the sheet was begun with.
  ///   - sheet: New, or as it was left.
  ///   - words: What is said around the questionnaire's texts.
  ///   - terms: The words for people in this audit; `nil` for the questionnaire's own.
  ///   - pass: Which of the answers are asked.
  ///   - scope: What is walked through.
  ///   - skipsAnswered: Whether going on passes over what has an answer.
  ///   - recovered: How many changes came from a journal: the position is then the last answer
  ///     given, not the question that was open.
  ///   - entry: Which time a sheet on paper is typed in.
  ///   - earlier: What the same person said in the audit before.
  package init(
    questionnaire: Questionnaire, sheet: AnswerSheet, words: InterfaceWords,
    terms: Terms? = nil, pass: InterviewPass = .both, scope: InterviewScope = .questions,
    skipsAnswered: Bool = false, recovered: Int = 0, entry: Int? = nil,
    earlier: EarlierAnswers? = nil
  ) {
    var questionnaire = questionnaire
    questionnaire.terms = terms ?? questionnaire.terms
    self.questionnaire = questionnaire
    self.words = words
    places = Dictionary(
      questionnaire.questions.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    self.pass = pass
    self.scope = scope
    self.skipsAnswered = skipsAnswered
    self.entry = entry
    self.earlier = earlier
    self.sheet = sheet
    routing = Routing(of: sheet, in: questionnaire)
    screen = .review(.everything)
    below = screen
    screen = startScreen(skippingAnswered: skipsAnswered || recovered > 0)
    if sheet.respondent.isRoom, sheet.respondent.agreed == nil, !isOnePlace {
      roomVisit = RoomVisit(next: .back, from: screen)
      screen = .room(.agreed)
    }
    below = screen
  }

  /// Whether one answer alone is asked for.
  var isOnePlace: Bool {
    if case .place = scope { true } else { false }
  }

  package var terms: Terms { questionnaire.terms }

  /// The next state, and what has to be done before it is shown.
  package func step(_ event: InterviewEvent) -> (InterviewState, [InterviewEffect]) {
    var step = InterviewStep(self)
    step.handle(event)
    return (step.state, step.effects)
  }

  package var isEnded: Bool {
    if case .ended = screen { true } else { false }
  }
}

/// A change that has been chosen and not yet agreed to.
package struct PendingChange: Sendable, Equatable {
  package var change: SheetChange
  /// The questions that will no longer be asked although they have answers.
  package var hides: [Question.ID]
  var undoes: UndoStep?
}

/// How to take one change back.
package struct UndoStep: Sendable, Equatable {
  package var inverse: SheetChange
  /// Where it was made.
  package var screen: Screen
}
