import Scoring
import Survey

/// The lever on which leaders and people with lived experience differ most.
///
/// **Raised when** the size of the gap reaches `gap_worth_talking_about`, 10 points as shipped.
/// **Silent when** either voice is hidden.
/// **Why it matters**: both describe the same organisation. Neither is called right.
/// **Next step**: put both answers side by side and talk about them.
struct WidestGap: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = [
    "leaders-see-more": ["lever", "points", "leaders", "lived"],
    "leaders-see-less": ["lever", "points", "leaders", "lived"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let leaders = context.result.voice(.leads), let lived = context.result.voice(.lived)
    else { return [] }
    let gaps = context.result.levers.compactMap { lever in
      lever.differences.perceptionGap.map { (lever: lever, gap: $0) }
    }
    guard let widest = gaps.max(by: { abs($0.gap) < abs($1.gap) }),
      abs(widest.gap) >= context.thresholds.gapWorthTalkingAbout * 10
    else { return [] }
    return [
      Finding(
        widest.gap > 0 ? "leaders-see-more" : "leaders-see-less", at: .gaps,
        [
          "lever": context.name(widest.lever.name), "points": .points(abs(widest.gap)),
          "leaders": context.name(leaders.name), "lived": context.name(lived.name),
        ])
    ]
  }
}
