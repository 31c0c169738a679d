import Measures
import Testing

@Test(arguments: OracleCase.all(of: "change-tests"))
func changeIsAsCountedElsewhere(_ oracle: OracleCase) throws {
  try run(
    oracle,
    [
      ("signflip-", checkSignFlip), ("perm2-", checkTwoSamples), ("smallest-p", checkSmallestP),
      ("stratified-three-groups", checkStrata), ("paired-interval-", checkPairedRange),
      ("unpaired-interval", checkUnpairedRange), ("unmatched-is-cautious", checkCaution),
      ("adjust-", checkAdjustment), ("verdict-words", checkWords),
      ("version-", checkVersions), ("one-person-audit", checkOnePerson),
      ("smallest-change-visible", checkSmallestChange),
    ])
}

private func p(_ samples: ChangeSample...) throws -> Proportion {
  try #require(try PermutationTest(samples)).p
}

private func checkSignFlip(_ expect: inout Expectation) throws {
  let changes = expect.inputs["differences"].ints
  let p = try p(.matched(changes))
  expect.check("p_two_sided", p)
  expect.check("decimal", p.value)
  if expect.oracle.expected.object["arrangements"] != nil {
    let arrangements = 1 << changes.count
    expect.check("arrangements", arrangements)
    expect.check("one_sided_count", Int(p.value * Double(arrangements) / 2))
  }
}

private func checkTwoSamples(_ expect: inout Expectation) throws {
  let (old, new) = (expect.inputs["old"].ints, expect.inputs["new"].ints)
  let p = try p(.unmatched(before: old, after: new))
  expect.check("p_two_sided", p)
  expect.check("decimal", p.value)
  #expect(try reversed(new, old) == p)
}

/// The same with the years the other way round.
private func reversed(_ before: [Int], _ after: [Int]) throws -> Proportion {
  try p(.unmatched(before: before, after: after))
}

private func checkSmallestP(_ expect: inout Expectation) throws {
  for row in expect.value("paired").array {
    let smallest = smallestP(of: [.matched(try #require(row["n_paired"].int))])
    expect.check(row["min_p"], smallest, "paired", at: #_sourceLocation)
    #expect(row["can_reach_0.05"].bool == (smallest.value < 0.05))
  }
  for row in expect.value("unpaired").array {
    let size = ChangeSampleSize.unmatched(
      before: try #require(row["n_old"].int), after: try #require(row["n_new"].int))
    let smallest = smallestP(of: [size])
    expect.check(row["min_p"], smallest, "unpaired", at: #_sourceLocation)
    #expect(row["can_reach_0.05"].bool == (smallest.value < 0.05))
  }
}

private func checkStrata(_ expect: inout Expectation) throws {
  let samples = try expect.inputs["strata"].array.map { stratum -> ChangeSample in
    let data = stratum["data"].array.map(\.ints)
    return stratum["mode"].string == "paired"
      ? .matched(try #require(data.first))
      : .unmatched(before: data[0], after: data[1])
  }
  let test = try #require(try PermutationTest(samples))
  expect.check("mean_change_points", test.meanChange)
  expect.check("p_two_sided", test.p)
  expect.check("decimal", test.p.value)
}

private func checkPairedRange(_ expect: inout Expectation) throws {
  let changes = expect.inputs["differences_points"].doubles
  let questions = try #require(expect.inputs["items"].double)
  let change = try #require(MeanEstimate.ofChange(matched: changes, questions: questions))
  expect.check("mean_change_points", change.mean)
  expect.check("interval_points", change.range())
  if expect.oracle.expected.object["se_points"] != nil {
    expect.check("se_points", change.standardError)
    expect.check("interval90_points", change.range(level: 0.9))
  }
}

private func checkUnpairedRange(_ expect: inout Expectation) throws {
  let questions = try #require(expect.inputs["items"].double)
  let change = try #require(
    MeanEstimate.ofChange(
      before: expect.inputs["old"].doubles, after: expect.inputs["new"].doubles,
      questions: questions))
  expect.check("mean_change_points", change.mean)
  expect.check("df", change.degreesOfFreedom)
  expect.check("interval_points", change.range())
  expect.check("interval90_points", change.range(level: 0.9))
}

private func checkCaution(_ expect: inout Expectation) throws {
  let (old, new) = (expect.inputs["old"].ints, expect.inputs["new"].ints)
  expect.check("p_paired", try p(.matched(zip(old, new).map { $1 - $0 })))
  expect.check("p_unpaired", try p(.unmatched(before: old, after: new)))
}

private func checkAdjustment(_ expect: inout Expectation) throws {
  let ps = expect.inputs["p"].doubles
  expect.check("holm", holmAdjusted(ps))
  expect.check("bh", benjaminiHochbergAdjusted(ps))
}

private func checkWords(_ expect: inout Expectation) throws {
  let words: [ChangeWord: String] = [
    .up: "up", .down: "down", .upSmall: "up, small", .downSmall: "down, small",
    .steady: "steady", .cannotTell: "~", .tooFew: "too few to tell",
  ]
  let found = try expect.inputs["rows"].array.map { row in
    let (wide, narrow) = (row["ci95"].doubles, row["ci90"].doubles)
    let word = ChangeWord(
      tenths: 10 * (try #require(row["change"].int)), range95: wide[0]...wide[1],
      range90: narrow[0]...narrow[1], adjustedP: row["p_holm"].double,
      canReachSignificance: row["enough_people"].bool == true)
    return try #require(words[word])
  }
  expect.check("words", found)
}

private func checkVersions(_ expect: inout Expectation) throws {
  func questions(_ version: JSON) -> [(String, String)] {
    let texts = version["items"].object.compactMapValues(\.string)
    let same = version["items"].array.compactMap(\.string).map { ($0, "same text") }
    return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + same
  }
  let result = Comparability(questions(expect.inputs["old"]), questions(expect.inputs["new"]))
  expect.check("common", result.common)
  expect.check("comparable", result.isComparable)
}

private func checkOnePerson(_ expect: inout Expectation) throws {
  let (old, new) = (expect.inputs["old"].ints, expect.inputs["new"].ints)
  let change = new[0] - old[0]
  expect.check("change_points", change)
  let estimate = MeanEstimate.ofChange(matched: [Double(change)], questions: 1)
  expect.check("interval", estimate?.range())
  #expect(expect.value("p").isNull && estimate?.p == nil)
  let words: [JudgementWord: String] = [
    .changed: "your judgement changed", .unchanged: "your judgement did not change",
  ]
  expect.check("word", words[JudgementWord(tenths: 10 * change, topRung: 5)])
}

private func checkSmallestChange(_ expect: inout Expectation) throws {
  let questions = try #require(expect.inputs["items"].double)
  let deviation = try #require(expect.inputs["sd_points"].double)
  let matched = try #require(expect.inputs["paired_sd_points"].double)
  let people = expect.inputs["n"].ints
  expect.check(
    "unpaired_same_n",
    people.compactMap {
      MeanEstimate.smallestVisibleChange(
        inEachYear: $0, deviation: deviation, questions: questions)
    })
  expect.check(
    "paired",
    people.compactMap {
      MeanEstimate.smallestVisibleChange(matched: $0, deviation: matched, questions: questions)
    })
}
