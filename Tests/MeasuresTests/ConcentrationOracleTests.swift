import Measures
import Testing

@Test(arguments: OracleCase.all(of: "concentration"))
func concentrationIsAsCountedElsewhere(_ oracle: OracleCase) throws {
  try run(
    oracle,
    [
      ("conc-validity", checkValidity), ("conc-people-", checkPictures),
      ("conc-group-equal", checkGroups), ("conc-", checkConcentration),
      ("dist-actors", checkActors), ("dist-", checkLadder), ("round-100-", checkPercents),
      ("paper-vs-felt", checkPaper),
    ])
}

private func shares(_ points: JSON) throws -> [Fraction] {
  try #require(Allocation(points: points.optionalInts).shares)
}

private func checkConcentration(_ expect: inout Expectation) throws {
  let shares = try shares(expect.inputs["points"])
  let found = try #require(try Concentration(of: shares))
  expect.check("shares", shares)
  expect.check("hhi", found.herfindahlIndex)
  expect.check("hhi_decimal", found.herfindahlIndex)
  expect.check("effective_number", found.effectiveNumber)
  expect.check("effective_number_decimal", found.effectiveNumber)
  expect.check("hill_1_exp_entropy", found.effectiveNumberOfOrderOne)
  expect.check("entropy_nats", found.entropy)
  expect.check("hill_inf_one_over_max", try 1 / found.largestShare)
  expect.check("normalised_entropy", found.normalisedEntropy)
  expect.check("normalised_hhi", found.normalisedHerfindahlIndex)
  expect.check("gini", found.gini)
  expect.check("gini_normalised", found.normalisedGini)
  expect.check("actors_who_together_hold_more_than_half", found.holdersOfMoreThanHalf)
  expect.check("largest_share", found.largestShare)
}

private func checkValidity(_ expect: inout Expectation) throws {
  let wanted = expect.value("rows").array
  let rows = expect.inputs["rows"].array
  #expect(rows.count == wanted.count)
  for (row, answer) in zip(rows, wanted) {
    let allocation = Allocation(points: row.optionalInts)
    let verdict =
      switch allocation {
      case .asAsked: "ok"
      case .rescaled: "rescaled"
      case .rejected: "rejected"
      }
    #expect(answer["verdict"].string == verdict)
    #expect(answer["sum"].int == row.ints.reduce(0, +))
    #expect(answer["shares"].isNull == (allocation.shares == nil))
    #expect(answer["shares"].fractions == allocation.shares ?? [])
  }
}

private func checkPictures(_ expect: inout Expectation) throws {
  let rows = try expect.inputs["points"].array.map(shares)
  let found = try #require(try DistinctPictures(rows))
  expect.check("mean_shares", found.meanShares)
  expect.check("pooled_effective_number", found.pooled)
  expect.check("typical_person_effective_number", found.typical)
  expect.check("distinct_pictures", found.number)
  expect.check("hill1_gamma", found.pooledOfOrderOne)
  expect.check("hill1_alpha", found.typicalOfOrderOne)
  expect.check("hill1_beta", found.numberOfOrderOne)
}

private func checkGroups(_ expect: inout Expectation) throws {
  let groups = try expect.inputs["groups"].object.values.map { try $0.array.map(shares) }
  expect.check("equal_groups", try meanShares(try groups.map { try meanShares($0) }))
  expect.check("per_person", try meanShares(Array(groups.joined())))
}

private func checkLadder(_ expect: inout Expectation) throws {
  let now = Histogram(counts: expect.inputs["now"].ints)
  let prepared = Histogram(counts: expect.inputs["prepared"].ints)
  let found = try #require(LadderDistance(from: now, to: prepared))
  expect.check("earth_mover_rungs", found.earthMovers)
  expect.check("earth_mover_points", try found.earthMovers * 20)
  expect.check("total_variation", found.totalVariation)
  expect.check("mean_change_rungs", found.meanChange)
  expect.check("moves_cancel_rungs", found.cancelling)
}

private func checkActors(_ expect: inout Expectation) throws {
  let (now, wanted) = (try shares(expect.inputs["now"]), try shares(expect.inputs["wanted"]))
  expect.check("total_variation", try totalVariation(now, wanted))
  expect.check("gains", try gains(from: now, to: wanted))
}

private func checkPercents(_ expect: inout Expectation) throws {
  let weights = expect.inputs["shares"].fractions
  let exact = try wholePercents(of: weights)
  #expect(exact?.reduce(0, +) == 100)
  expect.check("percent", exact)
}

private func checkPaper(_ expect: inout Expectation) throws {
  let felt = try shares(expect.inputs["felt_points"])
  let paper = expect.inputs["paper_shares"].fractions
  expect.check("total_variation", try totalVariation(felt, paper))
  expect.check("paper_minus_felt", try gains(from: felt, to: paper))
}
