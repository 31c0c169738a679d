package import Survey

/// What the world has to do after a step, in this order, before anything else is shown.
package enum InterviewEffect: Sendable, Equatable {
  /// Put the change on disk.
  case record(SheetChange)
  /// Write the whole sheet.
  case checkpoint
  /// Write the whole sheet as complete; nothing can be asked afterwards.
  case complete
  /// Let the text be edited elsewhere, and send it back as ``InterviewEvent/text(_:)``.
  case edit(String)
  case quit(QuitReason)
}

package enum QuitReason: Sendable, Equatable {
  case asked
  case completed
}
