package import Survey

/// A question on which leaders say that power is shared, and few of their answers come with a record.
///
/// FIELD.md, 4: claimed, not shown.
package struct ClaimNotShown: Sendable, Equatable {
  package let question: Question.ID
  package let section: Section.ID
  /// The leaders' figure now, in tenths of a point.
  package let tenths: Int
  /// Their answers from `strong_claim_from` points up, and how many of those are shown.
  package let claims: ClaimCounts

  /// The questions in their order; empty where leaders are hidden or no evidence is asked for.
  ///
  /// A question is listed when the leaders' figure is within half a rung of `strong_claim_from` or
  /// above, and fewer than half of their answers from there up come with a record that it happened.
  ///
  /// - Parameters:
  ///   - sections: What is shown of them.
  ///   - leaders: The voice that leads; `nil` for none.
  ///   - questionnaire: Its ladder and thresholds.
  /// - Returns: Only what rests on shown cells.
  static func list(
    of sections: [SectionResult], by leaders: Voice.ID?, in questionnaire: Questionnaire
  ) -> [ClaimNotShown] {
    guard !questionnaire.evidenceStrengths.isEmpty, let leaders else { return [] }
    return sections.flatMap { section in
      section.questions.compactMap { question in
        guard let voice = question.voice(leaders), let claims = voice.claims,
          let tenths = voice.now.tenths, isStrong(tenths, in: questionnaire),
          claims.strongClaims > 0, 2 * claims.strongEvidenced < claims.strongClaims
        else { return nil }
        return ClaimNotShown(
          question: question.id, section: section.id, tenths: tenths, claims: claims)
      }
    }
  }

  /// Half a rung is 500 tenths by the top rung.
  private static func isStrong(_ tenths: Int, in questionnaire: Questionnaire) -> Bool {
    let top = questionnaire.ladder?.topLevel ?? 1
    return top * tenths >= 10 * top * questionnaire.settings.evidence.strongClaimFrom - 500
  }
}
