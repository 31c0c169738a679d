// Which way of counting is taken depends on the size of a body; small ones reach the second only
// from inside.
@testable import Measures
import Testing

@Test(arguments: 1...40)
func generatingFunctionsCountWhatTypesCount(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let weights = generator.numbers(Int.random(in: 1...14, using: &generator), in: 0...30)
  let factor = Int.random(in: 1...5, using: &generator)
  let quota = Int.random(in: 1...max(1, factor * weights.reduce(0, +)), using: &generator)
  let types = MemberTypes(
    of: try VotingGame(
      .weighted(WeightedVotingGame(weights: weights.map { $0 * factor }, quota: quota))))
  guard let reduced = ReducedQuota(of: types) else {
    #expect(weights.allSatisfy { $0 == 0 })
    return
  }
  let byType = SwingTally<UInt128>(of: types)
  let byWeight = SwingTally<UInt128>(of: types, quota: reduced, countingIn: UInt64.self) {
    UInt128($0)
  }
  #expect(byWeight.swings == byType.swings)
  #expect(byWeight.winning == byType.winning && byWeight.losing == byType.losing)
}

@Test(arguments: [63, 64, 65, 100, 120])
func bothWaysOfCountingAgreeOnLargeBodies(members: Int) throws {
  let weights = (0..<members).map { 1 + 3 * ($0 % 3) }
  let quota = weights.reduce(0, +) * 2 / 3
  let types = MemberTypes(
    of: try VotingGame(.weighted(WeightedVotingGame(weights: weights, quota: quota))))
  let reduced = try #require(ReducedQuota(of: types))
  let byType = SwingTally<WideDouble>(of: types)
  let byWeight = SwingTally<WideDouble>(of: types, quota: reduced, countingIn: UInt128.self) {
    $0.wide
  }
  for (one, other) in zip(byType.swings.joined(), byWeight.swings.joined()) {
    #expect(abs(one.value - other.value) <= 1e-12 * other.value)
  }
  #expect(abs(byType.winning.value / byWeight.winning.value - 1) < 1e-12)
  #expect(abs(byType.losing.value / byWeight.losing.value - 1) < 1e-12)
}

@Test func aCouncilOfTwentySevenStatesIsCountedByWeight() throws {
  let weights = (0..<27).map { 5 + $0 * $0 }
  let quota = try QuotaWord.atLeast(Fraction(13, over: 20)).votes(of: weights.reduce(0, +))
  let game = try VotingGame(.weighted(WeightedVotingGame(weights: weights, quota: quota)))
  #expect(MemberTypes(of: game).states > VotingPower.mostStates)
  let power = try VotingPower(of: game)
  let shares = try #require(power.shapleyShubikIndex).map(\.value)
  #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  #expect(shares == shares.sorted())
  let banzhaf = try #require(power.banzhafIndex).map(\.value)
  #expect(abs(banzhaf.reduce(0, +) - 1) < 1e-12)
}

@Test(arguments: [(0.0, 3.0), (1e-300, 1e-300), (1e308, 1e308), (0.75, 0.0), (5.0, 1e-30)])
func wideDoublesDoNotRunOut(_ first: Double, _ second: Double) {
  let (one, other) = (WideDouble(first), WideDouble(second))
  #expect((one + other).value == first + second)
  #expect(((one * other) * (one * other)).value == (first * second) * (first * second))
  let large = WideDouble(2).raised(to: 5000)
  #expect((large / WideDouble(2).raised(to: 4990)).value == 1024)
}

@Test func aCouncilOfTwentyTwoIsCountedTheShorterWay() throws {
  // By type it has 2²² states; by weight it is a table of 22 rows.
  let weights = (1...22).map { 7 * $0 + 1 }
  let game = try VotingGame(
    .weighted(WeightedVotingGame(weights: weights, quota: weights.reduce(0, +) / 2 + 1)))
  let start = ContinuousClock.now
  let power = try VotingPower(of: game)
  #expect(ContinuousClock.now - start < .milliseconds(500))
  let types = SwingTally<UInt128>(of: MemberTypes(of: game))
  #expect(power.winningCoalitions == types.winning)
  #expect(power.swings == types.swings.map { UInt64($0.reduce(0, +)) })
}

@Test(arguments: 1...40)
func whetherTwoSidesCanWinIsSeenVoteByVote(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let weights = generator.numbers(Int.random(in: 8...11, using: &generator), in: 0...9)
  let quota = Int.random(in: 1...max(1, weights.reduce(0, +) / 2), using: &generator)
  let rule = VotingRule.weighted(WeightedVotingGame(weights: weights, quota: quota))
  let brute = BruteForceGame(rule: rule, members: weights.count)
  let all = (1 << weights.count) - 1
  let isOdd = (0...all).contains { brute.passes($0) && brute.passes(all - $0) }
  let expected: VotingRuleWarning? =
    !brute.passes(all) ? .neverPasses : isOdd ? .twoSidesCanWin : nil
  #expect(try VotingGame(rule).warning() == expected)
}
