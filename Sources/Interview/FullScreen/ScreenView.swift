import Survey

/// What a full screen knows beside the interview: what is half-typed, marked or read.
///
/// None of it is an answer. It follows the interview from screen to screen with
/// ``follow(_:)``, and turns keys into events with ``events(for:in:)``.
package struct ScreenView: Sendable, Equatable {
  /// The text being typed; `nil` where none is asked.
  var field: TextField?
  /// Letters are commands although a text is asked.
  var takesCommands = false
  /// An answer that is no answer, marked and not yet taken.
  var picked: MissingAnswer.Kind?
  /// The number being typed, where more than one digit may be meant.
  var digits = ""
  var sheetOver: Over?
  /// How many lines of a long text have gone by.
  var scroll = 0
  /// What the interview knows nothing of and has to be said.
  var notice: Notice?
  /// How many answers came from the journal: said beside the first question too, as an Enter typed
  /// ahead takes the first page away.
  private let recovered: Int
  /// The questions that came up in this sitting: the keys are told in full for the first ones.
  private var seen: Set<Question.ID> = []
  private var screen: Screen?

  /// What lies over the screen until a key is pressed.
  package enum Over: Sendable, Equatable {
    case start, help
  }

  /// What happened around the interview.
  enum Notice: Sendable, Equatable {
    /// A text was pasted where none is asked.
    case pasteDropped
    case noEditor
    case editorFailed(String)
    /// So many answers were in the journal.
    case recovered(Int)
  }

  /// A view of an interview that begins, with what is said before the first question over it.
  package init(of state: InterviewState, showsStart: Bool = true, recovered: Int = 0) {
    self.recovered = recovered
    sheetOver = showsStart ? .start : nil
    follow(state)
  }

  /// Takes up what a step has changed.
  package mutating func follow(_ state: InterviewState) {
    if state.messages.contains(.help) {
      sheetOver = .help
      scroll = 0
    }
    if case .question(let id, _) = state.screen { seen.insert(id) }
    guard screen != state.screen else { return keepUp(with: state) }
    screen = state.screen
    field = state.form.isTyped ? TextField(state.editableText) : nil
    takesCommands = false
    picked = nil
    digits = ""
    scroll = 0
  }

  /// The screen is the same and something on it changed: a text from an editor, an answer undone.
  private mutating func keepUp(with state: InterviewState) {
    if let field, field.original != state.editableText, !state.hasRefused {
      self.field = TextField(state.editableText)
    }
  }

  /// Takes away what is said before the first question.
  mutating func closeStart() {
    sheetOver = nil
    if recovered > 0 { notice = .recovered(recovered) }
  }

  /// Whether the keys are still told in full.
  var tellsAllKeys: Bool { seen.count <= 3 }
}

extension InterviewState {
  fileprivate var hasRefused: Bool { messages.contains(where: \.isRefusal) }
}

extension InputForm {
  /// Whether letters or digits are typed into a field.
  var isTyped: Bool {
    switch self {
    case .text, .number, .numberOrWord, .date: true
    case .one, .several, .figures, .commands: false
    }
  }

  /// Whether letters are part of what is typed, so that they cannot be commands.
  var takesLetters: Bool {
    switch self {
    case .text, .numberOrWord: true
    default: false
    }
  }
}
