import Scoring
import Survey
import Testing

@testable import Reporting

@Suite struct ResultFileTests {
  private func text(_ report: SmallReport) -> String {
    String(decoding: report.result.jsonBytes(toolVersion: "1.0.0"), as: UTF8.self)
  }

  @Test func aResult() {
    compare(SmallReport().result.jsonBytes(toolVersion: "1.0.0"), with: "result.json")
  }

  @Test func theSameBytesComeTwice() {
    #expect(text(SmallReport()) == text(SmallReport()))
  }

  /// Three people or four of a hidden voice, whatever they said: nothing of it is there.
  @Test func aHiddenVoiceLeavesNoTrace() {
    let three = SmallReport(staff: .init(people: 3, now: [3, 3, 3, 3, 3, 3]))
    let four = SmallReport(staff: .init(people: 4, now: [0, 5, 0, 5, nil, 1]))
    #expect(text(three) == text(four))
  }

  @Test func aHiddenVoiceLeavesNoTraceInTheReportEither() throws {
    let three = SmallReport(staff: .init(people: 3, now: [3, 3, 3, 3, 3, 3]))
    let four = SmallReport(staff: .init(people: 4, now: [0, 5, 0, 5, nil, 1]))
    #expect(try three.markdown() == four.markdown())
    #expect(try three.html() == four.html())
  }

  @Test func peopleAreCalledByTheAuditsWords() {
    let text = text(SmallReport())
    #expect(text.contains("\"people_are_called\": \"residents\""))
    #expect(text.contains("\"name\": \"Residents\""))
    #expect(!text.contains("{People}"))
  }
}
