import Measures
import Scoring
import Survey
import Testing

/// Tenths, for shares of ten points.
func tenths(_ points: Int...) -> [Fraction] { points.map { Fraction($0, over: 10) } }

/// Actors in order: people, leaders, funders, law.
@Suite struct DecisionRightsTests {
  func decision(_ audit: ModuleAudit) throws -> DecisionResult {
    let rights = try #require(audit.results().decisionRights.first)
    return try #require(rights.decisions.first)
  }

  // Lived: 1 6 3 0 by hand. Leaders: (2 4 4 0 ×3 + 7 1 2 0 ×2) ÷ 5 = 4 2.8 3.2 0. Mean of the two:
  // 2.5 4.4 3.1 0.
  var twoVoices: ModuleAudit {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([1, 6, 3, 0], could: [5, 4, 1, 0])])
    audit.add(3, "leaders", ["rights": .plan([2, 4, 4, 0], could: [3, 5, 2, 0])])
    audit.add(2, "leaders", ["rights": .plan([7, 1, 2, 0], could: [3, 5, 2, 0])])
    return audit
  }

  @Test func peopleAreAveragedWithinTheirVoiceAndVoicesCountOnce() throws {
    let now = try decision(twoVoices).now
    #expect(now.voices[0].picture.value?.shares == tenths(1, 6, 3, 0))
    #expect(
      now.voices[2].picture.value?.shares
        == [Fraction(2, over: 5), Fraction(7, over: 25), Fraction(8, over: 25), 0])
    #expect(now.voices.map(\.people) == [5, nil, 5, nil])
    let overall = try #require(now.overall.value)
    #expect(
      overall.picture.shares
        == [Fraction(1, over: 4), Fraction(11, over: 25), Fraction(31, over: 100), 0])
    #expect(overall.picture.percents == [25, 44, 31, 0])
    #expect(overall.picture.precision == .exact)
  }

  /// 44 + 31 is more than half; 1 ÷ (0.0625 + 0.1936 + 0.0961) = 2.8393.
  @Test func itSaysHowManyAndWhoHoldMoreThanHalf() throws {
    let overall = try #require(try decision(twoVoices).now.overall.value)
    #expect(overall.holders == ["leaders", "funders"])
    #expect(!overall.isLastHolderTied)
    #expect(overall.concentration?.holdersOfMoreThanHalf == 2)
    #expect(abs((overall.concentration?.effectiveNumber ?? 0) - 2.8393) < 0.0001)
    #expect(overall.concentration?.largestShare == Fraction(11, over: 25))
    #expect(overall.livedShare == Fraction(1, over: 4))
    #expect(overall.outsideShare == Fraction(31, over: 100))
    #expect(!overall.isHeldOutside)
    #expect(overall.unownedShare == nil)
  }

  /// What leaders are prepared to do is theirs alone; 5 4 1 0 is what the others would like.
  @Test func whatLeadersWouldDoIsNeverMixedWithWhatOthersWish() throws {
    let result = try decision(twoVoices)
    #expect(result.couldOfLeaders.overall.value?.picture.shares == tenths(3, 5, 2, 0))
    #expect(result.couldOfLeaders.voices.map(\.voice) == ["leads"])
    #expect(result.couldOfOthers.overall.value?.picture.shares == tenths(5, 4, 1, 0))
    #expect(result.couldOfOthers.voices.map(\.voice) == ["lived", "staff", "funders"])
  }

  // From 25 44 31 to 50 40 10: people gain 25, leaders lose 4, funders 21, so 25 points move. To
  // 30 50 20: 5 and 6 gained, 11 lost. Leaders against lived: 40 28 32 to 10 60 30, 32 move.
  @Test func theMovesAreCounted() throws {
    let result = try decision(twoVoices)
    #expect(result.moveOfOthers?.distance == Fraction(1, over: 4))
    #expect(
      result.moveOfOthers?.gains
        == [Fraction(1, over: 4), Fraction(-1, over: 25), Fraction(-21, over: 100), 0])
    #expect(result.moveOfOthers?.biggestMovers == [0, 2, 1])
    #expect(result.moveOfLeaders?.distance == Fraction(11, over: 100))
    #expect(result.moveOfLeaders?.biggestMovers == [2, 1, 0])
    #expect(result.leadersAgainstLived?.distance == Fraction(8, over: 25))
  }

  /// Half say that leaders have it all and half that funders have: two pictures.
  @Test func distinctPicturesAreCountedOverVoices() throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([0, 10, 0, 0])])
    let alone = try decision(audit)
    #expect(alone.distinctPictures == nil && !alone.hasDistinctPictures)
    audit.add(5, "staff", ["rights": .plan([0, 0, 10, 0])])
    let both = try decision(audit)
    #expect(both.distinctPictures?.number == 2 && both.hasDistinctPictures)
    audit.sheets.removeLast(5)
    audit.add(5, "staff", ["rights": .plan([0, 10, 0, 0])])
    let same = try decision(audit)
    #expect(same.distinctPictures?.number == 1 && !same.hasDistinctPictures)
  }

  // Last word 6 for two, 3 each; must agree 3; asked nobody: a row of 9, scaled. Told is nothing.
  @Test func theQuickFormIsSplitAndScaled() throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .quick([["leaders", "funders"], ["people"], [], ["law"]])])
    let now = try decision(audit).now
    #expect(
      now.overall.value?.picture.shares
        == [Fraction(1, over: 3), Fraction(1, over: 3), Fraction(1, over: 3), 0])
    #expect(now.overall.value?.picture.percents == [34, 33, 33, 0])
  }

  @Test func aQuickFormWithoutPointsIsNoAnswer() throws {
    var audit = ModuleAudit()
    audit.add(9, "people", ["rights": .quick([[], [], [], ["law", "people"]])])
    let now = try decision(audit).now
    #expect(now.overall == .absent(.notEnoughAnswers))
    #expect(now.voices[0].people == nil && now.voices[0].dontKnow == nil)
  }

  @Test(arguments: [
    [1, 2, 3], [10, 0, 0, 0, 0], [-1, 11, 0, 0], [9, 0, 0, 0], [Int.max, 1, 0, 0],
  ])
  func pointsThatDoNotAddUpAreNoAnswer(_ points: [Int]) throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([4, 3, 2, 1])])
    audit.add(5, "people", ["rights": .plan(points)])
    let voice = try decision(audit).now.voices[0]
    #expect(voice.picture.value?.shares == tenths(4, 3, 2, 1) && voice.people == 5)
  }

  @Test func dontKnowIsCountedApart() throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([4, 3, 2, 1])])
    audit.add(2, "people", ["rights": .dontKnowPlan])
    audit.add(4, "staff", ["rights": .dontKnowPlan])
    audit.add(6, "funders", ["rights": .dontKnowPlan])
    let voices = try decision(audit).now.voices
    #expect(voices.map(\.people) == [5, nil, nil, nil])
    #expect(voices.map(\.dontKnow) == [2, nil, nil, 6])
    #expect(
      voices.map(\.picture.absence) == [nil, .notEnoughAnswers, .nobodyAnswered, .notEnoughAnswers])
  }

  @Test func thoseOutsideMayHoldMoreThanHalf() throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([1, 3, 4, 2])])
    let held = try #require(try decision(audit).now.overall.value)
    #expect(held.outsideShare == Fraction(3, over: 5) && held.isHeldOutside)
    #expect(held.holders == ["funders", "leaders"])
  }

  /// 4 2 2 2: leaders are named as the second holder, and two others hold as much.
  @Test func aTieForTheLastHolderIsSaid() throws {
    var audit = ModuleAudit()
    audit.add(5, "people", ["rights": .plan([2, 4, 2, 2])])
    let held = try #require(try decision(audit).now.overall.value)
    #expect(held.holders == ["leaders", "people"] && held.isLastHolderTied)
  }

  /// Of 2 4 2 2 the last is nobody's: 4 of 8 is not more than half, so two hold it.
  @Test func whatIsNobodysIsLeftOutOfConcentration() throws {
    var audit = ModuleAudit()
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.actors[3] = Question.Option(id: "nobody", text: "Nobody")
    audit.questionnaire.modules[0].body = .allocation(form)
    audit.add(5, "people", ["rights": .plan([2, 4, 2, 2])])
    let held = try #require(try decision(audit).now.overall.value)
    #expect(held.unownedShare == Fraction(1, over: 5) && held.outsideShare == Fraction(1, over: 5))
    #expect(held.concentration?.actors == 3 && held.concentration?.holdersOfMoreThanHalf == 2)
    #expect(held.concentration?.largestShare == Fraction(1, over: 2))
    audit.sheets = []
    audit.add(5, "people", ["rights": .plan([0, 0, 0, 10])])
    let unowned = try #require(try decision(audit).now.overall.value)
    #expect(unowned.concentration == nil && unowned.holders.isEmpty)
  }

  /// Plan 1 6 3 0 and budget 3 2 5 0: 2 4 4 0.
  @Test func theSummaryIsTheMeanOverDecisions() throws {
    var audit = ModuleAudit()
    let answer = ModuleAnswer.allocations([
      "plan": AllocationAnswer(now: .points([1, 6, 3, 0])),
      "budget": AllocationAnswer(now: .points([3, 2, 5, 0])),
    ])
    audit.add(5, "people", ["rights": answer])
    let rights = try #require(audit.results().decisionRights.first)
    #expect(rights.decisions.map(\.id) == ["plan", "budget"])
    #expect(rights.summary?.picture.shares == tenths(2, 4, 4, 0))
    #expect(rights.summary?.decisions == 2)
    #expect(rights.summary?.livedShare == Fraction(1, over: 5))
    #expect(rights.summary?.outsideShare == Fraction(2, over: 5))
    #expect(rights.heldOutside.isEmpty)
    #expect(rights.feltShares(inStages: ["design"])?.picture.shares == tenths(3, 2, 5, 0))
    #expect(rights.feltShares(inStages: ["design", "delivery"])?.decisions == 2)
    #expect(rights.feltShares(inStages: ["evaluation"]) == nil)
  }
}
