/// A questionnaire's texts in another language, as far as they have been translated.
package struct QuestionnaireOverlay: Sendable {
  package static let format = "powershare-overlay/1"

  package let head: WordsHead
  package let questionnaire: Questionnaire.ID
  /// The version it was made for.
  package let version: Version
  /// By the keys of ``Questionnaire/texts``; only those made from the text as it is now.
  package let texts: [String: String]

  package var language: String { head.language }
}

extension Questionnaire {
  /// The same questionnaire with the overlay's texts; what it does not have stays as it is.
  ///
  /// Ids, scores and fingerprints stay: an answer is to the same question in either language.
  ///
  /// - Parameters:
  ///   - overlay: Of this questionnaire.
  ///   - people: The audit's words for people in the questionnaire's own language, which stand in
  ///     the sentences that stay in it; `nil` for those of the questionnaire.
  /// - Returns: The questionnaire as it is asked in the other language.
  package func translated(
    by overlay: QuestionnaireOverlay, people: String? = nil
  ) -> Questionnaire {
    let own = Terms(people: people ?? terms.people)
    var copy = self
    for place in copy.questions.indices {
      copy.questions[place].sourceFingerprint = questions[place].fingerprint(ladder: ladder)
    }
    copy.changeTexts { key, text in
      if let translated = overlay.texts[key] {
        text = translated
      } else if !key.hasPrefix("terms.") {
        text = own.fill(text)
      }
    }
    return copy
  }

  /// The words for people that an audit has chosen, in the language of a translation.
  ///
  /// - Parameters:
  ///   - people: As the audit's plan has them.
  ///   - translated: The questionnaire in the other language.
  /// - Returns: Those of the alternatives that the questionnaire lists; others as they are.
  package func people(_ people: String, in translated: Questionnaire) -> String {
    if people == terms.people { return translated.terms.people }
    guard let place = terms.alternatives.firstIndex(of: people),
      translated.terms.alternatives.indices.contains(place)
    else { return people }
    return translated.terms.alternatives[place]
  }
}
