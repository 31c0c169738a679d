import Findings
import Scoring
import Survey
import Testing

@Suite struct LensRuleTests {
  private func audit(_ now: [Int?], tags: [String]) -> SmallAudit {
    var audit = SmallAudit(lived: .init(now: now))
    audit.levers = ["A", "B", "C", "D"]
    audit.tags = tags
    audit.tail = """
      settings: {lens_questions_minimum: 1}
      vocabulary: {stage: [design, delivery, management]}
      lenses:
        - {id: stage, title: "Where do {people} share?", group_by: stage}
      """
    return audit
  }

  @Test func theHighestAndTheLowestAreNamed() {
    let audit = audit([3, 3, 1, 2], tags: ["design", "design", "delivery", "management"])
    #expect(
      audit.findings("lens") == [
        Finding(
          "lens", at: .lens("stage"),
          [
            "lens": .name("Where do residents share?"), "highest": .name("design"),
            "high": .points(600), "lowest": .name("delivery"), "low": .points(200),
          ])
      ])
  }

  @Test func amongEqualsOrAloneNoneIsNamed() {
    let equal = audit([2, 2, 2, 2], tags: ["design", "design", "delivery", "management"])
    let alone = audit([2, 1, 3, 4], tags: ["design", "design", "design", "design"])
    let unknown = audit([2, 1, nil, nil], tags: ["design", "design", "delivery", "management"])
    for audit in [equal, alone, unknown] { #expect(audit.findings("lens") == []) }
  }
}
