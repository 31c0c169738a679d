import Findings
import Scoring
import Survey
import Testing

@Suite struct PreparedRuleTests {
  private let ids: Set<Finding.ID> = [
    "headroom-further", "headroom-no-change", "headroom-less", "own-step",
    "own-step-without-band", "promise", "promise-nothing-to-move", "promise-below", "wish-more",
    "wish-as-now", "wish-less", "unmet", "unmet-nothing", "unmet-offer",
  ]

  private func found(_ audit: SmallAudit) -> [String] {
    audit.findings.filter { ids.contains($0.id) }.map { finding in
      switch finding.values["points"] {
      case .points(let tenths)?, .difference(let tenths)?: "\(finding.id) \(tenths)"
      default: finding.id.rawValue
      }
    }
  }

  /// Lived 20.0, leaders 60.0, so now 40.0; prepared 70.0, wanted 60.0.
  @Test func eachDifferenceIsASentence() {
    var audit = SmallAudit(
      lived: .init(now: [1, 1], second: [3, 3]), leaders: .init(now: [3, 3], second: [4, 3]))
    #expect(
      found(audit) == [
        "headroom-further 300", "own-step-without-band 100", "promise 500", "wish-more 400",
        "unmet-offer 100",
      ])
    audit.tail = """
      own_step_bands:
        - {id: stay, below: 0.5, name: Staying put}
        - {id: step, below: 99, name: One step}
      """
    #expect(audit.findings("own-step").map { $0.values["band"] } == [.name("One step")])
  }

  /// Lived 60.0, leaders 80.0, so now 70.0; prepared 40.0, wanted 50.0.
  @Test func eachMayGoTheOtherWay() {
    let audit = SmallAudit(
      lived: .init(now: [3, 3], second: [2, 3]), leaders: .init(now: [4, 4], second: [2, 2]))
    #expect(
      found(audit) == [
        "headroom-less 300", "own-step-without-band -400", "promise-below 200", "wish-less 100",
        "unmet 100",
      ])
  }

  @Test func eachMayBeNothing() {
    let audit = SmallAudit(
      lived: .init(now: [3, 3], second: [3, 3]), leaders: .init(now: [3, 3], second: [3, 3]))
    #expect(
      found(audit) == [
        "headroom-no-change 0", "own-step-without-band 0", "promise-nothing-to-move",
        "wish-as-now", "unmet-nothing",
      ])
  }

  @Test func nothingIsSaidWithoutBothSides() {
    let unasked = SmallAudit(lived: .init(now: [1, 1]), leaders: .init(now: [3, 3]))
    let hidden = SmallAudit(
      lived: .init(now: [1, 1], second: [3, 3], people: 4), staff: .init(now: [2, 2]))
    for audit in [unasked, hidden] { #expect(found(audit) == []) }
  }
}
