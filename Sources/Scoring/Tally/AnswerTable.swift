package import Survey

/// Every answer that counts: a row for each sheet, a place for each question and slot.
///
/// Routing runs here, once for each sheet; counts, ranges and pairs are all read off this table.
package struct AnswerTable: Sendable {
  /// One sheet without its words.
  ///
  /// A class, as ranges, pairs and claims go through rows again and again.
  package final class Row: Sendable {
    package let sheet: AnswerSheet.ID
    /// Its place among the questionnaire's groups.
    package let group: Int
    package let people: Int
    /// Several people gave one agreed answer: one view without a spread of its own.
    package let isRoom: Bool
    /// By question and slot.
    let entries: [TableEntry]
    /// By question; -1 where no strength was given.
    private let strengths: [Int8]
    /// By question: why the prepared rung is not higher.
    private let reasons: [Reason.Kind?]

    init(_ sheet: AnswerSheet, group: Int, answers: RowAnswers) {
      self.sheet = sheet.id
      self.group = group
      people = sheet.respondent.people
      isRoom = sheet.respondent.kind != .individual
      (entries, strengths, reasons) = (answers.entries, answers.strengths, answers.reasons)
    }

    /// Whether a rung or "don't know" is given anywhere: only then does the sheet count its people.
    package var hasAnswered: Bool { entries.contains(where: \.isAnswer) }

    package func entry(_ question: Int, _ slot: Slot) -> TableEntry {
      entries[question * Slot.count + slot.order]
    }

    package func isAsked(_ question: Int, _ slot: Slot = .now) -> Bool {
      entry(question, slot) != .notAsked
    }

    package func level(_ question: Int, _ slot: Slot = .now) -> Int? {
      entry(question, slot).level
    }

    /// How strong the evidence is, a level of the questionnaire's evidence strengths.
    package func evidenceStrength(_ question: Int) -> Int? {
      strengths[question] < 0 ? nil : Int(strengths[question])
    }

    package func reason(_ question: Int) -> Reason.Kind? { reasons[question] }
  }

  /// In the order of the sheets.
  package private(set) var rows: [Row] = []
  package let questionnaire: Questionnaire
  /// The highest rung; 0 for a questionnaire without a ladder.
  package let topRung: Int

  /// - Parameters:
  ///   - sheets: Those that count.
  ///   - questionnaire: The one they answer.
  package init(of sheets: [AnswerSheet], in questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    topRung = questionnaire.ladder?.topLevel ?? 0
    guard var reader = RowReader(questionnaire) else { return }
    rows = sheets.compactMap { reader.row(of: $0) }
  }

  /// Those of some sheets that chose a rung or "don't know" somewhere, which is found out without
  /// reading the rest of them.
  ///
  /// - Parameters:
  ///   - sheets: Those that count.
  ///   - questionnaire: The one they answer.
  /// - Returns: In their order.
  static func answering(_ sheets: [AnswerSheet], in questionnaire: Questionnaire) -> [AnswerSheet] {
    guard var reader = RowReader(questionnaire) else { return [] }
    return sheets.filter { reader.hasAnswered($0) }
  }
}
