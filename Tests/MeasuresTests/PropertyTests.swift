import Measures
import Testing

@Test(arguments: 1...30)
func distancesKeepTheirBounds(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let first = Histogram(counts: generator.numbers(6, in: 0...9) + [])
  let second = Histogram(counts: generator.numbers(6, in: 0...9))
  let found = try #require(LadderDistance(from: first, to: second))
  #expect(found.earthMovers >= found.meanChange.magnitude)
  #expect(try found.earthMovers <= found.totalVariation * 5)
  #expect(try found.cancelling == found.earthMovers - found.meanChange.magnitude)
  let back = try #require(LadderDistance(from: second, to: first))
  #expect(back.earthMovers == found.earthMovers && back.meanChange == -found.meanChange)
  #expect(LadderDistance(from: first, to: first)?.earthMovers == 0)
}

@Test(arguments: 1...30)
func thereAreAtMostAsManyPicturesAsRows(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
    (generator.numbers(5, in: 0...10) + [1]).map { Fraction($0) }
  }
  let found = try #require(try DistinctPictures(rows))
  let bounds = (1 - 1e-12)...(Double(rows.count) + 1e-12)
  #expect(bounds.contains(found.number) && bounds.contains(found.numberOfOrderOne))
  #expect(try DistinctPictures([rows[0], rows[0]])?.number == 1)
}

@Test(arguments: 1...30)
func wholePercentsAddUpToAHundred(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let weights = generator.numbers(Int.random(in: 1...9, using: &generator), in: 0...40) + [1]
  let exact = try #require(try wholePercents(of: weights.map { Fraction($0) }))
  let total = weights.reduce(0, +)
  #expect(exact.reduce(0, +) == 100)
  for (percent, weight) in zip(exact, weights) {
    #expect(abs(percent * total - 100 * weight) < total)
  }
  #expect(wholePercents(of: weights.map(Double.init))?.reduce(0, +) == 100)
}

@Test(arguments: 1...30)
func concentrationDoesNotDependOnOrderOrUnit(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let points = generator.numbers(6, in: 0...20) + [3]
  let one = try #require(try Concentration(of: points.map { Fraction($0) }))
  let shuffled = points.shuffled(using: &generator).map { Fraction($0, over: 7) }
  let other = try #require(try Concentration(of: shuffled))
  #expect(one.holdersOfMoreThanHalf == other.holdersOfMoreThanHalf)
  #expect(one.largestShare == other.largestShare)
  #expect(abs(one.gini - other.gini) < 1e-12 && one.effectiveNumber >= 1)
  #expect(one.effectiveNumber <= one.effectiveNumberOfOrderOne + 1e-12)
}

@Test(arguments: 1...20)
func rangesDoNotDependOnOrderAndNarrowWithPeople(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let people = (0..<Int.random(in: 5...12, using: &generator)).map { _ in
    generator.numbers(4, in: 0...5).map { Int.random(in: 0...4, using: &generator) > 0 ? $0 : nil }
  }
  let weights = [Double](repeating: 0.25, count: 4)
  guard let one = try MeanEstimate.ofAnswers(people, weights: weights) else { return }
  let shuffled = people.shuffled(using: &generator) + [[nil, nil, nil, nil]]
  let same = try #require(try MeanEstimate.ofAnswers(shuffled, weights: weights))
  #expect(abs(one.mean - same.mean) < 1e-12)
  guard let half = one.halfWidth() else { return }
  #expect(abs(half - (same.halfWidth() ?? 0)) < 1e-12)
  let twice = try #require(try MeanEstimate.ofAnswers(people + people, weights: weights))
  #expect(abs(twice.mean - one.mean) < 1e-12)
  #expect(try #require(twice.halfWidth()) < half)
}

