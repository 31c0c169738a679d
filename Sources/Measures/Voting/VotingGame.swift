/// A voting rule that has been checked, with every part turned into a quota of votes.
///
/// Rules built this way are monotone: another vote in favour never makes a decision fail.
package struct VotingGame: Equatable, Sendable {
  /// The tree of a rule over its quotas.
  indirect enum Formula: Equatable, Sendable {
    case quota(Int)
    case all([Formula])
    case any([Formula])
  }

  private(set) var quotas: [WeightedVotingGame] = []
  private(set) var formula = Formula.all([])
  /// How many members the body has, those without a vote included.
  package let memberCount: Int

  /// Checks a rule.
  ///
  /// - Parameter rule: How the body decides.
  /// - Throws: ``MeasureError/noMembers``, ``MeasureError/emptyRule``,
  ///   ``MeasureError/memberCountsDiffer(_:_:)``, ``MeasureError/negativeVotes(member:)``,
  ///   ``MeasureError/noSuchMember(_:)`` for the chair, ``MeasureError/tooManyVotes``.
  package init(_ rule: VotingRule) throws(MeasureError) {
    let parts = try Self.parts(of: rule)
    memberCount = parts.first?.count ?? 0
    guard memberCount > 0 else { throw .noMembers }
    for part in parts where part.count != memberCount {
      throw .memberCountsDiffer(memberCount, part.count)
    }
    formula = try add(rule)
  }

  private init(quotas: [WeightedVotingGame], formula: Formula, memberCount: Int) {
    (self.quotas, self.formula, self.memberCount) = (quotas, formula, memberCount)
  }

  /// The lists of votes of a rule, checked one by one.
  private static func parts(of rule: VotingRule) throws(MeasureError) -> [[Int]] {
    switch rule {
    case .weighted(let game):
      try check(game.weights)
      return [game.weights]
    case .majority(let weights, let chair):
      try check(weights)
      if let chair, !weights.indices.contains(chair.member) { throw .noSuchMember(chair.member) }
      return [weights]
    case .all(let rules), .any(let rules):
      guard !rules.isEmpty else { throw .emptyRule }
      var all: [[Int]] = []
      for rule in rules {
        all += try parts(of: rule)
      }
      return all
    }
  }

  private static func check(_ weights: [Int]) throws(MeasureError) {
    var total = 0
    for (member, weight) in weights.enumerated() {
      guard weight >= 0 else { throw .negativeVotes(member: member) }
      let (sum, overflow) = total.addingReportingOverflow(weight)
      guard !overflow, sum <= Int.max / 8 else { throw .tooManyVotes }
      total = sum
    }
  }

  private mutating func add(_ rule: VotingRule) throws(MeasureError) -> Formula {
    switch rule {
    case .weighted(let game):
      quotas.append(game)
      return .quota(quotas.count - 1)
    case .majority(let weights, let chair):
      quotas.append(Self.majority(weights, chair))
      return .quota(quotas.count - 1)
    case .all(let rules):
      return .all(try add(rules))
    case .any(let rules):
      return .any(try add(rules))
    }
  }

  private mutating func add(_ rules: [VotingRule]) throws(MeasureError) -> [Formula] {
    var formulas: [Formula] = []
    for rule in rules {
      formulas.append(try add(rule))
    }
    return formulas
  }

  /// A majority as a quota: votes doubled, and one more for the chair, who so breaks ties alone.
  ///
  /// A chair who votes only on a tie has that one and no other. MEASUREMENT.md, 4.1.
  private static func majority(_ weights: [Int], _ chair: VotingRule.Chair?) -> WeightedVotingGame {
    var doubled = weights
    if let chair {
      doubled = weights.map { 2 * $0 }
      doubled[chair.member] = (chair.votesOnlyOnTie ? 0 : doubled[chair.member]) + 1
    }
    return WeightedVotingGame(weights: doubled, quota: doubled.reduce(0, +) / 2 + 1)
  }
}

extension VotingGame {
  /// Whether a decision passes with exactly these members in favour.
  ///
  /// - Parameter members: Each counted once, whatever the order; all must exist.
  /// - Returns: Whether it passes.
  package func passes(with members: some Collection<Int>) -> Bool {
    let members = Set(members)
    return passes(votes: quotas.map { game in members.reduce(0) { $0 + game.weights[$1] } })
  }

  /// How many states counting by type looks at; `Int.max` for more than can be counted.
  package var states: Int { MemberTypes(of: self).states }

  /// Whether a decision passes even with nobody in favour, so that no vote ever counts.
  package var alwaysPasses: Bool { passes(with: []) }

  /// Whether a decision fails even with everybody in favour.
  package var neverPasses: Bool { !passes(with: 0..<memberCount) }

  /// Whether a decision passes with so many votes in favour in each part.
  func passes(votes: [Int]) -> Bool {
    Self.holds(formula, votes, quotas)
  }

  private static func holds(
    _ formula: Formula, _ votes: [Int], _ quotas: [WeightedVotingGame]
  ) -> Bool {
    switch formula {
    case .quota(let place): votes[place] >= quotas[place].quota
    case .all(let parts): parts.allSatisfy { holds($0, votes, quotas) }
    case .any(let parts): parts.contains { holds($0, votes, quotas) }
    }
  }

  /// The same rule with each bloc voting as one member.
  ///
  /// - Parameter blocs: The members of each bloc.
  /// - Returns: A game of the blocs in the order given, then everybody else in order.
  /// - Throws: ``MeasureError/noSuchMember(_:)``, ``MeasureError/memberListedTwice(_:)``.
  package func merging(_ blocs: [[Int]]) throws(MeasureError) -> VotingGame {
    var seen: Set<Int> = []
    for member in blocs.joined() {
      guard (0..<memberCount).contains(member) else { throw .noSuchMember(member) }
      guard seen.insert(member).inserted else { throw .memberListedTwice(member) }
    }
    let others = (0..<memberCount).filter { !seen.contains($0) }
    let merged = quotas.map { game in
      WeightedVotingGame(
        weights: blocs.map { bloc in bloc.reduce(0) { $0 + game.weights[$1] } }
          + others.map { game.weights[$0] },
        quota: game.quota)
    }
    return VotingGame(
      quotas: merged, formula: formula, memberCount: blocs.count + others.count)
  }
}
