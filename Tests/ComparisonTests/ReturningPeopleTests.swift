import Comparison
import Measures
import Survey
import Testing

@Suite("Those who answered both times") struct ReturningPeopleTests {
  /// Seven come back, the seventh with answers to the first lever alone; five others leave.
  private func years() -> (YearBuilder, YearBuilder) {
    var before = YearBuilder()
    before.now = ["staff": all(2, 12)]
    before.codes = ["staff": codes(12)]
    before.change = { sheet, person in
      guard person == 6 else { return }
      for id in sheet.answers.keys where id.rawValue.hasPrefix("q1") { sheet.answers[id] = nil }
    }
    var after = before
    after.now = ["staff": all(3, 7)]
    after.codes = ["staff": codes(7)]
    return (before, after)
  }

  /// Were six matched in the second lever and seven in the first, the headline would tell of the
  /// seventh.
  @Test func areTheSamePeopleInEveryFigure() throws {
    let (before, after) = years()
    let comparison = YearComparison(before, after)
    let designs = comparison.levers.compactMap { $0.change?.voices.first?.design }
    #expect(designs == [.matched(people: 7, change: 200), .unmatched(before: 11, after: 6)])
    #expect(
      comparison.headline.change?.voices.map(\.design) == [.matched(people: 7, change: 200)])
  }

  @Test func whoMayNotBeToldIsComparedAsAStranger() throws {
    let (before, after) = years()
    var later = after
    later.wave = "2026"
    let (then, now) = (before.year, later.year)
    let comparison = YearComparison(
      from: then, to: now, by: QuestionnaireComparison(from: then.lock, to: now.lock),
      returning: [])
    #expect(
      comparison.headline.change?.voices.map(\.design) == [.unmatched(before: 12, after: 7)])
  }

  /// In the second lever three of the five who left had answered: too few beside those who stayed.
  @Test func aFigureInWhichTooFewCameOrWentMatchesNobody() throws {
    var (before, after) = years()
    before.change = { sheet, person in
      guard person > 9 else { return }
      for id in sheet.answers.keys where id.rawValue.hasPrefix("q1") { sheet.answers[id] = nil }
    }
    after.change = { _, _ in }
    let designs = YearComparison(before, after).levers.compactMap {
      $0.change?.voices.first?.design
    }
    #expect(designs == [.matched(people: 7, change: 200), .unmatched(before: 10, after: 7)])
  }

  // MARK: - Enough of them

  /// Six signs give 2 of 64, and twice that for two levers: no answers could be clear there.
  @Test func sixAreTooFewForTwoLeversAndEnoughForTheHeadline() throws {
    var before = YearBuilder()
    before.now = ["staff": all(0, 6)]
    before.codes = ["staff": codes(6)]
    var after = before
    after.now = ["staff": all(5, 6)]
    let comparison = YearComparison(before, after)
    let headline = try #require(comparison.headline.change)
    #expect(headline.p?.p == 2.0 / 64 && headline.verdict == .word(.up))
    let levers = comparison.levers.compactMap(\.change)
    #expect(levers.map(\.adjustedP) == [4.0 / 64, 4.0 / 64])
    #expect(levers.map(\.verdict) == [.word(.tooFew), .word(.tooFew)])
    #expect(levers.map(\.smallestVisible) == [nil, nil])
  }

  /// 2/2⁶ = 0.031, 2/2⁷ × 5 = 0.078, 2/2⁸ × 5 = 0.039; 2/252 × 5 = 0.040, and a range needs five.
  @Test(arguments: [(1, 6, 5), (2, 7, 5), (5, 8, 5), (20, 10, 6)])
  func theFewestThatATestNeeds(tests: Int, matched: Int, inEachYear: Int) {
    #expect(ChangeSampleSize.fewest(forTests: tests) == (matched, inEachYear))
  }

  /// What was not told from chance is no less than what could be.
  @Test func aChangeThatIsNotToldIsNoLargerThanTheSmallestVisible() throws {
    var before = YearBuilder()
    before.levers = [1]
    before.now = ["staff": [0, 0, 0, 0, 5, 0, 0]]
    var after = before
    after.now = ["staff": [0, 5, 5, 5, 0, 5, 0]]
    let change = try #require(YearComparison(before, after).headline.change)
    #expect(change.verdict == .word(.cannotTell))
    let visible = try #require(change.smallestVisible)
    #expect(visible >= Double(change.tenths) / 10)
  }

  /// Four people are hidden in either year, whatever they answered.
  @Test func twoYearsThatShowNothingAreNotTheSame() {
    var before = YearBuilder()
    before.now = ["staff": all(0, 4)]
    var after = before
    after.now = ["staff": all(3, 4)]
    for comparison in [YearComparison(before, after), YearComparison(before, before)] {
      #expect(!comparison.isSameResult)
      #expect(comparison.headline.verdict == .word(.notComparable))
    }
  }
}
