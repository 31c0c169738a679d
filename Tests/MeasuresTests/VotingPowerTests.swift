import Measures
import Testing

@Test(arguments: 1...60)
func powerEqualsThatOfEveryCoalitionLookedAt(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 1...(seed % 10 == 0 ? 12 : 9), using: &generator)
  let rule = BruteForceGame.random(members: members, seed: &generator)
  let brute = BruteForceGame(rule: rule, members: members)
  let power = try VotingPower(of: try VotingGame(rule))

  let bySize = brute.swingsBySize
  let swings = bySize.map { $0.reduce(0, +) }
  #expect(power.swings?.map(Int.init) == swings)
  #expect(power.winningCoalitions.map(Int.init) == brute.winning)
  #expect(power.dummies == swings.indices.filter { swings[$0] == 0 })
  let whole = factorial(members)
  let shapley = bySize.map { sizes in
    let sum = sizes.indices.reduce(0) {
      $0 + sizes[$1] * factorial($1) * factorial(members - 1 - $1)
    }
    return Fraction(sum, over: whole)
  }
  let isConstant = swings.allSatisfy { $0 == 0 }
  #expect(power.shapleyShubikIndex?.map(\.exact) == (isConstant ? nil : shapley))
}

private func factorial(_ number: Int) -> Int {
  (0..<number).reduce(1) { $0 * ($1 + 1) }
}

@Test(arguments: 1...40)
func indicesHangTogetherAsTheyShould(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 2...18, using: &generator)
  let rule = BruteForceGame.random(members: members, seed: &generator)
  let game = try VotingGame(rule)
  let power = try VotingPower(of: game)
  guard let shapley = power.shapleyShubikIndex, let banzhaf = power.banzhafIndex else {
    #expect(game.alwaysPasses || game.neverPasses)
    return
  }
  #expect(try Fraction.sum(shapley.compactMap(\.exact)) == 1)
  #expect(try Fraction.sum(banzhaf.compactMap(\.exact)) == 1)
  let prevent = try #require(power.colemanPrevent).compactMap(\.exact)
  let initiate = try #require(power.colemanInitiate).compactMap(\.exact)
  for member in 0..<members {
    let absolute = try #require(power.penroseBanzhafMeasure[member].exact)
    guard absolute > 0 else {
      #expect(power.dummies.contains(member))
      #expect(shapley[member].exact == 0 && banzhaf[member].exact == 0)
      continue
    }
    let mean = try 2 / (try (try 1 / prevent[member]) + (try 1 / initiate[member]))
    #expect(mean == absolute, "the harmonic mean of Coleman's two is Penrose's measure")
  }
}

@Test(arguments: 1...20)
func powerFollowsMembersWhereverTheySit(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let weights = generator.numbers(9, in: 0...12)
  let quota = Int.random(in: 1...max(1, weights.reduce(0, +)), using: &generator)
  let order = Array(weights.indices).shuffled(using: &generator)
  let power = try weightedPower(weights, quota)
  let moved = try weightedPower(order.map { weights[$0] }, quota)
  #expect(moved.penroseBanzhafMeasure == order.map { power.penroseBanzhafMeasure[$0] })
  #expect(moved.shapleyShubikIndex == power.shapleyShubikIndex.map { all in order.map { all[$0] } })
}

@Test(arguments: [
  ([6, 3, 2], 1, QuotaWord.moreThanHalf, 1 as Int?, 7 as Int?),
  ([6, 3, 2], 1, .atLeast(Fraction(2, over: 3)), 0, 8),
  ([6, 3, 2], 2, .votes(6), 1, 7), ([5, 3, 3], 2, .moreThanHalf, 0, 6),
  ([7, 2, 3], 1, .moreThanHalf, 2, 8), ([7, 0], 1, .moreThanHalf, 7, nil),
])
func whatWouldMakeVotesCount(
  _ votes: [Int], _ group: Int, _ word: QuotaWord, _ extra: Int?, _ nearest: Int?
) throws {
  #expect(try votesMissingToCount(of: group, among: votes, quota: word) == extra)
  let quota = try word.votes(of: votes.reduce(0, +))
  #expect(try nearestQuotaToCount(of: group, among: votes, quota: quota) == nearest)
}

private func weightedPower(_ weights: [Int], _ quota: Int) throws -> VotingPower {
  try VotingPower(
    of: try VotingGame(.weighted(WeightedVotingGame(weights: weights, quota: quota))))
}

