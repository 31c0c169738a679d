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
    explanation(of: code)?.text() ?? TemplateExplanations.explanation(of: code)
  }

  /// The same in its parts; `nil` also for a code of template packs.
  static func explanation(of code: DiagnosticCode) -> Explanation? {
    SurveyExplanations.all.first { $0.code == code } ?? DocumentExplanations.page(on: code)
      ?? pages.first { $0.code == code }
  }

  private static var pages: [Explanation] {
    ClientProblem.pages + ShardProblem.pages + WorkerProblem.pages
      + ExpectedChangeProblem.pages + PreviousYearProblem.pages
      + ResultFileProblem.pages
  }
}
