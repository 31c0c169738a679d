import Comparison
import Survey
import Testing

@Suite("Which test a word rests on") struct TestUsedTests {
  /// Two levers; the first is asked of people and leaders, the second of staff too.
  private func year(people: Int) -> YearBuilder {
    var year = YearBuilder()
    year.levers = [1, 1]
    year.fields = ["q1-0": "ask: [staff, leaders]"]
    year.now = ["people": all(1, people), "staff": all(2), "leaders": all(3)]
    year.change = { sheet, _ in
      if sheet.respondent.group == "people" { sheet.answers["q1-0"] = nil }
    }
    return year
  }

  /// 30 × 30 pairs are counted, 31 × 31 are too many.
  @Test(arguments: [(30, TestUsed.exact), (31, .tTest)])
  func tooManyPeopleAreNotCounted(_ people: Int, _ test: TestUsed) throws {
    var after = year(people: people)
    after.now["leaders"] = all(4)
    let comparison = YearComparison(year(people: people), after)
    #expect(comparison.levers.map { $0.change?.test } == [test, .exact])
    #expect(comparison.headline.change?.test == test)
    #expect(comparison.questionChanges.map(\.test) == [test, .exact])
    let voices = try #require(comparison.levers.first?.change?.voices)
    #expect(voices.map(\.voice) == ["lived", "staff", "leads"])
    #expect(voices.map(\.isCounted) == [test == .exact, true, true])
    #expect(comparison.testsUsed == Set([test, .exact]))
  }

  @Test func resultsAloneAreNotTested() {
    let (then, now) = (year(people: 6).year, year(people: 6).year)
    let comparison = YearComparison(
      from: ComparedYear(figures: then.figures, lock: then.lock, people: nil), to: now,
      by: QuestionnaireComparison(from: then.lock, to: now.lock))
    #expect(comparison.testsUsed.isEmpty && comparison.headline.change != nil)
  }

  /// One of ten people is asked one question of four of the first lever: its p is not told, and so is
  /// not by which test.
  @Test func ofAPThatIsNotToldNorIsTheTest() throws {
    var before = YearBuilder()
    before.levers = [4, 4]
    before.forms = [("short", ["q0-0", "q1-0", "q1-1", "q1-2", "q1-3"])]
    before.now = ["people": all(1, 10), "leaders": all(1, 8)]
    var after = before
    after.now = ["people": all(4, 10), "leaders": all(3, 8)]
    after.change = { sheet, person in
      guard sheet.respondent.group == "people", person < 1 else { return }
      sheet.form = "short"
      for question: Question.ID in ["q0-1", "q0-2", "q0-3"] { sheet.answers[question] = nil }
    }
    let comparison = YearComparison(before, after)
    #expect(comparison.levers.map { $0.change?.test } == [.untold, .exact])
    #expect(comparison.levers.map { $0.change?.p == nil } == [true, false])
    #expect(comparison.testsUsed.contains(.untold))
  }
}
