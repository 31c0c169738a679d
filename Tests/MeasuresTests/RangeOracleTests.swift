import Foundation
import Measures
import Testing

@Test(arguments: OracleCase.all(of: "bootstrap-or-exact-ci"))
func rangesAreAsCountedElsewhere(_ oracle: OracleCase) throws {
  try run(
    oracle,
    [
      ("t-quantiles", checkQuantiles), ("mean-too-few", checkTooFew), ("mean-", checkMean),
      ("headline-three-groups", checkThreeGroups), ("share-finite-", checkFiniteShare),
      ("share-", checkShare), ("boot-", checkBootstrap), ("nonresponse-", checkNonResponse),
      ("coverage-study", checkCoverage),
    ])
}

private func checkQuantiles(_ expect: inout Expectation) throws {
  let degrees = expect.inputs["df"].doubles
  expect.check("t_0.975", degrees.map { tQuantile(0.975, degreesOfFreedom: $0) })
  let others = expect.value("t_0.95_df").doubles
  expect.check("t_0.95", others.map { tQuantile(0.95, degreesOfFreedom: $0) })
  expect.check("z_0.975", normalQuantile(0.975))
  expect.check("z_0.999", normalQuantile(0.999))
}

private func checkMean(_ expect: inout Expectation) throws {
  let people = expect.inputs["person_means_rungs"].doubles
  let questions = try #require(expect.inputs["items_per_person_mean"].int)
  let estimate = try #require(
    MeanEstimate.ofValues(
      people, floor: 1 / Double(questions), groupSize: expect.inputs["group_size_N"].int))
  expect.check("mean_rungs", estimate.mean)
  expect.check("se_rungs", estimate.standardError)
  expect.check("interval_rungs", estimate.range()?.clamped(to: 0...5))
  let points = estimate.scaled(by: 20)
  expect.check("points", points.mean)
  expect.check("interval_points", points.range()?.clamped(to: 0...100))
  expect.check("print_interval", !points.coversEverybody)
}

private func checkTooFew(_ expect: inout Expectation) throws {
  let groups = expect.inputs["person_means_rungs"].array.map { group in
    MeanEstimate.ofValues(group.doubles, floor: 1)
  }
  let ranges = expect.value("interval").array
  #expect(ranges.count == groups.count && ranges.allSatisfy(\.isNull))
  #expect(groups.allSatisfy { $0?.range() == nil })
  #expect(expect.value("mean_rungs").array.map(\.double) == groups.map { $0?.mean })
}

private func checkThreeGroups(_ expect: inout Expectation) throws {
  let questions = try #require(expect.inputs["items_per_person_mean"].double)
  let groups = expect.inputs["groups_person_means_rungs"].array.compactMap {
    MeanEstimate.ofValues($0.doubles, floor: 1 / questions)
  }
  let all = try #require(MeanEstimate.average(of: groups)).scaled(by: 20)
  expect.check("mean_points", all.mean)
  expect.check("df", all.degreesOfFreedom)
  expect.check("interval_points", all.range())
}

private func checkShare(_ expect: inout Expectation) throws {
  let count = try #require(expect.inputs["k"].int)
  let people = try #require(expect.inputs["n"].int)
  expect.check("clopper_pearson", exactShareRange(count: count, of: people))
  expect.check("wilson", wilson(Double(count), Double(people)))
}

/// Wilson's range, in the oracle to compare with.
private func wilson(_ count: Double, _ people: Double) -> [Double] {
  let (z, share) = (normalQuantile(0.975), count / people)
  let middle = (share + z * z / (2 * people)) / (1 + z * z / people)
  let half =
    z * sqrt(share * (1 - share) / people + z * z / (4 * people * people))
    / (1 + z * z / people)
  return [max(0, middle - half), min(1, middle + half)]
}

private func checkFiniteShare(_ expect: inout Expectation) throws {
  let everybody = try #require(expect.inputs["N"].int)
  let people = try #require(expect.inputs["n"].int)
  let count = try #require(expect.inputs["k"].int)
  expect.check(
    "no_assumption_range",
    try nonResponseRange(
      mean: Fraction(count, over: people), answered: people, groupSize: everybody, top: 1))

  // A number among everybody is possible while neither tail of what was seen is below 2.5%.
  func chance(_ seen: Int, _ among: Int) -> Double {
    ways(among, seen) * ways(everybody - among, people - seen) / ways(everybody, people)
  }
  let possible = (count...(everybody - people + count)).filter { among in
    let up = (count...people).reduce(0) { $0 + chance($1, among) }
    let down = (0...count).reduce(0) { $0 + chance($1, among) }
    return up > 0.025 && down > 0.025
  }
  let ends = try [#require(possible.first), #require(possible.last)]
  expect.check("exact_95_range", ends.map { Fraction($0, over: everybody) })
}

private func ways(_ people: Int, _ chosen: Int) -> Double {
  guard (0...max(0, people)).contains(chosen) else { return 0 }
  return (0..<chosen).reduce(1.0) { $0 * Double(people - $1) / Double($1 + 1) }
}

private func checkNonResponse(_ expect: inout Expectation) throws {
  let range = try nonResponseRange(
    mean: try #require(expect.inputs["mean_points"].fraction),
    answered: try #require(expect.inputs["answered"].int),
    groupSize: try #require(expect.inputs["group_size"].int))
  expect.check("low", range.lowerBound)
  expect.check("high", range.upperBound)
}

private func checkBootstrap(_ expect: inout Expectation) throws {
  let bootstrap = ExactBootstrap(counts: Histogram(of: expect.inputs["rungs"].ints).counts)
  let percentile = bootstrap.percentileRange
  expect.check("percentile_rungs", [percentile.lowerBound, percentile.upperBound])
  expect.check("p_mean_star_equals_observed", bootstrap.chanceOfObserved)
  expect.check("bca_rungs", bootstrap.correctedRange)
  expect.check("z0", bootstrap.bias)
  expect.check("acceleration", bootstrap.acceleration)
}

private func checkCoverage(_ expect: inout Expectation) throws {
  let patterns = expect.inputs["patterns"].object.values.map(\.doubles)
  let wanted = expect.value("percent_covered_min_over_patterns")
  for people in expect.inputs["n"].ints {
    let row = wanted["\(people)"]
    #expect(row.object.count == 4)
    let study = CoverageStudy(people: people, patterns: patterns)
    for (name, percent) in study.smallestCoverage {
      expect.check(row[name], percent, "\(people) \(name)", at: #_sourceLocation)
    }
  }
}
