import Digests

/// The exact copy of a questionnaire that an audit asks, with what reading many sheets needs.
///
/// Made once for each questionnaire, not for each sheet: hashing the questions is what costs.
package struct QuestionnaireSnapshot: Sendable {
  package let questionnaire: Questionnaire
  /// Of the file's bytes, 64 hex digits.
  package let sha256: String
  /// 64 hex digits for each question.
  package let fingerprints: [Question.ID: String]
  let questions: [Question.ID: Question]

  package init(_ questionnaire: Questionnaire, bytes: [UInt8]) {
    self.questionnaire = questionnaire
    sha256 = SHA256.hex(of: bytes)
    questions = Dictionary(
      questionnaire.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    fingerprints = questions.mapValues { $0.fingerprint(ladder: questionnaire.ladder) }
  }

  package var reference: QuestionnaireReference {
    QuestionnaireReference(id: questionnaire.id, version: questionnaire.version, sha256: sha256)
  }

  /// The 8 digits that a sheet carries beside each answer.
  package func shortFingerprint(of id: Question.ID) -> String? {
    fingerprints[id].map { String($0.prefix(8)) }
  }
}
