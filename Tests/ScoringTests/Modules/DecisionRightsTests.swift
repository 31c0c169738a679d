import Foundation
import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// Tenths, for shares of ten points.
private func tenths(_ points: Int...) -> [Fraction] { points.map { Fraction($0, over: 10) } }

/// Actors in order: people, leaders, funders, law.
@Suite struct DecisionRightsTests {
  private func decision(_ audit: ModuleAudit) throws -> DecisionResult {
    let rights = try #require(audit.results().decisionRights.first)
    return try #require(rights.decisions.first)
  }

  // Lived: 1 6 3 0 by hand. Leaders: (2 4 4 0 ×3 + 7 1 2 0 ×2) ÷ 5 = 4 2.8 3.2 0. Mean of the two:
  // 2.5 4.4 3.1 0.
  private var twoVoices: ModuleAudit {
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
    #expect(overall.picture.isExact)
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
    #expect(rights.feltShares(inStages: ["design"])?.picture.shares == tenths(3, 2, 5, 0))
    #expect(rights.feltShares(inStages: ["design", "delivery"])?.decisions == 2)
    #expect(rights.feltShares(inStages: ["evaluation"]) == nil)
  }
}

// MARK: - Disclosure and edge cases

extension DecisionRightsTests {
  @Test func nobodyAnsweredIsNoResult() {
    #expect(ModuleAudit().results().isEmpty)
    var hidden = ModuleAudit()
    hidden.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    hidden.people["people"] = 4
    #expect(hidden.results().isEmpty)
  }

  @Test func oneRespondentIsShownToOneselfOnly() throws {
    var audit = ModuleAudit()
    audit.add("people", ["rights": .plan([1, 6, 3, 0])])
    #expect(try decision(audit).now.overall == .absent(.fewerThanMinimum))
    audit.minimum = 1
    #expect(try decision(audit).now.overall.value?.picture.shares == tenths(1, 6, 3, 0))
    #expect(try decision(audit).distinctPictures == nil)
  }

  @Test func aRoomIsOneViewOfSixPeople() throws {
    var audit = ModuleAudit()
    audit.add("people", room: 6, ["rights": .plan([0, 10, 0, 0])])
    audit.add("people", ["rights": .plan([10, 0, 0, 0])])
    let voice = try decision(audit).now.voices[0]
    #expect(voice.people == 7 && voice.picture.value?.shares == tenths(5, 5, 0, 0))
  }

  @Test func aSmallCellTakesPartInNoTotal() throws {
    var audit = twoVoices
    let before = try decision(audit)
    audit.add(4, "staff", ["rights": .plan([0, 0, 0, 10], could: [0, 0, 0, 10])])
    let after = try decision(audit)
    #expect(after.now.overall == before.now.overall)
    #expect(after.now.voices[1].picture == .absent(.fewerThanMinimum))
    #expect(after.moveOfOthers == before.moveOfOthers)
    #expect(after.distinctPictures == before.distinctPictures)
  }

  @Test func inPublicWhatAllSayIsHidden() throws {
    var audit = ModuleAudit()
    audit.isPublic = true
    audit.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    #expect(try decision(audit).now.overall == .absent(.unanimous))
    audit.add("people", ["rights": .plan([2, 5, 3, 0])])
    #expect(try decision(audit).now.overall.value != nil)
  }

  @Test func inPublicItDoesNotShowWhatAllSay() throws {
    let audits = [[1, 6, 3, 0], [9, 0, 0, 1]].map { points in
      var audit = ModuleAudit()
      audit.isPublic = true
      audit.add(5, "people", ["rights": .plan(points, could: points)])
      audit.add(5, "staff", ["rights": .plan([4, 3, 2, 1], could: points)])
      audit.add("staff", ["rights": .plan([1, 2, 3, 4])])
      return audit
    }
    #expect(audits[0].results() == audits[1].results())
    #expect(try decision(audits[0]).now.overall.value != nil)
  }

