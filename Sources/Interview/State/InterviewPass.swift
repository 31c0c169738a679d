package import Survey

/// Which of the answers on each question are asked in this sitting.
package enum InterviewPass: String, Sendable, CaseIterable {
  /// How it is today.
  case now
  /// Only what leaders are prepared to do, or people want.
  case second
  /// Now, and at once the second answer to the same question.
  case both

  package func includes(_ slot: Slot) -> Bool {
    switch self {
    case .now: slot == .now
    case .second: slot != .now
    case .both: true
    }
  }
}

/// Which part of the questionnaire is walked through; the rest can be gone to.
package enum InterviewScope: Sendable, Equatable {
  case questions
  case section(Section.ID)
  case module(Module.ID)
}
