import Measures
package import Survey

/// A lever, or what is scored apart, in the two years.
package struct SectionChange: Sendable, Equatable {
  package let id: Section.ID
  /// In the words of the later year, where it has some.
  package let name: String
  package let isSeparate: Bool
  /// On each year's own version, as printed there, in tenths; `nil` where there was no figure.
  package let printedThen: Int?
  package let printedNow: Int?
  /// How many questions may be compared, of the longer version's.
  package let commonQuestions: Int
  package let longerQuestions: Int
  package let outcome: ChangeOutcome
  /// What its change rests on; `nil` where it is not compared.
  package let part: ComparedPart?

  package var change: FigureChange? { outcome.change }
}

/// The change of a figure, or why there is none.
package enum ChangeOutcome: Sendable, Equatable {
  case compared(FigureChange)
  case notComparable(Reason)

  package enum Reason: String, Sendable, CaseIterable {
    /// Fewer than half of the longer version's questions are common.
    case tooFewQuestions = "too-few-questions"
    /// No voice shows an answer to a common question in both years.
    case noVoiceInBoth = "no-voice-in-both"
    /// A lever cannot be compared, or has no figure in one year.
    case leverMissing = "lever-missing"
    /// The two versions of the questionnaire differ in their first number.
    case majorVersion = "major-version"
  }

  package var change: FigureChange? {
    if case .compared(let change) = self { change } else { nil }
  }

  package var verdict: ChangeVerdict { change?.verdict ?? .word(.notComparable) }
}

/// A question that moved, for a list to look at: never with a word of its own.
package struct QuestionChange: Sendable, Equatable {
  package let earlier: Question.ID
  package let later: Question.ID
  package let section: Section.ID
  package let then: Int
  package let now: Int
  /// Adjusted by Benjamini and Hochberg over all questions; `nil` where nothing was tested.
  package let adjustedP: Double?
  /// Whether every arrangement was counted; `nil` where nothing was tested.
  package let isCounted: Bool?

  package var tenths: Int { now - then }
  /// Picked out at 10%: about one in ten of those listed moved by chance.
  package var isToLookAt: Bool { adjustedP.map { $0 <= 0.1 } ?? false }
}
