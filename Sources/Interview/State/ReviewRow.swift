package import Survey

/// One question in the review, with what may need another look.
package struct ReviewRow: Sendable, Equatable {
  /// Counts the rows shown, from 1.
  package var number: Int
  package var question: Question.ID
  package var status: AnswerStatus
  package var issues: [Issue]
  /// What is not known, when that is why it is not asked.
  package var waitsFor: [Question.ID]

  package enum Issue: Sendable, Hashable {
    case unseen
    case left(Slot)
    /// The second answer is still to come.
    case open(Slot)
    case noReason(Slot)
    /// A law or rule that is not named.
    case unnamedReason(Slot)
    /// Not asked, because something else is not known.
    case undetermined
    /// Answered earlier, no longer asked, not counted.
    case hidden
  }
}

extension InterviewState {
  /// Every question that is asked or could be, in order, numbered as they stand.
  package func reviewRows(_ filter: ReviewFilter) -> [ReviewRow] {
    let rows = routing.entries.filter { $0.status != .notAsked }.map(reviewRow)
    let kept = filter == .everything ? rows : rows.filter { !$0.issues.isEmpty }
    return kept.enumerated().map { index, row in
      var row = row
      row.number = index + 1
      return row
    }
  }

  private func reviewRow(_ entry: Routing.Entry) -> ReviewRow {
    ReviewRow(
      number: 0, question: entry.question.id, status: entry.status, issues: issues(of: entry),
      waitsFor: entry.waitsFor)
  }

  private func issues(of entry: Routing.Entry) -> [ReviewRow.Issue] {
    switch entry.status {
    case .hidden: return [.hidden]
    case .undetermined: return [.undetermined]
    case .unseen where pass != .second: return [.unseen]
    default: return askedSlots(of: entry).flatMap { issues(of: entry.question.id, $0) }
    }
  }

  private func issues(of id: Question.ID, _ slot: Slot) -> [ReviewRow.Issue] {
    guard let answer = sheet.answers[id]?[slot] else { return [.open(slot)] }
    if case .missing(.left) = answer.response { return [.left(slot)] }
    guard callsForReason(id, slot) else { return [] }
    if answer.reason == nil { return [.noReason(slot)] }
    return mustName(reason(of: id, slot)) && answer.detail == nil ? [.unnamedReason(slot)] : []
  }
}
