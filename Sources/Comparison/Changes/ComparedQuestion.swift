import Survey

/// A ladder question of two years whose answers may be compared.
struct ComparedQuestion: Sendable, Equatable {
  let earlier: Question.ID
  let later: Question.ID
  /// An earlier answer at scored rung `i` counts as one at `levels[i]`; `nil` leaves it as it is.
  let levels: [Int]?
}

/// The comparable questions of one lever, and of how many.
struct ComparedSection: Sendable, Equatable {
  let id: Section.ID
  /// What it was called in the earlier year.
  let earlierID: Section.ID
  let name: String
  let isSeparate: Bool
  let questions: [ComparedQuestion]
  /// How many ladder questions the longer version has here.
  let longer: Int

  /// At least half of the longer version is common (MEASUREMENT.md, 5.1).
  var isComparable: Bool { !questions.isEmpty && 2 * questions.count >= longer }
}

extension ComparedSection {
  /// The sections of the later year, then those that are gone, with what is common in each.
  ///
  /// A section is no part of what a question means (ENGINE.md, 3.5), so one that moved is compared
  /// where it stands in the later year, which is how that year's readers know it.
  static func sections(
    of ledger: QuestionLedger, _ earlier: ComparedYear, _ later: ComparedYear
  ) -> [ComparedSection] {
    let renamed = Set(ledger.renamedSections.values)
    let gone = earlier.figures.sections.filter {
      later.figures.section($0.id) == nil && !renamed.contains($0.id)
    }
    let reversed = later.reversedQuestions
    let asked = Set(earlier.figures.sections.flatMap(\.questions).map(\.id))
    return (later.figures.sections + gone).map { section in
      let earlierID = ledger.renamedSections[section.id] ?? section.id
      let (old, new) = (
        Set(earlier.figures.section(earlierID)?.questions.map(\.id) ?? []),
        Set(later.figures.section(section.id)?.questions.map(\.id) ?? [])
      )
      let questions = ledger.rows.compactMap { row -> ComparedQuestion? in
        guard let before = row.pair.earlier, let after = row.pair.later,
          asked.contains(before), new.contains(after)
        else { return nil }
        return ComparedQuestion(
          earlier: before, later: after, ruling: row.pair.ruling,
          isReversed: reversed.contains(after))
      }
      return ComparedSection(
        id: section.id, earlierID: earlierID, name: section.name, isSeparate: section.isSeparate,
        questions: questions,
        longer: max(old.count, new.count))
    }
  }
}

extension ComparedYear {
  var reversedQuestions: Set<Question.ID> {
    Set(lock.questions.filter(\.isReversed).map(\.id))
  }
}

extension ChangeMaker {
  /// The two questions of a row; `nil` where they may not be compared.
  func comparedQuestion(of row: LedgerRow) -> ComparedQuestion? {
    guard let before = row.pair.earlier, let after = row.pair.later else { return nil }
    return ComparedQuestion(
      earlier: before, later: after, ruling: row.pair.ruling,
      isReversed: reversed.contains(after))
  }
}

extension ComparedQuestion {
  /// `nil` for a pair that may not be compared.
  init?(
    earlier: Question.ID, later: Question.ID, ruling: QuestionnaireComparison.Ruling,
    isReversed: Bool
  ) {
    switch ruling {
    case .same, .reworded: self.init(earlier: earlier, later: later, levels: nil)
    case .mapped(let levels):
      self.init(
        earlier: earlier, later: later, levels: isReversed ? levels.turnedRound : levels)
    case .notComparable, .new, .ended: return nil
    }
  }
}

extension [Int] {
  /// A mapping of rungs as texts number them, for rungs as they are scored on a reversed ladder.
  fileprivate var turnedRound: [Int] {
    let top = count - 1
    return indices.map { top - self[top - $0] }
  }
}
