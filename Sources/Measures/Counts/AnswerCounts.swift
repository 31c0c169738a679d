/// The answers of one group to one question, counted: all that is kept when audits are merged.
///
/// Nine counts on the six-step ladder. Mean, median, variance, shares, pairs and distances all
/// come from them, and they add in any order. MEASUREMENT.md, 7.
package struct AnswerCounts: Equatable, Sendable {
  package let rungs: Histogram
  package let dontKnow: Int
  package let notApplicable: Int
  package let skipped: Int

  package init(rungs: Histogram, dontKnow: Int = 0, notApplicable: Int = 0, skipped: Int = 0) {
    self.rungs = rungs
    self.dontKnow = dontKnow
    self.notApplicable = notApplicable
    self.skipped = skipped
  }

  package static func + (left: AnswerCounts, right: AnswerCounts) -> AnswerCounts {
    AnswerCounts(
      rungs: left.rungs + right.rungs, dontKnow: left.dontKnow + right.dontKnow,
      notApplicable: left.notApplicable + right.notApplicable,
      skipped: left.skipped + right.skipped)
  }
}
