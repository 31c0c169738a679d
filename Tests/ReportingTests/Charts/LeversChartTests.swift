import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

@Suite struct LeversChartTests {
  private func figure(_ report: SmallReport) throws -> ChartFigure {
    try #require(LeversChart(report.subject).figure)
  }

  @Test func aPicture() throws {
    compare(try figure(SmallReport()).svg + [0x0A], with: "levers-chart.svg")
  }

  @Test func aPictureWithoutAVoice() throws {
    let report = SmallReport(lived: .init(people: 4, now: [1, 1, 1, 1, 1, 1]))
    compare(try figure(report).svg + [0x0A], with: "levers-chart-hidden.svg")
  }

  @Test(arguments: 0..<200)
  func figuresStandApartAndInsideThePicture(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var report = SmallReport(higher: Int.random(in: 0...5, using: &random))
    func levels() -> [Int?] { (0..<6).map { _ in Int.random(in: 0...5, using: &random) } }
    report.lived = .init(people: 5, now: levels(), second: levels())
    report.leaders = .init(people: 5, now: levels(), second: levels())
    let svg = Markup(svg: try figure(report))
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

  @Test func theLargestPromiseComesFirst() throws {
    let rows = try figure(SmallReport()).table?.rows.map { $0[0].text }
    #expect(rows == ["People", "Politics", "Principles", "Partnerships", "Profitability"])
  }

  @Test func whereLeadersPromiseNothingTheHeadlineSaysSo() throws {
    let report = SmallReport(
      lived: .init(now: [3, 3, 3, 3, 3, 3]),
      leaders: .init(now: [3, 3, 3, 3, 3, 3], second: [3, 2, 1, 3, 3, 3]))
    #expect(
      try figure(report).headline
        == "On no lever are leaders prepared to go beyond where people see things now")
  }

  @Test func aHiddenVoiceIsWordedInThePictureAndBesideIt() throws {
    let chart = try figure(SmallReport(leaders: .init(people: 2, now: [1, 1, 1, 1, 1, 1])))
    let words = Markup(svg: chart).elements("text").map(\.words)
    #expect(words.count { $0 == "Leaders: fewer than 5" } == 5)
    #expect(Markup(svg: chart).text.contains("Leaders fewer than 5"))
    #expect(!Markup(svg: chart).text.contains("mark-leaders"))
    #expect(chart.table?.rows.allSatisfy { $0[3].isHidden } == true)
  }

  @Test func aLongNameIsBrokenIntoLines() throws {
    let chart = try figure(SmallReport(leaders: nil))
    let words = Markup(svg: chart).elements("text").map(\.words)
    #expect(words.contains("Leaders: nobody answered"))
    #expect(words.allSatisfy { $0.count <= 34 })
  }
}
