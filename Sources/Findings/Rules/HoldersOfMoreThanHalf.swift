import Measures
import Scoring
import Survey

/// The fewest actors to whom people give more than half of the points for a decision, by name.
///
/// **Raised when** a decision has a picture now that may be shown. **Silent when** nobody owns it
/// all. Where another actor has as many points as the last named, it says so.
/// **Why it matters**: who holds it, and how few they are, is plainer than any index.
/// **Next step**: ask those who are not named whether they see it so.
struct HoldersOfMoreThanHalf: FindingRule {
  static let topic = Finding.Topic.decisions
  static let sentences: [Finding.ID: Set<String>] = [
    "decision-holders": ["decision", "who", "number", "actors", "equal"],
    "decision-holders-tied": ["decision", "who", "number", "actors", "equal"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.decisionRights.flatMap { rights in
      rights.decisions.compactMap { finding(about: $0, of: rights, in: context) }
    }
  }

  private func finding(
    about decision: DecisionResult, of rights: DecisionRights, in context: FindingContext
  ) -> Finding? {
    guard let holding = decision.now.overall.value, let concentration = holding.concentration
    else { return nil }
    let who = holding.holders.map { id in
      rights.actors.first { $0.id == id }?.text ?? id.rawValue
    }
    return Finding(
      holding.isLastHolderTied ? "decision-holders-tied" : "decision-holders",
      at: .decisions(rights.module),
      [
        "decision": context.name(decision.text), "who": context.names(who),
        "number": .count(concentration.holdersOfMoreThanHalf),
        "actors": .count(concentration.actors), "equal": .decimal(concentration.effectiveNumber),
      ])
  }
}
