import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// Answers of one question to one lever, by voice.
private func audit(_ voices: [String: [[Any]]], levers: Int = 1, minimum: Int = 5) -> AuditResult {
  let roles: [String: Voice.Role] = ["lived": .lived, "leaders": .leads]
  return AuditBuilder(
    groups: voices.keys.sorted().map { ($0, roles[$0]) },
    levers: (0..<levers).map { ("L\($0)", voices) }, minimum: minimum
  ).result()
}

/// MEASUREMENT.md 1.6: without the floor five equal answers would give 60 to 60.
@Test func fiveEqualAnswersHaveARange() throws {
  let result = audit(["a": [[3, 3, 3, 3, 3]]])
  let range = try #require(result.levers[0].scores.now.range.range)
  // t(0.975, 4) × sqrt(1 / (5 × 4)) × 20 = 2.7764 × 0.2236 × 20 = 12.42: 47.58 to 72.42.
  #expect(range == 48...72)
}

@Test func threeVoicesHaveTheRangeOfTheOracle() throws {
  let known = try #require(
    OracleCase.all(in: "bootstrap-or-exact-ci") { $0 == "headline-three-groups" }.first)
  let means = try #require(known.inputs["groups_person_means_rungs"] as? [[Double]])
  let items = try #require(known.inputs["items_per_person_mean"] as? Int)
  let groups = means.map { MeanEstimate.ofValues($0, floor: 1 / Double(items)) }
  let whole = try #require(MeanEstimate.average(of: groups.compactMap { $0 })?.scaled(by: 20))
  let interval = try #require(known.expected["interval_points"] as? [Double])
  let range = try #require(whole.range())
  #expect(abs(range.lowerBound - interval[0]) < 1e-9 && abs(range.upperBound - interval[1]) < 1e-9)
}

/// A lever of two voices is their average; its range is that of the average of two estimates.
@Test func theRangeOfALeverIsThatOfTheAverageOfItsVoices() throws {
  let answers = [
    "a": [[1, 2, 3, 4, 2], [0, 1, 1, 2, 3]], "b": [[5, 4, 4, 3, 5, 4], [2, 2, 3, 1, 4, 5]],
  ]
  let result = audit(answers.mapValues { $0.map { $0.map { $0 as Any } } })
  let estimates = try ["a", "b"].map { name -> MeanEstimate in
    let columns = try #require(answers[name])
    let rows = columns[0].indices.map { person in columns.map { Optional($0[person]) } }
    return try #require(try MeanEstimate.ofAnswers(rows, weights: [0.5, 0.5]))
  }
  let whole = try #require(MeanEstimate.average(of: estimates)?.scaled(by: 20).range())
  let range = try #require(result.levers[0].scores.now.range.range)
  #expect(range == whole.lowerBound.rounded()...whole.upperBound.rounded())
  // One lever: the headline is the lever.
  #expect(result.headline.scores.now.range.range == range)
}

@Test func fewerThanFivePeopleHaveNoRange() {
  let result = audit(["a": [[1, 2, 3, 4]]], minimum: 3)
  #expect(result.levers[0].scores.now.range == .none(.tooFewPeople))
}

@Test func theGapHasPairsARangeAndAMark() throws {
  let result = audit(["leaders": [[4, 5, 4, 4, 5]], "lived": [[1, 2, 1, 0, 4]]])
  let gap = try #require(result.headline.gap)
  // 22/5 − 8/5 = 2.8 rungs.
  #expect(gap.tenths == 560 && gap.mark == .large && gap.questions == 1)
  // 25 pairs: against 4 two leaders are higher and three the same, against the rest all are higher.
  #expect(gap.pairs?.shareFirstHigher == Fraction(22, over: 25))
  #expect(gap.pairs?.shareSame == Fraction(3, over: 25))
  #expect(gap.pairs?.shareSecondHigher == 0)
  let range = try #require(gap.range.range)
  #expect(range.contains(56) && range.lowerBound > 0)
}

@Test func aGapWithoutOneSideIsNone() {
  let result = audit(["leaders": [[4, 5, 4, 4, 5]], "lived": [[1, 2]]])
  #expect(result.headline.gap == nil && result.headline.differences.perceptionGap == nil)
}

@Test func aCellSaysHowItsAnswersFall() throws {
  let result = audit(["a": [[0, 0, 1, 4, 5, 5, "dk", "na", "skip"]]])
  let cell = try #require(result.levers[0].questions[0].voices[0].cells.now.counts)
  #expect(cell.rungs == [2, 1, 0, 0, 1, 2])
  #expect(cell.dontKnow == 1 && cell.notApplicable == 1 && cell.skipped == 1)
  let spread = try #require(result.levers[0].questions[0].voices[0].cells.now.spread)
  #expect(spread.label == .twoCamps)
  #expect(result.levers[0].voices[0].hasTwoCamps == true)
  // Half of six views lie above the middle of the ladder.
  #expect(result.levers[0].upperHalf.tenths == 500)
}
