/// What one respondent's second audit says: a judgement, never a test.
package enum JudgementWord: String, Equatable, Sendable {
  case changed
  case unchanged

  /// The word for a change of one person's, or one agreed, score.
  ///
  /// - Parameters:
  ///   - tenths: The printed change in tenths of a point.
  ///   - topRung: The highest rung of the ladder; a change is one of a rung or more, whose points may
  ///     have been rounded down by less than a tenth.
  package init(tenths: Int, topRung: Int) {
    self = (abs(tenths) + 1) * topRung > 1000 ? .changed : .unchanged
  }
}
