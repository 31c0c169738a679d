import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// A sheet that was opened again counts once: as it was until it is finished, and then as it is.
@Suite struct RevisionTests {
  /// Five leaders of one question at 1, 1, 2, 2, 4; the first becomes a 5.
  private static func audit(_ status: AnswerSheet.Status?) -> Audit {
    var builder = AuditBuilder()
    builder.groups = [("leaders", .leads)]
    builder.levers = [("lever", ["leaders": [[1, 1, 2, 2, 4]]])]
    let audit = builder.audit
    guard let status else { return audit }
    var revision = audit.sheets[0]
    revision.id = AnswerSheet.ID("\(revision.id).r2")
    revision.status = status
    revision.revises = .init(parent: audit.sheets[0].id, reason: "a slip")
    revision.answers["lever-0-0"] = Answer(now: .level(5))
    return Audit(
      plan: audit.plan, snapshot: audit.snapshot, sheets: audit.sheets + [revision])
  }

  /// With 1, 1, 2, 2 and 4 five people have 10 rungs: 200 × 10 ÷ 5 = 400 tenths.
  ///
  /// A 5 in the place of a 1 makes 14: 560. Six people would have 15, and 200 × 15 ÷ 6 is 500.
  @Test(
    arguments: [
      (nil, false, 400), (.inProgress, false, 400), (.inProgress, true, 400),
      (.complete, false, 560),
      (.complete, true, 560),
    ] as [(AnswerSheet.Status?, Bool, Int)])
  func oneOfTheTwoIsScored(
    _ status: AnswerSheet.Status?, _ includesIncomplete: Bool, _ tenths: Int
  ) {
    let result = AuditResult(
      of: Self.audit(status), includesIncomplete: includesIncomplete)
    #expect(result.headline.now.tenths == tenths)
    #expect(result.voices.map(\.people) == [5])
  }

  /// Whatever the answers, the result is that of the revision alone in its parent's place.
  @Test(arguments: 1...12)
  func aRevisionBesideItsParentIsTheRevisionAlone(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let audit = AuditBuilder.random(using: &generator).audit
    let pairs = audit.sheets.enumerated().map { number, sheet in
      guard number % 2 == 0 else { return [sheet] }
      var revision = sheet
      revision.id = AnswerSheet.ID("\(sheet.id).r2")
      revision.revises = .init(parent: sheet.id, reason: "a slip")
      for id in sheet.answers.keys {
        revision.answers[id] = Answer(now: .level(Int.random(in: 0...5, using: &generator)))
      }
      return [sheet, revision]
    }
    func result(_ sheets: [AnswerSheet]) -> AuditResult {
      AuditResult(of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: sheets))
    }
    let (both, alone) = (result(pairs.flatMap { $0 }), result(pairs.compactMap(\.last)))
    #expect(both.headline.now == alone.headline.now)
    #expect(both.levers.map(\.now) == alone.levers.map(\.now))
    #expect(both.headline.scores.now.range == alone.headline.scores.now.range)
    #expect(both.voices.map(\.people) == alone.voices.map(\.people))
  }

  /// Between two releases a revision is nobody new and nobody gone; a copy that does not say what it
  /// revises is one new person, who would be given away.
  @Test func toReleasesARevisionIsTheSamePerson() {
    let before = ReleaseAudit(sheets: ReleaseAudit.sheets("leaders", 0..<6))
    var (revised, copied) = (before, before)
    revised.sheets.append(
      ReleaseAudit.Sheet(id: "leaders-0.r2", group: "leaders", revises: "leaders-0"))
    copied.sheets.append(ReleaseAudit.Sheet(id: "leaders-0.r2", group: "leaders"))
    #expect(revised.release().cuts == before.release().cuts)
    #expect(revised.conflicts(after: before).isEmpty)
    #expect(copied.conflicts(after: before).map(\.difference) == [.added])
    var later = ReleaseAudit(sheets: ReleaseAudit.sheets("leaders", 0..<12))
    later.sheets.append(
      ReleaseAudit.Sheet(id: "leaders-0.r3", group: "leaders", revises: "leaders-0.r2"))
    #expect(later.conflicts(after: before, revised).isEmpty)
  }
}
