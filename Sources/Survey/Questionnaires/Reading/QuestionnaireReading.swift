package import Diagnostics
import Documents

/// What came of reading a questionnaire: the questionnaire, or every fault in it.
package struct QuestionnaireReading: Sendable {
  /// `nil` when one of the diagnostics is an error.
  package let questionnaire: Questionnaire?
  /// Sorted by place; beside a questionnaire there are only warnings.
  package let diagnostics: [Diagnostic]
}

extension Questionnaire {
  /// Reads and checks a questionnaire file, YAML or JSON, of any content (ENGINE.md 3.1, 3.2).
  ///
  /// A fault never hides another that stands beside it.
  package static func read(_ file: SourceFile) -> QuestionnaireReading {
    var reader = QuestionnaireReader(file)
    let questionnaire = reader.read()
    return QuestionnaireReading(
      questionnaire: reader.document.problems.hasErrors ? nil : questionnaire,
      diagnostics: reader.document.diagnostics)
  }
}
