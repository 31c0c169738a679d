import Findings
import Measures
import Scoring
import Survey
import Testing

@Suite struct RangeRuleTests {
  private let ids: Set<Finding.ID> = [
    "score-range", "no-range-too-few", "no-range-everybody", "no-range-together",
    "no-range-room",
  ]

  private func range(_ audit: SmallAudit) -> [Finding] {
    audit.findings.filter { ids.contains($0.id) }
  }

  // MARK: - The range of the headline

  /// By hand: the floor alone, ½ ÷ 20 = 0.025; its root times t = 2.776 is 0.439 rungs, 8.8 points.
  @Test func theRangeOfTheHeadlineIsNamed() throws {
    let found = range(SmallAudit(lived: .init(now: [1, 2])))
    #expect(found.map(\.id) == ["score-range"])
    #expect(found.map(\.place) == [.range] && found.map(\.topic) == [.range])
    #expect(found.first?.number("low") == 21 && found.first?.number("high") == 39)
  }

  @Test func belowFivePeopleThereIsNone() {
    var audit = SmallAudit(lived: .init(now: [1, 2], people: 3))
    audit.minimum = 3
    #expect(range(audit) == [Finding("no-range-too-few", at: .range, ["fewest": .count(5)])])
  }

  @Test func whereEverybodyAnsweredThereIsNone() {
    var audit = SmallAudit(lived: .init(now: [1, 2], people: 6))
    audit.asked = ["people": 6]
    #expect(range(audit) == [Finding("no-range-everybody", at: .range)])
  }

  @Test func whereARoomAnsweredThereIsNoneAndItIsSaid() {
    var audit = SmallAudit(lived: .init(now: [1, 2], people: 1))
    audit.change = { sheet, _ in
      sheet.respondent.kind = .room(people: 6, agreed: .consensus, dissent: nil)
    }
    #expect(range(audit) == [Finding("no-range-together", at: .range)])
    #expect(
      audit.findings("ranges-leave-out-rooms") == [Finding("ranges-leave-out-rooms", at: .range)])
  }

  /// The five who answered alone have a range, of which and of the mean the room's rung would follow.
  @Test func besideASmallRoomThereIsNoneAndItIsSaid() {
    var audit = SmallAudit(lived: .init(now: [1, 2], people: 6))
    audit.change = { sheet, person in
      if person == 0 {
        sheet.respondent.kind = .room(people: 4, agreed: .consensus, dissent: nil)
      }
    }
    #expect(range(audit) == [Finding("no-range-room", at: .range, ["minimum": .count(5)])])
  }

  @Test func withoutAHeadlineNothingIsSaidOfItsRange() {
    let audit = SmallAudit(lived: .init(now: [1, nil]))
    #expect(range(audit) == [])
    #expect(audit.findings("ranges-leave-out-rooms") == [])
  }

  // MARK: - Other rules

  /// Levers of 0 and 100: weights of ¼ and ¾ give 25 and 75; √(1 × 6) − 1 rungs are 29.0 points.
  @Test func rulesThatMoveTheHeadlineFarAreNamed() throws {
    let audit = SmallAudit(lived: .init(now: [0, 5]))
    let found = audit.findings.filter { $0.id.rawValue.hasPrefix("rules-") }
    #expect(found.map(\.id) == ["rules-matter", "rules-weights", "rules-geometric"])
    #expect(found[0].number("points") == 25)
    #expect(found[0].values["most"] == .count(10))
    #expect(found[1].values == ["low": .decimal(25), "high": .decimal(75)])
    #expect(abs(try #require(found[2].number("points")) - 28.99) < 0.01)
  }

  @Test func whereNoRuleMovesItFarNoneIsNamed() {
    let audit = SmallAudit(lived: .init(now: [2, 3]))
    #expect(audit.findings.filter { $0.id.rawValue.hasPrefix("rules-") } == [])
  }

  /// All on rung 2 are 40.0 and none above the middle; 0, 0, 0, 3, 3 are 24.0 and two in five.
  @Test func anOrderThatDependsOnCountingRungsIsSaid() {
    var audit = SmallAudit(lived: .init(now: [2, 0]))
    #expect(audit.findings("lever-order-depends") == [])
    audit.change = { sheet, person in
      if person < 2 { sheet.answers["q1"] = Answer(now: .level(3)) }
    }
    #expect(audit.findings("lever-order-depends") == [Finding("lever-order-depends", at: .scores)])
  }

  @Test func aLeverThatAVoiceLeavesOutIsNamed() {
    let audit = SmallAudit(lived: .init(now: [1, 1]), staff: .init(now: [3, nil]))
    #expect(
      audit.findings("lever-on-fewer-voices") == [
        Finding(
          "lever-on-fewer-voices", at: .scores,
          ["lever": .name("Politics"), "voices": .names(["Staff"])])
      ])
    let whole = SmallAudit(lived: .init(now: [1, 1]), staff: .init(now: [3, 3]))
    #expect(whole.findings("lever-on-fewer-voices") == [])
  }
}
