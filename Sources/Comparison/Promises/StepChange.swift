package import Survey

/// A question that stood among those to move first in either year.
///
/// It is updated where it is to go by another number of points.
package struct StepChange: Sendable, Equatable {
  /// The question's id in the later year; the earlier one where it ended.
  package let question: Question.ID
  package let baseline: Baseline
  /// How far it was to go, in tenths of a point; `nil` where it was not among them.
  package let then: Int?
  package let now: Int?
}

/// One question to move first, as a year's report lists it.
package struct YearStep: Sendable, Equatable {
  package let question: Question.ID
  /// In tenths of a point, above 0.
  package let tenths: Int

  package init(question: Question.ID, tenths: Int) {
    self.question = question
    self.tenths = tenths
  }
}

extension StepChange {
  /// The later year's list in its order, then what is no longer on it.
  ///
  /// - Parameters:
  ///   - earlier: The first page of what to move first, then.
  ///   - later: The same now.
  ///   - ledger: Which questions are one.
  /// - Returns: One for each question on either list.
  static func changes(
    from earlier: [YearStep], to later: [YearStep], by ledger: QuestionLedger
  ) -> [StepChange] {
    let followers = Dictionary(
      ledger.rows.compactMap { row in row.pair.earlier.map { ($0, row.id ?? $0) } },
      uniquingKeysWith: { first, _ in first })
    let before = earlier.map { (followers[$0.question] ?? $0.question, $0.tenths) }
    let going = later.map { step in
      let then = before.first { $0.0 == step.question }?.1
      let isSame = then == step.tenths
      return StepChange(
        question: step.question, baseline: then == nil ? .new : isSame ? .unchanged : .updated,
        then: then, now: step.tenths)
    }
    let gone = before.filter { old in !later.contains { $0.question == old.0 } }
    return going
      + gone.map { StepChange(question: $0.0, baseline: .absent, then: $0.1, now: nil) }
  }
}
