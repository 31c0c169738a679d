/// The plain facts about one group in a body; they need no assumption at all.
package struct GroupPosition: Equatable, Sendable {
  /// Whether the group passes a decision with everybody else against.
  package let canPassAlone: Bool
  /// Whether the group stops a decision that everybody else wants.
  package let canBlockAlone: Bool
  /// The fewest others in favour with whom the group passes a decision; `nil` when all together
  /// do not.
  package let othersNeeded: Int?
  /// Whether its votes, all cast alike, can never change anything.
  package let isDummy: Bool
  /// The power of each when the group is one voter, the first, and everybody else votes singly.
  package let asBloc: VotingPower

  /// The facts about a group.
  ///
  /// - Parameters:
  ///   - group: Its members, at least one.
  ///   - game: The rule of the whole body.
  /// - Throws: ``MeasureError/noMembers``, ``MeasureError/noSuchMember(_:)``,
  ///   ``MeasureError/memberListedTwice(_:)``, ``MeasureError/gameTooLarge(states:limit:)``.
  package init(of group: [Int], in game: VotingGame) throws(MeasureError) {
    guard !group.isEmpty else { throw .noMembers }
    let bloc = try game.merging([group])
    let power = try VotingPower(of: bloc)
    canPassAlone = bloc.passes(with: [0])
    canBlockAlone = !bloc.passes(with: 1..<bloc.memberCount)
    othersNeeded = try Self.othersNeeded(in: bloc)
    isDummy = power.dummies.contains(0)
    asBloc = power
  }

  /// The fewest members with whom member 0 passes a decision.
  private static func othersNeeded(in game: VotingGame) throws(MeasureError) -> Int? {
    guard !game.neverPasses else { return nil }
    guard game.quotas.count > 1 else { return othersNeededForOneVote(in: game) }
    guard game.memberCount > 1 else { return 0 }
    let types = MemberTypes(of: game)
    guard types.states <= VotingPower.mostStates else {
      throw .gameTooLarge(states: types.states, limit: VotingPower.mostStates)
    }
    let outcomes = types.outcomes()
    let own = types.typeOfMember[0]
    var walk = StateWalk(counts: types.counts)
    var (fewest, state) = (game.memberCount, 0)
    repeat {
      if walk.numbers[own] > 0, outcomes[state] { fewest = min(fewest, walk.size - 1) }
      state += 1
    } while walk.advance { _, _ in }
    return fewest
  }

  /// With one vote, those with the most votes are the fewest.
  private static func othersNeededForOneVote(in game: VotingGame) -> Int? {
    guard let vote = game.quotas.first else { return nil }
    var (votes, others) = (vote.weights[0], 0)
    for weight in vote.weights.dropFirst().sorted(by: >) where votes < vote.quota {
      votes += weight
      others += 1
    }
    return others
  }
}
