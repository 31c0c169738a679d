import Scoring
import Survey

/// Which lever is ahead depends on how rungs are counted.
///
/// **Raised when** two levers stand one way by their points and the other way by the share of
/// answers on the upper half of the ladder. **Silent when** both orders agree.
/// **Why it matters**: points take rungs for evenly spaced, and nobody has shown that they are.
/// **Next step**: read both figures of these levers before saying which is stronger.
struct LeverOrderDepends: FindingRule {
  static let topic = Finding.Topic.caveats
  static let sentences: [Finding.ID: Set<String>] = ["lever-order-depends": []]

  func findings(in context: FindingContext) -> [Finding] {
    context.result.caveats.contains(.leverOrderDependsOnRungs)
      ? [Finding("lever-order-depends", at: .scores)] : []
  }
}
