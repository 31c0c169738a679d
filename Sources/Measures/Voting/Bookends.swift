/// The voting shares of groups under two assumptions; the truth lies between.
///
/// The rule book does not say how people vote, so one figure is never printed alone.
/// MEASUREMENT.md, 4.3.
package struct Bookends: Equatable, Sendable {
  /// Each group's share if everyone votes singly: the sum of its members' Shapley–Shubik indices.
  package let singly: [Proportion]?
  /// Each group's share if each group votes together.
  package let together: [Proportion]?
  /// How often each group would decide if the other groups tossed coins.
  package let togetherPenroseBanzhaf: [Proportion]

  /// Both shares of every group; the shares are `nil` when a decision always or never passes.
  ///
  /// - Parameters:
  ///   - groups: The members of each group; members in none vote singly in both.
  ///   - game: The rule of the whole body.
  ///   - power: What its members' votes are worth, where that is known already.
  /// - Throws: ``MeasureError/noSuchMember(_:)``, ``MeasureError/memberListedTwice(_:)``,
  ///   ``MeasureError/gameTooLarge(states:limit:)``.
  package init(
    of groups: [[Int]], in game: VotingGame, _ power: VotingPower? = nil
  ) throws(MeasureError) {
    let merged = try VotingPower(of: try game.merging(groups))
    let known = if let power { power } else { try VotingPower(of: game) }
    let members = known.shapleyShubikIndex
    singly = members.map { shares in
      groups.map { group in Self.sum(group.map { shares[$0] }) }
    }
    together = merged.shapleyShubikIndex.map { Array($0.prefix(groups.count)) }
    togetherPenroseBanzhaf = Array(merged.penroseBanzhafMeasure.prefix(groups.count))
  }

  private static func sum(_ shares: [Proportion]) -> Proportion {
    let exact = shares.compactMap(\.exact)
    if exact.count == shares.count, let sum = try? Fraction.sum(exact) {
      return Proportion(sum)
    }
    return Proportion(approximate: shares.reduce(0) { $0 + $1.value })
  }
}
