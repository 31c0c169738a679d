import Survey
import TestSupport

/// The audits of two years, in `2025` and `2026`, by the same eight people and leaders.
struct DiffFixture {
  var then = Self.year("2025", lived: 1, leaders: 3, prepared: 4)
  var now = Self.year("2026", lived: 3, leaders: 3, prepared: 4)

  /// A year in which everybody of a group gives one answer everywhere.
  ///
  /// - Parameters:
  ///   - wave: The year.
  ///   - lived: Where people see power.
  ///   - leaders: Where leaders see it.
  ///   - prepared: How far they would go.
  ///   - people: How many people use services.
  /// - Returns: The audit, with a code in each sheet.
  static func year(
    _ wave: String, lived: Int, leaders: Int, prepared: Int, people: Int = 8
  ) -> AuditFixture {
    var year = AuditFixture.small
    year.wave = wave
    year.sheets =
      year.sheets(people, of: "people", status: .complete).map {
        sheet($0, now: lived, second: 5)
      }
      + year.sheets(8, of: "leaders", status: .complete).map {
        sheet($0, now: leaders, second: prepared)
      }
    return year
  }

  private static func sheet(_ sheet: AnswerSheet, now: Int, second: Int) -> AnswerSheet {
    var sheet = sheet
    sheet.respondent.code = "code-\(sheet.id)"
    for id in sheet.answers.keys {
      sheet.answers[id]?.now = .level(now)
      if sheet.answers[id]?.prepared != nil { sheet.answers[id]?.prepared = .level(second) }
      if sheet.answers[id]?.wanted != nil { sheet.answers[id]?.wanted = .level(second) }
    }
    return sheet
  }

  func write(to folder: TemporaryFolder) throws {
    try then.write(to: folder, as: "2025")
    try now.write(to: folder, as: "2026")
  }
}
