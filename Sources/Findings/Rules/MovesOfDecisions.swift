import Measures
import Scoring
import Survey

/// How many points would have to move for the picture now to become the one that could be.
///
/// What leaders are prepared to do and what everybody else would like are two sentences, never one.
/// **Raised when** points would move, to the whole; for each of the two the five decisions on which
/// most would. **Silent when** a picture is hidden, or none would move.
/// **Why it matters**: it says how far the wish is from today, not who loses.
/// **Next step**: ask for which decision the first points could move this year.
struct MovesOfDecisions: FindingRule {
  static let topic = Finding.Topic.decisions
  static let sentences: [Finding.ID: Set<String>] = [
    "decision-move-of-others": ["decision", "points"],
    "decision-move-of-leaders": ["decision", "points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.decisionRights.flatMap { rights in
      moves("decision-move-of-others", of: rights, \.moveOfOthers, in: context)
        + moves("decision-move-of-leaders", of: rights, \.moveOfLeaders, in: context)
    }
  }

  private func moves(
    _ id: Finding.ID, of rights: DecisionRights, _ move: (DecisionResult) -> ShareMove?,
    in context: FindingContext
  ) -> [Finding] {
    let known = rights.decisions.compactMap { decision in
      move(decision).map { (text: decision.text, distance: $0.distance) }
    }
    return known.filter { $0.distance >= Fraction(1, over: 200) }
      .largest(FindingRules.longestList) { $0.distance }.map { decision in
        Finding(
          id, at: .decisions(rights.module),
          [
            "decision": context.name(decision.text),
            "points": .whole(100 * decision.distance.value),
          ])
      }
  }
}
