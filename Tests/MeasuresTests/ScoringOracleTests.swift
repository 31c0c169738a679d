import Measures
import Testing

/// The cases of `scoring-cases` that are about numbers alone; the rest need answer sheets and are
/// tested where those are scored.
private let elsewhere: Set<String> = [
  "cell-complete", "cell-zeros", "cell-tops", "cell-dk-na-skip", "cell-half-exactly",
  "cell-less-than-half", "cell-all-na", "cell-all-dk", "cell-empty", "cell-one", "cell-half-up",
  "reverse", "dont-know-share", "lever-all", "lever-one-na", "lever-too-few", "lever-all-na",
  "lever-none", "unequal-groups", "audit-full", "audit-all-hidden", "audit-one-lever-missing",
  "audit-one-person", "audit-all-equal", "prepared-and-wanted", "answered-together",
  "disclosure-voices-typical", "disclosure-voices-public",
  "disclosure-voices-nobody", "disclosure-voices-one-group-only",
]

@Test(arguments: OracleCase.all(of: "scoring-cases").filter { !elsewhere.contains($0.id) })
func figuresBehindScoresAreAsCountedElsewhere(_ oracle: OracleCase) throws {
  try run(
    oracle,
    [
      ("weights-", checkWeights), ("rank-range", checkRankRange), ("headroom", checkHeadroom),
      ("gap-common-questions", checkCommonQuestions),
      ("disclosure-secondary-", checkHiddenCells), ("disclosure-unanimous", checkUnanimous),
      ("disclosure-differencing", checkDifferencing), ("disclosure-attack", checkAttack),
      ("disclosure-leavers", checkLeavers), ("ease-salience", checkQuadrants),
      ("percentile", checkPercentile), ("shrinkage", checkShrinkage), ("funnel", checkFunnel),
      ("merge-histograms", checkMerging), ("change-same-groups", checkLikeWithLike),
    ])
}

@Test func everyCaseTestedElsewhereExists() {
  let ids = Set(OracleCase.all(of: "scoring-cases").map(\.id))
  #expect(elsewhere.isSubset(of: ids))
}

/// Points, whole or written as a fraction, in tenths.
private func tenths(_ points: JSON) throws -> Int {
  let tenths = try #require(points.fraction) * 10
  #expect(tenths.denominator == 1)
  return tenths.numerator
}

