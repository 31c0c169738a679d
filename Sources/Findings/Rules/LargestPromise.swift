import Scoring
import Survey

/// The lever on which people would have to see things move furthest for leaders to keep their word.
///
/// **Raised when** a promise reaches `promise`, 10 points as shipped. **Silent when** leaders gave
/// no prepared answers or a voice it needs is hidden.
/// **Why it matters**: leaders measure the step from where they stand, people from where they see
/// things today.
/// **Next step**: say by when, and who will ask people whether it happened.
struct LargestPromise: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = ["largest-promise": ["lever", "points"]]

  func findings(in context: FindingContext) -> [Finding] {
    let promises = context.result.levers.compactMap { lever in
      lever.differences.promise.map { (lever: lever, promise: $0) }
    }
    guard let largest = promises.max(by: { $0.promise < $1.promise }),
      largest.promise >= context.thresholds.promise * 10
    else { return [] }
    return [
      Finding(
        "largest-promise", at: .levers,
        ["lever": context.name(largest.lever.name), "points": .points(largest.promise)])
    ]
  }
}
