package import Survey

/// What the last step has to say, as data; a renderer finds the words.
package enum InterviewMessage: Sendable, Equatable {
  case saved(SheetChange)
  /// The answer was already so.
  case unchanged(Screen)
  case undone(SheetChange)
  case refused(typed: String, Refusal)
  case help
  case again
  /// A half-typed text is kept for later.
  case draftKept(Screen)
  case sectionDone(Section.ID)
  case moduleDone(Module.ID)
  /// All answers on how it is today are in; the second answers follow.
  case secondPassBegins
  /// What could not be done now is still as it was.
  case keptAsBefore
  /// What the same person said in the audit before.
  case earlierAnswer(Question.ID)
  case noEarlierAnswer

  /// Whether a whole screen says it in its page and not below it.
  var isShownInPage: Bool {
    switch self {
    case .help, .again, .earlierAnswer: true
    default: false
    }
  }

  package var isRefusal: Bool {
    if case .refused = self { true } else { false }
  }
}

/// Why something was not taken.
package enum Refusal: Sendable, Equatable {
  /// It is none of what can be entered here.
  case notExpected
  /// Nothing was entered, and an answer is needed to go on.
  case nothingEntered
  case tooManyWords(Int, most: Int)
  /// More bytes than a sheet can be read back with.
  case tooLong(Int, most: Int)
  /// A text that has to say something.
  case needed
  /// More points than are left.
  case onlyLeft(Int)
  /// Points that have not been shared out.
  case stillLeft(Int)
  case noSuchQuestion
  /// By audience, form or condition.
  case notAsked(Question.ID)
  /// With what else is said of the body it could not be.
  case impossible(BodyRecordProblem)
  case nothingToUndo
  case noSecondAnswer
  case notOffered(MissingAnswer.Kind)
  case notHere
}
