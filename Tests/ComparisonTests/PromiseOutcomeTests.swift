import Comparison
import Measures
import Survey
import Testing

@Suite("Last year's promises") struct PromiseOutcomeTests {
  /// Lived 1 (20 points), prepared 3 (60): 40 points promised on each question.
  private var before: YearBuilder {
    var year = YearBuilder()
    year.levers = [1]
    year.now = ["people": all(1), "leaders": all(2)]
    year.second = ["leaders": all(3), "people": all(4)]
    return year
  }

  private func outcome(lived: Int?, prepared: Int?) -> PromiseOutcome? {
    var after = before
    after.now = ["people": lived.map { all($0) } ?? all(1, 3), "leaders": all(2)]
    after.second = prepared.map { ["leaders": all($0)] } ?? [:]
    return YearComparison(before, after).promises.first
  }

  @Test func whatItWasAndWhatCameOfIt() throws {
    let kept = try #require(outcome(lived: 3, prepared: 3))
    #expect((kept.prepared, kept.lived, kept.promised) == (600, 200, 400))
    #expect((kept.livedLater, kept.moved) == (600, 400))
    #expect(kept.word == .kept)
    #expect(outcome(lived: 2, prepared: 3)?.word == .partKept)
    #expect(outcome(lived: 1, prepared: 3)?.word == .notKept)
    #expect(outcome(lived: 1, prepared: 2)?.word == .withdrawn)
    #expect(outcome(lived: 1, prepared: nil)?.word == .notKept)
  }

  @Test func threePeopleAreNoEvidence() {
    let hidden = outcome(lived: nil, prepared: 3)
    #expect(hidden?.word == .noEvidence)
    #expect(hidden?.livedLater == nil)
  }

  @Test func aQuestionThatEndedIsNoEvidence() {
    var first = before
    first.levers = [2]
    var after = before
    after.version = Version(1, 1, 0)
    after.retired = "retired:\n  - {id: q0-1, in: 1.1.0}"
    let words = YearComparison(first, after).promises.map(\.word)
    #expect(words == [.notKept, .noEvidence])
  }

  @Test func lessThanHalfARungIsNoPromise() {
    var first = before
    first.second = ["leaders": all(1)]
    #expect(YearComparison(first, before).promises.isEmpty)
  }
}

@Suite("What was to be moved first") struct StepChangeTests {
  /// People want 80 points and leaders would go to 60, from 20: an agreed step of 40 points on each.
  private var before: YearBuilder {
    var year = YearBuilder()
    year.now = ["people": all(1), "leaders": all(2)]
    year.second = ["people": all(4), "leaders": all(3)]
    return year
  }

  private func baselines(_ later: YearBuilder) -> [Baseline] {
    YearComparison(before, later).steps.map(\.baseline)
  }

  @Test func itIsCarriedForwardAsItIs() {
    let steps = YearComparison(before, before).steps
    #expect(steps.allSatisfy { ($0.then, $0.now) == (400, 400) && $0.baseline == .unchanged })
    #expect(steps.count == 4)
  }

  @Test func itIsStillThereByFewerPoints() {
    var later = before
    later.now["people"] = all(2)
    #expect(baselines(later) == [.updated, .updated, .updated, .updated])
  }

  @Test func itIsGoneWhereBothHaveMet() {
    var later = before
    later.now["people"] = all(4)
    #expect(baselines(later) == [.absent, .absent, .absent, .absent])
    let steps = YearComparison(later, before).steps
    #expect(steps.map(\.baseline) == [.new, .new, .new, .new])
  }
}
