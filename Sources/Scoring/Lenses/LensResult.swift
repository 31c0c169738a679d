package import Survey

/// The same answers gathered by the words of one vocabulary (MEASUREMENT.md, 1.8).
///
/// A lens has no verdict and never enters the headline.
package struct LensResult: Sendable, Equatable {
  package let id: Lens.ID
  package let title: String
  /// In the order of the vocabulary; words that no question carries are left out.
  package let values: [LensValue]
}

/// What stands under one word.
package struct LensValue: Sendable, Equatable {
  package let word: String
  package let name: String
  /// How many ladder questions carry the word.
  package let questions: Int
  /// The mean of the voices that have a figure.
  package let now: Figure
  package let voices: [LensVoice]
}

package struct LensVoice: Sendable, Equatable {
  package let voice: Voice.ID
  /// Absent with fewer than `lens_questions_minimum` questions, or with fewer answers than
  /// `lens_coverage_minimum` of those who could have given one.
  package let now: Figure
  /// Questions with a score that may be shown.
  package let questionsUsed: Int
  /// Over those questions; `nil` when there is none.
  package let coverage: Coverage?
}
