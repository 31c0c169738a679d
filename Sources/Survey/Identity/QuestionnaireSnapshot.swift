import Digests
import Documents

/// The exact copy of a questionnaire that an audit asks, with what reading many sheets needs.
///
/// Made once for each questionnaire, not for each sheet: hashing the questions is what costs.
package final class QuestionnaireSnapshot: Sendable {
  package let questionnaire: Questionnaire
  /// Of the file's bytes, 64 hex digits.
  package let sha256: String
  let questions: [Question.ID: KnownQuestion]
  /// In the order of ``questionNames``.
  let knownQuestions: [KnownQuestion]
  let questionNames: NameList
  /// In the order of ``moduleNames``.
  let knownModules: [KnownModule]
  let moduleNames: NameList
  let words: SheetWords

  package init(_ questionnaire: Questionnaire, bytes: [UInt8]) {
    self.questionnaire = questionnaire
    sha256 = SHA256.hex(of: bytes)
    knownQuestions = questionnaire.questions.map { KnownQuestion($0, in: questionnaire) }
    questionNames = NameList(questionnaire.questions.map(\.id.rawValue))
    questions = Dictionary(
      knownQuestions.map { ($0.question.id, $0) }, uniquingKeysWith: { first, _ in first })
    knownModules = questionnaire.modules.map(KnownModule.init)
    moduleNames = NameList(questionnaire.modules.map(\.id.rawValue))
    words = SheetWords(of: questionnaire)
  }

  package var reference: QuestionnaireReference {
    QuestionnaireReference(id: questionnaire.id, version: questionnaire.version, sha256: sha256)
  }

  func module(_ id: Module.ID) -> KnownModule? { knownModules.first { $0.module.id == id } }

  /// The 8 digits that a sheet carries beside each answer.
  package func shortFingerprint(of id: Question.ID) -> String? {
    questions[id]?.shortFingerprint
  }
}
