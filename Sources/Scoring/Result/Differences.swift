package import Measures
package import Survey

/// Differences of two printed figures over the questions that carry both, in tenths of a point.
///
/// Positive and negative both mean something; `nil` when a side is hidden or missing.
/// MEASUREMENT.md, 1.1.
package struct Differences: Sendable, Equatable {
  /// Leaders minus lived.
  package var perceptionGap: Int?
  /// Prepared minus now of all shown voices.
  package var headroom: Int?
  /// Prepared minus leaders.
  package var ownStep: Int?
  /// Prepared minus lived.
  package var promise: Int?
  /// Wanted minus lived.
  package var wish: Int?
  /// Wanted minus prepared.
  package var unmet: Int?
  /// The smaller of prepared and wanted, minus lived.
  package var agreedStep: Int?

  package init() {}
}

/// How far leaders and people with lived experience see the same thing apart (MEASUREMENT.md, 2.1).
package struct Gap: Sendable, Equatable {
  /// Leaders minus lived over the common questions, in tenths of a point.
  package let tenths: Int
  /// The 95% range of the difference in points, from −100 to 100.
  package let range: ScoreRange
  /// Everybody of one side beside everybody of the other; `nil` below five people on a side.
  package let pairs: PairComparison?
  /// Whether it deserves a conversation; `nil` below the threshold or without a range.
  package let mark: GapMark?
  /// The questionnaire's word for its size.
  package let band: DifferenceBand.ID?
  /// For experts; `nil` below five people on a side, or without any spread.
  package let hedgesG: Double?
  /// How many questions both sides have a figure for.
  package let questions: Int
}

/// Two voices over the questions both have a figure for, without any mark.
package struct VoicePair: Sendable, Equatable {
  package let first: Voice.ID
  package let second: Voice.ID
  /// The first minus the second, in tenths of a point.
  package let tenths: Int
}
