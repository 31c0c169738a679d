package import Findings
import Scoring
import Survey

/// One kind of report.
package enum Edition: String, Sendable, CaseIterable {
  case full

  /// What its template may refer to.
  var vocabulary: ReportVocabulary {
    switch self {
    case .full:
      ReportVocabulary(
        schema: FullReportValues.schema,
        blocks: [
          "chart levers", "chart voices", "table levers", "table who-answered", "table groups",
          "table questions *", "table voice-scores", "table gaps", "table reasons", "table steps",
          "table refusals", "table sensitivity", "table lens *", "table votes *",
          "table decisions *", "table services *", "table outcomes *", "quotes all",
        ], files: ["charts/levers-chart.svg"])
    }
  }
}

/// Everything a report is made from: a disclosed result with the words of its questionnaire.
package struct ReportSubject: Sendable {
  package let context: FindingContext
  package let findings: [Finding]
  /// SHA-256 of `result.json`, 64 hex digits.
  package let resultHash: String
  /// For those who hold the sheets, not to be passed on.
  package let isDraft: Bool

  package init(context: FindingContext, resultHash: String, isDraft: Bool = false) {
    self.context = context
    self.resultHash = resultHash
    self.isDraft = isDraft
    findings = FindingRules.findings(in: context)
  }

  var result: AuditResult { context.result }
  var questionnaire: Questionnaire { context.questionnaire }

  var livedName: String { fill(result.voice(.lived)?.name ?? "Lived experience") }
  var leadersName: String { fill(result.voice(.leads)?.name ?? "Leaders") }

  /// The questionnaire's words with those for people put in, fit to stand inside a sentence.
  func fill(_ text: String) -> String { PlainText.words(context.terms.fill(text)) }

  /// What a cell says where there is no figure.
  func words(for absence: Absence) -> String {
    ScoreText.words(absence, minimum: result.rules.minimum)
  }

  /// A cell with a figure, or with the words for its absence.
  func cell(_ figure: Figure, coloured: Bool = false) -> ReportTable.Cell {
    switch figure {
    case .points(let points):
      ReportTable.Cell(
        ScoreText.points(points.tenths), rung: coloured ? rung(ofTenths: points.tenths) : nil)
    case .absent(let absence):
      ReportTable.Cell(words(for: absence), isHidden: absence.isHidden)
    }
  }

  /// The nearest rung of a six-step colour scale, 0 through 5.
  private func rung(ofTenths tenths: Int) -> Int { min(5, (tenths + 100) / 200) }

  func differenceCell(_ tenths: Int?) -> ReportTable.Cell {
    tenths.map { ReportTable.Cell(ScoreText.difference($0)) } ?? "–"
  }
}
