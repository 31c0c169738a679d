import Findings
import Scoring
import Survey
import Testing

@Suite struct PriorityRuleTests {
  /// Lived 20.0 twice; wanted 80 and 100, prepared 40 and 80.
  private var audit: SmallAudit {
    SmallAudit(
      lived: .init(now: [1, 1], second: [4, 5]), leaders: .init(now: [2, 2], second: [2, 4]))
  }

  // MARK: - Agreed steps

  @Test func theLargestAgreedStepComesFirst() {
    #expect(
      audit.findings("agreed-step", "own-steps-instead", "own-step-on-question").map(\.values) == [
        ["question": .name("t"), "points": .points(600), "lived": .name("Residents")],
        ["question": .name("t"), "points": .points(200), "lived": .name("Residents")],
      ])
    #expect(audit.findings("agreed-step").allSatisfy { $0.place == .steps })
  }

  @Test func withoutAWishTheOwnStepStandsInAndItIsSaid() {
    let audit = SmallAudit(leaders: .init(now: [2, 2], second: [2, 4]))
    #expect(
      audit.findings("agreed-step", "own-steps-instead", "own-step-on-question") == [
        Finding("own-steps-instead", at: .steps, ["leaders": .name("Leaders")]),
        Finding(
          "own-step-on-question", at: .steps,
          ["question": .name("t"), "points": .points(400), "leaders": .name("Leaders")]),
      ])
  }

  @Test func withoutASecondAnswerOrAStepThereIsNoList() {
    let unasked = SmallAudit(lived: .init(now: [1, 1]), leaders: .init(now: [2, 2]))
    let still = SmallAudit(
      lived: .init(now: [3, 3], second: [3, 3]), leaders: .init(now: [3, 3], second: [3, 3]))
    for audit in [unasked, still] {
      #expect(
        audit.findings("agreed-step", "own-steps-instead", "own-step-on-question") == [])
    }
  }

  // MARK: - Refused wishes

  private func refused(_ audit: SmallAudit) -> [Finding] {
    audit.findings.filter { $0.id.rawValue.hasPrefix("refused-wish") }
  }

  @Test func whatIsWantedAndNotPreparedIsNamed() {
    #expect(
      refused(audit) == [
        Finding(
          "refused-wish", at: .refusals, ["question": .name("t"), "points": .points(400)]),
        Finding(
          "refused-wish", at: .refusals, ["question": .name("t"), "points": .points(200)]),
      ])
  }

  @Test(arguments: [
    ("law", "cannot"), ("money", "cannot-yet"), ("not-ours", "elsewhere"), ("said-no", "agreed"),
    ("enough", "will-not"),
  ])
  func theReasonNamedMostStandsBesideIt(_ reason: String, _ kind: String) {
    var audit = audit
    audit.tail = SmallAudit.words
    audit.change = { sheet, person in
      sheet.answers["q0"]?.prepared?.reason =
        person < 3 ? Reason.ID(reason) : person == 3 ? "law" : nil
    }
    let named = reason == "law" ? 4 : 3
    #expect(
      refused(audit).first
        == Finding(
          Finding.ID("refused-wish-\(kind)"), at: .refusals,
          [
            "question": .name("t"), "points": .points(400), "named": .count(named),
            "staying": .count(5),
          ]))
  }

  @Test func nothingIsRefusedWhereLeadersOfferAsMuch() {
    let audit = SmallAudit(
      lived: .init(now: [1, 1], second: [3, 3]), leaders: .init(now: [2, 2], second: [3, 4]))
    #expect(refused(audit) == [])
  }
}
