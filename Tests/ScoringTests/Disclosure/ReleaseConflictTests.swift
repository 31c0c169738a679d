import Scoring
import Survey
import TestSupport
import Testing

@Suite struct ReleaseConflictTests {
  private func leaders(_ numbers: Range<Int>) -> ReleaseAudit {
    ReleaseAudit(sheets: ReleaseAudit.sheets("leaders", numbers))
  }

  @Test func theSamePeopleGiveNobodyAway() {
    #expect(leaders(0..<8).conflicts(after: leaders(0..<8)).isEmpty)
  }

  @Test(arguments: 1...4)
  func tooFewNewPeopleAreGivenAway(_ late: Int) {
    let found = leaders(0..<8 + late).conflicts(after: leaders(0..<8))
    #expect(found.map(\.difference) == [.added] && found.map(\.minimum) == [5])
    #expect(found.map(\.cut.description) == ["leads"])
  }

  @Test func asManyNewPeopleAsTheMinimumAreNot() {
    #expect(leaders(0..<13).conflicts(after: leaders(0..<8)).isEmpty)
  }

  @Test(arguments: 1...3)
  func tooFewWhoAreGoneAreGivenAway(_ gone: Int) {
    let found = leaders(gone..<8).conflicts(after: leaders(0..<8))
    #expect(found.map(\.difference) == [.gone])
  }

  @Test func someNewAndSomeGoneAreTwoConflicts() {
    let found = leaders(1..<9).conflicts(after: leaders(0..<8))
    #expect(found.map(\.difference) == [.added, .gone])
  }

  @Test func everyEarlierReleaseCounts() {
    let found = leaders(0..<14).conflicts(after: leaders(0..<13), leaders(0..<8))
    #expect(found.map(\.earlier) == [leaders(0..<13).release()])
  }

  /// 0 to 9 and 7 to 16 have three people in common, 0 to 16 are all: the first two less the third.
  @Test(arguments: [(7, [ReleaseConflict.Difference.amongSeveral]), (5, [])])
  func whatThreeReleasesTellTogether(_ first: Int, _ found: [ReleaseConflict.Difference]) {
    let (one, other) = (leaders(0..<10), leaders(first..<first + 10))
    #expect(other.conflicts(after: one).isEmpty)
    let all = leaders(0..<first + 10)
    #expect(all.conflicts(after: one).isEmpty && all.conflicts(after: other).isEmpty)
    #expect(all.conflicts(after: one, other).map(\.difference) == found)
    // Once told it is no longer to be kept.
    #expect(all.conflicts(after: one, other, all).isEmpty)
  }

  @Test func aLateRoomOfEnoughPeopleIsEnough() {
    func after(_ people: Int) -> [ReleaseConflict] {
      var audit = leaders(0..<8)
      audit.sheets.append(ReleaseAudit.Sheet(id: "R1", group: "leaders", people: people))
      return audit.conflicts(after: leaders(0..<8))
    }
    #expect(after(4).count == 1)
    #expect(after(5).isEmpty)
  }

  /// Seven of a voice, then its five: who has both knows what the two managers said.
  @Test func aGroupIsHeldAgainstTheVoiceItWasIn() {
    let frontline = ReleaseAudit.sheets("frontline", 0..<5)
    let before = ReleaseAudit(sheets: frontline + ReleaseAudit.sheets("managers", 0..<2))
    let after = ReleaseAudit(sheets: frontline + ReleaseAudit.sheets("managers", 0..<7))
    let found = after.conflicts(after: before)
    #expect(found.map(\.cut.description) == ["staff/frontline"])
    #expect(found.map(\.earlierCut.description) == ["staff"])
    #expect(found.map(\.difference) == [.gone])
  }

  /// Managers were shown inside, so that a public total tells those who were there nothing new.
  @Test func betweenTwoAudiencesTheSmallerMinimumHolds() {
    let audit = ReleaseAudit(
      sheets: ReleaseAudit.sheets("frontline", 0..<5) + ReleaseAudit.sheets("managers", 0..<6))
    #expect(audit.conflicts(after: audit, for: .public).isEmpty)
    var late = audit
    late.sheets += ReleaseAudit.sheets("managers", 6..<8)
    #expect(!late.conflicts(after: audit, for: .public).isEmpty)
  }

  /// Whatever comes and goes, no two releases that were let through differ by too few people.
  @Test(arguments: UInt64(0)..<40)
  func noPairOfReleasesGivesAnybodyAway(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var passed: [(audit: ReleaseAudit, audience: AuditPlan.Audience, release: Release)] = []
    var audit = ReleaseAudit(minimum: [nil, 3, 7].randomElement(using: &random) ?? nil)
    for step in 0..<30 {
      change(&audit, step: step, &random)
      let audience: AuditPlan.Audience = Bool.random(using: &random) ? .internal : .public
      let release = audit.release(for: audience)
      let conflicts = releaseConflicts(of: release, after: passed.map(\.release))
      if conflicts.isEmpty { passed.append((audit, audience, release)) }
    }
    #expect(!passed.isEmpty)
    for later in passed {
      for earlier in passed {
        expectSafe(
          later.audit.shown(to: later.audience), earlier.audit.shown(to: earlier.audience),
          minimum: min(later.release.minimum, earlier.release.minimum), seed: seed)
      }
    }
  }

  /// Now and then a few come late or go, and now and then many.
  private func change(_ audit: inout ReleaseAudit, step: Int, _ random: inout SeededGenerator) {
    if Bool.random(using: &random), !audit.sheets.isEmpty {
      let gone = Int.random(in: 0...min(6, audit.sheets.count), using: &random)
      audit.sheets = Array(audit.sheets.shuffled(using: &random).dropLast(gone))
    }
    let group = ["frontline", "managers", "leaders"].randomElement(using: &random) ?? "leaders"
    for number in 0..<Int.random(in: 0...9, using: &random) {
      let people = Int.random(in: 0...9, using: &random) == 0 ? 4 : 1
      audit.sheets.append(
        ReleaseAudit.Sheet(
          id: "s\(step)-\(number)", group: RespondentGroup.ID(group), people: people))
    }
  }

  private func expectSafe(
    _ cuts: [Set<String>], _ others: [Set<String>], minimum: Int, seed: UInt64
  ) {
    for cut in cuts {
      for other in others {
        let count = cut.subtracting(other).count
        #expect(count == 0 || count >= minimum, "seed \(seed): \(count) people")
      }
    }
  }
}

extension ReleaseAudit {
  /// Everyone behind each shown voice and group, a name for each person of a room: counted from
  /// the sheets and the printed standings alone.
  fileprivate func shown(to audience: AuditPlan.Audience) -> [Set<String>] {
    func everyone(in groups: [RespondentGroup.ID]) -> Set<String> {
      Set(
        sheets.filter { groups.contains($0.group) }.flatMap { sheet in
          (0..<sheet.people).map { "\(sheet.id) \($0)" }
        })
    }
    return result(for: audience).voices.filter(\.isShown).flatMap { voice in
      let groups = voice.groups.map(\.id)
      return [everyone(in: groups)] + (voice.isBrokenDown ? groups.map { everyone(in: [$0]) } : [])
    }
  }
}
