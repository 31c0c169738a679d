import Digests

/// The exact copy of a questionnaire that an audit asks, with what reading many sheets needs.
///
/// Made once for each questionnaire, not for each sheet: hashing the questions is what costs.
package final class QuestionnaireSnapshot: Sendable {
  package let questionnaire: Questionnaire
  /// Of the file's bytes, 64 hex digits.
  package let sha256: String
  let questions: [Question.ID: KnownQuestion]
  let words: SheetWords

  package init(_ questionnaire: Questionnaire, bytes: [UInt8]) {
    self.questionnaire = questionnaire
    sha256 = SHA256.hex(of: bytes)
    questions = Dictionary(
      questionnaire.questions.map { ($0.id, KnownQuestion($0, in: questionnaire)) },
      uniquingKeysWith: { first, _ in first })
    words = SheetWords(of: questionnaire)
  }

  package var reference: QuestionnaireReference {
    QuestionnaireReference(id: questionnaire.id, version: questionnaire.version, sha256: sha256)
  }

  /// The 8 digits that a sheet carries beside each answer.
  package func shortFingerprint(of id: Question.ID) -> String? {
    questions[id].map { String($0.fingerprint.prefix(8)) }
  }
}

/// A question as answers to it are read.
///
/// A class, as each of its answers looks it up: a copy of a question counts up all of its words.
final class KnownQuestion: Sendable {
  let question: Question
  /// 64 hex digits.
  let fingerprint: String
  /// The key under which a sheet holds the value.
  let valueKey: String

  init(_ question: Question, in questionnaire: Questionnaire) {
    self.question = question
    fingerprint = question.fingerprint(ladder: questionnaire.ladder)
    valueKey = question.kind.valueKey
  }
}

/// The words of a questionnaire that sheets may use, taken out once.
final class SheetWords: Sendable {
  let groups: [String]
  let reasons: [String]
  let evidenceStrengths: ClosedRange<Int>
  /// The answers that each group is asked for, in order.
  let slots: [RespondentGroup.ID: [Slot]]
  /// The highest rung; `nil` without a ladder.
  let topLevel: Int?

  init(of questionnaire: Questionnaire) {
    groups = questionnaire.groups.map(\.id.rawValue)
    reasons = questionnaire.reasons.map(\.id.rawValue)
    let levels = questionnaire.evidenceStrengths.map(\.level)
    slots = Dictionary(
      questionnaire.groups.map { group in
        (group.id, Slot.allCases.filter { questionnaire.isAsked($0, of: group.id) })
      }, uniquingKeysWith: { first, _ in first })
    topLevel = questionnaire.ladder?.topLevel
    evidenceStrengths = (levels.min() ?? 0)...(levels.max() ?? 4)
  }
}
