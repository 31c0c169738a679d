import Findings
import Scoring
import Survey
import Testing

@Suite struct GapRuleTests {
  private static let bands = """
    perception_gap_bands:
      - {id: same, below_abs: 0.5, name: Same picture}
      - {id: worlds, below_abs: 99, name: "Other worlds for {people}"}
    """

  // MARK: - In words

  @Test func everyGapHasItsWord() {
    var audit = SmallAudit(lived: .init(now: [1, 4]), leaders: .init(now: [1, 2]))
    audit.tail = Self.bands
    #expect(
      audit.findings("gap-in-words").map(\.values) == [
        [
          "lever": .name("People"), "points": .points(0), "leaders": .name("Leaders"),
          "lived": .name("Residents"), "band": .name("Same picture"),
        ],
        [
          "lever": .name("Politics"), "points": .points(400), "leaders": .name("Leaders"),
          "lived": .name("Residents"), "band": .name("Other worlds for residents"),
        ],
      ])
  }

  @Test func withoutWordsOrAVoiceNoGapHasOne() {
    let plain = SmallAudit(lived: .init(now: [1, 4]), leaders: .init(now: [1, 2]))
    #expect(plain.findings("gap-in-words") == [])
    var hidden = SmallAudit(lived: .init(now: [1, 4], people: 4), leaders: .init(now: [1, 2]))
    hidden.tail = Self.bands
    #expect(hidden.findings("gap-in-words") == [])
  }

  // MARK: - Worth talking about

  /// By hand: the floor alone, 1 ÷ 20 on each side; √0.1 × t(8) = 2.306 is 0.73 rungs, 14.6 points.
  @Test func aGapOfARungIsLarge() throws {
    let audit = SmallAudit(lived: .init(now: [2, 2]), leaders: .init(now: [1, 2]))
    let found = audit.findings("gap-large", "gap-worth-talking-about")
    #expect(found.map(\.id) == ["gap-large"])
    #expect(found.map(\.place) == [.gaps])
    #expect(found[0].values["points"] == .points(200))
    #expect(found[0].number("low") == 5 && found[0].number("high") == 35)
  }

  /// Eight of ten leaders a rung higher: 16.0 points, give or take 8.5.
  @Test func aSmallerOneIsWorthTalkingAbout() {
    let audit = SmallAudit(
      lived: .init(now: [2, 2], people: 10), leaders: .init(now: [2, 2], people: 10, higher: 8))
    let found = audit.findings("gap-large", "gap-worth-talking-about")
    #expect(found.map(\.id) == ["gap-worth-talking-about", "gap-worth-talking-about"])
  }

  /// Four of ten are 8.0 points; three of five are 12.0, with a range that holds zero.
  @Test func aSmallOrAnUncertainGapHasNoMark() {
    let small = SmallAudit(
      lived: .init(now: [2, 2], people: 10), leaders: .init(now: [2, 2], people: 10, higher: 4))
    let uncertain = SmallAudit(
      lived: .init(now: [2, 2]), leaders: .init(now: [2, 2], higher: 3))
    for audit in [small, uncertain] {
      #expect(audit.findings("gap-large", "gap-worth-talking-about") == [])
    }
  }

  // MARK: - Pairs

  /// Of 6 × 5 pairs the leader stands higher in 20 and level in 10: 66.7 and 33.3 of 100.
  @Test func pairsAreWholeNumbersThatAddUp() {
    let audit = SmallAudit(
      lived: .init(now: [2, 2]), leaders: .init(now: [2, 2], people: 6, higher: 4))
    #expect(
      audit.findings("gap-in-pairs") == [
        Finding(
          "gap-in-pairs", at: .gaps,
          [
            "lever": .name("People"), "leaders": .name("Leaders"), "lived": .name("Residents"),
            "closer": .count(67), "same": .count(33), "further": .count(0), "top": .name("led"),
          ])
      ])
  }

  @Test func fewPeopleOrASmallGapGiveNoPairs() {
    var few = SmallAudit(lived: .init(now: [1, 1], people: 4), leaders: .init(now: [4, 4]))
    few.minimum = 3
    #expect(few.findings("leaders-see-more").count == 1)
    #expect(few.findings("gap-in-pairs") == [])
    let small = SmallAudit(
      lived: .init(now: [2, 2]), leaders: .init(now: [2, 2], people: 6, higher: 2))
    #expect(small.findings("gap-in-pairs") == [])
  }
}
