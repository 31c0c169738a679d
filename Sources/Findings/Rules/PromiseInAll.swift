import Scoring
import Survey

/// How far people would have to see things move for leaders to keep their word, over the levers.
///
/// **Raised when** every lever has both figures. **Silent when** one of them is hidden.
/// **Why it matters**: people judge a promise from where they stand.
/// **Next step**: say by when, and who will ask people whether it happened.
struct PromiseInAll: FindingRule {
  static let topic = Finding.Topic.prepared
  static let sentences: [Finding.ID: Set<String>] = [
    "promise": ["leaders", "lived", "points"],
    "promise-nothing-to-move": ["leaders", "lived"],
    "promise-below": ["leaders", "lived", "points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let promise = context.result.headline.differences.promise,
      let leaders = context.name(of: .leads), let lived = context.name(of: .lived)
    else { return [] }
    let names = ["leaders": leaders, "lived": lived]
    guard promise != 0 else { return [Finding("promise-nothing-to-move", at: .differences, names)] }
    return [
      Finding(
        promise > 0 ? "promise" : "promise-below", at: .differences,
        names.merging(["points": .points(abs(promise))]) { first, _ in first })
    ]
  }
}