@Test(arguments: 1...30)
func groupFactsEqualThoseOfEveryCoalitionLookedAt(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 2...8, using: &generator)
  let rule = BruteForceGame.random(members: members, seed: &generator)
  let brute = BruteForceGame(rule: rule, members: members)
  let everybody = Array(0..<members).shuffled(using: &generator)
  let group = Array(everybody.prefix(Int.random(in: 1...members, using: &generator)))
  let found = try GroupPosition(of: group, in: try VotingGame(rule))

  let bits = group.reduce(0) { $0 | (1 << $1) }
  let others = (0..<(1 << members)).filter { $0 & bits == 0 }
  #expect(found.canPassAlone == brute.passes(bits))
  #expect(found.canBlockAlone == !brute.passes((1 << members) - 1 - bits))
  #expect(found.isDummy == others.allSatisfy { brute.passes($0) == brute.passes($0 | bits) })
  let enough = others.filter { brute.passes($0 | bits) }.map(\.nonzeroBitCount)
  #expect(found.othersNeeded == enough.min())
}

@Test(arguments: 1...30)
func aRuleThatTwoSidesCanWinIsNoticed(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 1...8, using: &generator)
  let rule = BruteForceGame.random(members: members, seed: &generator)
  let brute = BruteForceGame(rule: rule, members: members)
  let all = (1 << members) - 1
  let expected: VotingRuleWarning? =
    if brute.passes(0) {
      .alwaysPasses
    } else if !brute.passes(all) {
      .neverPasses
    } else {
      (0...all).contains { brute.passes($0) && brute.passes(all - $0) } ? .twoSidesCanWin : nil
    }
  #expect(try VotingGame(rule).warning() == expected)
}

@Test(arguments: [(1000, 501), (1001, 501), (3000, 1501), (1000, 1000)])
func equalMembersShareEqually(members: Int, quota: Int) throws {
  let power = try weightedPower([Int](repeating: 1, count: members), quota)
  let shares = try #require(power.shapleyShubikIndex)
  #expect(abs(shares[0].value * Double(members) - 1) < 1e-12)
  #expect(Set(shares.map(\.value)).count == 1)
  #expect(power.swings == nil && power.dummies.isEmpty)
}

@Test func aBodyTooLargeToCountIsRefused() throws {
  let weights = (1...27).map { $0 * $0 + 1_000_003 * $0 }
  let ones = [Int](repeating: 1, count: 27)
  let game = try VotingGame(
    .all([
      .weighted(WeightedVotingGame(weights: weights, quota: weights.reduce(0, +) / 2 + 1)),
      .weighted(WeightedVotingGame(weights: ones, quota: 15)),
    ]))
  let error = MeasureError.gameTooLarge(states: 1 << 27, limit: VotingPower.mostStates)
  #expect(throws: error) { try VotingPower(of: game) }
  #expect(throws: error) { try Bookends(of: [[0]], in: game) }
}

@Test func aRuleWithoutMeaningIsRefused() {
  func refused(_ rule: VotingRule) -> MeasureError? {
    do throws(MeasureError) {
      _ = try VotingGame(rule)
      return nil
    } catch {
      return error
    }
  }
  func vote(_ weights: [Int]) -> VotingRule {
    .weighted(WeightedVotingGame(weights: weights, quota: 1))
  }
  #expect(refused(vote([])) == .noMembers)
  #expect(refused(.all([])) == .emptyRule)
  #expect(refused(.all([vote([1, 1]), vote([1])])) == .memberCountsDiffer(2, 1))
  #expect(refused(vote([1, -1])) == .negativeVotes(member: 1))
  #expect(refused(.majority(weights: [1], chair: VotingRule.Chair(1))) == .noSuchMember(1))
  #expect(refused(vote([Int.max, 1])) == .tooManyVotes)
}

@Test func aBlocOfStrangersIsRefused() throws {
  let game = try VotingGame(.majority(weights: [1, 1, 1], chair: nil))
  #expect(throws: MeasureError.noSuchMember(3)) { try game.merging([[0, 3]]) }
  #expect(throws: MeasureError.memberListedTwice(0)) { try game.merging([[0, 1], [0]]) }
  #expect(throws: MeasureError.noMembers) { try GroupPosition(of: [], in: game) }
}

@Test(arguments: [
  ([6, 3, 2], 6, ["1", "0", "0"]), ([6, 3, 2], 7, ["2/3", "1/6", "1/6"]),
  ([6, 3, 2], 8, ["2/3", "1/6", "1/6"]), ([6, 3, 2], 9, ["1/2", "1/2", "0"]),
  ([5, 3, 3], 6, ["1/3", "1/3", "1/3"]),
])
func seatsOfGroupsVotingTogether(_ seats: [Int], _ quota: Int, _ shares: [String]) throws {
  #expect(
    try weightedPower(seats, quota).shapleyShubikIndex?.map { $0.exact?.description } == shares)
}
