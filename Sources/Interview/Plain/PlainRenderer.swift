import Diagnostics
import Survey

/// Says where an interview stands, in lines that are only ever added.
///
/// No escape codes, no drawing, no line broken by us: the reader's terminal, screen reader or
/// braille line does that. It remembers what it has said, so that hints and lines are said once.
package struct PlainRenderer {
  var lastScreen: Screen?
  var questionsHeard: [Question.ID] = []

  package init() {}

  /// What is new since the state rendered last, ending in the prompt.
  package mutating func render(_ state: InterviewState) -> String {
    let words = PlainWords(state)
    var lines = state.messages.flatMap(words.lines)
    if lastScreen != state.screen || state.messages.contains(.again) {
      lines += body(of: state, words)
    }
    remember(state)
    return Self.safe(lines.map { $0 + "\n" }.joined() + words.prompt)
  }

  private mutating func remember(_ state: InterviewState) {
    lastScreen = state.screen
    guard case .question(let id, _) = state.screen, questionsHeard.last != id else { return }
    questionsHeard.append(id)
  }

  private func body(of state: InterviewState, _ words: PlainWords) -> [String] {
    guard case .question(let id, let slot) = state.screen, let question = words.question else {
      return words.body
    }
    let isAgain = state.messages.contains(.again)
    let heard = !isAgain && questionsHeard.last == id
    if heard, wasAround(id) { return words.backAt(question, slot) }
    if heard, slot != .now { return words.secondAnswer(to: question, slot, inFull: false) }
    let isNew = !questionsHeard.contains(id) && Set(questionsHeard).count < 3
    return words.question(question, slot, withKeys: isNew)
  }

  /// Whether the screen before was one around the answer to this question, or over it.
  private func wasAround(_ id: Question.ID) -> Bool {
    switch lastScreen {
    case .detail(id, .evidence), .detail(id, .strength), .detail(id, .note), .detail(id, .quote),
      .confirm:
      true
    default: false
    }
  }

  /// Nothing from a file or a keyboard reaches the terminal but through here.
  static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).safeForTerminal }
      .joined(separator: "\n")
  }
}
