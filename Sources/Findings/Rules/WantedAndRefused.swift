import Scoring
import Survey

/// The lever on which people want most beyond what leaders are prepared to share.
///
/// **Raised when** wanted minus prepared reaches `unmet`, 10 points as shipped. **Silent when**
/// either side is hidden or was not asked.
/// **Why it matters**: it is the part of the wish that no plan covers yet.
/// **Next step**: read the reasons leaders gave.
struct WantedAndRefused: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = ["wanted-and-refused": ["lever", "points"]]

  func findings(in context: FindingContext) -> [Finding] {
    let unmet = context.result.levers.compactMap { lever in
      lever.differences.unmet.map { (lever: lever, unmet: $0) }
    }
    guard let largest = unmet.max(by: { $0.unmet < $1.unmet }),
      largest.unmet >= context.thresholds.unmet * 10
    else { return [] }
    return [
      Finding(
        "wanted-and-refused", at: .differences,
        ["lever": context.name(largest.lever.name), "points": .points(largest.unmet)])
    ]
  }
}
