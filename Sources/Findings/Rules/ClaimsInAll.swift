import Measures
import Scoring
import Survey

/// How many of the answers that claim power is shared come with a record that it happened.
///
/// **Raised when** at least one answer reaches `claim_from` points, 60 as shipped, in a questionnaire
/// that asks for evidence. **Silent when** there is no such answer.
/// **Why it matters**: it never changes a score; it says how much of it can be checked.
/// **Next step**: gather the records, or ask people whether it happened.
struct ClaimsInAll: FindingRule {
  static let topic = Finding.Topic.claims
  static let sentences: [Finding.ID: Set<String>] = [
    "claims": ["claims", "from", "shown", "share"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard !context.questionnaire.evidenceStrengths.isEmpty,
      let counts = context.result.headline.claims, let share = counts.evidencedShare
    else { return [] }
    return [
      Finding(
        "claims", at: .claims,
        [
          "claims": .count(counts.claims), "shown": .count(counts.evidenced),
          "from": .count(context.questionnaire.settings.evidence.claimFrom),
          "share": .share(share),
        ])
    ]
  }
}
