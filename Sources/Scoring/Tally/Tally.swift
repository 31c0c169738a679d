package import Measures
package import Survey

/// All answers of an audit as counts: by question, by group and by slot.
package struct Tally: Sendable {
  /// People with at least one rung or don't know, by group.
  package private(set) var people: [RespondentGroup.ID: Contributors] = [:]
  /// By question, group and slot, in questionnaire order: the views on each rung, then the other
  /// counts of a cell.
  private var counts: [Int]
  /// Who chose a rung in a section, by section, group and slot.
  private var sectionPeople: [Contributors]
  private let rungCount: Int
  private let groups: [RespondentGroup.ID]
  private let questions: [Question.ID]
  /// The place of each question's section.
  private let sectionOfQuestion: [Int]

  /// What stands after the rungs.
  private enum Column: Int {
    case dontKnow, notApplicable, skipped, ownRungs
    case people, largestRoom, inRooms
    case counted, largestCountedRoom, countedInRooms
    static let count = 10
  }

  /// - Parameters:
  ///   - sheets: Those that count.
  ///   - questionnaire: The one they answer.
  package init(of sheets: [AnswerSheet], in questionnaire: Questionnaire) {
    self.init(of: AnswerTable(of: sheets, in: questionnaire))
  }

  package init(of table: AnswerTable) {
    let questionnaire = table.questionnaire
    rungCount = questionnaire.ladder?.rungs.count ?? 0
    groups = questionnaire.groups.map(\.id)
    questions = questionnaire.questions.map(\.id)
    let sections = questionnaire.sections.map(\.id)
    sectionOfQuestion = questionnaire.questions.map { sections.firstIndex(of: $0.section) ?? 0 }
    let slots = groups.count * Slot.count
    counts = [Int](repeating: 0, count: questions.count * slots * (rungCount + Column.count))
    sectionPeople = [Contributors](repeating: Contributors(), count: sections.count * slots)
    for row in table.rows { add(row) }
  }

  /// The cells of several groups taken together.
  package func cell(
    _ question: Question.ID, _ groups: [RespondentGroup.ID], _ slot: Slot
  ) -> Cell {
    guard let question = questions.firstIndex(of: question) else {
      return Cell(rungCount: rungCount)
    }
    return cell(question, groups: groups.compactMap(self.groups.firstIndex), slot)
  }

  /// The same of places in the questionnaire.
  func cell(_ question: Int, groups: [Int], _ slot: Slot) -> Cell {
    func all(_ offset: Int, _ join: (Int, Int) -> Int = { $0 + $1 }) -> Int {
      groups.reduce(0) { join($0, counts[start(ofCell: place(question, $1, slot)) + offset]) }
    }
    var cell = Cell(
      rungs: (0..<rungCount).map { all($0) }, ownRungs: all(offset(.ownRungs)) { $0 | $1 })
    cell.dontKnow = all(offset(.dontKnow))
    cell.notApplicable = all(offset(.notApplicable))
    cell.skipped = all(offset(.skipped))
    cell.contributors = Contributors(
      people: all(offset(.people)), largestRoom: all(offset(.largestRoom), max),
      inRooms: all(offset(.inRooms)))
    cell.counted = Contributors(
      people: all(offset(.counted)), largestRoom: all(offset(.largestCountedRoom), max),
      inRooms: all(offset(.countedInRooms)))
    return cell
  }

  /// Who of these groups chose at least one rung in a section.
  func peopleAnswering(_ section: Int, groups: [Int], _ slot: Slot) -> Contributors {
    groups.reduce(into: Contributors()) { $0.add(sectionPeople[place(section, $1, slot)]) }
  }

  /// Where a question's or section's group and slot stand.
  private func place(_ row: Int, _ group: Int, _ slot: Slot) -> Int {
    (row * groups.count + group) * Slot.count + slot.order
  }

  private func start(ofCell place: Int) -> Int { place * (rungCount + Column.count) }

  private func offset(_ column: Column) -> Int { rungCount + column.rawValue }
}

// MARK: - Counting

extension Tally {
  private mutating func add(_ row: AnswerTable.Row) {
    var answered = [Bool](repeating: false, count: sectionPeople.count)
    var place = 0
    for question in sectionOfQuestion.indices {
      for slot in Slot.allCases {
        let entry = row.entries[place]
        place += 1
        if case .notAsked = entry { continue }
        count(entry, at: start(ofCell: self.place(question, row.group, slot)), row)
        if case .level = entry {
          answered[self.place(sectionOfQuestion[question], row.group, slot)] = true
        }
      }
    }
    if row.hasAnswered { people[groups[row.group], default: Contributors()].add(row.people) }
    for place in answered.indices where answered[place] { sectionPeople[place].add(row.people) }
  }

  private mutating func count(_ entry: TableEntry, at start: Int, _ row: AnswerTable.Row) {
    add(row.people, at: start, .counted, .largestCountedRoom, .countedInRooms)
    switch entry {
    case .level(let level):
      precondition(level < rungCount, "a rung is one of the ladder's")
      counts[start + Int(level)] += 1
      add(row.people, at: start, .people, .largestRoom, .inRooms)
      if !row.isRoom { counts[start + offset(.ownRungs)] |= 1 << Int(level) }
    case .dontKnow: counts[start + offset(.dontKnow)] += 1
    case .notApplicable: counts[start + offset(.notApplicable)] += 1
    case .skipped: counts[start + offset(.skipped)] += 1
    case .notAsked: break
    }
  }

  private mutating func add(
    _ people: Int, at start: Int, _ all: Column, _ largestRoom: Column, _ inRooms: Column
  ) {
    counts[start + offset(all)] += people
    guard people > 1 else { return }
    counts[start + offset(largestRoom)] = max(counts[start + offset(largestRoom)], people)
    counts[start + offset(inRooms)] += people
  }
}
