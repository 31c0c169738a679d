import Findings
import Measures
import Scoring
import Survey
import Testing

@Suite struct ClaimRuleTests {
  /// Five leaders on one rung; so many of them have a record for the first question, three for the
  /// second.
  private func audit(level: Int = 4, shown: Int) -> SmallAudit {
    var audit = SmallAudit(lived: .init(now: [1, 1]), leaders: .init(now: [level, level]))
    audit.tail = SmallAudit.words
    audit.change = { sheet, person in
      guard sheet.respondent.group == "leaders" else { return }
      sheet.answers["q0"]?.evidence = Evidence(text: "e", strength: person < shown ? 3 : 2)
      sheet.answers["q1"]?.evidence = Evidence(text: "e", strength: person < 3 ? 4 : nil)
    }
    return audit
  }

  @Test func aStrongClaimThatFewRecordsShowIsNamed() {
    #expect(
      audit(shown: 2).findings("claimed-not-shown") == [
        Finding(
          "claimed-not-shown", at: .claimsNotShown("s0"),
          [
            "question": .name("t"), "leaders": .name("Leaders"), "points": .points(800),
            "shown": .count(2), "claims": .count(5), "from": .count(80),
          ])
      ])
  }

  @Test func halfOfTheClaimsIsEnoughAndALowerRungIsNoStrongClaim() {
    #expect(audit(shown: 3).findings("claimed-not-shown") == [])
    #expect(audit(level: 3, shown: 0).findings("claimed-not-shown") == [])
  }

  /// Half a rung below 80 points is 70.0: four of six leaders on rung 3 and two on 4 are 66.7, three
  /// and three 70.0.
  @Test(arguments: [(2, false), (3, true)])
  func halfARungBelowIsIncluded(_ higher: Int, _ isRaised: Bool) {
    var audit = SmallAudit(leaders: .init(now: [3, 3], people: 6, higher: higher))
    audit.tail = SmallAudit.words
    #expect(audit.findings("claimed-not-shown").isEmpty != isRaised)
  }

  @Test func theShareOfClaimsThatAreShownIsNamed() {
    #expect(
      audit(shown: 2).findings("claims") == [
        Finding(
          "claims", at: .claims,
          [
            "claims": .count(10), "from": .count(60), "shown": .count(5),
            "share": .share(Fraction(1, over: 2)),
          ])
      ])
  }

  @Test func withoutAClaimOrWithoutEvidenceAskedNothingIsSaid() {
    #expect(audit(level: 2, shown: 5).findings("claims", "claimed-not-shown") == [])
    var unasked = audit(shown: 0)
    unasked.tail = ""
    #expect(unasked.findings("claims", "claimed-not-shown") == [])
  }
}
