import Measures
import Scoring
import Survey

/// What is to be known about how a body decides before its votes are read.
///
/// **Raised when** a body only advises, has too many ways to vote to be counted, has a rule that is
/// odd (always or never passes, two sides can both win), or when no sheet says what it takes and more
/// than half is assumed. **Silent when** a body decides by an ordinary rule that a sheet names.
/// **Why it matters**: a seat in a body that decides nothing has no vote to weigh.
/// **Next step**: look the rule up in the body's own papers.
struct RulesOfBodies: FindingRule {
  static let topic = Finding.Topic.votes
  static let sentences: [Finding.ID: Set<String>] = [
    "body-advisory": ["body"],
    "body-too-large": ["body"],
    "body-quota-assumed": ["body", "quota", "votes"],
    "body-always-passes": ["body"],
    "body-never-passes": ["body"],
    "body-two-sides-can-win": ["body"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.bodies.enumerated().flatMap { findings(about: $1, at: .votes($0 + 1)) }
  }

  private func findings(about body: BodyResult, at place: Finding.Place) -> [Finding] {
    let name: [String: Finding.Value] = ["body": .name(body.name)]
    var found: [Finding] = []
    if body.standing == .advisory { found.append(Finding("body-advisory", at: place, name)) }
    if body.standing == .tooLarge { found.append(Finding("body-too-large", at: place, name)) }
    if body.quotaIsAssumed, let quota = body.quota {
      found.append(
        Finding(
          "body-quota-assumed", at: place,
          ["body": .name(body.name), "quota": .count(quota), "votes": .count(body.record.votes)]))
    }
    switch body.warning {
    case .alwaysPasses: found.append(Finding("body-always-passes", at: place, name))
    case .neverPasses: found.append(Finding("body-never-passes", at: place, name))
    case .twoSidesCanWin: found.append(Finding("body-two-sides-can-win", at: place, name))
    case nil: break
    }
    return found
  }
}
