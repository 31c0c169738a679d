import Findings
import Measures
import Scoring
import Survey
import Testing

@Suite struct SWOTRuleTests {
  private func lines(_ audit: SmallAudit) -> [Finding] {
    audit.findings.filter { $0.topic == .swot }
  }

  /// 60.0 and 20.0 now; leaders are prepared for 60.0 on both.
  @Test func strengthWeaknessAndOpportunityNameTheirFigures() {
    let audit = SmallAudit(
      lived: .init(now: [3, 1]), leaders: .init(now: [3, 1], second: [3, 3]))
    #expect(
      lines(audit) == [
        Finding(
          "swot-strength", at: .scores, ["section": .name("People"), "points": .points(600)]),
        Finding(
          "swot-weakness", at: .scores, ["section": .name("Politics"), "points": .points(200)]),
        Finding(
          "swot-opportunity", at: .headroom,
          [
            "section": .name("Politics"), "points": .points(400), "leaders": .name("Leaders"),
          ]),
      ])
  }

  /// Lived 20.0 and leaders 80.0 on the first, so now 50.0; prepared 20.0; five of 15 do not know.
  @Test func threatsNameTheirFigures() {
    let audit = SmallAudit(
      lived: .init(now: [1, 2], people: 10, unsure: 5),
      leaders: .init(now: [4, 2], second: [1, 2]))
    #expect(
      lines(audit) == [
        Finding(
          "swot-threat-less", at: .headroom,
          ["section": .name("People"), "points": .points(300), "leaders": .name("Leaders")]),
        Finding(
          "swot-threat-gap", at: .gaps,
          [
            "section": .name("People"), "points": .points(600), "leaders": .name("Leaders"),
            "lived": .name("Residents"),
          ]),
        Finding(
          "swot-threat-dont-know", at: .answers("s0"),
          ["section": .name("People"), "share": .share(Fraction(1, over: 3))]),
        Finding(
          "swot-threat-dont-know", at: .answers("s1"),
          ["section": .name("Politics"), "share": .share(Fraction(1, over: 3))]),
      ])
  }

  @Test func betweenTheThresholdsNothingIsSaid() {
    let audit = SmallAudit(
      lived: .init(now: [2, 2]), leaders: .init(now: [2, 2], second: [2, 2]))
    #expect(lines(audit) == [])
  }
}
