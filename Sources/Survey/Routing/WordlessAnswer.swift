/// An answer without what its respondent wrote: all that routing and scores look at.
///
/// A class, as it is passed on and kept for the conditions of later questions.
package final class WordlessAnswer: Sendable {
  private let now, prepared, wanted: Response?
  /// Why the prepared rung is not higher.
  package let reason: Reason.ID?
  /// A level of the questionnaire's evidence strengths.
  package let evidenceStrength: Int?

  init(_ answer: Answer) {
    now = answer.now?.response
    prepared = answer.prepared?.response
    wanted = answer.wanted?.response
    reason = answer.prepared?.reason
    evidenceStrength = answer.evidence?.strength
  }

  package subscript(slot: Slot) -> Response? {
    switch slot {
    case .now: now
    case .prepared: prepared
    case .wanted: wanted
    }
  }
}
