import Measures
import Survey

/// One voice's or group's figures on one section and slot, after hiding what must be hidden.
struct DisclosedSlot {
  /// What a cell may show: its figure and the counts behind it, or why it shows nothing.
  struct ShownCell {
    let figure: Figure
    let coverage: Coverage?
  }

  let lever: Figure
  let questionsUsed: Int
  let questionsApplicable: Int
  /// In the order of the section's questions.
  let cells: [ShownCell]

  /// Of the shown cells together; `nil` when none shows its counts.
  var coverage: Coverage? {
    let shown = cells.compactMap(\.coverage)
    guard !shown.isEmpty else { return nil }
    return Coverage(
      answered: shown.reduce(0) { $0 + $1.answered },
      eligible: shown.reduce(0) { $0 + $1.eligible },
      dontKnow: shown.reduce(0) { $0 + $1.dontKnow })
  }
}

/// What disclosure control lets a report show (MEASUREMENT.md, 6.1 and 6.2).
struct DisclosureRules {
  let minimum: Int
  let isPublic: Bool
  /// In thousandths.
  let coverageMinimum: Int

  /// A whole unit without figures: it is hidden, or there is nothing to show.
  func without(_ absence: Absence, questions: Int) -> DisclosedSlot {
    DisclosedSlot(
      lever: .absent(absence), questionsUsed: 0, questionsApplicable: 0,
      cells: [DisclosedSlot.ShownCell](
        repeating: DisclosedSlot.ShownCell(figure: .absent(absence), coverage: nil),
        count: questions))
  }

  /// - Parameters:
  ///   - cells: One for each question of the section.
  ///   - people: How many chose a rung anywhere in the section.
  /// - Returns: What may be shown of them.
  func disclose(_ cells: [Cell], people: Int) -> DisclosedSlot {
    let score = leverScore(of: cells, coverageMinimum: coverageMinimum)
    if score.figure.tenths != nil || people > 0, people < minimum {
      return without(.fewerThanMinimum, questions: cells.count)
    }
    let absences = absences(of: cells)
    let shown = zip(cells, absences).map { cell, absence in show(cell, unless: absence) }
    return DisclosedSlot(
      lever: givesOneAway(absences) ? .absent(.protectsAnother) : score.figure,
      questionsUsed: score.questionsUsed, questionsApplicable: score.questionsApplicable,
      cells: shown)
  }

  /// A single hidden cell without a second beside it could be read off the lever's mean.
  private func givesOneAway(_ absences: [Absence?]) -> Bool {
    absences.count { $0 != nil } == 1
  }

  private func show(_ cell: Cell, unless absence: Absence?) -> DisclosedSlot.ShownCell {
    if let absence { return DisclosedSlot.ShownCell(figure: .absent(absence), coverage: nil) }
    let figure = cell.score(coverageMinimum: coverageMinimum)
    guard cell.answered > 0 || cell.dontKnow >= minimum else {
      return DisclosedSlot.ShownCell(figure: figure, coverage: nil)
    }
    return DisclosedSlot.ShownCell(
      figure: figure,
      coverage: Coverage(
        answered: cell.answered, eligible: cell.eligible, dontKnow: cell.dontKnow))
  }

  /// Why each cell is hidden; `nil` for those that are not.
  private func absences(of cells: [Cell]) -> [Absence?] {
    let places = cells.indices.filter { cells[$0].people > 0 }
    let people = places.map { cells[$0].people }
    let unanimous = Set(
      places.indices.filter { isPublic && cells[places[$0]].isUnanimous })
    var absences = [Absence?](repeating: nil, count: cells.count)
    for index in hiddenCells(people: people, minimum: minimum, besides: unanimous) {
      absences[places[index]] =
        if people[index] < minimum {
          .fewerThanMinimum
        } else if unanimous.contains(index) {
          .unanimous
        } else {
          .protectsAnother
        }
    }
    return absences
  }
}
