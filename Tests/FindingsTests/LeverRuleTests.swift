import Findings
import Measures
import Scoring
import Survey
import Testing

@Suite struct LeverRuleTests {
  // MARK: - The weakest lever

  @Test func theWeakestLeverIsNamedWithItsFigure() {
    let audit = SmallAudit(lived: .init(now: [3, 1]), staff: .init(now: [3, 2]))
    #expect(
      audit.findings("weakest-lever") == [
        Finding(
          "weakest-lever", at: .scores,
          ["lever": .name("Politics"), "points": .points(300)])
      ])
  }

  @Test func ofTwoEquallyWeakTheFirstIsNamed() {
    var audit = SmallAudit(lived: .init(now: [1, 1, 3]))
    audit.levers = ["A", "B", "C"]
    #expect(audit.findings("weakest-lever").map { $0.values["lever"] } == [.name("A")])
  }

  @Test(arguments: [[2, 2], [2, nil]] as [[Int?]])
  func amongEqualsOrAloneNoneIsWeakest(_ now: [Int?]) {
    #expect(SmallAudit(lived: .init(now: now)).findings("weakest-lever") == [])
  }

  // MARK: - The widest gap

  @Test func theLeverWhereLeadersSeeMostIsNamed() {
    let audit = SmallAudit(lived: .init(now: [1, 1]), leaders: .init(now: [2, 4]))
    #expect(
      audit.findings("leaders-see-more", "leaders-see-less") == [
        Finding(
          "leaders-see-more", at: .gaps,
          [
            "lever": .name("Politics"), "points": .points(600), "leaders": .name("Leaders"),
            "lived": .name("Residents"),
          ])
      ])
  }

  @Test func leadersMaySeeLess() {
    let audit = SmallAudit(lived: .init(now: [4, 1]), leaders: .init(now: [1, 2]))
    let found = audit.findings("leaders-see-more", "leaders-see-less")
    #expect(found.map(\.id) == ["leaders-see-less"])
    #expect(found.first?.values["points"] == .points(600))
    #expect(found.first?.values["lever"] == .name("People"))
  }

  /// One leader of ten a rung higher is 2.0 points; five of ten are 10.0, which is enough.
  @Test(arguments: [(1, false), (4, false), (5, true)])
  func tenPointsAreWorthTalkingAbout(_ higher: Int, _ isRaised: Bool) {
    let audit = SmallAudit(
      lived: .init(now: [2, 2], people: 10),
      leaders: .init(now: [2, 2], people: 10, higher: higher))
    #expect(audit.findings("leaders-see-more").isEmpty != isRaised)
  }

  @Test func aHiddenVoiceHasNoGap() {
    let audit = SmallAudit(lived: .init(now: [1, 1], people: 4), leaders: .init(now: [4, 4]))
    #expect(audit.findings("leaders-see-more", "leaders-see-less") == [])
  }

  // MARK: - Promise and refusal

  @Test func theLargestPromiseIsMeasuredFromWherePeopleSeeThings() {
    let audit = SmallAudit(
      lived: .init(now: [1, 2]), leaders: .init(now: [4, 4], second: [3, 5]))
    #expect(
      audit.findings("largest-promise") == [
        Finding(
          "largest-promise", at: .levers, ["lever": .name("Politics"), "points": .points(600)])
      ])
  }

  @Test func noPromiseWithoutAStepOrWithAHiddenVoice() {
    let still = SmallAudit(
      lived: .init(now: [3, 3]), leaders: .init(now: [3, 3], second: [3, 3]))
    #expect(still.findings("largest-promise") == [])
    let hidden = SmallAudit(
      lived: .init(now: [0, 0], people: 4), leaders: .init(now: [3, 3], second: [5, 5]))
    #expect(hidden.findings("largest-promise") == [])
    let unasked = SmallAudit(lived: .init(now: [0, 0]), leaders: .init(now: [3, 3]))
    #expect(unasked.findings("largest-promise") == [])
  }

  @Test func whatPeopleWantBeyondWhatLeadersWouldShareIsNamed() {
    let audit = SmallAudit(
      lived: .init(now: [1, 1], second: [4, 5]), leaders: .init(now: [2, 2], second: [2, 4]))
    #expect(
      audit.findings("wanted-and-refused") == [
        Finding(
          "wanted-and-refused", at: .differences,
          ["lever": .name("People"), "points": .points(400)])
      ])
  }

  @Test func nothingIsRefusedWhereLeadersOfferMoreOrAreHidden() {
    let offered = SmallAudit(
      lived: .init(now: [1, 1], second: [2, 2]), leaders: .init(now: [2, 2], second: [4, 2]))
    #expect(offered.findings("wanted-and-refused") == [])
    let hidden = SmallAudit(
      lived: .init(now: [1, 1], second: [5, 5]),
      leaders: .init(now: [2, 2], second: [2, 2], people: 4))
    #expect(hidden.findings("wanted-and-refused") == [])
  }

  // MARK: - Power out of sight

  @Test func threeOfTenWhoDoNotKnowAreAFinding() {
    let audit = SmallAudit(lived: .init(now: [2, 2], people: 10, unsure: 3))
    #expect(
      audit.findings("power-out-of-sight")
        == ["s0", "s1"].map { id in
          Finding(
            "power-out-of-sight", at: .answers(Section.ID(id)),
            [
              "section": .name(id == "s0" ? "People" : "Politics"), "voice": .name("Residents"),
              "share": .share(Fraction(3, over: 10)),
            ])
        })
  }

  @Test func twoOfTenWhoDoNotKnowAreNone() {
    let audit = SmallAudit(lived: .init(now: [2, 2], people: 10, unsure: 2))
    #expect(audit.findings("power-out-of-sight") == [])
  }

  @Test func whatStaffOrAHiddenVoiceDoNotKnowIsNoneEither() {
    let staff = SmallAudit(
      lived: .init(now: [2, 2]), staff: .init(now: [2, 2], people: 10, unsure: 5))
    #expect(staff.findings("power-out-of-sight") == [])
    let hidden = SmallAudit(
      lived: .init(now: [2, 2], people: 4, unsure: 3), staff: .init(now: [2, 2]))
    #expect(hidden.findings("power-out-of-sight") == [])
  }
}
