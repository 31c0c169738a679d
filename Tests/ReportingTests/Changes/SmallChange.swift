import Comparison
import Survey
import Testing

@testable import Reporting

/// Two years of a small audit, from their answers to the report of what moved.
///
/// Everybody of a voice answers alike. Of each of the six sections one question is asked: People and
/// Politics move by four rungs, up and down; on Profitability leaders and people move apart; on
/// Principles leaders alone move by one rung; the last two stay.
struct SmallChange {
  var then = SmallReport(
    lived: .init(people: 6, now: [0, 4, 0, 3, 2, 1], second: [4, 4, 5, 4, 3, 3]),
    leaders: .init(now: [1, 5, 5, 3, 3, 2], second: [4, 5, 5, 5, 4, 3]), wave: "2025",
    date: "2025-05-31")
  var now = SmallReport(
    lived: .init(people: 6, now: [4, 0, 5, 3, 2, 1], second: [4, 4, 5, 4, 3, 3]),
    leaders: .init(now: [5, 1, 0, 4, 3, 2], second: [5, 3, 5, 5, 4, 3]))
  var options = ChangeOptions(toolVersion: "1.0.0")
  /// Whether the answers of the year before are still there.
  var hasOldAnswers = true
  /// How many earlier years there are, all alike.
  var years = 1

  var comparison: YearComparison {
    let earlier = ComparedYear(of: then.audit, scored: then.result)
    let later = ComparedYear(of: now.audit, scored: now.result)
    return YearComparison(
      from: hasOldAnswers
        ? earlier : ComparedYear(figures: earlier.figures, lock: earlier.lock, people: nil),
      to: later,
      by: earlier.lock == later.lock
        ? QuestionnaireComparison(chain: [later.lock])
        : QuestionnaireComparison(chain: [earlier.lock, later.lock]))
  }

  var subject: ChangeSubject {
    let lock = QuestionnaireLock(then.snapshot.questionnaire, sha256: then.snapshot.sha256)
    return ChangeSubject(
      Array(repeating: (comparison: comparison, earlier: lock), count: years),
      later: QuestionnaireLock(now.snapshot.questionnaire, sha256: now.snapshot.sha256),
      options: options)
  }

  func report() throws -> Report {
    try ChangeReportWriter(subject, in: try #require(SmallReport.pack)).report()
  }

  func html() throws -> String { String(decoding: try report().html, as: UTF8.self) }
  func markdown() throws -> String { String(decoding: try report().markdown, as: UTF8.self) }

  /// Leaders alone, one person a year.
  static var ofOnePerson: SmallChange {
    var change = SmallChange()
    (change.then.audience, change.now.audience) = (.own, .own)
    (change.then.lived, change.now.lived) = (nil, nil)
    (change.then.staff, change.now.staff) = (nil, nil)
    change.then.leaders?.people = 1
    change.now.leaders?.people = 1
    return change
  }

  /// The same words in every name there is.
  static func hostile(_ name: String) -> SmallChange {
    var change = SmallChange()
    (change.then.people, change.now.people) = (name, name)
    (change.then.wave, change.now.wave) = ("2025 \(name)", "2026 \(name)")
    let named = SmallReport.snapshot([
      ("name: Politics", "name: \"Politics of {people}\""),
      ("name: Leaders, role", "name: \"Leaders of {people}\", role"),
    ])
    (change.then.snapshot, change.now.snapshot) = (named, named)
    return change
  }

  /// The later year asks another version: one question in other words, one carried over by a map,
  /// one new, one ended, one that nobody ruled on.
  static var versions: SmallChange {
    var change = SmallChange()
    change.now.snapshot = SmallReport.snapshot([
      ("version: 1.0.0", "version: 1.1.0"),
      (
        "text: \"Where are {people}?\", levels: [a, b, c, d, e, f]}",
        "text: \"Where do {people} sit?\", levels: [a, b, c, d, e, f], "
          + "reworded: {in: 1.1.0, meaning: same, why: Plainer words.}}"
      ),
      ("text: \"Who sets the agenda?\"", "text: \"Who writes the agenda?\""),
      (
        "{id: money, section: profitability, slots: [now, prepared, wanted], text: \"Who spends?\"",
        "{id: spending, section: profitability, slots: [now, prepared, wanted], text: \"Who pays?\""
      ),
      ("sections:\n", "retired:\n  - {id: money, in: 1.1.0}\nsections:\n"),
    ])
    return change
  }
}
