import Measures

/// Which test stands behind a word.
package enum TestUsed: Sendable, CaseIterable {
  /// Every arrangement was counted.
  case exact
  /// There were too many of them, and a t-test stood in.
  case tTest
  /// It is not told, as its p is not.
  case untold

  fileprivate init(isCounted: Bool) { self = isCounted ? .exact : .tTest }
}

extension FigureChange {
  /// `nil` where nothing was tested.
  package var test: TestUsed? {
    keepsTestBack ? .untold : p.map { TestUsed(isCounted: $0.isCounted) }
  }
}

extension QuestionChange {
  /// `nil` where nothing was tested.
  package var test: TestUsed? { isCounted.map { TestUsed(isCounted: $0) } }
}

extension YearComparison {
  /// Every kind of test that was made: of figures, of the voices in them, of questions.
  package var testsUsed: Set<TestUsed> {
    let figures =
      ([headline.change] + sections.map(\.change) + differences.map(\.change)).compactMap(\.self)
    let voices = figures.flatMap(\.voices).compactMap(\.isCounted)
      .map { TestUsed(isCounted: $0) }
    return Set(figures.compactMap(\.test) + voices + questionChanges.compactMap(\.test))
  }
}
