import Scoring
import Testing

@testable import Reporting

/// Charts of whole numbers: reasons, seats, answers.
@Suite struct CountChartTests {
  private let subject = ChartReport().subject

  @Test func thereIsASquareForEachAnswer() throws {
    let figure = try #require(ReasonsChart(subject)).figure
    #expect(
      figure.headline
        == "In 10 of 20 answers leaders would go further; the reason most often given for not doing "
        + "so is “cannot”, 3")
    let picture = Markup(svg: figure)
    #expect(picture.elements("rect").count == 20)
    let words = picture.elements("text").map(\.words)
    #expect(
      words.filter { $0.count > 1 } == [
        "Prepared to go further: 10", "Cannot: 3", "Will not: 2", "No reason given: 5",
      ])
    #expect(words.filter { $0.count == 1 }.joined() == "GGGGGGGGGGCCCWWNNNNN")
    #expect(picture.values(of: "stroke-dasharray").count == 5, "no reason given")
    #expect(ReasonsChart(ChartReport(leaders: 3).subject) == nil)
  }

  @Test func thereIsAMarkForEachSeat() throws {
    let chart = try #require(VotesChart(subject, try ChartReport().body(), number: 2))
    let figure = chart.figure
    #expect(figure.id == "votes-chart-2" && figure.table?.id == "t-votes-2")
    #expect(
      figure.headline == "People themselves has 2 of the 7 votes in Board; a decision needs 4")
    let picture = Markup(svg: figure)
    let words = picture.elements("text").map(\.words)
    #expect(words.filter { $0.count == 1 }.joined() == "AABCCCCC")
    #expect(words.contains("Carers of people, without a"))
    #expect(words.contains("A decision needs 4 of 7 votes,"))
    #expect(picture.values(of: "stroke-dasharray").count == 1, "one observer")
  }

  @Test func seatsOfABodyThatOnlyAdvisesAreDashed() throws {
    let body = try ChartReport().body(carersObserving: 0, status: "advises")
    let figure = try #require(VotesChart(subject, body, number: 1)).figure
    #expect(figure.headline == "None of the 7 seats in Board has a deciding vote")
    #expect(Markup(svg: figure).values(of: "stroke-dasharray").count == 7)
    #expect(Markup(svg: figure).elements("text").map(\.words).contains("No vote here decides"))
  }

  @Test(arguments: [(100, 59, 1), (100, 60, 2), (400, 41, 5), (3_000, 1, 20)])
  func aMarkStandsForMoreInALargeBody(leaders: Int, people: Int, unit: Int) throws {
    let body = try ChartReport().body(leaders: leaders, people: people)
    let figure = try #require(VotesChart(subject, body, number: 1)).figure
    let marks = Markup(svg: figure).elements("text").count { $0.words.count == 1 }
    let needed = (leaders + unit - 1) / unit + (people + unit - 1) / unit + 1
    #expect(marks == needed)
    #expect(figure.measure.contains("\(unit) seats") == (unit > 1))
  }

  @Test func answersAreCountedByRungAndVoice() throws {
    let figure = try #require(SpreadChart(subject, subject.result.sections[0])).figure
    let rows = figure.table?.rows.map { $0.map(\.text) } ?? []
    #expect(rows.map { $0[0] }.suffix(3) == ["Led", "Don't know", "Skipped"])
    #expect(rows.map { $0[1] } == ["0", "11", "6", "0", "0", "0", "1", "0"])
    #expect(rows.allSatisfy { $0[2] == "fewer than 5" })
    #expect(rows.map { $0[3] } == ["0", "0", "5", "5", "5", "0", "0", "0"])
    #expect(
      figure.headline
        == "The most frequent answers on Say of people: People themselves Told (61%), "
        + "Leaders of people Asked, Shaping and Shared (33% each)")
    let picture = Markup(svg: figure)
    let words = picture.elements("text").map(\.words)
    #expect(
      words == [
        "People themselves: 18 answers", "61%", "33%", "Staff of people", "fewer than 5",
        "Leaders of people: 15 answers", "33%", "33%", "33%",
      ])
    #expect(picture.elements("rect").count == 3 + 1 + 3)
    #expect(picture.values(of: "stroke-dasharray").count == 1)
    #expect(picture.elements("path").isEmpty, "nobody chose an end of the ladder")
  }

  @Test func endsOfTheLadderAreHatched() throws {
    let figure = try #require(SpreadChart(subject, subject.result.sections[1])).figure
    #expect(Markup(svg: figure).elements("path").count == 1, "lived experience says held")
  }
}
