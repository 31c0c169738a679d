package import Scoring
package import Survey

/// What changed about a decision-making body: facts, without any test.
package struct BodyChange: Sendable, Equatable {
  package let name: String
  /// What it is told apart by, whatever its capitals.
  package let key: String
  /// Empty for a body that stayed as it was.
  package let facts: [VoteFact]
}

/// One fact about seats or votes that is another than a year before.
package enum VoteFact: Sendable, Equatable {
  /// The body is described for the first time.
  case newBody
  /// Nobody describes it any more.
  case bodyGone
  /// Whether it decides, advises or only meets.
  case status(from: String, to: String)
  /// Votes needed to pass.
  case quota(from: Int, to: Int)
  case seats(RespondentGroup.ID, from: Int, to: Int)
  /// Seats without a vote.
  case observers(RespondentGroup.ID, from: Int, to: Int)
  /// Whether the group can stop a decision without any other.
  case blockAlone(RespondentGroup.ID, Bool)
  case passAlone(RespondentGroup.ID, Bool)
  /// What its vote comes to.
  case vote(RespondentGroup.ID, from: BodyGroup.Vote, to: BodyGroup.Vote)
  /// Whether a majority of the group's members can stop a decision.
  case veto(RespondentGroup.ID, Bool)
  /// The group that the chair is from.
  case chair(from: RespondentGroup.ID, to: RespondentGroup.ID)
  /// Whether the chair also breaks ties.
  case castingVote(Bool)
  case appointedBy(from: RespondentGroup.ID, to: RespondentGroup.ID)
  /// Whether members are paid for their time.
  case paid(Bool)
  case meetings(from: Int, to: Int)
}

extension BodyChange {
  /// Every body of either year in which anything changed, in the later order, then those gone.
  ///
  /// Bodies are the same by name, without regard to blanks and capitals.
  static func changes(from earlier: [YearBody], to later: [YearBody]) -> [BodyChange] {
    let changes = later.map { body in
      let before = earlier.first { $0.key == body.key }
      return BodyChange(
        name: body.name, key: body.key,
        facts: before.map { VoteFact.facts(from: $0, to: body) } ?? [.newBody])
    }
    let gone = earlier.filter { old in !later.contains { $0.key == old.key } }
    return (changes + gone.map { BodyChange(name: $0.name, key: $0.key, facts: [.bodyGone]) })
      .filter { !$0.facts.isEmpty }
  }
}

extension VoteFact {
  fileprivate static func facts(from before: YearBody, to after: YearBody) -> [VoteFact] {
    var facts: [VoteFact] = []
    if before.status != after.status {
      facts.append(.status(from: before.status, to: after.status))
    }
    if let old = before.quota, let new = after.quota, old != new {
      facts.append(.quota(from: old, to: new))
    }
    let gone = before.groups.filter { old in !after.groups.contains { $0.id == old.id } }
    for group in after.groups + gone {
      facts += Self.facts(
        about: group.id, before.groups.first { $0.id == group.id },
        after.groups.first { $0.id == group.id })
    }
    return facts + Self.facts(from: before.rules, to: after.rules)
  }

  /// What no sheet says in one of the years is compared in neither.
  private static func facts(
    from before: YearBodyRules, to after: YearBodyRules
  ) -> [VoteFact] {
    var facts = after.vetoes.filter { !before.vetoes.contains($0) }.map { VoteFact.veto($0, true) }
    facts += before.vetoes.filter { !after.vetoes.contains($0) }.map { .veto($0, false) }
    if let old = before.chair, let new = after.chair, old != new {
      facts.append(.chair(from: old, to: new))
    }
    if before.chairBreaksTies != after.chairBreaksTies {
      facts.append(.castingVote(after.chairBreaksTies))
    }
    if let old = before.appointedBy, let new = after.appointedBy, old != new {
      facts.append(.appointedBy(from: old, to: new))
    }
    if let old = before.isPaid, let new = after.isPaid, old != new { facts.append(.paid(new)) }
    if let old = before.meetingsAYear, let new = after.meetingsAYear, old != new {
      facts.append(.meetings(from: old, to: new))
    }
    return facts
  }

  private static func facts(
    about id: RespondentGroup.ID, _ before: YearBodyGroup?, _ after: YearBodyGroup?
  ) -> [VoteFact] {
    var facts: [VoteFact] = []
    let seats = (before?.seats ?? 0, after?.seats ?? 0)
    if seats.0 != seats.1 { facts.append(.seats(id, from: seats.0, to: seats.1)) }
    let observers = (before?.observers ?? 0, after?.observers ?? 0)
    if observers.0 != observers.1 {
      facts.append(.observers(id, from: observers.0, to: observers.1))
    }
    let votes = (before?.vote ?? .none, after?.vote ?? .none)
    // What nobody worked out in one year is compared in neither.
    guard votes.0 != .unknown, votes.1 != .unknown else { return facts }
    let (old, new) = (before?.alone, after?.alone)
    if (old?.canPass ?? false) != (new?.canPass ?? false) {
      facts.append(.passAlone(id, new?.canPass ?? false))
    }
    if (old?.canBlock ?? false) != (new?.canBlock ?? false) {
      facts.append(.blockAlone(id, new?.canBlock ?? false))
    }
    if votes.0 != votes.1 { facts.append(.vote(id, from: votes.0, to: votes.1)) }
    return facts
  }
}
