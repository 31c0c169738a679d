import Measures
import Testing

/// Every way for the others to come and vote, one by one.
private func bruteForceDecisiveness(
  _ brute: BruteForceGame, attendance: [Double]
) -> [Double] {
  (0..<brute.members).map { member in
    (0..<(1 << brute.members)).reduce(0.0) { sum, inFavour in
      guard inFavour & (1 << member) == 0, !brute.passes(inFavour),
        brute.passes(inFavour | (1 << member))
      else { return sum }
      return attendance.indices.reduce(1.0) { chance, other in
        guard other != member else { return chance }
        let yes = attendance[other] / 2
        return chance * (inFavour & (1 << other) != 0 ? yes : 1 - yes)
      } + sum
    }
  }
}

@Test(arguments: 1...60)
func whoComesIsCountedAsMeetingByMeeting(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 1...8, using: &generator)
  let rule = BruteForceGame.random(members: members, seed: &generator)
  let attendance = (0..<members).map { _ in Double(Int.random(in: 0...4, using: &generator)) / 4 }
  let found: [Double]
  do {
    found = try VotingGame(rule).decisiveness(attendance: attendance)
  } catch MeasureError.gameTooLarge(let states, let limit) {
    // Several parts with large quotas make a table larger than all meetings together.
    #expect(states > limit)
    return
  }
  // A chair who votes only on a tie is in favour or not like everybody else.
  let brute = BruteForceGame(rule: rule, members: members)
  let expected = bruteForceDecisiveness(brute, attendance: attendance)
  for (one, other) in zip(found, expected) {
    #expect(abs(one - other) < 1e-12, "\(rule) \(attendance)")
  }
}

@Test(arguments: 1...20)
func ifEverybodyComesTheDayIsAsOnPaper(seed: Int) throws {
  var generator = SeededGenerator(seed: seed)
  let members = Int.random(in: 1...9, using: &generator)
  let rule = BruteForceGame.random(members: members, seed: &generator)
  let game = try VotingGame(rule)
  let onPaper = try VotingPower(of: game).penroseBanzhafMeasure.map(\.value)
  guard let found = try? game.decisiveness(attendance: [Double](repeating: 1, count: members))
  else { return }
  for (one, other) in zip(found, onPaper) { #expect(abs(one - other) < 1e-12) }
}

@Test func threeMembersWhoComeEverySecondTimeByHand() throws {
  // Two votes of three are needed, and each other member votes yes once in four meetings: one of
  // two does in 2 × 1/4 × 3/4.
  let rule = VotingRule.weighted(WeightedVotingGame(weights: [1, 1, 1], quota: 2))
  let game = try VotingGame(rule)
  #expect(try game.decisiveness(attendance: [0.5, 0.5, 0.5]) == [0.375, 0.375, 0.375])
  // Who never comes decides for nobody; the other two then need each other.
  #expect(try game.decisiveness(attendance: [1, 1, 0]) == [0.5, 0.5, 0.5])
}

@Test func theDayOfAFullHouseOfAThousandIsStillCounted() throws {
  let rule = VotingRule.weighted(
    WeightedVotingGame(weights: [Int](repeating: 1, count: 1_000), quota: 501))
  let attendance = (0..<1_000).map { $0 < 200 ? 0.6 : 1.0 }
  let chances = try VotingGame(rule).decisiveness(attendance: attendance)
  #expect(chances.allSatisfy { (0...1).contains($0) })
  // Fewer come, so the votes of all that it takes are further away for everybody.
  #expect(chances[0] < 0.02 && chances[999] < 0.02)
}

@Test func wrongOrTooLongDaysAreRefused() throws {
  let game = try VotingGame(.weighted(WeightedVotingGame(weights: [1, 1], quota: 2)))
  #expect(throws: MeasureError.lengthsDiffer(1, 2)) { try game.decisiveness(attendance: [1]) }
  let heavy = try VotingGame(
    .weighted(WeightedVotingGame(weights: [1 << 40, 1 << 40], quota: 1 << 41)))
  #expect(throws: MeasureError.self) { try heavy.decisiveness(attendance: [1, 1]) }
}
