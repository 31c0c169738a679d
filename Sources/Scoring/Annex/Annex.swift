package import Measures
package import Survey

/// Figures for those who check the audit itself; from shown cells alone.
package struct Annex: Sendable, Equatable {
  /// How much our own rules matter; `nil` without a headline.
  package let sensitivity: Sensitivity?
  /// How far respondents agree over all questions: 1 for perfectly, 0 for chance.
  ///
  /// `nil` with fewer than two people or five questions, or when all values are equal.
  package let krippendorffAlpha: Double?
  /// Whether voices put the questions in the same order, 0 through 1; `nil` when it is undefined.
  package let kendallW: Fraction?
  /// Only from thirty people who answered everything; the audit does not need it to be high.
  package let cronbachAlpha: CronbachAlpha?
  /// Every two shown voices, furthest apart first.
  package let voicePairs: [VoicePair]
  /// For each voice with a figure on every lever, where it could lie if all who were asked answered.
  package let nonResponse: [NonResponse]
}

/// How the headline would move under rules that are as good as ours (MEASUREMENT.md, 1.7).
package struct Sensitivity: Sendable, Equatable {
  /// Each lever counting from half to double its share, in tenths of a point.
  package let weights: WeightSensitivity
  /// The figure in which a strong lever makes up less for a weak one, in points.
  package let geometric: Double
  /// Every person counting once instead of every voice.
  package let perPerson: Points?
  /// The share of answers on the upper half of the ladder, as points.
  package let upperHalf: Points?
  /// How far the one that moves it most moves the headline, in points, 0 or more.
  package let largestMove: Double
  /// It is more than `rules_matter`.
  package let matters: Bool
}

/// Where a voice's figure could lie if those who did not answer had all said held, or all led.
package struct NonResponse: Sendable, Equatable {
  package let voice: Voice.ID
  package let answered: Int
  package let asked: Int
  /// In points.
  package let range: ClosedRange<Fraction>
}
