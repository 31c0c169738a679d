import Scoring
import Testing

@testable import Reporting

/// Gaps, readiness and strips of questions, counted by hand from the levels in ``ChartReport``.
@Suite struct QuestionChartTests {
  private let subject = ChartReport().subject

  @Test func gapsAreSortedByWidth() throws {
    let figure = try #require(GapsChart(subject).figure)
    #expect(
      figure.table?.rows.map { $0.prefix(4).map(\.text) } == [
        ["First of people?", "20.0", "80.0", "+60.0"],
        ["Second of people?", "20.0", "60.0", "+40.0"],
        ["Fourth of people?", "0.0", "20.0", "+20.0"],
        ["Third of people?", "40.0", "40.0", "0.0"],
      ])
    #expect(
      figure.headline
        == "On 3 of 4 questions Leaders of people give a higher figure than People themselves; "
        + "the widest gap is 60.0 points")
    let picture = Markup(svg: figure)
    #expect(picture.elements("circle").count == 8)
    let names = picture.elements("text").filter { $0.tag.values(of: "font-weight") == ["bold"] }
    #expect(
      names.map(\.words) == [
        "First of people?", "Second of people?", "Fourth of people?", "Third of people?",
      ])
    #expect(picture.elements("text").map(\.words).count { $0 == "40" } == 1, "both at one place")
  }

  @Test func withoutBothSidesThereIsNoGap() {
    #expect(GapsChart(ChartReport(leaders: 3).subject).figure == nil)
    #expect(ReadinessChart(ChartReport(leaders: 3).subject) == nil)
    #expect(ReadinessChart(ChartReport(lived: 4).subject) == nil)
  }

  @Test func readinessNamesTheQuarterOfEachQuestion() throws {
    let figure = try #require(ReadinessChart(subject)).figure
    #expect(
      figure.headline
        == "On 3 of 4 questions leaders are prepared, and people want, to go beyond where people "
        + "see things now")
    let rows = figure.table?.rows.map { $0.map(\.text) } ?? []
    #expect(rows.map { $0[1] } == ["+80.0", "+40.0", "0.0", "+60.0"])
    #expect(rows.map { $0[2] } == ["+60.0", "+60.0", "−20.0", "+100.0"])
    #expect(
      rows.map { $0[3] } == ["Ready together", "Ready together", "Neither", "Ready together"])
    #expect(rows.map { $0[0].prefix(3) } == ["A: ", "B: ", "C: ", "D: "])
    #expect(Markup(svg: figure).elements("circle").count == 4)
    #expect(figure.measure.contains("not why"))
  }

  @Test func eachQuestionHasAStripWithALetterAVoice() throws {
    let figure = try #require(QuestionsChart(subject, subject.result.sections[0])).figure
    #expect(
      figure.headline == "Say of people: voices lie furthest apart on question 1, by 60.0 points")
    let picture = Markup(svg: figure)
    let words = picture.elements("text").map(\.words)
    #expect(words.count { $0 == "A" } == 3 && words.count { $0 == "C" } == 3)
    #expect(!words.contains("B"))
    #expect(words.count { $0 == "Staff of people: fewer than 5" } == 3)
    #expect(words.count { $0 == "Shaping" } == 3)
    #expect(figure.table?.id == "t-questions-say")
    #expect(figure.key.map(\.words) == ["People themselves", "Leaders of people"])
    let marks = picture.elements("circle").map(\.tag)
    #expect(marks.compactMap { $0.number("cx") } == [86.4, 273.6, 86.4, 211.2, 148.8, 148.8])
    let last = marks.suffix(2).compactMap { $0.number("cy") }
    #expect(last[0] - last[1] == 26, "marks at one place stand above each other")
  }

  @Test func rungsWithoutRoomForTheirNamesAreNumbers() {
    let strip = RungStrip(rungs: ["Held by those who decide", "Told", "Led"])
    #expect(strip.legend == "0 Held by those who decide, 1 Told, 2 Led")
    #expect(RungStrip(rungs: ["Held", "Told", "Led"]).legend == nil)
  }
}
