import Scoring
import Survey

/// The charts of a report, by the words that a template calls them; made when asked for.
///
/// Of a chart that has nothing to show its table remains, or ``ReportBlock/nothing``.
struct ChartBlocks {
  /// The words; `*` stands for the id of a section or the number of a body.
  static let names = [
    "chart levers", "chart voices", "chart gaps", "chart reasons", "chart readiness",
    "chart votes *", "chart questions *", "chart spread *", "chart out-of-ten *",
  ]

  private let subject: ReportSubject

  init(_ subject: ReportSubject) { self.subject = subject }

  /// A chart of the whole audit; `nil` for another name.
  func block(_ name: String) -> ReportBlock? {
    switch name {
    case "chart levers": block(LeversChart(subject).figure)
    case "chart voices": block(VoicesChart(subject).figure)
    case "chart gaps": block(GapsChart(subject).figure)
    case "chart reasons": block(ReasonsChart(subject)?.figure, or: subject.reasons)
    case "chart readiness": block(ReadinessChart(subject)?.figure)
    default: nil
    }
  }

  func block(_ name: String, of body: BodyResult, number: Int) -> ReportBlock? {
    guard name == "chart votes" else { return nil }
    return block(
      VotesChart(subject, body, number: number)?.figure,
      or: subject.votes(of: body, number: number))
  }

  func block(_ name: String, of section: SectionResult) -> ReportBlock? {
    switch name {
    case "chart questions":
      block(QuestionsChart(subject, section)?.figure, or: subject.questions(of: section))
    case "chart out-of-ten": block(OutOfTenChart(subject, section)?.figure)
    case "chart spread": block(SpreadChart(subject, section)?.figure)
    default: nil
    }
  }

  /// The table is made only where there is no figure, which has its own.
  private func block(
    _ figure: ChartFigure?, or table: @autoclosure () -> ReportTable? = nil
  ) -> ReportBlock {
    figure.map { .chart($0) } ?? table().map { .table($0) } ?? .nothing
  }
}
