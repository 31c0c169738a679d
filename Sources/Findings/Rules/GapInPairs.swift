import Measures
import Scoring
import Survey

/// The widest gap told by pairs: one leader and one person with lived experience, by chance.
///
/// **Raised when** the size of the widest gap among the levers with pairs reaches
/// `gap_worth_talking_about`. **Silent when** fewer than five people of either side answered.
/// **Why it matters**: it needs no even spacing of rungs, and it shows how much the two overlap.
/// **Next step**: let such pairs tell each other what they see.
struct GapInPairs: FindingRule {
  static let topic = Finding.Topic.gap
  static let sentences: [Finding.ID: Set<String>] = [
    "gap-in-pairs": ["lever", "leaders", "lived", "closer", "same", "further", "top"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let leaders = context.name(of: .leads), let lived = context.name(of: .lived),
      let top = context.questionnaire.ladder?.rungs.last?.name
    else { return [] }
    let known = context.result.levers.compactMap { lever in
      lever.gap.flatMap { gap in
        gap.pairs.map { (lever: lever, size: abs(gap.tenths), pairs: $0) }
      }
    }
    guard let widest = known.max(by: { $0.size < $1.size }),
      widest.size >= context.thresholds.gapWorthTalkingAbout * 10,
      let parts = widest.pairs.wholePercents
    else { return [] }
    return [
      Finding(
        "gap-in-pairs", at: .gaps,
        [
          "lever": context.name(widest.lever.name), "leaders": leaders, "lived": lived,
          "closer": .count(parts[0]), "same": .count(parts[1]), "further": .count(parts[2]),
          "top": context.name(top),
        ])
    ]
  }
}

extension PairComparison {
  /// First higher, same and second higher of 100 pairs, by largest remainder.
  fileprivate var wholePercents: [Int]? {
    try? Measures.wholePercents(of: [shareFirstHigher, shareSame, shareSecondHigher])
  }
}
