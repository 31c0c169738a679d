import Diagnostics
import Scoring
import Survey

/// An audit with one question, a voice of two groups and a voice of one, to be released again and
/// again as its sheets change.
struct ReleaseAudit {
  struct Sheet: Hashable {
    let id: String
    let group: RespondentGroup.ID
    var people = 1
    var revises: String?
  }

  static let salt = ReleaseSalt(Array("a salt".utf8))

  var sheets: [Sheet] = []
  var minimum: Int?

  /// So many sheets of one person each.
  static func sheets(_ group: RespondentGroup.ID, _ numbers: Range<Int>) -> [Sheet] {
    numbers.map { Sheet(id: "\(group)-\($0)", group: group) }
  }

  var audit: Audit {
    guard let date = CalendarDate("2026-05-31") else { preconditionFailure("there is such a day") }
    return Audit(
      plan: AuditPlan(
        organisation: "North Trust", wave: "2026", date: date, questionnaireID: "small",
        questionnaireVersion: Version(1, 0, 0), minimum: minimum),
      snapshot: QuestionnaireSnapshot(Self.questionnaire, bytes: []),
      sheets: sheets.map(Self.answers))
  }

  func result(for audience: AuditPlan.Audience = .internal) -> AuditResult {
    AuditResult(of: audit, for: audience)
  }

  /// The release that these sheets would be.
  func release(for audience: AuditPlan.Audience = .internal) -> Release {
    let result = result(for: audience)
    return Release(
      date: audit.plan.date, written: nil, audience: audience, minimum: result.rules.minimum,
      resultHash: "", cuts: releaseCuts(behind: result, of: audit, salt: Self.salt),
      answers: releaseAnswers(behind: result, of: audit, salt: Self.salt))
  }

  /// What it would give away after others.
  func conflicts(
    after earlier: ReleaseAudit..., for audience: AuditPlan.Audience = .internal
  ) -> [ReleaseConflict] {
    releaseConflicts(of: release(for: audience), after: earlier.map { $0.release() })
  }

  private static func answers(of sheet: Sheet) -> AnswerSheet {
    AnswerSheet(
      id: AnswerSheet.ID(sheet.id),
      questionnaire: QuestionnaireReference(id: "small", version: Version(1, 0, 0)),
      respondent: Respondent(
        group: sheet.group,
        kind: sheet.people == 1
          ? .individual : .room(people: sheet.people, agreed: .consensus, dissent: nil)),
      language: "en", status: .complete,
      revises: sheet.revises.map { .init(parent: AnswerSheet.ID($0), reason: "a slip") },
      answers: ["one": Answer(now: .level(3))])
  }

  private static let questionnaire = AnsweredAudit.read(text)

  private static let text = """
    format: powershare-questionnaire/1
    id: small
    version: 1.0.0
    status: published
    language: en
    title: Small
    \(AnsweredAudit.ladderAndGroups)
    sections:
      - {id: say, name: Say, asks: "Who?"}
    questions:
      - {id: one, section: say, text: "Who?", levels: [a, b, c, d, e, f]}
    """
}
