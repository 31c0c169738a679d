package import Scoring
package import Survey

/// One year of a comparison.
package struct ComparedYear: Sendable {
  package let figures: YearFigures
  /// What its questions mean.
  package let lock: QuestionnaireLock
  /// `nil` where only the result is left: figures are compared then, and nothing is tested.
  package let people: YearPeople?

  package init(figures: YearFigures, lock: QuestionnaireLock, people: YearPeople?) {
    self.figures = figures
    self.lock = lock
    self.people = people
  }

  /// A year whose answers are at hand.
  ///
  /// - Parameters:
  ///   - audit: The audit.
  ///   - result: Scored from it, for the audience of the comparison.
  package init(of audit: Audit, scored result: AuditResult) {
    self.init(
      figures: YearFigures(of: result, topRung: max(1, audit.questionnaire.ladder?.topLevel ?? 1)),
      lock: QuestionnaireLock(audit.questionnaire, sha256: audit.snapshot.sha256),
      people: YearPeople(of: audit, includesIncomplete: result.rules.includesIncomplete))
  }
}
