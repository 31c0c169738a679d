package import Survey

/// Which of the answers on each question are asked in this sitting.
package enum InterviewPass: String, Sendable, CaseIterable {
  /// How it is today.
  case now
  /// Only what leaders are prepared to do, or people want.
  case second
  /// Now, and at once the second answer to the same question.
  case both
  /// All answers on how it is today, then all second answers, as in a room with a facilitator.
  case nowThenSecond = "now-then-second"

  /// Those that can be asked for by name.
  package static let named: [InterviewPass] = [.now, .second, .both]

  package func includes(_ slot: Slot) -> Bool {
    switch self {
    case .now: slot == .now
    case .second: slot != .now
    case .both, .nowThenSecond: true
    }
  }
}

/// Which part of the questionnaire is walked through; the rest can be gone to.
package enum InterviewScope: Sendable, Equatable {
  case questions
  case section(Section.ID)
  case module(Module.ID)
  /// One screen, with what belongs to its answer; leaving it ends the interview.
  case place(Screen)
}
