package import Survey

/// Where an interview keeps what was answered.
///
/// Every call returns only when the work is on disk to stay; a thrown error means that it is not,
/// and the interview says so at once and never goes on as if it were saved.
package protocol SheetStore {
  /// Appends one accepted answer to the journal.
  ///
  /// - Parameters:
  ///   - change: What was accepted.
  ///   - sequence: The number of the change, one more than that of the change before.
  /// - Throws: Whatever kept it from the disk.
  mutating func record(_ change: SheetChange, sequence: Int) throws

  /// Writes the whole sheet, in progress, and starts a new journal.
  ///
  /// - Parameter sheet: With the place to go on from.
  /// - Throws: Whatever kept it from the disk.
  mutating func checkpoint(_ sheet: AnswerSheet) throws

  /// Writes the whole sheet as complete.
  ///
  /// - Parameter sheet: Its status says so.
  /// - Throws: Whatever kept it from the disk.
  mutating func complete(_ sheet: AnswerSheet) throws
}

extension SheetStore {
  /// Puts on disk what a step asks for, again as often as whoever answers wants.
  ///
  /// - Parameters:
  ///   - effect: Of the step.
  ///   - state: After it.
  ///   - choose: Says what kept it from the disk, and asks what is to be done.
  /// - Returns: How it ended, when it did without the answer being saved in its place.
  mutating func keep(
    _ effect: InterviewEffect, of state: InterviewState,
    orElse choose: (any Error) -> FailureChoice
  ) -> InterviewOutcome? {
    while true {
      do {
        try perform(effect, of: state)
        return nil
      } catch {
        switch choose(error) {
        case .tryAgain: continue
        case .stop: return .storeFailed(error)
        case .kept(let sheet): return .keptElsewhere(sheet, error)
        }
      }
    }
  }

  /// Puts on disk what a step asks for; other effects are not a store's.
  private mutating func perform(_ effect: InterviewEffect, of state: InterviewState) throws {
    switch effect {
    case .record(let change): try record(change, sequence: state.sheet.sequence)
    case .checkpoint: try checkpoint(state.sheetToSave)
    case .complete: try complete(state.sheetToSave)
    case .edit, .quit: break
    }
  }
}
