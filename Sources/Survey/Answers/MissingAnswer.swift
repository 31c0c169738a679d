/// Why there is no value where an answer could stand.
///
/// Never a number, never nothing.
package enum MissingAnswer: Sendable, Equatable {
  case dontKnow
  /// With the respondent's reason, which the interview asks for.
  case notApplicable(reason: String)
  case preferNotToSay
  /// Seen and put off.
  case left

  package enum Kind: String, Sendable, CaseIterable {
    case dontKnow = "dont-know"
    case notApplicable = "not-applicable"
    case preferNotToSay = "prefer-not-to-say"
    case left
  }

  package var kind: Kind {
    switch self {
    case .dontKnow: .dontKnow
    case .notApplicable: .notApplicable
    case .preferNotToSay: .preferNotToSay
    case .left: .left
    }
  }
}
