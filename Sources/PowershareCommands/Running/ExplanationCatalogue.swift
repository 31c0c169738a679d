package import Diagnostics
import Documents
import Reporting
import Survey

/// Every code that a diagnostic can have, with its page.
package enum ExplanationCatalogue {
  /// Sorted.
  package static var codes: [DiagnosticCode] {
    (SurveyExplanations.codes + DocumentExplanations.codes + TemplateExplanations.codes
      + pages.map(\.code))
      .sorted { $0.rawValue < $1.rawValue }
  }

  /// Half a page in plain text; `nil` when there is no such code.
  package static func page(for code: DiagnosticCode) -> String? {
    SurveyExplanations.explanation(of: code) ?? DocumentExplanations.explanation(of: code)
      ?? TemplateExplanations.explanation(of: code)
      ?? pages.first { $0.code == code }?.text()
  }

  /// The fault in a few words and its remedy, which ends with a full stop; `nil` for a code that has no
  /// such page.
  static func summary(of code: DiagnosticCode) -> (title: String, remedy: String)? {
    let page =
      SurveyExplanations.all.first { $0.code == code } ?? DocumentExplanations.page(on: code)
      ?? pages.first { $0.code == code }
    return page.map { ($0.title, $0.remedy) }
  }

  private static var pages: [Explanation] {
    ClientProblem.pages + ShardProblem.pages + ExpectedChangeProblem.pages
      + ResultFileProblem.pages
  }
}
