import Measures
import Scoring
import Survey

/// The questions on which many people with lived experience do not know.
///
/// **Raised when** the share of don't knows on a question reaches `dont_know_flag`, 30% as shipped,
/// in the voice with lived experience; the five largest shares. **Silent when** the cell is hidden.
/// **Why it matters**: it says which part of the power is out of sight, where the lever says only
/// that some of it is.
/// **Next step**: publish who decides this, and ask again.
struct DontKnowQuestions: FindingRule {
  static let topic = Finding.Topic.dontKnow
  static let sentences: [Finding.ID: Set<String>] = [
    "dont-know-question": ["question", "voice", "share"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard let lived = context.result.voice(.lived), lived.isShown else { return [] }
    let flag = Fraction(context.questionnaire.settings.dontKnowFlag, over: 1_000)
    let flagged = context.result.sections.flatMap { section in
      section.questions.compactMap { question -> (share: Fraction, finding: Finding)? in
        guard let share = question.voice(lived.id)?.coverage?.dontKnowShare, share >= flag
        else { return nil }
        return (
          share,
          Finding(
            "dont-know-question", at: .question(question.id, in: section.id),
            [
              "question": context.text(of: question.id), "voice": context.name(lived.name),
              "share": .share(share),
            ])
        )
      }
    }
    return flagged.largest(FindingRules.longestList) { $0.share }.map(\.finding)
  }
}
