extension VotingRule {
  /// Every vote that the rule takes, in the order of the file.
  package var votes: [VotingRule] {
    switch self {
    case .weighted, .majority: [self]
    case .all(let rules), .any(let rules): rules.flatMap(\.votes)
    }
  }

  /// The votes of each member as they are written; empty for a rule of parts.
  package var weights: [Int] {
    switch self {
    case .weighted(let game): game.weights
    case .majority(let weights, _): weights
    case .all, .any: []
    }
  }

  /// Who breaks ties; `nil` for a rule where nobody does.
  package var chair: Chair? {
    if case .majority(_, let chair) = self { return chair }
    return nil
  }

  /// The votes of each member before there is a tie.
  package var ordinaryWeights: [Int] {
    guard let chair, chair.votesOnlyOnTie else { return weights }
    return weights.enumerated().map { $0.offset == chair.member ? 0 : $0.element }
  }

  /// The vote of a rule without parts as votes and a quota.
  ///
  /// A chair's casting vote is half a vote more, so that votes are doubled. MEASUREMENT.md, 4.1.
  package var singleVote: WeightedVotingGame? {
    switch self {
    case .weighted(let game): return game
    case .all, .any: return nil
    case .majority(let weights, let chair):
      var doubled = weights.map { 2 * $0 }
      if let chair {
        doubled[chair.member] = (chair.votesOnlyOnTie ? 0 : doubled[chair.member]) + 1
      }
      return WeightedVotingGame(weights: doubled, quota: doubled.reduce(0, +) / 2 + 1)
    }
  }

  /// Whether a decision can pass when some members are not in the room.
  ///
  /// A quota counts all votes, a majority those that are cast.
  package func canPass(without absent: Set<Int>) -> Bool {
    switch self {
    case .weighted(let game):
      return votesPresent(without: absent) >= game.quota
    case .majority(_, let chair):
      let isChairPresent = chair.map { !absent.contains($0.member) } ?? false
      return votesPresent(without: absent) > 0 || isChairPresent
    case .all(let rules): return rules.allSatisfy { $0.canPass(without: absent) }
    case .any(let rules): return rules.contains { $0.canPass(without: absent) }
    }
  }

  private func votesPresent(without absent: Set<Int>) -> Int {
    weights.indices.reduce(0) { $0 + (absent.contains($1) ? 0 : weights[$1]) }
  }
}
