import Scoring
import Survey

/// What people want most beyond what leaders are prepared to do, with the reason named most.
///
/// Of reasons named equally often the first in the order of kinds stands for them.
///
/// **Raised when** wanted minus prepared reaches `unmet` on a question, 10 points as shipped; the
/// three largest. **Silent when** either side is hidden or was not asked. A reason is named only
/// where reasons may be shown and one was given.
/// **Why it matters**: this list stands beside the agreed steps, so that a wish is not lost.
/// **Next step**: ask what would have to be true for it to become possible.
struct RefusedWishes: FindingRule {
  static let topic = Finding.Topic.priorities
  static let sentences: [Finding.ID: Set<String>] = [
    "refused-wish": ["question", "points"],
    "refused-wish-cannot": ["question", "points", "named", "staying"],
    "refused-wish-cannot-yet": ["question", "points", "named", "staying"],
    "refused-wish-elsewhere": ["question", "points", "named", "staying"],
    "refused-wish-agreed": ["question", "points", "named", "staying"],
    "refused-wish-will-not": ["question", "points", "named", "staying"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.priorities.refusals.prefix(Priorities.firstPageLength).map { refusal in
      var values: [String: Finding.Value] = [
        "question": context.text(of: refusal.question), "points": .points(refusal.unmet),
      ]
      guard let reasons = refusal.reasons, let kind = reasons.kinds.first else {
        return Finding("refused-wish", at: .refusals, values)
      }
      values["named"] = .count(reasons.count(of: kind))
      values["staying"] = .count(reasons.staying)
      return Finding(Finding.ID("refused-wish-\(kind.rawValue)"), at: .refusals, values)
    }
  }
}
