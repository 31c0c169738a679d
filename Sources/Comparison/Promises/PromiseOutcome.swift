package import Measures
package import Survey

/// What became of what leaders were prepared to do on one question (MEASUREMENT.md, 5.6).
///
/// All figures are printed tenths of a point; mapped questions are on the later rungs. Where there are
/// several voices of a role, figures of two years rest on those that show the answer in both.
package struct PromiseOutcome: Sendable, Equatable {
  /// The question's id in the later year; the earlier one where the two cannot be compared, as the
  /// promise was made on that one.
  package let question: Question.ID
  /// Where that question stands in its year.
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
  ///
  /// A promise is one, whatever its question became: where it was split, it is counted once.
  func promises(in ledger: QuestionLedger) -> [PromiseOutcome] {
    var told: Set<Question.ID> = []
    return ledger.rows.compactMap { row in
      guard let earlier = row.pair.earlier, told.insert(earlier).inserted else { return nil }
      return promise(earlier, in: row)
    }
  }

  private func promise(_ earlier: Question.ID, in row: LedgerRow) -> PromiseOutcome? {
    let pair = comparedQuestion(of: row)
    let leaders = pair.flatMap { thenAndNow($0, .leads, .prepared) }
    let people = pair.flatMap { thenAndNow($0, .lived, .now) }
    guard let section = pair == nil ? row.earlierSection : row.section,
      let prepared = leaders?.then ?? then(earlier, .leads, .prepared, mappedBy: pair?.levels),
      let lived = people?.then ?? then(earlier, .lived, .now, mappedBy: pair?.levels)
    else { return nil }
    return PromiseWord(
      prepared: prepared, lived: lived, livedLater: people?.now, preparedLater: leaders?.now
    ).map { word in
      PromiseOutcome(
        question: pair?.later ?? earlier, section: section, prepared: prepared, lived: lived,
        livedLater: people?.now, preparedLater: leaders?.now, word: word)
    }
  }
}
