import Scoring
import Survey

/// How far leaders would move from where they see themselves, over the levers together.
///
/// **Raised when** leaders gave both answers on every lever. **Silent when** one is hidden. Without
/// `own_step_bands` in the questionnaire the figure stands by itself.
/// **Why it matters**: measured from their own picture, a promise may be smaller than it sounds.
/// **Next step**: put it beside the promise, which is measured from what people see.
struct OwnStepInWords: FindingRule {
  static let topic = Finding.Topic.prepared
  static let sentences: [Finding.ID: Set<String>] = [
    "own-step": ["leaders", "points", "band"],
    "own-step-without-band": ["leaders", "points"],
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let step = context.result.headline.differences.ownStep,
      let leaders = context.name(of: .leads)
    else { return [] }
    guard let band = context.questionnaire.ownStepBand(ofTenths: step) else {
      return [
        Finding(
          "own-step-without-band", at: .headroom, ["leaders": leaders, "points": .difference(step)])
      ]
    }
    return [
      Finding(
        "own-step", at: .headroom,
        ["leaders": leaders, "points": .difference(step), "band": context.name(band.name)])
    ]
  }
}
