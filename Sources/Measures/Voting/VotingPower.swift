/// What the rule book gives each member of a body, by the usual measures.
///
/// On paper only: it says what the rules allow, not who is heard. MEASUREMENT.md, 4.2.
package struct VotingPower: Equatable, Sendable {
  /// How many of all `2ⁿ` coalitions pass a decision; `nil` beyond 64 members.
  package let winningCoalitions: UInt128?
  /// Each member's swings; `nil` beyond 64 members.
  package let swings: [UInt64]?
  /// The members whose vote can never change anything, those without a vote included.
  package let dummies: [Int]
  /// Each member's share of all orderings in which it is the one to tip the vote.
  ///
  /// Adds up to 1, over members and over groups; exact to 20 members. `nil` when a decision always
  /// or never passes. Source: Shapley & Shubik (1954), American Political Science Review 48(3),
  /// 787–792.
  package let shapleyShubikIndex: [Proportion]?
  /// Each member's share of all swings; `nil` if nobody ever swings.
  ///
  /// Adds up to 1 over members, but is no share of anything for a group.
  /// Source: Banzhaf (1965), Rutgers Law Review 19(2), 317–343.
  package let banzhafIndex: [Proportion]?
  /// How often a member would decide if all others tossed coins: swings ÷ `2ⁿ⁻¹`.
  ///
  /// Does not add up to 1. Source: Penrose (1946), Journal of the Royal Statistical Society
  /// 109(1), 53–57.
  package let penroseBanzhafMeasure: [Proportion]
  /// How often a decision passes if all toss coins: winning coalitions ÷ `2ⁿ`.
  ///
  /// Source of this and the next two: Coleman (1971), Control of collectivities and the power of a
  /// collectivity to act.
  package let colemanPowerToAct: Proportion
  /// How often a member can stop what would pass; `nil` when nothing can pass.
  package let colemanPrevent: [Proportion]?
  /// How often a member can pass what would fail; `nil` when nothing can fail.
  package let colemanInitiate: [Proportion]?
}

extension VotingPower {
  /// The most states of member types that are counted.
  package static let mostStates = 5_000_000
  /// The most steps of counting by generating functions, members × members × votes.
  package static let mostSteps = 500_000_000
  /// The most members whose Shapley–Shubik shares are given exactly.
  package static let mostExactMembers = 20
  /// The most members that generating functions take.
  static let mostMembersByWeight = 120

  /// Measures a body, exactly where the numbers allow.
  ///
  /// Members with equal votes are counted together; one weighted vote with many different weights
  /// is counted by generating functions, where those take fewer steps. Both count the same.
  ///
  /// - Parameter game: Any rule.
  /// - Throws: ``MeasureError/gameTooLarge(states:limit:)`` when both ways are too long.
  package init(of game: VotingGame) throws(MeasureError) {
    let types = MemberTypes(of: game)
    if let quota = ReducedQuota(of: types), Self.isQuickerByWeight(types, quota) {
      self.init(byWeight: types, quota)
      return
    }
    guard types.states <= Self.mostStates else {
      throw .gameTooLarge(states: types.states, limit: Self.mostStates)
    }
    if game.memberCount <= 64 {
      self.init(SwingTally<UInt128>(of: types), types)
    } else {
      self.init(SwingTally<WideDouble>(of: types), types)
    }
  }

  /// Whether generating functions can be used and take fewer steps than counting by type.
  ///
  /// A table is filled once, half of it for every member, and read once for every type; by type,
  /// each state is looked at once for every type.
  private static func isQuickerByWeight(_ types: MemberTypes, _ quota: ReducedQuota) -> Bool {
    let (members, kinds) = (types.game.memberCount, types.counts.count)
    guard members <= mostMembersByWeight, quota.votes <= mostSteps / (members * members) else {
      return false
    }
    let byWeight = quota.votes * members * (members / 2 + kinds)
    let (byType, isEndless) = types.states.multipliedReportingOverflow(by: kinds)
    return types.states > mostStates || isEndless || byWeight < byType
  }

  private init(byWeight types: MemberTypes, _ quota: ReducedQuota) {
    if types.game.memberCount < 64 {
      let tally = SwingTally<UInt128>(of: types, quota: quota, countingIn: UInt64.self) {
        UInt128($0)
      }
      self.init(tally, types)
    } else if types.game.memberCount == 64 {
      self.init(SwingTally(of: types, quota: quota, countingIn: UInt128.self) { $0 }, types)
    } else {
      let tally = SwingTally<WideDouble>(of: types, quota: quota, countingIn: UInt128.self) {
        $0.wide
      }
      self.init(tally, types)
    }
  }

  private init<Count: CoalitionCount>(_ tally: SwingTally<Count>, _ types: MemberTypes) {
    let members = types.game.memberCount
    let swings = tally.swings.map { $0.reduce(Count(0)) { $0 + $1 } }
    let all = zip(swings, types.counts).reduce(Count(0)) { $0 + $1.0 * Count($1.1) }
    func spread<Value>(_ values: [Value]) -> [Value] { types.typeOfMember.map { values[$0] } }
    func shares(of whole: Count) -> [Proportion]? {
      guard !whole.isZero else { return nil }
      return spread(swings.map { $0.proportion(of: whole) })
    }
    let half = Count.powerOfTwo(members - 1)
    let exact = swings.compactMap { $0.exact.flatMap { UInt64(exactly: $0) } }
    winningCoalitions = tally.winning.exact
    self.swings = exact.count == swings.count ? spread(exact) : nil
    dummies = types.typeOfMember.indices.filter { swings[types.typeOfMember[$0]].isZero }
    banzhafIndex = shares(of: all)
    penroseBanzhafMeasure = spread(swings.map { $0.proportion(of: half) })
    colemanPowerToAct = tally.winning.proportion(of: half + half)
    colemanPrevent = shares(of: tally.winning)
    colemanInitiate = shares(of: tally.losing)
    let everSwings = !all.isZero
    shapleyShubikIndex =
      everSwings ? spread(tally.swings.map { Self.shapleyShubik($0, members: members) }) : nil
  }

  /// The sum over swings of `s! (n − 1 − s)! ÷ n!`, s being the others in favour.
  private static func shapleyShubik<Count: CoalitionCount>(
    _ swings: [Count], members: Int
  ) -> Proportion {
    if members <= mostExactMembers, let exact = exactShapleyShubik(swings, members: members) {
      return Proportion(exact)
    }
    let ways = WideDouble.waysToChoose(from: members - 1)
    let sum = swings.indices.reduce(WideDouble(0)) { $0 + swings[$1].wide / ways[$1] }
    return Proportion(approximate: sum.value / Double(members))
  }

  private static func exactShapleyShubik<Count: CoalitionCount>(
    _ swings: [Count], members: Int
  ) -> Fraction? {
    let factorials = (1...members).reduce(into: [Int128(1)]) { list, factor in
      list.append((list.last ?? 1) * Int128(factor))
    }
    var sum: Int128 = 0
    for (others, count) in swings.enumerated() {
      guard let exact = count.exact else { return nil }
      sum += Int128(exact) * factorials[others] * factorials[members - 1 - others]
    }
    return Fraction(reducing: sum, over: factorials[members])
  }
}
