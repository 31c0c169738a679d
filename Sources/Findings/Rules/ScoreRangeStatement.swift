import Measures
import Scoring
import Survey

/// Where the headline would probably have landed had other people answered, or why nobody can say.
///
/// **Raised when** there is a headline. **Silent when** there is none, or a hidden figure stands in
/// its range.
/// **Why it matters**: a few people more or less move a figure; a number without its range looks
/// firmer than it is.
/// **Next step**: ask those whom nobody asked; the range does not cover them.
struct ScoreRangeStatement: FindingRule {
  static let topic = Finding.Topic.range
  static let sentences: [Finding.ID: Set<String>] = [
    "score-range": ["low", "high"],
    "no-range-too-few": ["fewest"],
    "no-range-everybody": [],
    "no-range-together": [],
    "no-range-room": ["minimum"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    let score = context.result.headline.scores.now
    guard score.figure.tenths != nil else { return [] }
    switch score.range {
    case .between(let range):
      return [
        Finding(
          "score-range", at: .range,
          ["low": .whole(range.lowerBound), "high": .whole(range.upperBound)])
      ]
    case .none(.tooFewPeople):
      return [
        Finding("no-range-too-few", at: .range, ["fewest": .count(MeanEstimate.fewestPeople)])
      ]
    case .none(.everybodyAnswered): return [Finding("no-range-everybody", at: .range)]
    case .none(.answeredTogether): return [Finding("no-range-together", at: .range)]
    case .none(.protectsRoom):
      let minimum = context.result.rules.minimum
      return [Finding("no-range-room", at: .range, ["minimum": .count(minimum)])]
    case .none(.noFigure): return []
    }
  }
}
