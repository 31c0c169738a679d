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

  /// The range of their changes would tell how many moved how far.
  @Test func inPublicNobodyIsComparedWithThemselves() throws {
    var (before, after) = years()
    before.audience = .public
    after.audience = .public
    before.now = ["staff": all(2, 7) + all(3, 5)]
    after.now = ["staff": all(3, 6) + all(2, 6)]
    after.codes = ["staff": codes(12)]
    let comparison = YearComparison(before, after)
    #expect(
      comparison.headline.change?.voices.map(\.design) == [.unmatched(before: 12, after: 12)])
  }

  // MARK: - Others who are too few

  /// Six leaders and six people come back, and five leaders are new, of whom one alone answers some
  /// questions.
  private func newcomers(
    _ slots: [Slot] = Slot.allCases, leavingOut questions: String...
  ) -> (YearBuilder, YearBuilder) {
    var before = YearBuilder()
    before.levers = [4, 4]
    before.now = ["people": all(2), "leaders": all(2)]
    before.second = ["people": all(4), "leaders": all(3)]
    before.codes = ["people": codes(6, "p"), "leaders": codes(6)]
    var after = before
    after.now["leaders"] = all(3, 11)
    after.second["leaders"] = all(4, 11)
    after.codes["leaders"] = codes(11)
    after.change = { sheet, person in
      guard sheet.respondent.group == "leaders", person > 6 else { return }
      for id in sheet.answers.keys where questions.contains(where: id.rawValue.hasPrefix) {
        for slot in slots { sheet.answers[id]?[slot] = nil }
      }
    }
    return (before, after)
  }

  private func designs(
    of voice: Voice.ID, _ slot: Slot = .now, in comparison: YearComparison
  ) -> [ChangeDesign] {
    ([comparison.headline.change] + comparison.sections.map(\.change)
      + comparison.differences.map(\.change)).compactMap { $0 }
      .flatMap(\.voices).filter { $0.voice == voice && $0.slot == slot }.map(\.design)
  }

  /// The headline twice less the first lever is how far the six moved in the second: beside the change
  /// of all, it would tell what the one newcomer said there.
  @Test func aLeverThatTooFewOthersAnsweredMatchesNobodyInAnyFigure() {
    let (before, after) = newcomers(leavingOut: "q1")
    let found = designs(of: "leads", in: YearComparison(before, after))
    #expect(found.count == 6)
    for design in found {
      guard case .unmatched(6, _, .fewPeople) = design else {
        Issue.record("\(design)")
        continue
      }
    }
  }

  /// A lever of four questions, less a gap over three of them that people were asked too, tells how far
  /// the six moved on the fourth.
  @Test func aQuestionThatTooFewOthersAnsweredMatchesNobodyInAnyFigure() {
    let (before, after) = newcomers(leavingOut: "q1-1")
    let comparison = YearComparison(before, after)
    #expect(
      designs(of: "leads", in: comparison).allSatisfy {
        $0 == .unmatched(before: 6, after: 11, why: .fewPeople)
      })
    #expect(
      designs(of: "lived", in: comparison).allSatisfy { $0 == .matched(people: 6, change: nil) })
    let (whole, all) = newcomers()
    #expect(
      designs(of: "leads", in: YearComparison(whole, all)).allSatisfy {
        $0 == .matched(people: 6, change: 200)
      })
  }

  /// Two answers of a voice never stand in one figure together.
  @Test func theOtherAnswerIsJudgedByItself() {
    let (before, after) = newcomers([.prepared], leavingOut: "q1-1")
    let comparison = YearComparison(before, after)
    #expect(
      designs(of: "leads", in: comparison).allSatisfy { $0 == .matched(people: 6, change: 200) })
    #expect(
      designs(of: "leads", .prepared, in: comparison).allSatisfy {
        $0 == .unmatched(before: 6, after: 11, why: .fewPeople)
      })
  }

  /// A lever of four questions less a gap over three of them would tell what those few said on the fourth.
  @Test func aQuestionThatTooFewOfThemAnsweredMatchesNobodyInAnyFigure() {
    var (before, after) = newcomers()
    after.change = { sheet, person in
      if sheet.respondent.group == "leaders", person < 2 { sheet.answers["q1-1"] = nil }
    }
    let found = designs(of: "leads", in: YearComparison(before, after))
    #expect(found.allSatisfy { $0 == .unmatched(before: 6, after: 11, why: .fewPeople) })
    before.now["leaders"] = all(2, 11)
    before.second["leaders"] = all(3, 11)
    before.codes["leaders"] = codes(11)
    #expect(
      designs(of: "leads", in: YearComparison(before, after)).allSatisfy {
        $0 == .matched(people: 11, change: nil)
      })
  }

  /// Eleven of twelve come back: how far they moved would tell what the twelfth said.
  @Test func oneLeaverMakesEverybodyAStrangerForAReason() {
    var before = YearBuilder()
    before.now = ["staff": all(2, 12)]
    before.codes = ["staff": codes(12)]
    var after = before
    after.now = ["staff": all(3, 11)]
    after.codes = ["staff": codes(11)]
    let found = designs(of: "staff", in: YearComparison(before, after))
    #expect(found.allSatisfy { $0 == .unmatched(before: 12, after: 11, why: .fewPeople) })
    after.codes = [:]
    let unknown = designs(of: "staff", in: YearComparison(before, after))
    #expect(unknown.allSatisfy { $0 == .unmatched(before: 12, after: 11) })
  }

  // MARK: - p in public

  /// Ten people give 2/1024 only where all of them moved the same way.
  @Test(arguments: [(AuditPlan.Audience.internal, 2.0 / 1_024), (.public, 0.01)])
  func aPublicPDoesNotSayThatEverybodyMoved(audience: AuditPlan.Audience, p: Double) throws {
    var before = YearBuilder()
    before.audience = audience
    before.now = ["staff": [0, 1] + all(0, 8)]
    before.codes = ["staff": codes(10)]
    var after = before
    after.now = ["staff": [5, 4] + all(4, 8)]
    let comparison = YearComparison(before, after)
    let headline = try #require(comparison.headline.change)
    #expect(headline.p?.p == p && headline.adjustedP == p && headline.verdict == .word(.up))
    #expect(comparison.levers.allSatisfy { ($0.change?.adjustedP ?? 0) >= p })
    #expect(comparison.questionChanges.allSatisfy { ($0.adjustedP ?? 0) >= p })
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
    let half = try #require(change.range95.map { ($0.upperBound - $0.lowerBound) / 2 })
    #expect(change.hidesOwnSize == (Double(change.tenths) / 10 >= half))
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
