/// Asks at a plain terminal or by a script: shows, reads, steps, and sees that things are on disk.
///
/// The only part of an interview that does anything; what it does is in its input, output, store
/// and editor.
package struct InterviewRunner {
  package private(set) var state: InterviewState
  let context: InterviewContext
  /// A script is echoed after its prompts and stops at the first line that is refused.
  let isScript: Bool

  package init(state: InterviewState, context: InterviewContext, isScript: Bool = false) {
    self.state = state
    self.context = context
    self.isScript = isScript
  }

  /// Asks until the sheet is complete or something ends it.
  ///
  /// - Returns: How it ended; in every case but a failed store everything answered is on disk.
  package mutating func run(
    input: inout some InterviewInput, output: inout some InterviewOutput,
    store: inout some SheetStore, editor: (any InterviewEditor)? = nil
  ) -> InterviewOutcome {
    .savedIncomplete(answered: state.answeredCount, of: state.shownCount)
  }
}
