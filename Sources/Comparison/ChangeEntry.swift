import Digests
import Measures
import Scoring
import Survey

/// One line of a comparison as options, `--expected` files and machines name it.
package struct ChangeEntry: Sendable, Equatable {
  /// What it is about.
  package enum Kind: String, Sendable, CaseIterable {
    case headline, lever
    /// A section that is scored apart.
    case apart
    /// A gap, promise or unmet wish.
    case difference
    /// What became of last year's promise.
    case promise
    /// A question to move first.
    case step
    /// Something that was agreed to be done.
    case action
    /// A question of either version.
    case question
    case voice
    /// Seats and votes of a body.
    case votes
  }

  package let kind: Kind
  /// The id of the lever, question, action or voice; empty for the headline.
  ///
  /// Of questions that were merged into one, each has its own id behind a slash: `say-both/say-1`.
  package let subject: String
  /// What became of it.
  package let outcome: String
  /// Whether `--exit-code` calls it a difference (REPORTS.md, 3.6).
  package let isDifference: Bool

  init(_ kind: Kind, _ subject: String, _ outcome: String, isDifference: Bool = true) {
    self.kind = kind
    self.subject = subject
    self.outcome = outcome
    self.isDifference = isDifference && !Self.noDifferences.contains(outcome)
  }

  /// Nothing moved, or nobody can tell.
  private static let noDifferences: Set<String> = [
    LedgerClass.same.rawValue, Presence.inBoth.rawValue, Presence.inNeither.rawValue,
    ChangeWord.steady.rawValue, ChangeWord.cannotTell.rawValue, ChangeWord.tooFew.rawValue,
    Baseline.unchanged.rawValue, overdue, ChangeVerdict.untested.id,
    ChangeVerdict.judgement(.unchanged).id,
  ]

  /// Stays the same as long as the same thing happens to the same subject: the first 12 hex digits
  /// of SHA-256 over kind, subject and outcome, each ended by LF.
  package var id: String {
    let text = [kind.rawValue, subject, outcome].map { "\($0)\n" }.joined()
    return String(SHA256.hex(of: Array(text.utf8)).prefix(12))
  }

  /// How `--fail-on` names it: the outcome of a figure alone, of others with their kind.
  package var token: String { Self.token(kind, outcome) }

  private static func token(_ kind: Kind, _ outcome: String) -> String {
    switch kind {
    case .headline, .lever, .apart, .difference: outcome
    case .promise, .step, .action, .question, .voice, .votes: "\(kind.rawValue)-\(outcome)"
    }
  }

  /// Everything that `--fail-on` can name.
  package static let tokens: [String] = {
    let figures =
      ChangeWord.allCases.map { ChangeVerdict.word($0) }
      + [.judgement(.changed), .judgement(.unchanged), .untested]
    return figures.map(\.id) + [DifferenceChange.Word.narrower, .wider, .turned].map(\.rawValue)
      + PromiseWord.allCases.map { token(.promise, $0.rawValue) }
      + Baseline.allCases.map { token(.step, $0.rawValue) }
      + Baseline.allCases.map { token(.action, $0.rawValue) } + [token(.action, overdue)]
      + LedgerClass.allCases.map { token(.question, $0.rawValue) }
      + Presence.allCases.map { token(.voice, $0.rawValue) } + [token(.votes, votesChanged)]
  }()

  /// The outcome of an open action whose day has passed; no difference, as it need not be news.
  package static let overdue = "overdue"

  fileprivate static let votesChanged = "changed"
}

extension YearComparison {
  /// Every line, in the order of a report.
  package var entries: [ChangeEntry] {
    // A figure that neither year has is none that was lost.
    let hasHeadline = earlier.headline != nil || later.headline != nil
    var entries = [
      ChangeEntry(
        .headline, "", headline.verdict.id, isDifference: hasHeadline && !isSameResult)
    ]
    entries += sections.map {
      ChangeEntry(
        $0.isSeparate ? .apart : .lever, $0.id.rawValue, $0.outcome.verdict.id,
        isDifference: ($0.printedThen != nil || $0.printedNow != nil) && !isSameResult)
    }
    entries += differences.map { ChangeEntry(.difference, $0.name, $0.word.rawValue) }
    entries += promises.map { ChangeEntry(.promise, $0.question.rawValue, $0.word.rawValue) }
    entries += steps.map { ChangeEntry(.step, $0.question.rawValue, $0.baseline.rawValue) }
    entries += actions.flatMap(\.entries)
    let counts = Dictionary(grouping: questions.rows, by: \.id).mapValues(\.count)
    entries += questions.rows.map { row in
      let isMerged = counts[row.id, default: 0] > 1
      let ids = [row.id] + (isMerged ? [row.pair.earlier] : [])
      return ChangeEntry(
        .question, ids.compactMap { $0?.rawValue }.joined(separator: "/"),
        row.ledgerClass.rawValue)
    }
    entries += voices.map {
      ChangeEntry(
        .voice, $0.id.rawValue, $0.presence.rawValue, isDifference: !isHiddenInBoth($0.id))
    }
    entries += bodies.map { ChangeEntry(.votes, $0.key, ChangeEntry.votesChanged) }
    return entries
  }

  private func isHiddenInBoth(_ voice: Voice.ID) -> Bool {
    [earlier, later].allSatisfy { $0.voice(voice)?.standing.isHidden ?? false }
  }
}

extension ActionChange {
  /// What became of it, and that it is overdue where it is.
  fileprivate var entries: [ChangeEntry] {
    let outcomes = [baseline.rawValue] + (isOverdue ? [ChangeEntry.overdue] : [])
    return outcomes.map { ChangeEntry(.action, last.id.rawValue, $0) }
  }
}
