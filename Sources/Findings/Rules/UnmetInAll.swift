import Scoring
import Survey

/// What people want beside what leaders are prepared to share, over the levers together.
///
/// **Raised when** every lever has both figures. **Silent when** one of them is hidden or was not
/// asked. Below zero leaders offer more than people wish to carry.
/// **Why it matters**: a wish without an offer waits, and an offer without a wish can be a burden.
/// **Next step**: talk about the questions on which the two lie furthest apart.
struct UnmetInAll: FindingRule {
  static let topic = Finding.Topic.prepared
  static let sentences: [Finding.ID: Set<String>] = [
    "unmet": ["points"],
    "unmet-nothing": [],
    "unmet-offer": ["points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let unmet = context.result.headline.differences.unmet else { return [] }
    guard unmet != 0 else { return [Finding("unmet-nothing", at: .differences)] }
    return [
      Finding(
        unmet > 0 ? "unmet" : "unmet-offer", at: .differences, ["points": .points(abs(unmet))])
    ]
  }
}
