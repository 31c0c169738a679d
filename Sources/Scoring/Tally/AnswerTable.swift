package import Survey

/// What one respondent said in one slot of one ladder question.
package enum TableEntry: Sendable, Equatable {
  /// By audience, form or condition; also what was answered and then branched away.
  case notAsked
  /// A rung as it counts: reversed ladders are turned round.
  case level(Int8)
  case dontKnow
  case notApplicable
  /// Left, never seen, or rather not said.
  case skipped

  package var level: Int? {
    if case .level(let level) = self { Int(level) } else { nil }
  }
}

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
    private let entries: [TableEntry]
    /// By question; -1 where no strength was given.
    private let strengths: [Int8]
    /// By question: why the prepared rung is not higher.
    private let reasons: [Int: Reason.Kind]

    fileprivate init(_ sheet: AnswerSheet, group: Int, answers: RowAnswers) {
      self.sheet = sheet.id
      self.group = group
      people = sheet.respondent.people
      isRoom = sheet.respondent.kind != .individual
      (entries, strengths, reasons) = (answers.entries, answers.strengths, answers.reasons)
    }

    /// Whether a rung or "don't know" is given anywhere: only then does the sheet count its people.
    package var hasAnswered: Bool {
      entries.contains { $0.level != nil || $0 == .dontKnow }
    }

    package func entry(_ question: Int, _ slot: Slot) -> TableEntry {
      entries[question * Slot.count + slot.order]
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
    guard topRung > 0 else { return }
    let groups = Dictionary(
      zip(questionnaire.groups.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    let reader = RowReader(questionnaire, topRung: topRung)
    rows = sheets.compactMap { sheet in
      groups[sheet.respondent.group].map { group in
        Row(sheet, group: group, answers: reader.answers(of: sheet))
      }
    }
  }

  /// The rows of some groups, in the order of the sheets.
  ///
  /// - Parameter groups: Places among the questionnaire's groups.
  /// - Returns: Those of nobody else.
  package func rows(ofGroups groups: Set<Int>) -> [Row] {
    rows.filter { groups.contains($0.group) }
  }
}

/// What a row holds of a sheet's answers.
private struct RowAnswers {
  var entries: [TableEntry]
  var strengths: [Int8]
  var reasons: [Int: Reason.Kind] = [:]

  init(questions: Int) {
    entries = [TableEntry](repeating: .notAsked, count: questions * Slot.count)
    strengths = [Int8](repeating: -1, count: questions)
  }

  subscript(question: Int, slot: Slot) -> TableEntry {
    get { entries[question * Slot.count + slot.order] }
    set { entries[question * Slot.count + slot.order] = newValue }
  }
}

/// Reads the rows of one questionnaire's sheets.
private struct RowReader {
  let router: Router
  let topRung: Int
  let kinds: [Reason.ID: Reason.Kind]
  /// By question.
  let isLadder: [Bool]
  let isReversed: [Bool]

  init(_ questionnaire: Questionnaire, topRung: Int) {
    router = Router(questionnaire)
    self.topRung = topRung
    kinds = Dictionary(
      questionnaire.reasons.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    isLadder = questionnaire.questions.map(\.isLadder)
    isReversed = questionnaire.questions.map(\.isReversed)
  }

  func answers(of sheet: AnswerSheet) -> RowAnswers {
    var row = RowAnswers(questions: isLadder.count)
    let given = router.answers(in: sheet.answers)
    for (place, stop) in router.stops(of: sheet, answers: given).enumerated()
    where stop.status.isShown && isLadder[place] {
      guard let answer = given[place] else {
        for slot in stop.slots { row[place, slot] = .skipped }
        continue
      }
      for slot in stop.slots { row[place, slot] = entry(answer[slot], at: place) }
      if let strength = answer.evidenceStrength, let small = Int8(exactly: strength) {
        row.strengths[place] = small
      }
      if let reason = answer.reason, let kind = kinds[reason] {
        row.reasons[place] = kind
      }
    }
    return row
  }

  private func entry(_ response: Response?, at place: Int) -> TableEntry {
    switch response {
    case .value(.level(let level)):
      .level(Int8(clamping: scoredLevel(level, top: topRung, isReversed: isReversed[place])))
    case .missing(.dontKnow): .dontKnow
    case .missing(.notApplicable): .notApplicable
    case .missing(.preferNotToSay), .missing(.left), .value, nil: .skipped
    }
  }
}
