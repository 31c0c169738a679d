package import Survey

/// What became of every question from one year to the next.
package struct QuestionLedger: Sendable, Equatable {
  /// In the order of the later year, then what ended.
  package let rows: [LedgerRow]
  /// What looks like one question under a new id and is no pair, as nothing says so.
  package let likelyRenames: [LikelyRename]
  /// What a section of the later year was called, where another id has the same questions.
  let renamedSections: [Section.ID: Section.ID]

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
  /// Some groups were asked in one year alone: nothing is compared on it in their voices.
  package let isAskedOfOthers: Bool
  /// Whether it has figures, as only questions with a ladder have.
  package let isLadder: Bool
  /// What the author says of the later question taking the place of the earlier one, where the ruling does
  /// not hold it already.
  package let reason: String?

  /// The question's id in the later year; the earlier one for a question that ended.
  package var id: Question.ID? { pair.later ?? pair.earlier }
  package var ledgerClass: LedgerClass { LedgerClass(of: pair.ruling) }
  /// Its figures may be compared, and there is something about it to know.
  package var isToTell: Bool { isMoved || isBroken }
  /// Its figures may be compared, and not in every voice.
  package var isBroken: Bool { isLadder && pair.ruling.isComparable && isAskedOfOthers }
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

extension QuestionnaireComparison.Ruling {
  fileprivate var holdsReasons: Bool {
    if case .reworded = self { true } else { false }
  }
}

extension QuestionLedger {
  /// - Parameters:
  ///   - comparison: Of the two questionnaires, by way of any versions between them.
  ///   - earlier: The version asked then.
  ///   - later: The version asked now.
  ///   - asked: Of whom each of the two asks its questions.
  init(
    of comparison: QuestionnaireComparison, from earlier: QuestionnaireLock,
    to later: QuestionnaireLock, asked: AskedComparison
  ) {
    let (before, after) = (earlier.questionsByID, later.questionsByID)
    let renamed = Self.renamedSections(comparison.pairs, before, after)
    rows = comparison.pairs.map { pair in
      let old = pair.earlier.flatMap { before[$0] }
      let last = pair.later.flatMap { after[$0] } ?? old
      let isRenamed = last.map { old?.section != nil && renamed[$0.section] == old?.section }
      return LedgerRow(
        pair: asked.ruled(pair), section: last?.section,
        earlierSection: isRenamed == true ? last?.section : old?.section,
        isAskedOfOthers: asked.groups(pair.earlier, pair.later) != nil,
        isLadder: last?.meaning.isLadder ?? false,
        reason: pair.later.flatMap { after[$0]?.succeeds }.flatMap { succession in
          let isMeant =
            succession.id == pair.earlier || pair.ruling == .notComparable(.splitOrMerged)
          return isMeant && !pair.ruling.holdsReasons ? succession.why : nil
        })
    }
    renamedSections = renamed
    likelyRenames = LikelyRename.all(in: comparison, from: earlier, to: later)
  }

  /// By the later id, the earlier one of a section whose ladder questions are all those of the other.
  private static func renamedSections(
    _ pairs: [QuestionnaireComparison.Pair], _ before: [Question.ID: QuestionnaireLock.Question],
    _ after: [Question.ID: QuestionnaireLock.Question]
  ) -> [Section.ID: Section.ID] {
    let (old, new) = (Set(before.values.map(\.section)), Set(after.values.map(\.section)))
    let ladders = pairs.compactMap { pair -> (Section.ID?, Section.ID?)? in
      let (then, now) = (pair.earlier.flatMap { before[$0] }, pair.later.flatMap { after[$0] })
      return (now ?? then)?.meaning.isLadder == true ? (then?.section, now?.section) : nil
    }
    let places = new.subtracting(old).compactMap { later -> (Section.ID, Section.ID)? in
      let sources = Set(ladders.filter { $0.1 == later }.map(\.0))
      guard sources.count == 1, let source = sources.first, let earlier = source,
        !new.contains(earlier), ladders.allSatisfy({ $0.0 != earlier || $0.1 == later })
      else { return nil }
      return (later, earlier)
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }
}

extension AskedComparison {
  /// Under another condition other people answer, whoever they are: nothing is compared.
  fileprivate func ruled(_ pair: QuestionnaireComparison.Pair) -> QuestionnaireComparison.Pair {
    guard pair.ruling.isComparable, hasOtherCondition(pair.earlier, pair.later) else { return pair }
    var pair = pair
    pair.ruling = .notComparable(.condition)
    return pair
  }
}

extension QuestionnaireLock {
  fileprivate var questionsByID: [Survey.Question.ID: Question] {
    Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
