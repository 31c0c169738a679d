import Scoring
import Survey

/// The questionnaire's words for how far leaders and people with lived experience stand apart.
///
/// **Raised when** a lever has a gap and the questionnaire has words for its size
/// (`perception_gap_bands`). **Silent when** either voice is hidden.
/// **Why it matters**: a word is easier to talk about than points, and it says how large, not who
/// has it.
/// **Next step**: begin with the levers on which the pictures lie furthest apart.
struct GapInWords: FindingRule {
  static let topic = Finding.Topic.gap
  static let sentences: [Finding.ID: Set<String>] = [
    "gap-in-words": ["lever", "points", "leaders", "lived", "band"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let leaders = context.name(of: .leads), let lived = context.name(of: .lived)
    else { return [] }
    return context.result.levers.compactMap { lever in
      guard let gap = lever.gap,
        let band = context.questionnaire.perceptionGapBand(ofTenths: gap.tenths)
      else { return nil }
      return Finding(
        "gap-in-words", at: .gaps,
        [
          "lever": context.name(lever.name), "points": .points(abs(gap.tenths)),
          "leaders": leaders, "lived": lived, "band": context.name(band.name),
        ])
    }
  }
}
