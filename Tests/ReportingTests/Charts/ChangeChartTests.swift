import Comparison
import Testing

@testable import Reporting

@Suite struct ChangeChartTests {
  private func words(_ change: SmallChange) throws -> ChangeWords {
    let subject = change.subject
    return ChangeWords(
      subject: subject, part: subject.parts[0], bank: try #require(SmallReport.pack).sentences)
  }

  private func change(_ change: SmallChange = SmallChange()) throws -> ChartFigure? {
    ChangeChart(try words(change), .standard).figure
  }

  private func slope(_ change: SmallChange = SmallChange()) throws -> ChartFigure? {
    SlopeChart(try words(change), .standard)?.figure
  }

  @Test func thePicturesAreTheSameBytesAsBefore() throws {
    compare(try #require(try change()).svg + [0x0A], with: "change-chart-1.svg")
    compare(try #require(try slope()).svg + [0x0A], with: "slope-chart-1.svg")
  }

  /// Three clear ones, one whose voices moved apart, one that stayed.
  @Test func theHeadlineCountsTheWords() throws {
    let figure = try #require(try change())
    #expect(figure.headline.hasPrefix("Of 5 levers: 2 clearly up, 1 clearly down, 1 with voices"))
    #expect(figure.headline.split(separator: " ").count <= 25)
    #expect((figure.table?.rows.count ?? 0) == 7 && figure.table?.columns.count == 5)
  }

  /// The scale ends at a whole ten of points, and no change lies in the middle.
  @Test func aChangeOfNothingLiesInTheMiddle() throws {
    let picture = Markup(svg: try #require(try change()))
    let circles = picture.elements("circle").compactMap { $0.tag.number("cx") }
    #expect(circles.contains(180))
  }

  @Test func slopesNeedEveryLever() throws {
    #expect(try slope() != nil)
    #expect(try slope(.versions) == nil)
    var same = SmallChange()
    same.now = same.then
    #expect(try slope(same) == nil && (try change(same)) == nil)
  }

  /// Two lines for a lever whose question was put in other words, one for each other.
  @Test func aBreakIsAGapInTheLine() throws {
    func lines(_ change: SmallChange) throws -> Int {
      let text = String(decoding: try #require(try slope(change)).svg, as: UTF8.self)
      return text.split(separator: "\n").count {
        $0.hasPrefix("<line") && ($0.contains("mark-leaders") || $0.contains("mark-hidden"))
      }
    }
    var reworded = SmallChange()
    reworded.now.snapshot = SmallReport.snapshot([
      ("version: 1.0.0", "version: 1.1.0"),
      (
        "text: \"Where are {people}?\", levels: [a, b, c, d, e, f]}",
        "text: \"Where do {people} sit?\", levels: [a, b, c, d, e, f], "
          + "reworded: {in: 1.1.0, meaning: same, why: Plainer.}}"
      ),
    ])
    #expect(try lines(SmallChange()) == 5 && (try lines(reworded)) == 6)
  }

  @Test func descriptionsSayTheFormThenTheFinding() throws {
    for figure in [try change(), try slope()].compactMap({ $0 }) {
      let text = String(decoding: figure.svg, as: UTF8.self)
      let description = try #require(text.split(separator: "-d\">").last?.prefix { $0 != "<" })
      #expect(description.contains(". \(figure.headline). "), "\(description)")
    }
  }
}
