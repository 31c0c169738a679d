import Measures

/// A rule looked at coalition by coalition, straight from its definition.
struct BruteForceGame {
  let rule: VotingRule
  let members: Int

  /// Whether a decision passes; members in favour are the bits that are set.
  func passes(_ inFavour: Int) -> Bool { passes(rule, inFavour) }

  private func passes(_ rule: VotingRule, _ inFavour: Int) -> Bool {
    func votes(_ weights: [Int], without member: Int? = nil) -> (yes: Int, no: Int) {
      weights.indices.reduce((0, 0)) { sum, place in
        guard place != member else { return sum }
        let isYes = inFavour & (1 << place) != 0
        return (sum.0 + (isYes ? weights[place] : 0), sum.1 + (isYes ? 0 : weights[place]))
      }
    }
    switch rule {
    case .weighted(let game):
      return votes(game.weights).yes >= game.quota
    case .majority(let weights, let chair):
      let silent = chair.flatMap { $0.votesOnlyOnTie ? $0.member : nil }
      let (yes, no) = votes(weights, without: silent)
      guard yes == no, let chair else { return yes > no }
      return inFavour & (1 << chair.member) != 0
    case .all(let rules):
      return rules.allSatisfy { passes($0, inFavour) }
    case .any(let rules):
      return rules.contains { passes($0, inFavour) }
    }
  }

  private func isSwing(_ coalition: Int, of member: Int) -> Bool {
    coalition & (1 << member) == 0 && !passes(coalition) && passes(coalition | (1 << member))
  }

  var winning: Int { (0..<(1 << members)).count { passes($0) } }

  /// Each member's swings by the size of the coalition it joins.
  var swingsBySize: [[Int]] {
    (0..<members).map { member in
      var sizes = [Int](repeating: 0, count: members)
      for coalition in 0..<(1 << members) where isSwing(coalition, of: member) {
        sizes[coalition.nonzeroBitCount] += 1
      }
      return sizes
    }
  }

  /// A rule of random parts, some with a chair.
  static func random(members: Int, depth: Int = 2, seed: inout SeededGenerator) -> VotingRule {
    let kind = Int.random(in: 0...(depth > 0 ? 5 : 3), using: &seed)
    let weights = seed.numbers(members, in: 0...Int.random(in: 1...9, using: &seed))
    switch kind {
    case 0...1:
      let quota = Int.random(in: 0...(weights.reduce(0, +) + 1), using: &seed)
      return .weighted(WeightedVotingGame(weights: weights, quota: quota))
    case 2...3:
      let chair = Int.random(in: -1..<members, using: &seed)
      let votesOnlyOnTie = Bool.random(using: &seed)
      return .majority(
        weights: weights,
        chair: chair < 0 ? nil : VotingRule.Chair(chair, votesOnlyOnTie: votesOnlyOnTie))
    default:
      let parts = (0...Int.random(in: 0...2, using: &seed)).map { _ in
        random(members: members, depth: depth - 1, seed: &seed)
      }
      return kind == 4 ? .all(parts) : .any(parts)
    }
  }
}
