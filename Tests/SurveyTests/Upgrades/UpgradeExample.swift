import Diagnostics
import Survey
import TestSupport
import Testing

/// Two versions of a questionnaire, and a sheet that answers the first.
enum UpgradeExample {
  /// A version of the questionnaire.
  ///
  /// - Parameters:
  ///   - questions: Those of the file, and what follows them.
  ///   - version: Of the file.
  ///   - prepared: What the slot asks, from behind its first quotation mark to the end of the entry.
  /// - Returns: It, without a fault.
  /// - Throws: When it has one.
  static func snapshot(
    _ questions: String, version: String, prepared: String? = nil
  ) throws -> QuestionnaireSnapshot {
    let text = QuestionnaireText.with {
      if let prepared {
        $0.slots = $0.slots.replacing("How far would you go?\"", with: prepared)
      }
      $0.head = $0.head.replacing("1.1.0", with: version)
      $0.questions = "questions:\(questions)"
    }
    let reading = Questionnaire.read(SourceFile(name: "test.yaml", text: text))
    let questionnaire = try #require(
      reading.questionnaire, "\(reading.diagnostics.map { $0.text() }.joined())")
    return QuestionnaireSnapshot(questionnaire, bytes: Array(text.utf8))
  }

  /// What an upgrade from 1.0.0 to 1.1.0 makes of a sheet, which must be sound.
  static func upgrade(
    _ earlier: String, _ later: String, group: String = "leaders", answers: String = "",
    modules: String = "", prepared: String? = nil
  ) throws -> SheetUpgrade {
    let (old, new) = (
      try snapshot(earlier, version: "1.0.0"),
      try snapshot(later, version: "1.1.0", prepared: prepared)
    )
    let sheet = try sheet(old, group: group, answers: answers, modules: modules)
    let comparison = QuestionnaireComparison(
      from: QuestionnaireLock(old.questionnaire, sha256: old.sha256),
      to: QuestionnaireLock(new.questionnaire, sha256: new.sha256))
    let upgrade = SheetUpgrade(sheet, from: old, to: new, by: comparison)
    #expect(upgrade.sheet.questionnaire == new.reference)
    try expectSound(upgrade.sheet, in: new)
    return upgrade
  }

  static func retired(_ ids: [String]) -> String {
    "\nretired:" + ids.map { "\n  - {id: \($0), in: 1.1.0}" }.joined()
  }

  static func sheet(
    _ snapshot: QuestionnaireSnapshot, group: String, answers: String, modules: String
  ) throws -> AnswerSheet {
    let text = """
      {
        "format": "powershare-answers/1",
        "questionnaire": {"id": "test", "version": "\(snapshot.questionnaire.version)"},
        "respondent": {"group": "\(group)"}, "status": "in-progress", "seq": 7, "at": "b",
        "answers": {\(answers)}, "modules": {\(modules)}
      }
      """
    let reading = AnswerSheet.read(
      SourceFile(name: "sheets/L1.answers.json", text: text), in: snapshot)
    return try #require(reading.sheet, "\(reading.diagnostics.map { $0.text() }.joined())")
  }

  /// What was carried is written and reads back without a fault.
  static func expectSound(
    _ sheet: AnswerSheet, in snapshot: QuestionnaireSnapshot,
    location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let bytes = sheet.canonicalBytes(in: snapshot.questionnaire)
    let reading = AnswerSheet.read(
      SourceFile(name: "sheets/L1.answers.json", bytes: bytes), in: snapshot)
    #expect(reading.diagnostics.map { $0.text() } == [], sourceLocation: location)
    #expect(
      reading.sheet?.answers.mapValues(\.now) == sheet.answers.mapValues(\.now),
      sourceLocation: location)
  }
}
