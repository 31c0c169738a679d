package import Measures
package import Survey

/// What a group in a body can do when all its members vote alike.
package struct GroupFigures: Equatable, Sendable {
  package let canPassAlone: Bool
  package let canBlockAlone: Bool
  /// The fewest others with whom it passes a decision; `nil` when nothing passes, or when finding
  /// out would take too long.
  package let othersNeeded: Int?
  /// Whether its votes can never change anything.
  package let isDummy: Bool
  /// How often the group decides if everybody else tosses coins.
  package let penroseBanzhaf: Proportion
  /// Its share of the deciding votes if everybody else votes singly.
  package let shapleyShubik: Proportion?
}

extension GroupFigures {
  /// The figures of a group.
  ///
  /// A group of one in a body with one vote needs no counting beyond that of the body.
  package init(of group: [Int], in body: DecisionBody, _ power: VotingPower) throws(MeasureError) {
    if group.count == 1, let member = group.first, let vote = body.rule.singleVote {
      self.init(
        of: member, in: body.game, power, othersNeeded: vote.othersNeeded(by: member))
      return
    }
    let position = try GroupPosition(of: group, in: body.game)
    self.init(
      canPassAlone: position.canPassAlone, canBlockAlone: position.canBlockAlone,
      othersNeeded: position.othersNeeded, isDummy: position.isDummy,
      penroseBanzhaf: position.asBloc.penroseBanzhafMeasure[0],
      shapleyShubik: position.asBloc.shapleyShubikIndex?[0])
  }

  /// The figures of one member, from those of the whole body.
  init(of member: Int, in game: VotingGame, _ power: VotingPower, othersNeeded: Int?) {
    let others = (0..<game.memberCount).filter { $0 != member }
    self.init(
      canPassAlone: game.passes(with: [member]), canBlockAlone: !game.passes(with: others),
      othersNeeded: game.neverPasses ? nil : othersNeeded,
      isDummy: power.dummies.contains(member),
      penroseBanzhaf: power.penroseBanzhafMeasure[member],
      shapleyShubik: power.shapleyShubikIndex?[member])
  }
}

extension WeightedVotingGame {
  /// How many others, those with the most votes first, a member needs to reach the quota.
  fileprivate func othersNeeded(by member: Int) -> Int {
    var (votes, others) = (weights[member], 0)
    let rest = weights.indices.filter { $0 != member }.map { weights[$0] }
    for weight in rest.sorted(by: >) where votes < quota {
      votes += weight
      others += 1
    }
    return others
  }
}
