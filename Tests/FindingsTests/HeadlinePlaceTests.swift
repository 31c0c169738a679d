import Findings
import Scoring
import Survey
import Testing

@Suite struct HeadlinePlaceTests {
  private let ids: [Finding.ID] = [
    "headline", "headline-without-band", "headline-incomplete", "headline-hidden",
    "headline-missing",
  ]

  private func headline(_ audit: SmallAudit) -> [Finding] {
    audit.findings.filter { ids.contains($0.id) }
  }

  /// Rungs 1 and 2 of five are 20.0 and 40.0 points; their mean is 30.0.
  @Test func theHeadlineComesWithItsBand() {
    let audit = SmallAudit(lived: .init(now: [1, 2]))
    #expect(
      headline(audit) == [
        Finding(
          "headline", at: .scores,
          ["points": .headline(300, showsTenth: false), "band": .name("Low")])
      ])
  }

  /// 25 people of whom some see a rung more: each of them adds 0.8 points to 40.0.
  @Test(arguments: [(11, 488, false), (12, 496, true), (13, 504, false)])
  func onlyNextToABorderTheTenthIsShown(_ higher: Int, _ tenths: Int, _ showsTenth: Bool) {
    let audit = SmallAudit(lived: .init(now: [2, 2], people: 25, higher: higher))
    #expect(headline(audit).first?.values["points"] == .headline(tenths, showsTenth: showsTenth))
  }

  /// 12 of 25 people a rung higher than 40.0 points is 49.6, below the border of 50.0.
  @Test func fortyNinePointSixShowsItsTenth() {
    let audit = SmallAudit(lived: .init(now: [2, 2], people: 25, higher: 12))
    #expect(
      headline(audit).first?.values == [
        "points": .headline(496, showsTenth: true), "band": .name("Low"),
      ])
  }

  @Test func withoutBandsTheFigureStandsByItself() {
    var audit = SmallAudit(lived: .init(now: [1, 2]))
    audit.bands = ""
    #expect(
      headline(audit) == [
        Finding(
          "headline-without-band", at: .scores, ["points": .headline(300, showsTenth: false)])
      ])
  }

  @Test func aLeverWithoutAScoreLeavesNoHeadline() {
    let audit = SmallAudit(lived: .init(now: [1, nil]))
    #expect(
      headline(audit) == [
        Finding(
          "headline-incomplete", at: .scores,
          ["points": .points(200), "used": .count(1), "all": .count(2)])
      ])
  }

  @Test func whereEveryVoiceIsTooSmallTheMinimumIsNamed() {
    let audit = SmallAudit(
      lived: .init(now: [1, 2], people: 4), leaders: .init(now: [1, 2], people: 2))
    #expect(
      headline(audit) == [Finding("headline-hidden", at: .whoAnswered, ["minimum": .count(5)])])
  }

  @Test func withoutAnAnswerThereIsNothingToSay() {
    #expect(headline(SmallAudit()) == [Finding("headline-missing", at: .whoAnswered)])
    let unsure = SmallAudit(lived: .init(now: [nil, nil]))
    #expect(headline(unsure) == [Finding("headline-missing", at: .whoAnswered)])
  }
}