@Test func completeAnswersGiveTheRangeOfPersonMeans() throws {
  let answers = [[1, 2], [3, 3], [0, 5], [4, 4], [2, 1]]
  let byAnswer = try #require(
    try MeanEstimate.ofAnswers(answers, weights: [0.5, 0.5], groupSize: 9))
  let means = answers.map { Double($0[0] + $0[1]) / 2 }
  let byPerson = try #require(MeanEstimate.ofValues(means, floor: 0.5, groupSize: 9))
  #expect(abs(byAnswer.mean - byPerson.mean) < 1e-12)
  #expect(abs(try #require(byAnswer.halfWidth()) - #require(byPerson.halfWidth())) < 1e-12)
}

@Test func answersOfUnequalLengthAreRefused() {
  #expect(throws: MeasureError.lengthsDiffer(1, 2)) {
    try MeanEstimate.ofAnswers([[1]], weights: [0.5, 0.5])
  }
  #expect(throws: MeasureError.lengthsDiffer(1, 2)) { try PerceptionGap([1], [1, 2]) }
  #expect(throws: MeasureError.lengthsDiffer(1, 2)) { try kendallW([[1, 2], [1]]) }
  #expect(throws: MeasureError.lengthsDiffer(2, 1)) { try totalVariation([1, 0], [1]) }
}

@Test func agreedAnswersCountAndAddNoVariance() throws {
  let sampled = try #require(MeanEstimate.ofValues([1, 2, 3, 4, 5], floor: 1))
  let agreed = MeanEstimate(mean: 1, basis: .agreed)
  let both = try #require(MeanEstimate.average(of: [sampled, agreed]))
  #expect(both.mean == 2)
  #expect(abs(try #require(both.halfWidth()) - #require(sampled.halfWidth()) / 2) < 1e-12)
  #expect(MeanEstimate.average(of: [agreed])?.basis == .agreed)
  let few = try #require(MeanEstimate.ofValues([1, 2], floor: 1))
  #expect(MeanEstimate.average(of: [sampled, few])?.basis == .tooFew)
}

@Test(arguments: 1...20)
func noHiddenCellCanBeHadBySubtraction(seed: Int) {
  var generator = SeededGenerator(seed: seed)
  let people = generator.numbers(Int.random(in: 1...6, using: &generator), in: 0...12)
  let hidden = hiddenCells(people: people, minimum: 5)
  #expect(people.indices.allSatisfy { people[$0] >= 5 || hidden.contains($0) })
  #expect(hidden.count != 1 || people.count == 1)
}

@Test(arguments: [0.2, 0.5, 0.9, 0.975, 0.9999])
func quantilesAndProbabilitiesUndoEachOther(probability: Double) {
  for degrees in [0.7, 1, 2.5, 30, 1e4] {
    let t = tQuantile(probability, degreesOfFreedom: degrees)
    let back = twoSidedP(ofT: t, degreesOfFreedom: degrees)
    #expect(abs(back - 2 * min(probability, 1 - probability)) < 1e-12)
    #expect(tQuantile(1 - probability, degreesOfFreedom: degrees) <= 0 || probability < 0.5)
  }
  // The first two terms of the Cornish–Fisher expansion; the third is below 1e−9 here.
  let (z, degrees) = (normalQuantile(probability), 1e5)
  let expansion = z + (z * z * z + z) / (4 * degrees)
  #expect(abs(tQuantile(probability, degreesOfFreedom: degrees) - expansion) < 1e-8)
}

@Test(arguments: 1...30)
func pairsAreThoseOfEverybodyBesideEverybody(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let first = generator.numbers(Int.random(in: 1...9, using: &generator), in: 0...5)
  let second = generator.numbers(Int.random(in: 1...9, using: &generator), in: 0...5)
  let pairs = try #require(PairComparison(first, second))
  var (higher, same, lower) = (0, 0, 0)
  for one in first {
    for other in second {
      if one > other { higher += 1 } else if one < other { lower += 1 } else { same += 1 }
    }
  }
  #expect(pairs.firstHigher == higher && pairs.same == same && pairs.secondHigher == lower)
}
