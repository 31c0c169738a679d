import Measures
import Scoring
import Survey

/// Many people with lived experience do not know who decides.
///
/// **Raised when** the share of don't knows on a lever reaches `dont_know_flag`, 30% as shipped, in
/// a voice with lived experience. **Silent when** that voice is hidden.
/// **Why it matters**: power that nobody can see cannot be shared.
/// **Next step**: publish who decides, and ask again.
struct PowerOutOfSight: FindingRule {
  static let topic = Finding.Topic.summary
  static let sentences: [Finding.ID: Set<String>] = [
    "power-out-of-sight": ["section", "voice", "share"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let lived = context.result.voice(.lived), lived.isShown else { return [] }
    let flag = Fraction(context.questionnaire.settings.dontKnowFlag, over: 1_000)
    return context.result.sections.compactMap { section in
      let voice = section.voices.first { $0.voice == lived.id }
      guard let share = voice?.coverage?.dontKnowShare, share >= flag else { return nil }
      return Finding(
        "power-out-of-sight", at: .answers(section.id),
        [
          "section": context.name(section.name), "voice": context.name(lived.name),
          "share": .share(share),
        ])
    }
  }
}
