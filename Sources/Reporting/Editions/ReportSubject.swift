package import Findings
import Scoring
package import Survey

/// Everything a report is made from: a disclosed result with the words of its questionnaire.
///
/// A class, as every chart and table keeps it, and a copy would count up everything in it.
package final class ReportSubject: Sendable {
  package let context: FindingContext
  package let findings: [Finding]
  /// SHA-256 of `result.json`, 64 hex digits.
  package let resultHash: String
  /// For those who hold the sheets, not to be passed on.
  package let isDraft: Bool
  /// What somebody has noted about the easy edition.
  package let easyRead: AuditPlan.EasyRead

  /// The colours of its charts.
  package let palette: ChartPalette

  /// What charts of single levers have in common.
  let legend: ChartLegend

  let livedName: String
  let leadersName: String
  /// Every question, in the order of the questionnaire.
  let questions: [QuestionResult]

  /// What tables and charts say of each question a dozen times, looked up once.
  private let asked: [Question.ID: AskedQuestion]

  private struct AskedQuestion {
    /// In the questionnaire.
    let place: Int
    /// Its words, filled in.
    let text: String
    /// What each voice says, in the order of the result; `nil` for one that was not asked.
    var voices: [QuestionVoice?] = []
  }

  package init(
    context: FindingContext, resultHash: String, isDraft: Bool = false,
    easyRead: AuditPlan.EasyRead = AuditPlan.EasyRead(), palette: ChartPalette = .standard
  ) {
    self.palette = palette
    self.easyRead = easyRead
    self.context = context
    self.resultHash = resultHash
    self.isDraft = isDraft
    findings = FindingRules.findings(in: context)
    legend = ChartLegend(context, palette)
    let result = context.result
    livedName = Self.fill(result.voice(.lived)?.name ?? "Lived experience", context.terms)
    leadersName = Self.fill(result.voice(.leads)?.name ?? "Leaders", context.terms)
    questions = result.sections.flatMap(\.questions)
    asked = Self.asked(questions, in: context)
  }

  private static func asked(
    _ results: [QuestionResult], in context: FindingContext
  ) -> [Question.ID: AskedQuestion] {
    var asked: [Question.ID: AskedQuestion] = [:]
    let questions = context.questionnaire.questions
    asked.reserveCapacity(questions.count)
    for place in questions.indices {
      let text = fill(questions[place].text, context.terms)
      asked[questions[place].id] = AskedQuestion(place: place, text: text)
    }
    let voices = context.result.voices.map(\.id)
    for question in results {
      asked[question.id]?.voices = voices.map { question.voice($0) }
    }
    return asked
  }

  var result: AuditResult { context.result }
  var questionnaire: Questionnaire { context.questionnaire }

  /// The questionnaire's words with those for people put in, fit to stand inside a sentence.
  func fill(_ text: String) -> String { Self.fill(text, context.terms) }

  static func fill(_ text: String, _ terms: Terms) -> String { PlainText.words(terms.fill(text)) }

  func text(of question: Question.ID) -> String {
    asked[question]?.text ?? fill(question.rawValue)
  }

  /// What each voice says to a question, in the order of the result; `nil` for one that was not asked.
  func voices(on question: Question.ID) -> [QuestionVoice?] { asked[question]?.voices ?? [] }

  /// The figures of what each voice says now, in the order of the result.
  func figures(of question: Question.ID) -> [Figure] {
    voices(on: question).map { $0?.now ?? .absent(.notApplicable) }
  }

  /// Where a question stands in the questionnaire.
  func place(of question: Question.ID) -> Int? { asked[question]?.place }

  /// What a cell says where there is no figure.
  func words(for absence: Absence) -> String {
    ScoreText.words(absence, minimum: result.rules.minimum)
  }

  /// A cell with a figure, or with the words for its absence.
  func cell(_ figure: Figure, coloured: Bool = false) -> ReportTable.Cell {
    switch figure {
    case .points(let points):
      ReportTable.Cell(
        ScoreText.points(points.tenths), rung: coloured ? Self.colour(of: points.tenths) : nil)
    case .absent(let absence):
      ReportTable.Cell(words(for: absence), isHidden: absence.isHidden)
    }
  }

  /// One of six depths of colour, the nearest.
  private static func colour(of tenths: Int) -> Int { min(5, (tenths + 100) / 200) }

  func differenceCell(_ tenths: Int?) -> ReportTable.Cell {
    tenths.map { ReportTable.Cell(ScoreText.difference($0)) } ?? "–"
  }
}

extension TemplatePack {
  /// Whether there is a template for an edition.
  package func has(_ edition: Edition) -> Bool { templates[edition.rawValue] != nil }

  /// The colours of the pack's charts.
  package var chartPalette: ChartPalette {
    ChartPalette(
      now: brand.light[.firstMark].hex, prepared: brand.light[.secondMark].hex)
  }
}
