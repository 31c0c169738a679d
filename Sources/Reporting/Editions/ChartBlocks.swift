import Scoring
import Survey

/// The charts of a report, by the words that a template calls them.
///
/// A chart that has nothing to show is ``ReportBlock/nothing``.
struct ChartBlocks {
  /// The words; `*` stands for the id of a section or the number of a body.
  static let names = [
    "chart levers", "chart voices", "chart gaps", "chart reasons", "chart readiness",
    "chart votes *", "chart questions *", "chart spread *",
  ]

  private let subject: ReportSubject

  init(_ subject: ReportSubject) { self.subject = subject }

  var blocks: [String: ReportBlock] {
    var blocks = [
      "chart levers": block(LeversChart(subject).figure),
      "chart voices": block(VoicesChart(subject).figure),
      "chart gaps": block(GapsChart(subject).figure),
      "chart reasons": block(ReasonsChart(subject)?.figure),
      "chart readiness": block(ReadinessChart(subject)?.figure),
    ]
    for (place, body) in subject.result.modules.bodies.enumerated() {
      blocks["chart votes \(place + 1)"] = block(
        VotesChart(subject, body, number: place + 1)?.figure)
    }
    for section in subject.result.sections {
      blocks["chart questions \(section.id)"] = block(QuestionsChart(subject, section)?.figure)
      blocks["chart spread \(section.id)"] = block(SpreadChart(subject, section)?.figure)
    }
    return blocks
  }

  private func block(_ figure: ChartFigure?) -> ReportBlock {
    figure.map { .chart($0) } ?? .nothing
  }
}
