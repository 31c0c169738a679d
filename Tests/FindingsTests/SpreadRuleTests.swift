import Findings
import Measures
import Scoring
import Survey
import Testing

@Suite struct SpreadRuleTests {
  // MARK: - Two camps

  /// Three at the bottom and three at the top of the first question.
  private func camps(people: Int = 6) -> SmallAudit {
    var audit = SmallAudit(lived: .init(now: [0, 2], people: people))
    audit.change = { sheet, person in
      if person < 3 { sheet.answers["q0"] = Answer(now: .level(5)) }
    }
    return audit
  }

  @Test func answersAtBothEndsAreTwoCamps() {
    #expect(
      camps().findings("two-camps") == [
        Finding(
          "two-camps", at: .answers("s0"),
          [
            "question": .name("t"), "voice": .name("Residents"), "low": .count(3),
            "high": .count(3), "answers": .count(6),
          ])
      ])
    #expect(
      camps().findings("two-camps-on-section") == [
        Finding(
          "two-camps-on-section", at: .answers("s0"),
          ["section": .name("People"), "voice": .name("Residents")])
      ])
  }

  @Test func ofManyTheFiveWithMostPeopleAreListed() {
    var audit = SmallAudit(
      lived: .init(now: [0, 0, 0], people: 6), staff: .init(now: [0, 0, 0], people: 8))
    audit.levers = ["A", "B", "C"]
    audit.change = { sheet, person in
      guard person < 3 else { return }
      for question in ["q0", "q1", "q2"] {
        sheet.answers[Question.ID(question)] = Answer(now: .level(5))
      }
    }
    let voices = audit.findings("two-camps").map { $0.values["voice"] }
    #expect(
      voices == ["Staff", "Staff", "Staff", "Residents", "Residents"].map { .name($0) })
  }

  /// Three of ten are fewer than a third.
  @Test func aFewAtOneEndAreNoCamp() {
    #expect(camps(people: 10).findings("two-camps", "two-camps-on-section") == [])
    #expect(camps(people: 4).findings("two-camps", "two-camps-on-section") == [])
  }

  // MARK: - Don't know

  @Test func threeOfTenWhoDoNotKnowAreAFindingOfTheQuestion() {
    let audit = SmallAudit(lived: .init(now: [2, nil], people: 10, unsure: 3))
    #expect(
      audit.findings("dont-know-question") == [
        Finding(
          "dont-know-question", at: .question("q1", in: "s1"),
          ["question": .name("t"), "voice": .name("Residents"), "share": .share(1)]),
        Finding(
          "dont-know-question", at: .question("q0", in: "s0"),
          [
            "question": .name("t"), "voice": .name("Residents"),
            "share": .share(Fraction(3, over: 10)),
          ]),
      ])
  }

  @Test func twoOfTenOrAHiddenVoiceAreNone() {
    let two = SmallAudit(lived: .init(now: [2, 2], people: 10, unsure: 2))
    let hidden = SmallAudit(lived: .init(now: [nil, nil], people: 4), staff: .init(now: [nil, 2]))
    for audit in [two, hidden] { #expect(audit.findings("dont-know-question") == []) }
  }
}
