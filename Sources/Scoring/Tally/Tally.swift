package import Survey

/// All answers of an audit as counts: by question, by group and by slot.
///
/// Only complete sheets are in it, unless the caller hands in others.
package struct Tally: Sendable {
  /// People with at least one rung or don't know, by group.
  package private(set) var people: [RespondentGroup.ID: Int] = [:]
  /// By question, group and slot, in questionnaire order; `nil` where nobody was asked.
  private var cells: [Cell?]
  /// How many people chose a rung in a section, by section, group and slot.
  private var sectionPeople: [Int]
  private let rungCount: Int
  private let groups: [RespondentGroup.ID: Int]
  private let questions: [Question.ID: Int]
  private let sections: [Section.ID: Int]
  /// The section of each question.
  private let sectionOfQuestion: [Int]

  /// - Parameters:
  ///   - sheets: Those that count.
  ///   - questionnaire: The one they answer.
  package init(of sheets: [AnswerSheet], in questionnaire: Questionnaire) {
    rungCount = questionnaire.ladder?.rungs.count ?? 0
    groups = Self.places(of: questionnaire.groups.map(\.id))
    questions = Self.places(of: questionnaire.questions.map(\.id))
    let sections = Self.places(of: questionnaire.sections.map(\.id))
    self.sections = sections
    sectionOfQuestion = questionnaire.questions.map { sections[$0.section] ?? 0 }
    let slots = Slot.allCases.count
    cells = [Cell?](repeating: nil, count: questions.count * groups.count * slots)
    sectionPeople = [Int](repeating: 0, count: sections.count * groups.count * slots)
    guard rungCount > 1 else { return }
    for sheet in sheets { add(sheet, in: questionnaire) }
  }

  private static func places<Named>(of ids: [Identifier<Named>]) -> [Identifier<Named>: Int] {
    Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The cells of several groups taken together.
  package func cell(
    _ question: Question.ID, _ groups: [RespondentGroup.ID], _ slot: Slot
  ) -> Cell {
    guard let row = questions[question] else { return Cell(rungCount: rungCount) }
    return groups.reduce(into: Cell(rungCount: rungCount)) { total, group in
      if let place = place(row, group, slot), let cell = cells[place] { total.add(cell) }
    }
  }

  /// How many people of these groups chose at least one rung in a section.
  package func peopleAnswering(
    _ section: Section.ID, _ groups: [RespondentGroup.ID], _ slot: Slot
  ) -> Int {
    guard let row = sections[section] else { return 0 }
    return groups.reduce(0) { total, group in
      total + (place(row, group, slot).map { sectionPeople[$0] } ?? 0)
    }
  }

  /// Where a question's or section's group and slot stand in the flat arrays.
  private func place(_ row: Int, _ group: RespondentGroup.ID, _ slot: Slot) -> Int? {
    groups[group].map { (row * groups.count + $0) * Slot.allCases.count + slot.order }
  }
}

// MARK: - Counting

extension Tally {
  private mutating func add(_ sheet: AnswerSheet, in questionnaire: Questionnaire) {
    let respondent = sheet.respondent
    var answeredSections: Set<Int> = []
    var hasAnswered = false
    let entries = Routing(of: sheet, in: questionnaire).entries
    for (row, entry) in entries.enumerated() where entry.status.isShown && entry.question.isLadder {
      let answer = sheet.answers[entry.question.id]
      for slot in entry.slots {
        guard let place = place(row, respondent.group, slot) else { continue }
        let response = answer?[slot]?.response
        count(response, to: entry.question, at: place, of: respondent)
        hasAnswered = hasAnswered || response?.level != nil || response?.missing == .dontKnow
        if response?.level != nil,
          let section = self.place(sectionOfQuestion[row], respondent.group, slot)
        {
          answeredSections.insert(section)
        }
      }
    }
    if hasAnswered { people[respondent.group, default: 0] += respondent.people }
    for section in answeredSections { sectionPeople[section] += respondent.people }
  }

  private mutating func count(
    _ response: Response?, to question: Question, at place: Int, of respondent: Respondent
  ) {
    if cells[place] == nil { cells[place] = Cell(rungCount: rungCount) }
    switch response {
    case .value(.level(let level)):
      cells[place]?.rungs[question.scoredLevel(level, top: rungCount - 1)] += 1
      cells[place]?.people += respondent.people
    case .missing(.dontKnow): cells[place]?.dontKnow += 1
    case .missing(.notApplicable): cells[place]?.notApplicable += 1
    case .missing(.preferNotToSay), .missing(.left), .value, nil: cells[place]?.skipped += 1
    }
  }
}
