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
  mutating func record(_ change: SheetChange, sequence: Int) throws

  /// Writes the whole sheet, in progress, and starts a new journal.
  mutating func checkpoint(_ sheet: AnswerSheet) throws

  /// Writes the whole sheet as complete.
  mutating func complete(_ sheet: AnswerSheet) throws
}