private func checkWeights(_ expect: inout Expectation) throws {
  let levers = try expect.inputs["lever_scores"].array.map(tenths)
  let range = try #require(WeightSensitivity(of: levers))
  expect.check("equal_weights", try Fraction(levers.reduce(0, +), over: levers.count) / 10)
  expect.check("lowest", try range.lowest / 10)
  expect.check("highest", try range.highest / 10)
  expect.check("weak_levers_not_made_up_for", geometricFigure(of: levers))
  expect.check("weakest", try Fraction(try #require(levers.min())) / 10)
}

private func checkRankRange(_ expect: inout Expectation) throws {
  func difference(_ one: String, _ other: String) throws -> WeightSensitivity {
    let pairs = zip(expect.inputs[one].ints, expect.inputs[other].ints)
    return try #require(WeightSensitivity(of: pairs.map { $0 - $1 }))
  }
  let (aboveC, belowC) = (try difference("A", "C"), try difference("C", "A"))
  let aboveB = try difference("A", "B")
  expect.check("A_always_above_B", aboveB.isAlwaysAbove)
  expect.check("A_always_above_C", aboveC.isAlwaysAbove)
  expect.check("C_always_above_A", belowC.isAlwaysAbove)
  expect.check("A_minus_C_range", aboveC.lowest...aboveC.highest)
}

private func checkHeadroom(_ expect: inout Expectation) throws {
  let now = expect.inputs["now_tenths"].ints
  let rooms = zip(expect.inputs["prepared_tenths"].ints, now).map { $0 - $1 }
  let words: [HeadroomWord: String] = [
    .readyToGoFurther: "ready to go further", .noChangeWanted: "no change wanted",
    .lessThanNow: "prepared to share less than now",
  ]
  expect.check("headroom_tenths", rooms)
  expect.check("words", rooms.compactMap { words[HeadroomWord(tenths: $0)] })
}

private func checkCommonQuestions(_ expect: inout Expectation) throws {
  let (a, b) = (expect.inputs["a"].optionalInts, expect.inputs["b"].optionalInts)
  let gap = try #require(try PerceptionGap(a, b))
  expect.check("common", gap.common)
  expect.check("gap_tenths", gap.tenths)
  let first = try #require(meanTenths(a.compactMap { $0 }))
  let second = try #require(meanTenths(b.compactMap { $0 }))
  expect.check("naive_gap_tenths", first - second)
}

private func checkHiddenCells(_ expect: inout Expectation) throws {
  let people = expect.inputs["people_answering"].ints
  let minimum = try #require(expect.inputs["minimum"].int)
  expect.check("hide", hiddenCells(people: people, minimum: minimum))
}

private func checkUnanimous(_ expect: inout Expectation) throws {
  let shown = expect.inputs["rows"].array.map { row in
    let isPublic = row["audience"].string == "public"
    return !(isPublic && Histogram(of: row["answers"].ints).tellsEverybodysAnswer)
  }
  expect.check("show_question_cell", shown)
}

private func checkDifferencing(_ expect: inout Expectation) throws {
  func people(_ ends: JSON) -> Set<Int> { Set(ends.ints[0]..<ends.ints[1]) }
  let allowed = try expect.inputs["rows"].array.map { row in
    mayRelease(
      people(row["new"]), after: row["released"].array.map(people),
      minimum: try #require(row["minimum"].int))
  }
  expect.check("allowed", allowed)
}

/// What the rule is there for: a subtraction anybody can do.
private func checkAttack(_ expect: inout Expectation) throws {
  let twelve = try #require(expect.inputs["mean_12"].fraction) * 12
  let eleven = try #require(expect.inputs["mean_11"].fraction) * 11
  expect.check("the_missing_person", try twelve - eleven)
  #expect(!mayRelease(Set(0..<11), after: [Set(0..<12)], minimum: 5))
}

private func checkLeavers(_ expect: inout Expectation) throws {
  let all = try #require(expect.inputs["old_n"].int)
  let matched = try #require(expect.inputs["matched_n"].int)
  let total = try #require(expect.inputs["old_mean"].fraction) * Fraction(all)
  let known = try #require(expect.inputs["matched_old_mean"].fraction) * Fraction(matched)
  expect.check("leavers_n", all - matched)
  expect.check("leavers_mean", try (total - known) / Fraction(all - matched))
}

private func checkQuadrants(_ expect: inout Expectation) throws {
  func rating(_ json: JSON) -> Fraction? {
    json.double.map { Fraction(Int(($0 * 10).rounded()), over: 10) }
  }
  let found = try expect.inputs["points"].array.map { point in
    try Quadrant(
      ease: rating(point["ease"]), salience: rating(point["salience"]), scale: 0...5,
      cut: Fraction(5, over: 2))
  }
  let words = found.map { quadrant in
    quadrant.map {
      "\($0.isSalient ? "high" : "low") salience, \($0.isEasy ? "easy" : "hard")"
    }
  }
  #expect(expect.value("quadrant").array.map(\.string) == words)
  #expect(expect.value("near_line").array.map(\.bool) == found.map { $0?.isNearTheLine })
}

private func checkPercentile(_ expect: inout Expectation) throws {
  let clients = expect.inputs["clients"].ints
  expect.check(
    "percentile",
    try expect.inputs["values"].ints.map { try #require(midRankPercentile(of: $0, among: clients)) }
  )
  #expect(midRankPercentile(of: 50, among: Array(clients.prefix(9))) == nil)
}

private func checkShrinkage(_ expect: inout Expectation) throws {
  let found = try #require(
    try Shrinkage(
      scores: expect.inputs["score"].doubles, variances: expect.inputs["variance"].doubles))
  expect.check("tau2", found.variance)
  expect.check("mean", found.mean)
  expect.check("shrunken", found.scores)
  if expect.oracle.expected.object["weight_on_own_score"] != nil {
    expect.check("weight_on_own_score", found.ownWeights)
  }
}

private func checkFunnel(_ expect: inout Expectation) throws {
  let mean = try #require(expect.inputs["mean"].double)
  let between = try #require(expect.inputs["tau2"].double)
  let funnels = expect.inputs["v"].doubles.map {
    Funnel(mean: mean, ownVariance: $0, varianceBetween: between)
  }
  let usual = expect.value("limits95").array
  let nearlyAll = expect.value("limits99.8").array
  #expect(usual.count == funnels.count && nearlyAll.count == funnels.count)
  for (place, funnel) in funnels.enumerated() {
    for (wanted, range) in [(usual[place], funnel.usual), (nearlyAll[place], funnel.nearlyAll)] {
      expect.check(wanted.array[0], range.lowerBound, "low", at: #_sourceLocation)
      expect.check(wanted.array[1], range.upperBound, "high", at: #_sourceLocation)
    }
  }
}

private func checkMerging(_ expect: inout Expectation) throws {
  let (one, other) = (expect.inputs["shard1"].ints, expect.inputs["shard2"].ints)
  let merged = Histogram(counts: one) + Histogram(counts: other)
  expect.check("merged", merged.counts)
  expect.check("n", merged.people)
  expect.check("sum", merged.sum)
  expect.check("sum_of_squares", merged.sumOfSquares)
  expect.check("mean_tenths", Measures.tenths(sum: merged.sum, count: merged.people))
  expect.check("median", merged.median)
  expect.check("variance", merged.variance)
}

private func checkLikeWithLike(_ expect: inout Expectation) throws {
  func voices(_ year: JSON) throws -> [(String, Int)] {
    let order = ["people who use services", "frontline staff", "board"]
    return order.compactMap { name in year[name].int.map { (name, $0) } }
  }
  let (first, second) = (
    try voices(expect.inputs["year1_tenths"]), try voices(expect.inputs["year2_tenths"])
  )
  let levels = [first, second].map { meanTenths($0.map(\.1)) }
  expect.check("year1_headline_tenths", levels[0])
  expect.check("year2_headline_tenths", levels[1])
  expect.check("naive_change_tenths", (levels[1] ?? 0) - (levels[0] ?? 0))
  let found = try #require(LikeWithLike(first, second))
  expect.check("groups_compared", found.compared)
  expect.check("change_tenths", found.change)
}
