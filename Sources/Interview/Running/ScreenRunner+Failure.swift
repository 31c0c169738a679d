import Survey

/// When an answer cannot be put on disk.
extension ScreenRunner {
  /// Shows it, and asks what is to be done.
  func choice(
    after error: any Error, _ terminal: inout some ScreenTerminal
  ) -> FailureChoice {
    var failure = FailureView(error: "\(error)")
    while true {
      let renderer = ScreenRenderer(state, view, context, size: terminal.size)
      terminal.show(renderer.frame(of: failure, hasElsewhere: rescue != nil))
      switch terminal.next() {
      case .key(.control("z")): terminal.suspend()
      case .key(let key):
        if let choice = failure.choice(key, rescue, state) { return choice }
      case .end, .signal: return .stop
      case .redraw: continue
      }
    }
  }
}

/// What is shown while an answer cannot be put on disk.
struct FailureView {
  /// Why not; of the last path that was tried, where one was.
  private(set) var error: String
  /// The path being typed; `nil` while none is asked.
  private(set) var path: TextField?

  init(error: String) { self.error = error }

  mutating func choice(
    _ key: Key, _ rescue: (any SheetRescue)?, _ state: InterviewState
  ) -> FailureChoice? {
    if [.control("c"), .control("d")].contains(key) { return .stop }
    guard path == nil else { return type(key, rescue, state) }
    switch key {
    case .enter: return .tryAgain
    case .character("q"): return .stop
    case .character("s"): path = rescue.map { TextField($0.suggestedPath) }
    default: break
    }
    return nil
  }

  private mutating func type(
    _ key: Key, _ rescue: (any SheetRescue)?, _ state: InterviewState
  ) -> FailureChoice? {
    switch key {
    case .enter: return save(rescue, state)
    case .escape: path = nil
    case .character(let character): path?.insert(String(character))
    case .paste(let text):
      path?.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    default: _ = path?.edit(key)
    }
    return nil
  }

  private mutating func save(
    _ rescue: (any SheetRescue)?, _ state: InterviewState
  ) -> FailureChoice? {
    let typed = path?.text.withoutOuterBlanks ?? ""
    guard let rescue, !typed.isEmpty else { return nil }
    do {
      return .kept(try rescue.keep(state.sheetToRescue, at: typed))
    } catch {
      self.error = "\(error)"
      return nil
    }
  }
}
