import Comparison
import Measures
import Scoring
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

  /// The version after: q0-1 becomes what is given.
  private func after(
    _ first: YearBuilder, _ id: String, _ fields: String,
    more: (inout YearBuilder) -> Void = { _ in }
  ) -> YearBuilder {
    var later = first
    later.version = Version(1, 1, 0)
    later.ids = ["q0-1": id]
    later.fields = ["q0-1": fields]
    later.retired = "retired:\n  - {id: q0-1, in: 1.1.0}"
    more(&later)
    return later
  }

  private var two: YearBuilder {
    var first = before
    first.levers = [2]
    return first
  }

  @Test func aPromiseOnAQuestionThatWasSplitIsOne() {
    let later = after(two, "half", "succeeds: {id: q0-1, compare: none}") {
      $0.levers = [3]
      $0.ids["q0-2"] = "rest"
      $0.fields["q0-2"] = "succeeds: {id: q0-1, compare: none}"
    }
    let promises = YearComparison(two, later).promises
    #expect(promises.map(\.question) == ["q0-0", "q0-1"])
    #expect(promises.map(\.word) == [.notKept, .noEvidence])
  }

  /// Two promises were made, and nobody can say what became of either.
  @Test func promisesOnQuestionsThatWereMergedAreTwo() {
    let later = after(two, "both", "succeeds: {id: q0-1, compare: none}") {
      $0.levers = [2]
      $0.ids["q0-0"] = "other"
      $0.retired += "\n  - {id: q0-0, in: 1.1.0, replaced_by: both}"
    }
    let promises = YearComparison(two, later).promises
    #expect(promises.map(\.question).sorted() == ["q0-0", "q0-1"])
    #expect(promises.map(\.word) == [.noEvidence, .noEvidence])
    #expect(promises.allSatisfy { $0.section == "s0" && $0.preparedLater == nil })
  }

  /// Lived rung 1 counts as 2, prepared 3 as 4, so 40 points are promised from 40 to 80.
  @Test func aPromiseOnAMappedQuestionIsMapped() throws {
    let later = after(
      two, "finer", "succeeds: {id: q0-1, compare: map, levels: [0, 2, 3, 4, 5, 5]}"
    ) {
      $0.now["people"] = all(3)
    }
    let promise = try #require(YearComparison(two, later).promises.last)
    #expect(promise.question == "finer")
    #expect((promise.lived, promise.prepared, promise.livedLater) == (400, 800, 600))
    #expect(promise.word == .partKept)
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

  /// Two questions on a lever, of which the second becomes what is given.
  private func steps(_ id: String, _ fields: String, lived: Int = 1) -> [StepChange] {
    var first = before
    first.levers = [2]
    var later = first
    later.version = Version(1, 1, 0)
    later.now["people"] = all(lived)
    later.ids = ["q0-1": id]
    later.fields = ["q0-1": fields]
    later.retired = id == "q0-1" ? "" : "retired:\n  - {id: q0-1, in: 1.1.0}"
    later.texts = ["q0-1": "Other words"]
    return YearComparison(first, later).steps
  }

  @Test func whatCannotBeComparedIsOnEachYearsListAlone() {
    let steps = steps("other", "succeeds: {id: q0-1, compare: none}")
    #expect(steps.map(\.question) == ["q0-0", "other", "q0-1"])
    #expect(steps.map(\.baseline) == [.unchanged, .new, .absent])
    #expect(steps.map(\.then) == [400, nil, 400])
    #expect(steps.map(\.now) == [400, 400, nil])
  }

  /// The same id, and nobody says whether it means the same: it is on the list, by no figure then.
  @Test func oneIdThatCannotBeComparedIsStillThere() {
    let steps = steps("q0-1", "help: none")
    #expect(steps.map(\.question) == ["q0-0", "q0-1"])
    #expect(steps.map(\.baseline) == [.unchanged, .updated])
    #expect(steps.map(\.then) == [400, nil])
  }

  /// From rung 1 to 3, which count as 3 and 4: 20 points, and 40 on its own ladder.
  @Test func whatIsMappedIsToldOnTheLaterRungs() {
    let steps = steps("finer", "succeeds: {id: q0-1, compare: map, levels: [0, 3, 3, 4, 5, 5]}")
    #expect(steps.map(\.question) == ["q0-0", "finer"])
    #expect(steps.map(\.then) == [400, 200])
    #expect(steps.map(\.now) == [400, 400])
    #expect(steps.map(\.baseline) == [.unchanged, .updated])
    // Nowhere to go on those rungs.
    let none = self.steps("finer", "succeeds: {id: q0-1, compare: map, levels: [0, 4, 4, 4, 5, 5]}")
    #expect(none.map(\.then) == [400, nil])
  }

  /// Nobody shows what people want any more: leaders would go from 40 to 60 points, which is no change of
  /// an agreed step of 40.
  @Test func listsByTwoMeasuresAreNotPaired() {
    var later = before
    later.now["people"] = all(1, 3)
    later.second["people"] = all(4, 3)
    let steps = YearComparison(before, later).steps
    #expect(steps.map(\.baseline) == [.new, .new, .new, .new, .absent, .absent, .absent, .absent])
    #expect(steps.prefix(4).allSatisfy { ($0.then, $0.now) == (nil, 200) })
    #expect(steps.prefix(4).allSatisfy { $0.measure == .ownStep })
    #expect(steps.suffix(4).allSatisfy { ($0.then, $0.now) == (400, nil) })
    #expect(steps.suffix(4).allSatisfy { $0.measure == .agreedStep })
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
