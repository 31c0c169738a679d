import Survey

/// Asks at a plain terminal or by a script: shows, reads, steps, and sees that things are on disk.
///
/// The only part of an interview that does anything; what it does is in its input, output, store
/// and editor.
package struct InterviewRunner {
  /// Also after a failed store, so that what was answered can be saved elsewhere.
  package private(set) var state: InterviewState
  let context: InterviewContext
  let isScript: Bool
  let rescue: (any SheetRescue)?
  private var renderer = PlainRenderer()

  /// Prepares an interview that begins when it is run.
  ///
  /// - Parameters:
  ///   - state: Where to begin.
  ///   - context: What to say about the surroundings.
  ///   - isScript: Lines are echoed after their prompts, and the first one that is refused ends it:
  ///     nobody is there to answer again.
  ///   - rescue: Where the sheet can go when it cannot be saved; `nil` where nowhere is known.
  package init(
    state: InterviewState, context: InterviewContext, isScript: Bool = false,
    rescue: (any SheetRescue)? = nil
  ) {
    self.state = state
    self.context = context
    self.isScript = isScript
    self.rescue = rescue
  }

  /// Asks until the sheet is complete or something ends it.
  ///
  /// - Parameters:
  ///   - input: Where the answers come from.
  ///   - output: Where the questions go.
  ///   - store: Keeps every answer before the next question is shown.
  ///   - editor: For long texts; `nil` where none can be opened.
  /// - Returns: How it ended; in every case but a failed store everything answered is on disk.
  package mutating func run(
    input: inout some InterviewInput, output: inout some InterviewOutput,
    store: inout some SheetStore, editor: (any InterviewEditor)? = nil
  ) -> InterviewOutcome {
    var editor = editor
    output.write(PlainRenderer.start(state, context))
    while true {
      output.write(renderer.render(state))
      let reading = input.next()
      if let outcome = answer(reading, &input, &output, &store, &editor) {
        return conclude(outcome, &output)
      }
    }
  }

  private mutating func answer(
    _ reading: InterviewReading, _ input: inout some InterviewInput,
    _ output: inout some InterviewOutput, _ store: inout some SheetStore,
    _ editor: inout (any InterviewEditor)?
  ) -> InterviewOutcome? {
    switch reading {
    case .signal(let number):
      output.write("\n")
      return take(.quit, &input, &output, &store, &editor).map { $0.interrupted(by: number) }
    case .end:
      output.write("\n")
      return take(.quit, &input, &output, &store, &editor)
    case .tooLong(let number): return pass(over: number, .lineTooLong, &output, &store)
    case .notText(let number): return pass(over: number, .lineNotText, &output, &store)
    case .line(let line, let number):
      if isScript { output.write(PlainRenderer.safe(line) + "\n") }
      let event = PlainCommand(state).event(for: line)
      if isScript, let message = refusal(of: event) {
        output.write(PlainRenderer.safe(message) + "\n")
        return refuse(number, line, message, &store)
      }
      return take(event, &input, &output, &store, &editor)
    }
  }

  /// Says why a line cannot be taken, whatever is in it.
  private mutating func pass(
    over number: Int, _ why: Phrase, _ output: inout some InterviewOutput,
    _ store: inout some SheetStore
  ) -> InterviewOutcome? {
    let why = state.words.text(why)
    output.write(PlainRenderer.safe(why) + "\n")
    state = state.step(.dismiss).0
    return isScript ? refuse(number, "", why, &store) : nil
  }

  private func refusal(of event: InterviewEvent) -> String? {
    let (next, _) = state.step(event)
    for case .refused(let typed, let refusal) in next.messages {
      return PlainWords(next).refused(typed, refusal)
    }
    return nil
  }

  private func refuse(
    _ number: Int, _ line: String, _ message: String, _ store: inout some SheetStore
  ) -> InterviewOutcome {
    do {
      try store.checkpoint(state.sheetToSave)
      return .refusedLine(number: number, text: line, message: PlainRenderer.safe(message))
    } catch { return .storeFailed(error) }
  }

  private func conclude(
    _ outcome: InterviewOutcome, _ output: inout some InterviewOutput
  ) -> InterviewOutcome {
    output.write(PlainRenderer.end(outcome, state, context))
    return outcome
  }
}

extension InterviewRunner {
  /// Steps, and does what has to be done before anything else is shown.
  private mutating func take(
    _ event: InterviewEvent, _ input: inout some InterviewInput,
    _ output: inout some InterviewOutput, _ store: inout some SheetStore,
    _ editor: inout (any InterviewEditor)?
  ) -> InterviewOutcome? {
    let (next, effects) = state.step(event)
    state = next
    for effect in effects {
      switch effect {
      case .quit(.completed): return .completed
      case .quit(.asked):
        return .savedIncomplete(answered: state.answeredCount, of: state.shownCount)
      case .edit(let text):
        guard let edited = edit(text, &output, &editor) else { continue }
        return take(edited, &input, &output, &store, &editor)
      case .record, .checkpoint, .complete:
        let outcome = store.keep(effect, of: state) { choice(after: $0, &input, &output) }
        if let outcome { return outcome }
      }
    }
    return nil
  }

  private func edit(
    _ text: String, _ output: inout some InterviewOutput, _ editor: inout (any InterviewEditor)?
  ) -> InterviewEvent? {
    guard editor != nil else {
      output.write(PlainRenderer.safe(state.words.text(.noEditor)) + "\n")
      return nil
    }
    do {
      return try editor?.edit(text).map { $0.isEmpty ? .clear : .text($0) }
    } catch {
      output.write(said(.editorFailed, error))
      return nil
    }
  }
}

extension InterviewOutcome {
  /// The same, when a signal is why it was stopped.
  func interrupted(by signal: Int32) -> InterviewOutcome {
    if case .savedIncomplete = self { .interrupted(signal: signal) } else { self }
  }
}
