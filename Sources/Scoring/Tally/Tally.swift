package import Survey

/// All answers of an audit as counts: by question, by group and by slot.
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
    self.init(of: AnswerTable(of: sheets, in: questionnaire))
  }

  package init(of table: AnswerTable) {
    let questionnaire = table.questionnaire
    rungCount = questionnaire.ladder?.rungs.count ?? 0
    groups = Self.places(of: questionnaire.groups.map(\.id))
    questions = Self.places(of: questionnaire.questions.map(\.id))
    let sections = Self.places(of: questionnaire.sections.map(\.id))
    self.sections = sections
    sectionOfQuestion = questionnaire.questions.map { sections[$0.section] ?? 0 }
    let slots = Slot.count
    cells = [Cell?](repeating: nil, count: questions.count * groups.count * slots)
    sectionPeople = [Int](repeating: 0, count: sections.count * groups.count * slots)
    for row in table.rows { add(row, as: questionnaire.groups[row.group].id) }
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
    groups[group].map { place(row, $0, slot) }
  }

  private func place(_ row: Int, _ group: Int, _ slot: Slot) -> Int {
    (row * groups.count + group) * Slot.count + slot.order
  }
}

// MARK: - Counting

extension Tally {
  private mutating func add(_ row: AnswerTable.Row, as group: RespondentGroup.ID) {
    var answered = [Bool](repeating: false, count: sectionPeople.count)
    for question in sectionOfQuestion.indices {
      for slot in Slot.allCases {
        let entry = row.entry(question, slot)
        guard entry != .notAsked else { continue }
        count(entry, at: place(question, row.group, slot), people: row.people)
        if entry.level != nil {
          answered[place(sectionOfQuestion[question], row.group, slot)] = true
        }
      }
    }
    if row.hasAnswered { people[group, default: 0] += row.people }
    for place in answered.indices where answered[place] { sectionPeople[place] += row.people }
  }

  private mutating func count(_ entry: TableEntry, at place: Int, people: Int) {
    if cells[place] == nil { cells[place] = Cell(rungCount: rungCount) }
    switch entry {
    case .level(let level):
      cells[place]?.rungs[Int(level)] += 1
      cells[place]?.people += people
    case .dontKnow: cells[place]?.dontKnow += 1
    case .notApplicable: cells[place]?.notApplicable += 1
    case .skipped, .notAsked: cells[place]?.skipped += 1
    }
  }
}
