package import Diagnostics

/// The pages on the codes of this target.
package enum SurveyExplanations {
  /// In the order of the codes.
  package static let all: [Explanation] =
    (questionnairePages + questionPages + conditionPages + sheetPages + bodyRecordPages
    + auditPages + bodyPages + releasePages + versionPages + lockPages + upgradePages + reopenPages
    + wordsPages
    + translationPages)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  package static var codes: [DiagnosticCode] { all.map(\.code) }

  /// The page on a code; `nil` for a code of another target.
  package static func explanation(of code: DiagnosticCode) -> String? {
    all.first { $0.code == code }?.text()
  }
}

extension Explanation {
  init(
    _ code: QuestionnaireCode, _ title: String, _ meaning: String, example: String,
    remedy: String
  ) {
    self.init(code.code, title, meaning, example: example, remedy: remedy)
  }
}