  @Test func groupsThatAreNotAskedDoNotCount() throws {
    var audit = ModuleAudit()
    audit.questionnaire.modules[0].audience = ["people"]
    audit.add(5, "people", ["rights": .plan([1, 6, 3, 0])])
    audit.add(5, "leaders", ["rights": .plan([10, 0, 0, 0])])
    let now = try decision(audit).now
    #expect(now.overall.value?.picture.shares == tenths(1, 6, 3, 0))
    #expect(now.voices[2].picture == .absent(.notApplicable))
  }

  /// `conc-group-equal`: groups count once, 17/40 and 23/40, whatever their size.
  @Test func groupsCountEquallyAsTheOracleSays() throws {
    let known = try #require(
      OracleCase.all(in: "concentration") { $0 == "conc-group-equal" }.first)
    let groups = try #require(known.inputs["groups"] as? [String: [[Int]]])
    var audit = ModuleAudit()
    audit.minimum = 1
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.points = 100
    form.actors.removeLast(2)
    audit.questionnaire.modules[0].body = .allocation(form)
    for row in groups["people who use services"] ?? [] {
      audit.add("people", ["rights": .plan(row)])
    }
    for row in groups["staff"] ?? [] { audit.add("staff", ["rights": .plan(row)]) }
    let shares = try decision(audit).now.overall.value?.picture.shares
    #expect(shares?.map(\.description) == known.expected["equal_groups"] as? [String])
  }
}

// MARK: - Beyond 64 bits

extension DecisionRightsTests {
  /// 500 rows a voice with denominators such as 60 and 126, and as many actors as there are roles
  /// to split: sums stay right to a billionth whether or not they are exact.
  @Test(arguments: [1, 2, 4])
  func manyQuickRowsNeverTrap(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var audit = ModuleAudit()
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.actors = (0..<15 * seed).map {
      Question.Option(id: Question.Option.ID("a\($0)"), text: "a")
    }
    audit.questionnaire.modules[0].body = .allocation(form)
    for number in 0..<500 {
      let roles = (0..<4).map { _ in
        form.actors.map(\.id).filter { _ in Bool.random(using: &generator) }
      }
      audit.add(["people", "staff", "leaders", "funders"][number % 4], ["rights": .quick(roles)])
    }
    let result = try decision(audit)
    let held = try #require(result.now.overall.value)
    let sum = held.picture.shares.reduce(0.0) { $0 + $1.value }
    #expect(abs(sum - 1) < 1e-9)
    #expect(held.picture.percents.reduce(0, +) == 100)
    #expect(held.concentration != nil && result.distinctPictures != nil)
    #expect(result.leadersAgainstLived != nil)
    #expect(try #require(audit.results().decisionRights.first?.summary).decisions == 1)
  }

  /// Twenty decisions, each answered by another prime number of people: no common denominator.
  @Test func aMeanThatDoesNotFitIsRoundedToBillionthsAndSaysSo() throws {
    let primes = [5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79]
    var audit = ModuleAudit()
    guard case .allocation(var form) = audit.questionnaire.modules[0].body else { return }
    form.decisions = primes.map { AllocationForm.Decision(id: .init("d\($0)"), text: "d") }
    audit.questionnaire.modules[0].body = .allocation(form)
    for person in 0..<79 {
      let answer = AllocationAnswer(now: .points(person % 3 == 0 ? [3, 3, 3, 1] : [1, 2, 3, 4]))
      let asked = zip(primes, form.decisions).filter { person < $0.0 }.map { ($0.1.id, answer) }
      audit.add("people", ["rights": .allocations(Dictionary(uniqueKeysWithValues: asked))])
    }
    let rights = try #require(audit.results().decisionRights.first)
    let summary = try #require(rights.summary)
    let exact = rights.decisions.compactMap { $0.now.overall.value?.picture.shares[0].value }
    #expect(summary.decisions == 20 && !summary.picture.isExact)
    #expect(abs(summary.picture.shares[0].value - exact.reduce(0, +) / 20) < 1e-8)
    #expect(summary.picture.percents.reduce(0, +) == 100)
  }
}
