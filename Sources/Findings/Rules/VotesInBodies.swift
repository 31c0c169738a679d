import Measures
import Scoring
import Survey

/// What the seats of people with lived experience are worth in each body that decides, on paper.
///
/// The plain facts first: votes, what they can pass and stop alone, whom they need, whether the
/// meeting can do without them. Then both shares of the deciding votes, never one of them alone.
/// **Raised when** a body decides; for each group with lived experience in it, and for several of
/// them as one. A body without any says so. **Silent when** a body only advises, and about shares
/// where no vote ever decides.
/// **Why it matters**: seats are not power; being able to change the result is.
/// **Next step**: ask how many seats, or which rule, would let these votes count.
struct VotesInBodies: FindingRule {
  static let topic = Finding.Topic.votes
  static let sentences: [Finding.ID: Set<String>] = [
    "votes-no-seat": ["body", "lived"],
    "votes-seat-without-vote": ["body", "group", "observers"],
    "votes-held": ["body", "group", "seats", "votes"],
    "votes-held-together": ["body", "group", "seats", "votes"],
    "votes-pass-and-stop": ["body", "group"],
    "votes-pass-only": ["body", "group"],
    "votes-stop-only": ["body", "group"],
    "votes-neither": ["body", "group"],
    "votes-others-needed": ["body", "group", "others"],
    "votes-can-meet-without": ["body", "group"],
    "votes-cannot-meet-without": ["body", "group"],
    "votes-never-count": ["body", "group"],
    "votes-shares": ["body", "group", "singly", "together"],
    "votes-seats-to-count": ["body", "group", "seats"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.bodies.enumerated().filter { $1.standing != .advisory }
      .flatMap { findings(about: $1, at: .votes($0 + 1), in: context) }
  }

  private func findings(about body: BodyResult, at place: Finding.Place, in context: FindingContext)
    -> [Finding]
  {
    let groups = body.groups.filter(\.isLived)
    guard !groups.isEmpty else {
      return context.name(of: .lived).map { lived in
        [Finding("votes-no-seat", at: place, ["body": .name(body.name), "lived": lived])]
      } ?? []
    }
    let own = groups.flatMap { group in
      Facts(body: body, place: place, group: context.name(group.name)).findings(about: group)
    }
    guard let lived = body.lived else { return own }
    let names = groups.filter { lived.groups.contains($0.id) }.map(\.name)
    return own + Facts(body: body, place: place, group: context.names(names)).findings(about: lived)
  }
}

/// The sentences about one group, or several as one, in one body.
private struct Facts {
  let body: BodyResult
  let place: Finding.Place
  let group: Finding.Value

  func findings(about group: BodyGroup) -> [Finding] {
    var found: [Finding] = []
    if group.observers > 0 {
      found.append(fact("votes-seat-without-vote", ["observers": .count(group.observers)]))
    }
    guard group.seats > 0 else { return found }
    found.append(held("votes-held", group.seats))
    if let power = group.power {
      found += plainFacts(of: power) + shares(of: power)
      if let seats = group.extraSeatsToCount, seats > 0 {
        found.append(fact("votes-seats-to-count", ["seats": .count(seats)]))
      }
    }
    return found
  }

  func findings(about bloc: BodyBloc) -> [Finding] {
    [held("votes-held-together", bloc.seats)] + plainFacts(of: bloc.power) + shares(of: bloc.power)
  }

  private func held(_ id: Finding.ID, _ seats: Int) -> Finding {
    fact(id, ["seats": .count(seats), "votes": .count(body.record.votes)])
  }

  private func plainFacts(of power: BlocPower) -> [Finding] {
    let figures = power.figures
    if figures.isDummy { return [fact("votes-never-count")] + meeting(power) }
    let alone: Finding.ID =
      switch (figures.canPassAlone, figures.canBlockAlone) {
      case (true, true): "votes-pass-and-stop"
      case (true, false): "votes-pass-only"
      case (false, true): "votes-stop-only"
      case (false, false): "votes-neither"
      }
    var found = [fact(alone)]
    if !figures.canPassAlone, let others = figures.othersNeeded {
      found.append(fact("votes-others-needed", ["others": .count(others)]))
    }
    return found + meeting(power)
  }

  private func meeting(_ power: BlocPower) -> [Finding] {
    guard let canMeet = power.canMeetWithout else { return [] }
    return [fact(canMeet ? "votes-can-meet-without" : "votes-cannot-meet-without")]
  }

  /// Both bookends in one sentence.
  private func shares(of power: BlocPower) -> [Finding] {
    guard let singly = power.singly, let together = power.together else { return [] }
    return [
      fact("votes-shares", ["singly": Finding.Value(singly), "together": Finding.Value(together)])
    ]
  }

  private func fact(_ id: Finding.ID, _ values: [String: Finding.Value] = [:]) -> Finding {
    var all = values
    all["body"] = .name(body.name)
    all["group"] = group
    return Finding(id, at: place, all)
  }
}
