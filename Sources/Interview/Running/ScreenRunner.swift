import Glibc

/// Asks on a whole screen: draws, reads keys, steps, and sees that things are on disk.
///
/// The same reducer as ``InterviewRunner``; only how it looks and what is typed differ.
package struct ScreenRunner {
  /// Also after a failed store, so that what was answered can be saved elsewhere.
  package private(set) var state: InterviewState
  private(set) var view: ScreenView
  private(set) var context: InterviewContext
  let rescue: (any SheetRescue)?
  private let now: () -> String?

  /// How it ended.
  package enum Outcome {
    case ended(InterviewOutcome)
    /// Whoever answers wants to go on in plain mode.
    case asksForPlain
  }

  /// Prepares an interview that begins when it is run.
  ///
  /// - Parameters:
  ///   - state: Where to begin.
  ///   - context: What to say about the surroundings.
  ///   - now: The time in words, such as `10:42`, asked for when something has been saved; `nil`
  ///     leaves times out.
  ///   - rescue: Where the sheet can go when it cannot be saved; `nil` where nowhere is known.
  package init(
    state: InterviewState, context: InterviewContext, now: @escaping () -> String?,
    rescue: (any SheetRescue)? = nil
  ) {
    self.state = state
    self.context = context
    self.now = now
    self.rescue = rescue
    view = ScreenView(
      of: state, showsStart: !state.isOnePlace, recovered: context.recovered)
  }

  /// Asks until the sheet is complete or something ends it; the terminal is given back by then.
  ///
  /// - Parameters:
  ///   - terminal: Shows frames and hears keys.
  ///   - store: Keeps every answer before the next question is shown.
  ///   - editor: For long texts; `nil` where none can be opened.
  /// - Returns: How it ended; in every case but a failed store everything answered is on disk.
  package mutating func run(
    terminal: inout some ScreenTerminal, store: inout some SheetStore,
    editor: (any InterviewEditor)? = nil
  ) -> Outcome {
    terminal.enter()
    defer { terminal.leave() }
    var editor = editor
    while true {
      let size = terminal.size
      terminal.show(ScreenRenderer(state, view, context, size: size).frame)
      switch terminal.next() {
      case .redraw: continue
      case .key(.control("z")): terminal.suspend()
      case .key(.control("l")):
        terminal.leave()
        terminal.enter()
      case .key(.character("p")) where size.isTooSmall: return .asksForPlain
      case .key(let key):
        let events =
          size.isTooSmall
          ? Self.events(whenTooSmall: key) : view.events(for: key, in: state)
        guard let outcome = take(events, &terminal, &store, &editor) else { continue }
        return .ended(key == .control("c") ? outcome.interrupted(by: SIGINT) : outcome)
      case .signal(let number): return .ended(stop(by: number, &terminal, &store, &editor))
      case .end: return .ended(stop(by: SIGHUP, &terminal, &store, &editor))
      }
    }
  }

  private static func events(whenTooSmall key: Key) -> [InterviewEvent] {
    switch key {
    case .character("q"), .control("c"), .control("d"): [.quit]
    default: []
    }
  }

  private mutating func stop(
    by signal: Int32, _ terminal: inout some ScreenTerminal, _ store: inout some SheetStore,
    _ editor: inout (any InterviewEditor)?
  ) -> InterviewOutcome {
    let outcome = take(view.keptDraft + [.quit], &terminal, &store, &editor)
    return outcome?.interrupted(by: signal) ?? .interrupted(signal: signal)
  }
}

extension ScreenRunner {
  /// Steps, and does what has to be done before anything else is shown.
  private mutating func take(
    _ events: [InterviewEvent], _ terminal: inout some ScreenTerminal,
    _ store: inout some SheetStore, _ editor: inout (any InterviewEditor)?
  ) -> InterviewOutcome? {
    for event in events {
      let (next, effects) = state.step(event)
      state = next
      for effect in effects {
        if let outcome = perform(effect, &terminal, &store, &editor) { return outcome }
      }
      view.follow(state)
    }
    return nil
  }

  private mutating func perform(
    _ effect: InterviewEffect, _ terminal: inout some ScreenTerminal,
    _ store: inout some SheetStore, _ editor: inout (any InterviewEditor)?
  ) -> InterviewOutcome? {
    switch effect {
    case .quit(.completed): return .completed
    case .quit(.asked):
      return .savedIncomplete(answered: state.answeredCount, of: state.shownCount)
    case .edit(let text):
      return edit(text, &terminal, &editor).flatMap { take([$0], &terminal, &store, &editor) }
    case .record, .checkpoint, .complete:
      let outcome = store.keep(effect, of: state) { choice(after: $0, &terminal) }
      if let outcome { return outcome }
      context.lastSaved = now()
      return nil
    }
  }

  private mutating func edit(
    _ text: String, _ terminal: inout some ScreenTerminal,
    _ editor: inout (any InterviewEditor)?
  ) -> InterviewEvent? {
    guard editor != nil else {
      view.notice = .noEditor
      return nil
    }
    terminal.leave()
    defer { terminal.enter() }
    do {
      return try editor?.edit(text).map { $0.isEmpty ? .clear : .text($0) }
    } catch {
      view.notice = .editorFailed("\(error)")
      return nil
    }
  }
}
