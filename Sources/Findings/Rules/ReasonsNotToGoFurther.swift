import Scoring
import Survey

/// Why leaders are not prepared to go further: they cannot, not yet, others decide, people agreed,
/// or they will not.
///
/// **Raised when** at least one answer stays where it is or goes back. **Silent when** none does, or
/// reasons may not be shown. What is scored apart is counted too.
/// **Why it matters**: what the law forbids and what nobody wants to give up need another talk.
/// **Next step**: ask for the name of the law, the date of the money, the reason of the will.
struct ReasonsNotToGoFurther: FindingRule {
  static let topic = Finding.Topic.reasons
  static let sentences: [Finding.ID: Set<String>] = [
    "reasons": [
      "leaders", "staying", "cannot", "cannot-yet", "elsewhere", "agreed", "will-not",
      "unexplained",
    ]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let reasons = context.result.headline.reasons, reasons.staying > 0,
      let leaders = context.name(of: .leads)
    else { return [] }
    var values: [String: Finding.Value] = [
      "leaders": leaders, "staying": .count(reasons.staying),
      "unexplained": .count(reasons.unexplained),
    ]
    for kind in Reason.Kind.allCases { values[kind.rawValue] = .count(reasons.count(of: kind)) }
    return [Finding("reasons", at: .reasons, values)]
  }
}
