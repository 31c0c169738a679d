import Scoring
import Survey

/// How much more say people with lived experience want than they see now, or how much less.
///
/// **Raised when** every lever has both figures. **Silent when** one of them is hidden or was not
/// asked.
/// **Why it matters**: not everybody wants every decision, and that is an answer too.
/// **Next step**: ask on which questions they want it.
struct WishInAll: FindingRule {
  static let topic = Finding.Topic.prepared
  static let sentences: [Finding.ID: Set<String>] = [
    "wish-more": ["lived", "points"],
    "wish-as-now": ["lived"],
    "wish-less": ["lived", "points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let wish = context.result.headline.differences.wish, let lived = context.name(of: .lived)
    else { return [] }
    guard wish != 0 else { return [Finding("wish-as-now", at: .differences, ["lived": lived])] }
    return [
      Finding(
        wish > 0 ? "wish-more" : "wish-less", at: .differences,
        ["lived": lived, "points": .points(abs(wish))])
    ]
  }
}
