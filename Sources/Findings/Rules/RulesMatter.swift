import Measures
import Scoring
import Survey

/// Another rule that is as good as ours would give another headline.
///
/// **Raised when** one of four such rules moves the headline by more than `rules_matter`, 10 points
/// as shipped; each that does is named with its figure. **Silent when** there is no headline.
/// **Why it matters**: equal levers and equal voices are a choice, and the reader should know where
/// the choice decides.
/// **Next step**: read the levers and the voices rather than the headline.
struct RulesMatter: FindingRule {
  static let topic = Finding.Topic.caveats
  static let sentences: [Finding.ID: Set<String>] = [
    "rules-matter": ["points", "most"],
    "rules-weights": ["low", "high"],
    "rules-geometric": ["points"],
    "rules-per-person": ["points"],
    "rules-upper-half": ["points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard context.result.caveats.contains(.rulesMatter),
      let sensitivity = context.result.annex.sensitivity,
      let headline = context.result.headline.now.tenths
    else { return [] }
    let most = context.thresholds.rulesMatter
    let first = Finding(
      "rules-matter", at: .otherRules,
      ["points": .decimal(sensitivity.largestMove), "most": .count(most)])
    return [first] + others(sensitivity, from: Double(headline) / 10, beyond: Double(most))
  }

  private func others(
    _ sensitivity: Sensitivity, from headline: Double, beyond most: Double
  ) -> [Finding] {
    var found: [Finding] = []
    let low = sensitivity.weights.lowest.value / 10
    let high = sensitivity.weights.highest.value / 10
    if max(headline - low, high - headline) > most {
      found.append(
        Finding("rules-weights", at: .otherRules, ["low": .decimal(low), "high": .decimal(high)]))
    }
    let rules: [(Finding.ID, Double?)] = [
      ("rules-geometric", sensitivity.geometric),
      ("rules-per-person", sensitivity.perPerson.map { Double($0.tenths) / 10 }),
      ("rules-upper-half", sensitivity.upperHalf.map { Double($0.tenths) / 10 }),
    ]
    for case (let id, let points?) in rules where abs(points - headline) > most {
      found.append(Finding(id, at: .otherRules, ["points": .decimal(points)]))
    }
    return found
  }
}
