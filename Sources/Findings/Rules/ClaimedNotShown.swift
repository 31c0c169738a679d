import Scoring
import Survey

/// Leaders say that power is shared on a question, and few of their answers come with a record.
///
/// **Raised when** leaders' figure is within half a rung of `strong_claim_from`, 80 points as
/// shipped, or above, and fewer than half of their answers from there up come with evidence of
/// `shown_from_strength`. **Silent when** leaders are hidden, none of their answers reaches so high,
/// or the questionnaire asks for no evidence.
/// **Why it matters**: what people cannot check, they cannot build on.
/// **Next step**: ask for the record, or ask people whether it happened.
struct ClaimedNotShown: FindingRule {
  static let topic = Finding.Topic.claims
  static let sentences: [Finding.ID: Set<String>] = [
    "claimed-not-shown": ["question", "leaders", "points", "shown", "claims", "from"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let leaders = context.result.voice(.leads) else { return [] }
    return context.result.claimsNotShown.map { claim in
      Finding(
        "claimed-not-shown", at: .claimsNotShown(claim.section),
        [
          "question": context.text(of: claim.question), "leaders": context.name(leaders.name),
          "points": .points(claim.tenths), "shown": .count(claim.claims.strongEvidenced),
          "claims": .count(claim.claims.strongClaims),
          "from": .count(context.questionnaire.settings.evidence.strongClaimFrom),
        ])
    }
  }
}
