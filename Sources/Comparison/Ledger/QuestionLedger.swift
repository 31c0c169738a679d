package import Survey

/// What became of every question from one year to the next.
package struct QuestionLedger: Sendable, Equatable {
  /// In the order of the later year, then what ended.
  package let rows: [LedgerRow]
  /// What looks like one question under a new id and is no pair, as nothing says so.
  package let likelyRenames: [LikelyRename]

  /// How many rows there are of each class.
  package var counts: [LedgerClass: Int] {
    rows.reduce(into: [:]) { counts, row in counts[row.ledgerClass, default: 0] += 1 }
  }
}

/// One question of either year, or two that belong together.
package struct LedgerRow: Sendable, Equatable {
  package let pair: QuestionnaireComparison.Pair
  /// The section in the later year; that of the earlier one for a question that ended.
  package let section: Section.ID?
  /// The section it stood in before; `nil` for a new question.
  package let earlierSection: Section.ID?
  /// Whether it has figures, as only questions with a ladder have.
  package let isLadder: Bool

  /// The question's id in the later year; the earlier one for a question that ended.
  package var id: Question.ID? { pair.later ?? pair.earlier }
  package var ledgerClass: LedgerClass { LedgerClass(of: pair.ruling) }
  /// Its figures may be compared, and it stands in another section than it did.
  package var isMoved: Bool {
    isLadder && pair.ruling.isComparable && section != earlierSection
  }
}

/// What the ledger of questions calls a pair (REPORTS.md, 3.6).
package enum LedgerClass: String, Sendable, CaseIterable {
  case same, reworded, mapped
  case notComparable = "not-comparable"
  case new, ended

  init(of ruling: QuestionnaireComparison.Ruling) {
    switch ruling {
    case .same: self = .same
    case .reworded: self = .reworded
    case .mapped: self = .mapped
    case .notComparable: self = .notComparable
    case .new: self = .new
    case .ended: self = .ended
    }
  }
}

extension QuestionLedger {
  /// - Parameters:
  ///   - comparison: Of the two questionnaires, by way of any versions between them.
  ///   - earlier: The version asked then.
  ///   - later: The version asked now.
  init(
    of comparison: QuestionnaireComparison, from earlier: QuestionnaireLock,
    to later: QuestionnaireLock
  ) {
    let (before, after) = (earlier.questionsByID, later.questionsByID)
    rows = comparison.pairs.map { pair in
      let old = pair.earlier.flatMap { before[$0] }
      let last = pair.later.flatMap { after[$0] } ?? old
      return LedgerRow(
        pair: pair, section: last?.section, earlierSection: old?.section,
        isLadder: last?.meaning.isLadder ?? false)
    }
    likelyRenames = LikelyRename.all(in: comparison, from: earlier, to: later)
  }
}

extension QuestionnaireLock {
  fileprivate var questionsByID: [Survey.Question.ID: Question] {
    Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
