import Testing

@testable import Reporting

@Suite struct VoicesChartTests {
  @Test func everyCellHoldsItsFigureOrWhyThereIsNone() throws {
    let figure = try #require(VoicesChart(SmallReport().subject).figure)
    let table = try #require(figure.table)
    #expect(table.id == "t-voices")
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

  @Test func thePictureHoldsTheSameAsTheTable() throws {
    let figure = try #require(VoicesChart(SmallReport().subject).figure)
    let words = Markup(svg: figure).elements("text").map(\.words)
    #expect(words.prefix(4) == ["Lived", "experience", "Staff", "Leaders"])
    #expect(words.count { $0 == "fewer than 5" } == 6)
    #expect(words.filter { $0.contains(".") }.count == 11)
    let classes = Markup(svg: figure).elements("rect").flatMap { $0.tag.values(of: "class") }
    #expect(classes.count == 18)
    #expect(classes.count { $0 == "mark-hidden" } == 7, "six of staff, one with too few answers")
    #expect(classes.count { $0 == "rung-3-mark" } == 4)
    let dashed = Markup(svg: figure).values(of: "stroke-dasharray")
    #expect(dashed.count == 7)
  }

  @Test func theHeadlineNamesTheWidestDistance() throws {
    let figure = try #require(VoicesChart(SmallReport().subject).figure)
    #expect(
      figure.headline
        == "Voices lie furthest apart on Politics: Lived experience 20.0, Leaders 60.0")
    let one = try #require(VoicesChart(SmallReport(leaders: nil).subject).figure)
    #expect(one.headline == "Only one voice can be shown on any lever")
  }
}
