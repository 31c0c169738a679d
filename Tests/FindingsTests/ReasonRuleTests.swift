import Findings
import Scoring
import Survey
import Testing

@Suite struct ReasonRuleTests {
  /// Five leaders who stay on the first question and go further on the second.
  private var audit: SmallAudit {
    var audit = SmallAudit(leaders: .init(now: [3, 3], second: [3, 4]))
    audit.tail = SmallAudit.words
    audit.change = { sheet, person in
      let reasons: [Reason.ID?] = ["law", "law", "money", nil, nil]
      sheet.answers["q0"]?.prepared?.reason = reasons[person]
    }
    return audit
  }

  @Test func eachKindOfReasonIsCounted() {
    #expect(
      audit.findings("reasons") == [
        Finding(
          "reasons", at: .reasons,
          [
            "leaders": .name("Leaders"), "staying": .count(5), "cannot": .count(2),
            "cannot-yet": .count(1), "elsewhere": .count(0), "agreed": .count(0),
            "will-not": .count(0), "unexplained": .count(2),
          ])
      ])
  }

  @Test func whereAllGoFurtherOrNobodyWasAskedThereIsNoReason() {
    let further = SmallAudit(leaders: .init(now: [3, 3], second: [4, 4]))
    let unasked = SmallAudit(leaders: .init(now: [3, 3]))
    for audit in [further, unasked] { #expect(audit.findings("reasons") == []) }
  }
}
