package import Measures

extension BodyRecord {
  /// The fewest votes in favour that pass a decision, before vetoes and the chair.
  ///
  /// - Parameter votes: All votes there are.
  /// - Returns: What a number of votes says, or the smallest number that meets the words.
  /// - Throws: ``MeasureError/fractionTooLarge``.
  package func quota(of votes: Int) throws(MeasureError) -> Int {
    switch quota {
    case .votes(let number): number
    case .named(.majority), nil: try QuotaWord.moreThanHalf.votes(of: votes)
    case .named(.twoThirds): try QuotaWord.atLeast(Fraction(2, over: 3)).votes(of: votes)
    case .named(.threeQuarters): try QuotaWord.atLeast(Fraction(3, over: 4)).votes(of: votes)
    case .named(.unanimity): try QuotaWord.unanimous.votes(of: votes)
    }
  }

  /// Whether there can be a tie for the chair to break: more than half of all votes is asked for.
  package var canTie: Bool {
    switch quota {
    case .named(.majority), nil: true
    case .votes(let number): number == votes / 2 + 1
    case .named: false
    }
  }

  /// Whether the chair breaks ties; a casting vote without a tie, or a chair, counts for nothing.
  package var breaksTies: Bool {
    hasCastingVote && canTie && (chair.map { seats(of: $0) > 0 } ?? false)
  }

  /// The body with one member for each seat, the groups one after another in their order.
  ///
  /// A chair with a casting vote is the first member of the chair's group, with an ordinary vote too.
  ///
  /// - Returns: Groups that are named by their ids.
  /// - Throws: ``MeasureError/tooManyVotes`` beyond ``mostSeats``; what ``VotingGame/init(_:)``
  ///   throws.
  package func body() throws(MeasureError) -> DecisionBody {
    guard votes <= Self.mostSeats else { throw .tooManyVotes }
    var (groups, count): ([DecisionBody.Group], Int) = ([], 0)
    for part in seats {
      groups.append(
        DecisionBody.Group(part.group.rawValue, Array(count..<count + part.number)))
      count += part.number
    }
    let players = zip(seats, groups).map { part, group in
      Player(group: part.group, members: group.members)
    }
    let rule = rule(
      of: players, votes: [Int](repeating: 1, count: count), quota: try quota(of: votes))
    var body = try DecisionBody(.rule, rule: rule)
    body.title = name
    body.groups = groups
    if breaksTies { body.chair = players.first { $0.group == chair }?.members.first }
    return body
  }

  /// The rule with each group as one member, who has so many votes.
  ///
  /// - Parameters:
  ///   - votes: Of each group in the order of ``seats``.
  ///   - quota: Votes to pass; `nil` for what the record asks for of so many votes.
  /// - Returns: Members in the order of ``seats``.
  /// - Throws: ``MeasureError/fractionTooLarge``.
  package func groupRule(votes: [Int], quota: Int? = nil) throws(MeasureError) -> VotingRule {
    let players = seats.enumerated().map { Player(group: $1.group, members: [$0]) }
    if let quota { return rule(of: players, votes: votes, quota: quota) }
    return rule(of: players, votes: votes, quota: try self.quota(of: votes.reduce(0, +)))
  }

  /// Who of a group is in the game: its members, or one who stands for all.
  private struct Player {
    let group: RespondentGroup.ID
    let members: [Int]
  }

  /// The vote of all, and beside it one of each group with a veto.
  ///
  /// A group with a veto stops what more than half of its own members do not want: a part of `all`
  /// in which they alone have votes.
  private func rule(
    of players: [Player], votes: [Int], quota: Int
  ) -> VotingRule {
    let main = main(of: players, votes: votes, quota: quota)
    let parts = vetoes.compactMap { group -> VotingRule? in
      guard let player = players.first(where: { $0.group == group }) else { return nil }
      var own = [Int](repeating: 0, count: votes.count)
      for member in player.members { own[member] = votes[member] }
      return .weighted(WeightedVotingGame(weights: own, quota: own.reduce(0, +) / 2 + 1))
    }
    return parts.isEmpty ? main : .all([main] + parts)
  }

  private func main(of players: [Player], votes: [Int], quota: Int) -> VotingRule {
    let isMajority = quota == votes.reduce(0, +) / 2 + 1
    if breaksTies, isMajority,
      let member = players.first(where: { $0.group == chair })?.members.first
    {
      return .majority(weights: votes, chair: VotingRule.Chair(member))
    }
    return .weighted(WeightedVotingGame(weights: votes, quota: quota))
  }
}
