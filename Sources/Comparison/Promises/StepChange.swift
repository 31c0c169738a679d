package import Scoring
package import Survey

/// A question that stood among those to move first in either year.
///
/// It is updated where it is to go by another number of points.
package struct StepChange: Sendable, Equatable {
  /// The question's id in the later year; the earlier one where the two cannot be compared.
  package let question: Question.ID
  package let baseline: Baseline
  /// What the points to go are made of.
  package let measure: Priorities.Basis
  /// How far it was to go, in tenths of a point and on the later rungs; `nil` where it was not among
  /// them, or where that cannot be compared.
  package let then: Int?
  package let now: Int?
}

/// One question to move first, as a year's report lists it.
package struct YearStep: Sendable, Equatable {
  package let question: Question.ID
  /// In tenths of a point, above 0.
  package let tenths: Int
  /// What it is: the list of a year goes by one measure.
  package let measure: Priorities.Basis

  package init(question: Question.ID, tenths: Int, measure: Priorities.Basis) {
    self.question = question
    self.tenths = tenths
    self.measure = measure
  }
}

/// An entry of the earlier list as the later year reads it.
private struct EarlierStep {
  let question: Question.ID
  let tenths: Int?
  let measure: Priorities.Basis

  func isOfSameList(as step: YearStep) -> Bool {
    (question, measure) == (step.question, step.measure)
  }
}

extension ChangeMaker {
  /// The later year's list in its order, then what is no longer on it.
  ///
  /// Where two questions cannot be compared, each stands on its own year's list alone, unless it is one
  /// question by its id: then it is still there, and has no figure then. A list by another measure is
  /// another list: an agreed step of 20 points and leaders' own of 60 say nothing of each other.
  func steps(in ledger: QuestionLedger) -> [StepChange] {
    let rows = ledger.rows.filter { $0.pair.earlier != nil }
    let before = earlier.figures.firstSteps.map { step in
      listed(step, in: rows.first { $0.pair.earlier == step.question })
    }
    let steps = later.figures.firstSteps
    let going = steps.map { step -> StepChange in
      guard let old = before.first(where: { $0.isOfSameList(as: step) }) else {
        return StepChange(
          question: step.question, baseline: .new, measure: step.measure, then: nil,
          now: step.tenths)
      }
      return StepChange(
        question: step.question, baseline: old.tenths == step.tenths ? .unchanged : .updated,
        measure: step.measure, then: old.tenths, now: step.tenths)
    }
    let gone = before.filter { old in !steps.contains { old.isOfSameList(as: $0) } }
    return going
      + gone.map {
        StepChange(
          question: $0.question, baseline: .absent, measure: $0.measure, then: $0.tenths, now: nil)
      }
  }

  /// An entry of the earlier list as the later year reads it.
  private func listed(_ step: YearStep, in row: LedgerRow?) -> EarlierStep {
    func entry(_ question: Question.ID, _ tenths: Int?) -> EarlierStep {
      EarlierStep(question: question, tenths: tenths, measure: step.measure)
    }
    guard let row, let later = row.pair.later else { return entry(step.question, step.tenths) }
    // Every step is one from now to prepared.
    guard let pair = comparedQuestion(of: row), asksTheSame(in: .prepared) else {
      let own = entry(step.question, step.tenths)
      let isListed = self.later.figures.firstSteps.contains { own.isOfSameList(as: $0) }
      return later == step.question && isListed ? entry(step.question, nil) : own
    }
    return entry(later, pair.levels.map { mapped(step, by: $0) } ?? step.tenths)
  }

  /// How far a question was to go on the later rungs; `nil` where that is nowhere.
  private func mapped(_ step: YearStep, by levels: [Int]) -> Int? {
    self.step(step.question, isAgreed: step.measure == .agreedStep, mappedBy: levels).flatMap {
      $0 > 0 ? $0 : nil
    }
  }

  /// The agreed step of the earlier year, or leaders' own (MEASUREMENT.md, 1.1), in tenths.
  private func step(_ question: Question.ID, isAgreed: Bool, mappedBy levels: [Int]?) -> Int? {
    guard let prepared = then(question, .prepared, mappedBy: levels) else { return nil }
    guard isAgreed else {
      return then(question, .leads, .now, mappedBy: levels).map { prepared - $0 }
    }
    guard let wanted = then(question, .wanted, mappedBy: levels),
      let lived = then(question, .lived, .now, mappedBy: levels)
    else { return nil }
    return min(prepared, wanted) - lived
  }
}
