import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

@Suite struct LeversChartTests {
  private func figure(_ report: SmallReport) -> ChartFigure { LeversChart(report.subject).figure }

  @Test func aPicture() {
    compare(Array((figure(SmallReport()).svg + "\n").utf8), with: "levers-chart.svg")
  }

  @Test func aPictureWithoutAVoice() {
    let svg = figure(SmallReport(lived: .init(people: 4, now: [1, 1, 1, 1, 1, 1]))).svg
    compare(Array((svg + "\n").utf8), with: "levers-chart-hidden.svg")
  }

  @Test(arguments: 0..<200)
  func figuresStandApartAndInsideThePicture(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var report = SmallReport(higher: Int.random(in: 0...5, using: &random))
    func levels() -> [Int?] { (0..<6).map { _ in Int.random(in: 0...5, using: &random) } }
    report.lived = .init(people: 5, now: levels(), second: levels())
    report.leaders = .init(people: 5, now: levels(), second: levels())
    let svg = Markup(figure(report).svg)
    let width = try #require(svg.number("width"))
    let height = try #require(svg.number("height"))
    var rows: [Double: [Double]] = [:]
    for (tag, words) in svg.elements("text") {
      let (x, y) = (try #require(tag.number("x")), try #require(tag.number("y")))
      #expect(y > 0 && y < height)
      let letters = 9.6 * Double(words.count)
      let start = tag.values(of: "text-anchor") == ["middle"] ? x - letters / 2 : x
      let isBold = tag.values(of: "font-weight") == ["bold"]
      if tag.values(of: "text-anchor") != ["end"] {
        #expect(start >= 0 && start + letters <= width, "\(words)")
      }
      if !isBold, tag.values(of: "text-anchor") == ["middle"] { rows[y, default: []].append(x) }
    }
    #expect(rows.count == 6, "five levers and the axis")
    for places in rows.values {
      for (left, right) in zip(places, places.dropFirst()) { #expect(right - left >= 18) }
    }
  }

  @Test func theLargestPromiseComesFirst() {
    let rows = figure(SmallReport()).table?.rows.map { $0[0].text }
    #expect(rows == ["People", "Politics", "Principles", "Partnerships", "Profitability"])
  }

  @Test func whereLeadersPromiseNothingTheHeadlineSaysSo() {
    let report = SmallReport(
      lived: .init(now: [3, 3, 3, 3, 3, 3]),
      leaders: .init(now: [3, 3, 3, 3, 3, 3], second: [3, 2, 1, 3, 3, 3]))
    #expect(
      figure(report).headline
        == "On no lever are leaders prepared to go beyond where people see things now")
  }

  @Test func aHiddenVoiceIsWordedInThePictureAndBesideIt() {
    let chart = figure(SmallReport(leaders: .init(people: 2, now: [1, 1, 1, 1, 1, 1])))
    let words = Markup(chart.svg).elements("text").map(\.words)
    #expect(words.count { $0 == "Leaders: fewer than 5" } == 5)
    #expect(chart.svg.contains("Leaders fewer than 5"))
    #expect(!chart.svg.contains("mark-leaders"))
    #expect(chart.table?.rows.allSatisfy { $0[3].isHidden } == true)
  }

  @Test func aLongNameIsBrokenIntoLines() {
    let chart = figure(SmallReport(leaders: nil))
    let words = Markup(chart.svg).elements("text").map(\.words)
    #expect(words.contains("Leaders: nobody answered"))
    #expect(words.allSatisfy { $0.count <= 34 })
  }

  // MARK: - The heat table

  @Test func everyCellOfTheHeatTableHoldsItsFigureOrWhyThereIsNone() throws {
    let table = VoicesChart(SmallReport().subject).figure
    #expect(table.columns.map(\.header) == ["Lever", "Lived experience", "Staff", "Leaders"])
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["People", "40.0", "fewer than 5", "60.0"],
        ["Politics", "20.0", "fewer than 5", "60.0"],
        ["Profitability", "too few answers", "fewer than 5", "20.0"],
        ["Principles", "60.0", "fewer than 5", "100.0"],
        ["Partnerships", "40.0", "fewer than 5", "60.0"],
        ["Contingent capacity", "20.0", "fewer than 5", "40.0"],
      ])
    #expect(table.rows.map { $0.map(\.isHidden) }.allSatisfy { $0 == [false, false, true, false] })
    #expect(table.rows.map { $0[1].rung } == [2, 1, nil, 3, 2, 1])
    #expect(table.rows.map { $0[3].rung } == [3, 3, 1, 5, 3, 2])
  }
}
