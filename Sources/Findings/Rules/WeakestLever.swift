import Scoring
import Survey

/// The lever with the lowest figure, which a good average could cover.
///
/// **Raised when** two or more levers have a figure. **Silent when** all of them are equal.
/// **Why it matters**: strong words must not make up for no money.
/// **Next step**: read that lever's questions first.
struct WeakestLever: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = ["weakest-lever": ["lever", "points"]]

  func findings(in context: FindingContext) -> [Finding] {
    let scored = context.result.levers.compactMap { lever in
      lever.now.tenths.map { (lever: lever, tenths: $0) }
    }
    guard let weakest = scored.min(by: { $0.tenths < $1.tenths }),
      scored.contains(where: { $0.tenths > weakest.tenths })
    else { return [] }
    return [
      Finding(
        "weakest-lever", at: .scores,
        ["lever": context.name(weakest.lever.name), "points": .points(weakest.tenths)])
    ]
  }
}
