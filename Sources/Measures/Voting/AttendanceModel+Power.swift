extension AttendanceModel {
  /// How often each member's vote decides, given that the member came.
  ///
  /// The chance that the decision passes if the member votes yes, less the chance if no. With an
  /// attendance of 1 it is the Penrose–Banzhaf measure.
  ///
  /// - Returns: One chance a member, 0 through 1; exact while the fractions fit.
  /// - Throws: ``MeasureError/gameTooLarge(states:limit:)``.
  package func decisiveness() throws(MeasureError) -> [Proportion] {
    var known: [Role: Proportion] = [:]
    let roles = (0..<members).map(role)
    for role in roles where known[role] == nil {
      known[role] = try decisiveness(of: role)
    }
    return roles.compactMap { known[$0] }
  }

  private func role(of member: Int) -> Role {
    Role(isNamed: mustIncludeOneOf.contains(member), isChair: member == chair)
  }

  private func decisiveness(of role: Role) throws(MeasureError) -> Proportion {
    // The ways of 80 others to come and vote, 3^80, still fit 128 bits.
    guard members <= 80 else {
      let ways: [WideDouble] = try decisiveWays(for: role)
      return probability(of: ways, nil, outOf: members - 1, votesCount: true)
    }
    let ways: [UInt128] = try decisiveWays(for: role)
    let exact = ways.compactMap { Int(exactly: $0).map { Fraction($0) } }
    return probability(
      of: ways.map(\.wide), exact.count == ways.count ? exact : nil, outOf: members - 1,
      votesCount: true)
  }

  /// In how many ways the others come and vote so that this vote decides, by how many come.
  private func decisiveWays<Count: CoalitionCount>(
    for role: Role
  ) throws(MeasureError) -> [Count] {
    let others = Others(of: self, besides: role)
    guard others.states <= VotingPower.mostStates else {
      throw .gameTooLarge(states: others.states, limit: VotingPower.mostStates)
    }
    var ways = [Count](repeating: Count(0), count: members)
    let plain: [Turnout<Count>] = Turnout.all(of: others.plain)
    let named: [Turnout<Count>] = Turnout.all(of: others.named)
    for chairVote in others.chairVotes {
      for one in named {
        let isIncluded =
          role.isNamed || one.present > 0 || others.chairCounts && chairVote != .absent
        guard mustIncludeOneOf.isEmpty || isIncluded else { continue }
        for other in plain {
          let present = one.present + other.present + (chairVote == .absent ? 0 : 1)
          let lead = one.lead + other.lead + chairVote.rawValue
          guard present + 1 >= quorum, isDecisive(role, lead: lead, chairVote) else { continue }
          ways[present] += one.ways * other.ways
        }
      }
    }
    return ways
  }

  /// Whether one more vote decides when those for lead those against by so many.
  private func isDecisive(_ role: Role, lead: Int, _ chairVote: ChairVote) -> Bool {
    func passes(_ lead: Int, chairInFavour: Bool) -> Bool {
      lead > 0 || lead == 0 && chairInFavour
    }
    let inFavour = role.isChair || chairVote == .yes
    let against = !role.isChair && chairVote == .yes
    return passes(lead + 1, chairInFavour: inFavour) && !passes(lead - 1, chairInFavour: against)
  }
}

/// What tells members of this model apart.
private struct Role: Hashable {
  let isNamed: Bool
  let isChair: Bool
}

/// What the chair does, and what it adds to the lead of those in favour.
private enum ChairVote: Int {
  case no = -1
  case absent = 0
  case yes = 1
}

/// The members beside one, as far as they differ.
private struct Others {
  private(set) var plain = 0
  private(set) var named = 0
  private(set) var chairVotes = [ChairVote.absent]
  /// Whether the chair is one of those who must be present.
  private(set) var chairCounts = false

  init(of model: AttendanceModel, besides role: Role) {
    named = model.mustIncludeOneOf.count - (role.isNamed ? 1 : 0)
    plain = model.members - model.mustIncludeOneOf.count - (role.isNamed ? 0 : 1)
    guard let chair = model.chair, !role.isChair else { return }
    chairVotes = [.no, .absent, .yes]
    chairCounts = model.mustIncludeOneOf.contains(chair)
    if chairCounts {
      named -= 1
    } else {
      plain -= 1
    }
  }

  var states: Int {
    (plain + 1) * (plain + 2) / 2 * ((named + 1) * (named + 2) / 2) * chairVotes.count
  }
}

/// How many of some like members come, and by how many those in favour lead.
private struct Turnout<Count: CoalitionCount> {
  let present: Int
  let lead: Int
  let ways: Count

  static func all(of members: Int) -> [Turnout] {
    let coming = Count.waysToChoose(from: members)
    return (0...members).flatMap { present in
      let voting = Count.waysToChoose(from: present)
      return (0...present).map { inFavour in
        Turnout(
          present: present, lead: 2 * inFavour - present,
          ways: coming[present] * voting[inFavour])
      }
    }
  }
}
