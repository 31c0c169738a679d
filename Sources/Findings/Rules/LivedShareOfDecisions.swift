import Measures
import Scoring
import Survey

/// What people give to those with lived experience when they share out points for who decides.
///
/// **Raised when** at least one decision has a figure and groups with lived experience are among its
/// actors. **Silent when** none is listed. Points are what people feel, not a measure of power.
/// **Why it matters**: it is one figure for many decisions, so it comes with how many.
/// **Next step**: read the decisions where it is lowest.
struct LivedShareOfDecisions: FindingRule {
  static let topic = Finding.Topic.decisions
  static let sentences: [Finding.ID: Set<String>] = [
    "decisions-lived-share": ["lived", "share", "decisions"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let lived = context.name(of: .lived) else { return [] }
    return context.result.modules.decisionRights.compactMap { rights in
      guard let summary = rights.summary, let share = summary.livedShare else { return nil }
      return Finding(
        "decisions-lived-share", at: .decisions(rights.module),
        ["lived": lived, "share": .share(share), "decisions": .count(summary.decisions)])
    }
  }
}
