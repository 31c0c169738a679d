import Measures
import Scoring
import Survey

/// Groups do not describe the same picture of who decides.
///
/// **Raised when** there are 1.25 pictures or more behind the mean of a decision; the five with most.
/// **Silent when** fewer than two voices show a picture.
/// **Why it matters**: a mean of two pictures is a third, which nobody drew.
/// **Next step**: lay the pictures side by side.
struct DistinctPicturesOfDecisions: FindingRule {
  static let topic = Finding.Topic.decisions
  static let sentences: [Finding.ID: Set<String>] = ["decision-pictures": ["decision", "number"]]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.modules.decisionRights.flatMap { rights in
      let apart = rights.decisions.compactMap { decision in
        decision.hasDistinctPictures
          ? decision.distinctPictures.map { (text: decision.text, number: $0.number) } : nil
      }
      return apart.largest(FindingRules.longestList) { $0.number }.map { decision in
        Finding(
          "decision-pictures", at: .decisions(rights.module),
          ["decision": context.name(decision.text), "number": .decimal(decision.number)])
      }
    }
  }
}
