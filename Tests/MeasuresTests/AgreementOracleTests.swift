import Foundation
import Measures
import Testing

@Test(arguments: OracleCase.all(of: "agreement"))
func agreementIsAsCountedElsewhere(_ oracle: OracleCase) throws {
  try run(
    oracle,
    [
      ("kripp-", checkKrippendorff), ("kendall-w-", checkKendall), ("spread-", checkSpread),
      ("gap-", checkGap), ("alpha", checkCronbach), ("omega-three-items", checkOmega),
    ])
}

private func checkKrippendorff(_ expect: inout Expectation) throws {
  let ratings = expect.inputs["raters_by_units"].array.map(\.optionalInts)
  let metrics: [(String, DisagreementMetric)] = [
    ("nominal", .nominal), ("ordinal", .ordinal), ("interval", .interval),
  ]
  for (key, metric) in metrics where expect.oracle.expected.object[key] != nil {
    let wanted = expect.value(key)
    let alpha = krippendorffAlpha(ratings, metric)
    expect.check(
      wanted.isNull ? wanted : wanted["exact"], alpha, key, at: #_sourceLocation)
    expect.check(
      wanted.isNull ? wanted : wanted["decimal"], alpha, key, at: #_sourceLocation)
  }
}

private func checkKendall(_ expect: inout Expectation) throws {
  let coefficient = try kendallW(expect.inputs["judges_by_objects"].array.map(\.ints))
  expect.check("w", coefficient)
  if expect.oracle.expected.object["decimal"] != nil {
    expect.check("decimal", coefficient?.value)
  }
}

private func checkSpread(_ expect: inout Expectation) throws {
  let answers = Histogram(of: expect.inputs["rungs"].ints)
  let words: [SpreadLabel: String] = [
    .close: "close", .some: "some spread", .wide: "wide spread", .twoCamps: "two camps",
  ]
  expect.check("n", answers.people)
  expect.check("mean", answers.mean)
  expect.check("median", answers.median)
  expect.check("ad_median", answers.deviationFromMedian)
  expect.check("ad_mean", answers.deviationFromMean)
  expect.check("variance", answers.variance)
  expect.check("rwg_uniform6", answers.withinGroupAgreement)
  expect.check("share_rung3_or_more", answers.share(atLeast: 3))
  expect.check("two_camps", answers.hasTwoCamps)
  expect.check("label", answers.spreadLabel.flatMap { words[$0] })
}

private func checkGap(_ expect: inout Expectation) throws {
  let (a, b) = (expect.inputs["a"].ints, expect.inputs["b"].ints)
  let pairs = try #require(PairComparison(a, b))
  let (first, second) = (Histogram(of: a), Histogram(of: b))
  let (mean, other) = (try #require(first.mean), try #require(second.mean))
  let gap = try mean - other
  expect.check("gap_rungs", gap)
  expect.check("gap_points", try gap * 20)
  expect.check("p_a_higher", pairs.shareFirstHigher)
  expect.check("p_same", pairs.shareSame)
  expect.check("p_b_higher", pairs.shareSecondHigher)
  expect.check("cliffs_delta", pairs.delta)
  let (ones, others) = (a.map(Double.init), b.map(Double.init))
  let difference = try difference(ones, others, floor: 1)
  expect.check("interval_points", difference.range())
  expect.check("df", difference.degreesOfFreedom)
  expect.check("plain_welch_interval_points", try plainDifference(ones, others).range())
  expect.check("hedges_g", hedgesG(ones, others))
}

/// The textbook range, without the floor, is in the oracle to compare with.
private func plainDifference(_ a: [Double], _ b: [Double]) throws -> MeanEstimate {
  try difference(a, b, floor: 0)
}

private func difference(_ a: [Double], _ b: [Double], floor: Double) throws -> MeanEstimate {
  let first = try #require(MeanEstimate.ofValues(a, floor: floor))
  let second = try #require(MeanEstimate.ofValues(b, floor: floor))
  return first.difference(from: second).scaled(by: 20)
}

private func checkCronbach(_ expect: inout Expectation) throws {
  let alpha = try #require(
    try CronbachAlpha(expect.inputs["people_by_items"].array.map(\.ints)))
  expect.check("alpha", alpha.alpha)
  expect.check("feldt_95", alpha.range)
  expect.check("printed_in_product", false)
}

/// Omega is left to statistics packages; three items have a closed form.
private func checkOmega(_ expect: inout Expectation) throws {
  let r = expect.inputs["correlation"].array.map(\.doubles)
  let loadings = [
    sqrt(r[0][1] * r[0][2] / r[1][2]), sqrt(r[0][1] * r[1][2] / r[0][2]),
    sqrt(r[0][2] * r[1][2] / r[0][1]),
  ]
  let common = loadings.reduce(0, +) * loadings.reduce(0, +)
  let omega = common / (common + loadings.reduce(0) { $0 + 1 - $1 * $1 })
  expect.check("loadings", loadings)
  expect.check("omega", omega)
  expect.check("decimal", omega)
}
