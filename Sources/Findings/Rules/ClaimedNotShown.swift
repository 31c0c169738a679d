import Scoring
import Survey

/// Leaders say that power is shared on a question, and few of their answers come with a record.
///
/// **Raised when** leaders' figure is within half a rung of `strong_claim_from`, 80 points as
/// shipped, or above, and fewer than half of their answers from there up come with evidence of
/// `shown_from_strength`. **Silent when** leaders are hidden, none of their answers reaches so high,
/// or the questionnaire asks for no evidence.
/// **Why it matters**: what people cannot check, they cannot build on.
/// **Next step**: ask for the record, or ask people whether it happened.
struct ClaimedNotShown: FindingRule {
  static let topic = Finding.Topic.claims
  static let sentences: [Finding.ID: Set<String>] = [
    "claimed-not-shown": ["question", "leaders", "points", "shown", "claims", "from"]
  ]

  func findings(in context: FindingContext) -> [Finding] {
    guard !context.questionnaire.evidenceStrengths.isEmpty,
      let leaders = context.result.voice(.leads)
    else { return [] }
    return context.result.sections.flatMap { section in
      section.questions.compactMap { question in
        finding(on: question, in: section, by: leaders, context)
      }
    }
  }

  private func finding(
    on question: QuestionResult, in section: SectionResult, by leaders: VoiceStanding,
    _ context: FindingContext
  ) -> Finding? {
    guard let voice = question.voice(leaders.id), let claims = voice.claims,
      let tenths = voice.now.tenths, isStrong(tenths, in: context.questionnaire),
      claims.strongClaims > 0, 2 * claims.strongEvidenced < claims.strongClaims
    else { return nil }
    return Finding(
      "claimed-not-shown", at: .question(question.id, in: section.id),
      [
        "question": context.text(of: question.id), "leaders": context.name(leaders.name),
        "points": .points(tenths), "shown": .count(claims.strongEvidenced),
        "claims": .count(claims.strongClaims),
        "from": .count(context.questionnaire.settings.evidence.strongClaimFrom),
      ])
  }

  /// Half a rung is 500 tenths by the top rung.
  private func isStrong(_ tenths: Int, in questionnaire: Questionnaire) -> Bool {
    let top = questionnaire.ladder?.topLevel ?? 1
    return top * tenths >= 10 * top * questionnaire.settings.evidence.strongClaimFrom - 500
  }
}
