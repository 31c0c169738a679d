package import Measures
package import Survey

/// What became of what leaders were prepared to do on one question (MEASUREMENT.md, 5.6).
///
/// All figures are printed tenths of a point; mapped questions are on the later rungs.
package struct PromiseOutcome: Sendable, Equatable {
  /// The question's id in the later year; the earlier one where it ended.
  package let question: Question.ID
  package let section: Section.ID
  /// What leaders were prepared to share then.
  package let prepared: Int
  /// Where people with lived experience saw power then.
  package let lived: Int
  /// Where they see it now; `nil` where it may not be shown or compared.
  package let livedLater: Int?
  package let preparedLater: Int?
  package let word: PromiseWord

  /// How far it was to go.
  package var promised: Int { prepared - lived }
  /// How far it went.
  package var moved: Int? { livedLater.map { $0 - lived } }
}

extension ChangeMaker {
  /// The promises of the earlier year in the order of the later questionnaire, then of those
  /// questions that ended.
  func promises(in ledger: QuestionLedger) -> [PromiseOutcome] {
    ledger.rows.compactMap { row in row.pair.earlier.flatMap { promise($0, in: row) } }
  }

  private func promise(_ earlier: Question.ID, in row: LedgerRow) -> PromiseOutcome? {
    let pair = row.pair.later.flatMap {
      ComparedQuestion(
        earlier: earlier, later: $0, ruling: row.pair.ruling, isReversed: isReversed($0))
    }
    guard let section = row.section, let id = row.id,
      let prepared = then(earlier, .leads, .prepared, mappedBy: pair?.levels),
      let lived = then(earlier, .lived, .now, mappedBy: pair?.levels)
    else { return nil }
    let livedLater = pair.flatMap { now($0.later, .lived, .now) }
    let preparedLater = pair.flatMap { now($0.later, .leads, .prepared) }
    return PromiseWord(
      prepared: prepared, lived: lived, livedLater: livedLater, preparedLater: preparedLater
    ).map { word in
      PromiseOutcome(
        question: id, section: section, prepared: prepared, lived: lived, livedLater: livedLater,
        preparedLater: preparedLater, word: word)
    }
  }

  private func isReversed(_ question: Question.ID) -> Bool {
    later.lock.questions.first { $0.id == question }?.isReversed ?? false
  }
}
