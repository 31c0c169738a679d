/// What one respondent said in one slot of one ladder question.
package enum TableEntry: Sendable, Equatable {
  /// By audience, form or condition; also what was answered and then branched away.
  case notAsked
  /// A rung as it counts: reversed ladders are turned round.
  case level(Int8)
  case dontKnow
  case notApplicable
  /// Left, never seen, or rather not said.
  case skipped

  package var level: Int? {
    if case .level(let level) = self { Int(level) } else { nil }
  }

  /// A rung or "don't know": only then does a sheet count its people.
  var isAnswer: Bool {
    switch self {
    case .level, .dontKnow: true
    case .notAsked, .notApplicable, .skipped: false
    }
  }
}
