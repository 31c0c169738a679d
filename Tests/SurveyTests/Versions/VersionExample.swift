import Diagnostics
import Survey
import TestSupport
import Testing

/// A small questionnaire as it was frozen: version 1.0.0, two ladder questions and a choice.
enum VersionExample {
  static let text = changed { _ in }

  /// The text of a later version.
  static func changed(
    _ version: String = "1.0.0", _ change: (inout QuestionnaireText) -> Void
  ) -> String {
    QuestionnaireText.with {
      $0.head = $0.head.replacing("1.1.0", with: version)
      $0.questions = """
        questions:
          - {id: one, section: power, slots: [now, prepared], text: Who decides, levels: [They, Both, We]}
          - {id: two, section: power, text: Who pays, levels: [They, Both, We]}
          - {id: say, section: power, type: choice, text: Which, options: [{id: red, text: Red}, {id: blue, text: Blue}]}
        """
      $0.tail = "retired:\n  - {id: zero, in: 0.9.0}"
      change(&$0)
    }
  }

  static func lock(_ text: String = text) throws -> QuestionnaireLock {
    let file = SourceFile(name: "frozen.yaml", text: text)
    let questionnaire = try #require(
      Questionnaire.read(file).questionnaire,
      "\(Questionnaire.read(file).diagnostics.map { $0.text() })")
    return QuestionnaireLock(
      questionnaire, sha256: QuestionnaireSnapshot(questionnaire, bytes: file.bytes).sha256)
  }

  static func check(_ text: String, against earlier: String = text) throws -> VersionCheck {
    VersionCheck(SourceFile(name: "test.yaml", text: text), against: try lock(earlier))
  }
}
