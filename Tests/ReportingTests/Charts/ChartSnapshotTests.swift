import Testing

@testable import Reporting

/// Pictures as files, to be read and looked at.
@Suite struct ChartSnapshotTests {
  @Test func everyPictureIsTheSameBytesAsBefore() throws {
    let figures = try ChartReport().figures()
    #expect(
      figures.map(\.id) == [
        "levers-chart", "voices-chart", "gaps-chart", "reasons-chart", "readiness-chart",
        "votes-chart-1", "questions-chart-say", "spread-chart-say", "questions-chart-money",
        "spread-chart-money", "distribution-chart", "funnel-chart",
      ])
    for figure in figures.dropFirst() where !figure.id.hasSuffix("money") {
      compare(figure.svg + [0x0A], with: "\(figure.id).svg")
    }
  }

  @Test func theSameSubjectGivesTheSameFigures() throws {
    #expect(try ChartReport().figures() == (try ChartReport().figures()))
  }

  @Test func withoutAnswersThereAreNoCharts() throws {
    let report = ChartReport(lived: 3, staff: 0, leaders: 2, hasPortfolio: false)
    #expect(try report.figures().map(\.id) == ["votes-chart-1"])
  }

  @Test func headlinesHaveAtMost25Words() throws {
    for figure in try ChartReport().figures() {
      #expect(figure.headline.split(separator: " ").count <= 25, "\(figure.headline)")
      #expect(!figure.headline.isEmpty && !figure.measure.isEmpty && figure.table != nil)
    }
  }

  @Test func tablesOfChartsHaveAtMostFiveColumns() throws {
    for figure in try ChartReport().figures() {
      #expect((figure.table?.columns.count ?? 0) <= 5, "\(figure.id)")
    }
  }

  @Test func descriptionsSayTheFormThenTheFinding() throws {
    for figure in try ChartReport().figures() {
      let text = String(decoding: figure.svg, as: UTF8.self)
      let description = try #require(text.split(separator: "-d\">").last?.prefix { $0 != "<" })
      #expect(description.contains(". \(figure.headline). "), "\(description)")
    }
  }
}
