package import Measures
package import Survey

/// Whom a voting table has a line for: a group, or members in no group whose votes are alike.
package struct Party: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Several members who are looked at as one.
    case group
    /// One member.
    case member
    /// Several members, each for itself; all figures are those of each.
    case each
  }

  package let kind: Kind
  /// What a group is called; `nil` for members in none.
  package let name: String?
  package let members: [Int]
  package let figures: GroupFigures
  /// Its share if everyone votes singly; `nil` when no vote ever decides.
  package let singly: Proportion?
  /// Its share if each group votes together.
  package let together: Proportion?
}

/// A body and everybody in it, groups first.
package struct PartyList: Sendable {
  package let body: DecisionBody
  package private(set) var parties: [Party] = []
  /// Whether some members' need of others was not worked out, as it would take too long.
  package private(set) var leavesOutNeed = false

  /// What each member's vote is worth, everyone voting singly.
  package let power: VotingPower
  /// Beyond so many states times parts of the rule times kinds of members, the fewest others are
  /// not looked for.
  private static let mostSteps = 30_000_000

  /// - Throws: ``MeasureError/gameTooLarge(states:limit:)``.
  package init(of body: DecisionBody) throws(MeasureError) {
    self.body = body
    power = try VotingPower(of: body.game)
    let grouped = Set(body.groups.flatMap(\.members))
    let single = (0..<body.memberCount).filter { !grouped.contains($0) }
    let bookends = try bookends(with: single)
    for (place, group) in body.groups.enumerated() {
      let isOne = group.members.count == 1
      parties.append(
        Party(
          kind: isOne ? .member : .group, name: group.name, members: group.members,
          figures: try GroupFigures(of: group.members, in: body, power),
          singly: bookends.singly?[place], together: bookends.together?[place]))
    }
    let places = Dictionary(
      uniqueKeysWithValues: zip(single, body.groups.count..<body.groups.count + single.count))
    for members in body.alike(among: single) {
      guard let place = places[members[0]] else { continue }
      parties.append(
        Party(
          kind: members.count == 1 ? .member : .each, name: nil, members: members,
          figures: try figures(of: members[0]), singly: bookends.singly?[place],
          together: bookends.together?[place]))
    }
  }

  /// Both shares of the groups, then of the members in none.
  ///
  /// Without groups there is nothing to join, so the count of the body serves for both.
  private func bookends(
    with single: [Int]
  ) throws(MeasureError) -> (singly: [Proportion]?, together: [Proportion]?) {
    guard body.groups.contains(where: { $0.members.count > 1 }) else {
      let places = body.groups.map { $0.members[0] } + single
      let shares = power.shapleyShubikIndex.map { shares in places.map { shares[$0] } }
      return (shares, shares)
    }
    let found = try Bookends(
      of: body.groups.map(\.members) + single.map { [$0] }, in: body.game, power)
    return (found.singly, found.together)
  }

  private mutating func figures(of member: Int) throws(MeasureError) -> GroupFigures {
    if body.rule.singleVote != nil { return try GroupFigures(of: [member], in: body, power) }
    let kinds = body.alike(among: Array(0..<body.memberCount)).map(\.count)
    let once = Double(kinds.count * body.rule.votes.count)
    let steps = kinds.reduce(once) { $0 * Double($1 + 1) }
    guard steps > Double(Self.mostSteps) else {
      return try GroupFigures(of: [member], in: body, power)
    }
    leavesOutNeed = true
    return GroupFigures(of: member, in: body.game, power, othersNeeded: nil)
  }
}

extension DecisionBody {
  /// Members whose votes are the same in every part of the rule, in the order of the first of each.
  func alike(among members: [Int]) -> [[Int]] {
    let votes = rule.votes.compactMap(\.singleVote)
    var places: [[Int]: Int] = [:]
    var alike: [[Int]] = []
    for member in members {
      let own = votes.map { $0.weights[member] }
      if let place = places[own] {
        alike[place].append(member)
      } else {
        places[own] = alike.count
        alike.append([member])
      }
    }
    return alike
  }
}
