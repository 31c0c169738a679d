import Measures
import Scoring
import Survey

/// A gap that other people of the same groups would probably show too.
///
/// **Raised when** the gap on a lever reaches `gap_worth_talking_about` or `gap_large` and its range
/// leaves out zero. **Silent when** there is no range, or it holds zero.
/// **Why it matters**: among many gaps some are there by who happened to answer.
/// **Next step**: give these gaps the first half hour of the meeting.
struct GapWorthTalkingAbout: FindingRule {
  static let topic = Finding.Topic.gap
  static let sentences: [Finding.ID: Set<String>] = [
    "gap-worth-talking-about": ["lever", "points", "low", "high"],
    "gap-large": ["lever", "points", "low", "high"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.levers.compactMap { lever in
      guard let gap = lever.gap, let mark = gap.mark, let range = gap.range.range
      else { return nil }
      // By size, whoever sees more.
      let ends = [abs(range.lowerBound), abs(range.upperBound)].sorted()
      return Finding(
        mark == .large ? "gap-large" : "gap-worth-talking-about", at: .gaps,
        [
          "lever": context.name(lever.name), "points": .points(abs(gap.tenths)),
          "low": .whole(ends[0]), "high": .whole(ends[1]),
        ])
    }
  }
}
