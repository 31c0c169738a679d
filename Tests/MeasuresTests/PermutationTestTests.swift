import Measures
import Testing

@Test(arguments: 1...40)
func theCountEqualsThatOfEveryArrangementLookedAt(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  var left = 14
  var samples: [ChangeSample] = []
  for _ in 0..<Int.random(in: 1...5, using: &generator) where left >= 2 {
    let isMatched = Bool.random(using: &generator)
    let people = Int.random(in: 1...min(5, left - 1), using: &generator)
    let spread = Int.random(in: 1...60, using: &generator)
    if isMatched {
      samples.append(.matched(generator.numbers(people, in: -spread...spread)))
      left -= people
    } else {
      let others = Int.random(in: 1...min(4, left - people), using: &generator)
      samples.append(
        .unmatched(
          before: generator.numbers(people, in: 0...spread),
          after: generator.numbers(others, in: 0...spread)))
      left -= people + others
    }
  }
  let test = try #require(try PermutationTest(samples))
  let all = try bruteForce(samples[...])
  let extreme = try all.count { try $0 >= test.meanChange.magnitude * Fraction(samples.count) }
  let low = try all.count { try $0 <= -(test.meanChange.magnitude * Fraction(samples.count)) }
  let found = test.meanChange == 0 ? all.count : extreme + low
  #expect(test.p.exact == Fraction(found, over: all.count))
}

/// The sum of mean changes under every arrangement of every group.
private func bruteForce(_ samples: ArraySlice<ChangeSample>) throws -> [Fraction] {
  guard let first = samples.first else { return [0] }
  let rest = try bruteForce(samples.dropFirst())
  return try arrangements(first).flatMap { one in try rest.map { try one + $0 } }
}

private func arrangements(_ sample: ChangeSample) throws -> [Fraction] {
  switch sample {
  case .matched(let changes):
    return (0..<(1 << changes.count)).map { signs in
      let sum = changes.indices.reduce(0) {
        $0 + (signs & (1 << $1) == 0 ? changes[$1] : -changes[$1])
      }
      return Fraction(sum, over: changes.count)
    }
  case .unmatched(let before, let after):
    let everybody = before + after
    let chosen = (0..<(1 << everybody.count)).filter { $0.nonzeroBitCount == after.count }
    return try chosen.map { choice in
      let now = everybody.indices.filter { choice & (1 << $0) != 0 }.map { everybody[$0] }
      let sum = now.reduce(0, +)
      let then = Fraction(everybody.reduce(0, +) - sum, over: before.count)
      return try Fraction(sum, over: after.count) - then
    }
  }
}

@Test(arguments: 1...10)
func identicalYearsGiveAPOfOne(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let people = generator.numbers(Int.random(in: 1...20, using: &generator), in: 0...1000)
  let matched = try #require(try PermutationTest([.matched(people.map { _ in 0 })]))
  #expect(matched.p.value == 1)
  let unmatched = try #require(
    try PermutationTest([.unmatched(before: people, after: people.shuffled(using: &generator))]))
  #expect(unmatched.p.value == 1)
}

@Test func testsTooLargeToCountFallBackOnT() throws {
  let changes = (0..<201).map { $0 % 7 }
  let limit = ChangeSample.mostMatched
  #expect(throws: MeasureError.testTooLarge(steps: 201, limit: limit)) {
    try PermutationTest([.matched(changes)])
  }
  let estimate = MeanEstimate.ofChange(matched: changes.map { Double($0) / 10 }, questions: 6)
  let p = try #require(ChangeP(of: [.matched(changes)], estimate: estimate))
  #expect(!p.isCounted && p.p > 0 && p.p < 0.001)
  let counted = try #require(ChangeP(of: [.matched([10, 20, 30])], estimate: nil))
  #expect(counted.isCounted && counted.p == 0.25)
  #expect(ChangeP(of: [.matched([])], estimate: estimate) == nil)
  #expect(ChangeP(of: [], estimate: nil) == nil)
}

@Test func largeTestsAreStillCounted() throws {
  var generator = SeededGenerator(seed: 1)
  let matched = try #require(
    try PermutationTest([.matched(generator.numbers(200, in: -80...100))]))
  #expect(matched.p.exact == nil && (0...1).contains(matched.p.value))
  let groups = (0..<4).map { _ in ChangeSample.matched(generator.numbers(12, in: -80...100)) }
  let together = try #require(try PermutationTest(groups))
  #expect(together.p.value > 0 && together.p.exact != nil)
}

@Test func aGroupWithNobodyInOneYearIsNoTest() throws {
  #expect(try PermutationTest([]) == nil)
  #expect(try PermutationTest([.unmatched(before: [], after: [1])]) == nil)
}

@Test func matchedPeopleAreComparedAloneFromSixAndHalf() {
  #expect(ChangeSample.usesMatchedPeople(matched: 6, before: 12, after: 30))
  #expect(!ChangeSample.usesMatchedPeople(matched: 6, before: 13, after: 30))
  #expect(!ChangeSample.usesMatchedPeople(matched: 5, before: 5, after: 5))
}

@Test func severalGroupsReachSmallerPs() {
  #expect(smallestP(of: [.matched(3), .matched(3)]).exact == Fraction(1, over: 32))
  let mixed = smallestP(of: [.matched(3), .unmatched(before: 2, after: 3)])
  #expect(mixed.exact == Fraction(1, over: 80))
}
