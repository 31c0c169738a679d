import Survey

/// One step of an interview: takes one event and gathers what has to be done about it.
struct InterviewStep {
  var state: InterviewState
  var effects: [InterviewEffect] = []
  private var typed = ""

  init(_ state: InterviewState) {
    self.state = state
    self.state.messages = []
  }

  mutating func handle(_ event: InterviewEvent) {
    guard !state.isEnded else { return }
    typed = event.asTyped(in: state)
    switch event {
    case .quit: quit()
    case .help: say(.help)
    case .again: say(.again)
    case .dismiss: break
    case .contents: show(.contents)
    case .review(let filter): show(.review(filter))
    case .undo: undo()
    case .goTo(let destination): go(to: destination)
    case .finish: finish()
    case .room(let part): openRoom(part, then: .review)
    case .earlier: showEarlier()
    default: takeHere(event)
    }
    endOutsidePlace()
  }

  /// Where one answer alone is asked for, whatever leads elsewhere ends the interview.
  private mutating func endOutsidePlace() {
    guard case .place(let home) = state.scope, !state.isEnded, !state.screen.belongs(to: home)
    else { return }
    state.pending = nil
    state.screen = .ended(.asked)
    effects = effects.filter { $0 != .checkpoint } + [.quit(.asked)]
  }

  private mutating func takeHere(_ event: InterviewEvent) {
    switch state.screen {
    case .confirm(let confirmation): answer(confirmation, with: event)
    case .contents: takeInContents(event)
    case .review(let filter): takeInReview(filter, event)
    case .records(let id): takeInRecords(id, event)
    default: enter(event)
    }
  }

  mutating func say(_ message: InterviewMessage) { state.messages.append(message) }

  mutating func refuse(_ refusal: Refusal) { say(.refused(typed: typed, refusal)) }

  /// Puts a screen up; what waited for a yes is given up unless this asks for it.
  mutating func show(_ screen: Screen) {
    let screen = state.settled(screen)
    if screen != state.screen { state.showsEarlierOn = nil }
    state.screen = screen
    state.highlighted = nil
    if screen.takesEntries { state.below = screen }
    if case .confirm = screen { return }
    state.pending = nil
  }

  private mutating func quit() {
    state.pending = nil
    state.screen = .ended(.asked)
    effects += [.checkpoint, .quit(.asked)]
  }

  mutating func complete() {
    state.screen = .ended(.completed)
    effects += [.complete, .quit(.completed)]
  }
}

extension InterviewState {
  /// The screen, or what stands in for it when it is no longer there: a question that has been
  /// branched away, a record that has been removed.
  func settled(_ screen: Screen) -> Screen {
    if let id = screen.question, routing.entry(id)?.status.isShown != true {
      return step(after: .question(id, .now)) ?? .review(.everything)
    }
    if case .field(let id, let record, _) = screen, record > records(id).count {
      return .records(id)
    }
    return screen
  }
}

extension InterviewEvent {
  /// What was typed to say it, for messages; empty where a key or an empty line did.
  fileprivate func asTyped(in state: InterviewState) -> String {
    switch self {
    case .choose(let number), .toggle(let number), .highlight(let number): String(number)
    case .chooseAll(let numbers):
      numbers.isEmpty
        ? state.words.text(.typedNone) : numbers.map(String.init).joined(separator: " ")
    case .text(let text): text
    case .special(let kind): state.special(kind)?.key ?? kind.rawValue
    case .remove(let number): "x \(number)"
    case .clear: "-"
    case .evenOut: "="
    case .yes: state.words.text(.typedYes)
    case .no: state.words.text(.typedNo)
    case .add: "a"
    case .evidence: "e"
    case .earlier: "y"
    case .room(.agreed): "a"
    case .room(.dissent): "d"
    case .quickForm: state.words.text(.typedQuick)
    case .edit: "edit"
    case .undo: "u"
    case .goTo(.question(let section, let number)):
      section.map { "g \($0) \(number)" } ?? "g \(number)"
    case .goTo(.section(let id)): "g \(id)"
    case .goTo(.module(let id)): "g \(id)"
    default: ""
    }
  }
}
