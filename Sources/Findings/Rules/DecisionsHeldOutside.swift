import Measures
import Scoring
import Survey

/// Decisions of which actors outside the organisation hold more than half, as people see it.
///
/// **Raised when** such actors have more than half of the points for a decision. **Silent when** the
/// picture is hidden.
/// **Why it matters**: leaders cannot share what is decided elsewhere, though they can ask for a
/// place there.
/// **Next step**: find out where it is decided, and whether people can be in that room.
struct DecisionsHeldOutside: FindingRule {
  static let topic = Finding.Topic.decisions
  static let sentences: [Finding.ID: Set<String>] = ["decision-outside": ["decision", "share"]]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.decisionRights.flatMap { rights in
      rights.heldOutside.compactMap { decision in
        decision.now.overall.value.map { holding in
          Finding(
            "decision-outside", at: .decisions(rights.module),
            ["decision": context.name(decision.text), "share": .share(holding.outsideShare)])
        }
      }
    }
  }
}
