import Scoring
import Survey
import Testing

@Suite struct ReleaseCutsTests {
  private func names(_ audit: ReleaseAudit, for audience: AuditPlan.Audience = .internal)
    -> [String]
  {
    audit.release(for: audience).cuts.map { "\($0.name) \($0.people.values.reduce(0, +))" }
  }

  @Test func aVoiceIsACutAndSoIsEachGroupItIsBrokenDownBy() {
    let audit = ReleaseAudit(
      sheets: ReleaseAudit.sheets("frontline", 0..<5) + ReleaseAudit.sheets("managers", 0..<6)
        + ReleaseAudit.sheets("leaders", 0..<7))
    #expect(names(audit) == ["staff 11", "staff/frontline 5", "staff/managers 6", "leads 7"])
    #expect(names(audit, for: .public) == ["staff 11"])
  }

  @Test func aHiddenVoiceIsNoCut() {
    let audit = ReleaseAudit(
      sheets: ReleaseAudit.sheets("frontline", 0..<5) + ReleaseAudit.sheets("leaders", 0..<4))
    #expect(names(audit) == ["staff 5"])
  }

  @Test func aRoomHasAllOfItsPeople() {
    let room = ReleaseAudit.Sheet(id: "R1", group: "leaders", people: 6)
    #expect(names(ReleaseAudit(sheets: [room])) == ["leads 6"])
  }

  @Test func aSheetWithoutARungOrADontKnowIsNobody() {
    let whole = ReleaseAudit(sheets: ReleaseAudit.sheets("leaders", 0..<6)).audit
    var sheets = whole.sheets
    sheets[0].answers["one"] = Answer(now: .missing(.preferNotToSay))
    sheets[1].answers["one"] = Answer(now: .missing(.dontKnow))
    let audit = Audit(plan: whole.plan, snapshot: whole.snapshot, sheets: sheets)
    let cuts = releaseCuts(behind: AuditResult(of: audit), of: audit, salt: ReleaseAudit.salt)
    #expect(cuts.map(\.people.count) == [5])
  }

  @Test func onlyCountedSheetsAreThere() {
    let whole = ReleaseAudit(sheets: ReleaseAudit.sheets("leaders", 0..<7)).audit
    var sheets = whole.sheets
    sheets[3].status = .inProgress
    let audit = Audit(plan: whole.plan, snapshot: whole.snapshot, sheets: sheets)
    let counts = [false, true].map { all in
      releaseCuts(
        behind: AuditResult(of: audit, includesIncomplete: all), of: audit,
        salt: ReleaseAudit.salt
      ).map(\.people.count)
    }
    #expect(counts == [[6], [7]])
  }

  /// Revised twice, and the one in the middle is still there or gone.
  @Test(arguments: [
    [("leaders-0.r2", "leaders-0")],
    [("leaders-0.r3", "leaders-0.r2")],
    [("leaders-0.r3", "leaders-0")],
  ])
  func aRevisionIsTheSamePerson(_ revisions: [(id: String, parent: String)]) {
    let before = ReleaseAudit(sheets: ReleaseAudit.sheets("leaders", 0..<6))
    var after = before
    after.sheets[0] = ReleaseAudit.Sheet(
      id: revisions[0].id, group: "leaders", revises: revisions[0].parent)
    #expect(before.release().cuts == after.release().cuts)
  }

  @Test func revisionsThatNameEachOtherEnd() {
    let circle = [
      ReleaseAudit.Sheet(id: "a", group: "leaders", revises: "b"),
      ReleaseAudit.Sheet(id: "b", group: "leaders", revises: "a"),
    ]
    let audit = ReleaseAudit(sheets: circle + ReleaseAudit.sheets("leaders", 0..<4))
    #expect(names(audit) == ["leads 6"])
  }
}
