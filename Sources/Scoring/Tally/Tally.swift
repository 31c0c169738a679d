package import Survey

/// All answers of an audit as counts: by question, by group and by slot.
///
/// Only complete sheets are in it, unless the caller hands in others.
package struct Tally: Sendable {
  package struct Key: Hashable, Sendable {
    package let question: Question.ID
    package let group: RespondentGroup.ID
    package let slot: Slot
  }

  /// How many people of a group answered anything, in all and by section and slot.
  struct SectionKey: Hashable, Sendable {
    let section: Section.ID
    let group: RespondentGroup.ID
    let slot: Slot
  }

  package private(set) var cells: [Key: Cell] = [:]
  /// People with at least one rung or don't know, by group.
  package private(set) var people: [RespondentGroup.ID: Int] = [:]
  private var sectionPeople: [SectionKey: Int] = [:]
  private let rungCount: Int

  /// - Parameters:
  ///   - sheets: Those that count.
  ///   - questionnaire: The one they answer.
  package init(of sheets: [AnswerSheet], in questionnaire: Questionnaire) {
    rungCount = questionnaire.ladder?.rungs.count ?? 0
    guard rungCount > 1 else { return }
    for sheet in sheets { add(sheet, in: questionnaire) }
  }

  /// The cells of several groups taken together.
  package func cell(
    _ question: Question.ID, _ groups: [RespondentGroup.ID], _ slot: Slot
  ) -> Cell {
    groups.reduce(into: Cell(rungCount: rungCount)) { total, group in
      if let cell = cells[Key(question: question, group: group, slot: slot)] { total.add(cell) }
    }
  }

  /// How many people of these groups chose at least one rung in a section.
  package func peopleAnswering(
    _ section: Section.ID, _ groups: [RespondentGroup.ID], _ slot: Slot
  ) -> Int {
    groups.reduce(0) {
      $0 + (sectionPeople[SectionKey(section: section, group: $1, slot: slot)] ?? 0)
    }
  }

  private mutating func add(_ sheet: AnswerSheet, in questionnaire: Questionnaire) {
    var sections: Set<SectionKey> = []
    var hasAnswered = false
    let group = sheet.respondent.group
    for entry in Routing(of: sheet, in: questionnaire).shown where entry.question.isLadder {
      for slot in entry.slots {
        let response = sheet.answers[entry.question.id]?[slot]?.response
        count(response, to: entry.question, slot: slot, of: sheet.respondent)
        hasAnswered = hasAnswered || response?.level != nil || response?.missing == .dontKnow
        if response?.level != nil {
          sections.insert(
            SectionKey(section: entry.question.section, group: group, slot: slot))
        }
      }
    }
    if hasAnswered { people[group, default: 0] += sheet.respondent.people }
    for key in sections { sectionPeople[key, default: 0] += sheet.respondent.people }
  }

  private mutating func count(
    _ response: Response?, to question: Question, slot: Slot, of respondent: Respondent
  ) {
    let key = Key(question: question.id, group: respondent.group, slot: slot)
    var cell = cells[key] ?? Cell(rungCount: rungCount)
    switch response {
    case .value(.level(let level)):
      cell.rungs[question.scoredLevel(level, top: rungCount - 1)] += 1
      cell.people += respondent.people
    case .missing(.dontKnow): cell.dontKnow += 1
    case .missing(.notApplicable): cell.notApplicable += 1
    case .missing(.preferNotToSay), .missing(.left), .value, nil: cell.skipped += 1
    }
    cells[key] = cell
  }
}
