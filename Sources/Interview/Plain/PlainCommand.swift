import Survey

/// Reads what is typed in plain mode: one line, one event, by where the interview stands.
///
/// Letters and words are commands in any case; while a text is asked, only a line of one letter is
/// (``textEvent(_:)``). A line that is no command goes to the interview as text, which refuses it
/// where no text is asked. Letters are the same in every language; words are taken in English and
/// in the language of the interview.
package struct PlainCommand {
  let state: InterviewState

  package init(_ state: InterviewState) { self.state = state }

  package func event(for line: String) -> InterviewEvent {
    let typed = line.withoutOuterBlanks
    if state.form.isText { return textEvent(line, typed) }
    if typed.isEmpty { return .accept }
    let plain = typed.lowercased().replacingTypographicQuotes
    let words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    let inEnglish = words.prefix(1).map(english) + words.dropFirst()
    return hereEvent(inEnglish) ?? numberEvent(inEnglish) ?? commandEvent(inEnglish)
      ?? specialEvent(words.joined(separator: " ")) ?? .text(typed)
  }

  /// A word of the interview's language as the English one that is looked for here.
  private func english(_ word: String) -> String {
    Self.words.first { state.words.text($0.key) == word }?.value ?? word
  }

  private static let words: KeyValuePairs<Phrase, String> = [
    .typedYes: "yes", .typedNo: "no", .typedNone: "none", .typedBack: "back",
    .typedContents: "contents", .typedGo: "go", .typedTo: "to", .typedReview: "review",
    .typedUndo: "undo", .typedHelp: "help", .typedAgain: "again", .typedEvidence: "evidence",
    .typedNote: "note", .typedFinish: "finish", .typedQuit: "quit", .typedStop: "stop",
    .typedAdd: "add", .typedRemove: "remove", .typedQuick: "quick", .typedPoints: "points",
    .typedLater: "later",
  ]

  /// What a line means on this screen and nowhere else.
  private func hereEvent(_ words: [String]) -> InterviewEvent? {
    switch (state.screen, words.first, words.count) {
    case (.records, "a", 1), (.records, "add", 1): .add
    case (.records, "x", 2), (.records, "remove", 2): Int(words[1]).map { .remove($0) }
    case (.review, "m", 1): .review(.toLookAt)
    case (.review, "a", 1) where isRoom: .room(.agreed)
    case (.review, "d", 1) where isRoom: .room(.dissent)
    case (.question, "y", 1) where state.offersEarlier: .earlier
    case (.allocation, "quick", 1), (.quick, "points", 1): .quickForm
    case (_, "=", 1): .evenOut
    case (_, "-", 1): .clear
    default: words.count == 1 ? yesNoEvent(words[0]) : nil
    }
  }

  private var isRoom: Bool { state.sheet.respondent.isRoom }

  private func yesNoEvent(_ word: String) -> InterviewEvent? {
    switch (word, asksYesOrNo) {
    case ("y", true), ("yes", true): .yes
    case ("no", true): .no
    case ("n", true): state.letterNMeansNo ? .no : .text("n")
    default: nil
    }
  }

  private var asksYesOrNo: Bool {
    if case .confirm = state.screen { return true }
    return state.form == .one(of: state.yesNoLines)
  }

  private func numberEvent(_ words: [String]) -> InterviewEvent? {
    let parts = words.flatMap { $0.split(separator: ",").map(String.init) }
    let numbers = parts.compactMap { Int($0) }
    guard case .several = state.form else {
      return words.count == 1 ? Int(words[0]).map { .choose($0) } : nil
    }
    if words == ["none"] { return .chooseAll([]) }
    return !numbers.isEmpty && numbers.count == parts.count ? .chooseAll(numbers) : nil
  }
}

extension PlainCommand {
  private func commandEvent(_ words: [String]) -> InterviewEvent? {
    guard words.count == 1 else { return goEvent(words) }
    return switch words[0] {
    case "b", "back": .back
    case "g", "contents": .contents
    case "r", "review": .review(.everything)
    case "u", "undo": .undo
    case "?", "h", "help": .help
    case "again": .again
    case "e", "evidence", "note": .evidence
    case "f", "finish": .finish
    case "q", "quit", "stop": .quit
    default: nil
    }
  }

  /// `g people 3`, `g 3`, `g people`, `g bodies`; `go` and `go to` do as well.
  private func goEvent(_ words: [String]) -> InterviewEvent? {
    guard ["g", "go"].contains(words[0]) else { return nil }
    var rest = words.dropFirst()
    if rest.first.map(english) == "to" { rest = rest.dropFirst() }
    let number = rest.last.flatMap { Int($0) }
    if number != nil { rest = rest.dropLast() }
    let name = rest.joined(separator: " ")
    if name.isEmpty { return number.map { .goTo(.question(nil, $0)) } }
    if let section = section(called: name) {
      return .goTo(number.map { .question(section, $0) } ?? .section(section))
    }
    return number == nil ? module(called: name).map { .goTo(.module($0)) } : nil
  }

  /// By id or name, or the beginning of one that no other shares.
  private func section(called name: String) -> Section.ID? {
    let sections = state.sections
    let whole = sections.first { $0.id.rawValue == name || $0.name.lowercased() == name }
    let begun = sections.filter {
      $0.id.rawValue.hasPrefix(name) || $0.name.lowercased().hasPrefix(name)
    }
    return whole?.id ?? (begun.count == 1 ? begun.first?.id : nil)
  }

  private func module(called name: String) -> Module.ID? {
    let wanted = name.spaced
    let modules = state.modules
    let whole = modules.first { names(of: $0.id).contains(wanted) }
    let begun = modules.filter { names(of: $0.id).contains { $0.hasPrefix(wanted) } }
    return whole?.id ?? (begun.count == 1 ? begun.first?.id : nil)
  }

  private func names(of id: Module.ID) -> [String] {
    [id.rawValue.spaced, state.name(of: id).lowercased()]
  }

  /// By the questionnaire's own key or text, by the plain name, or by the interview's word for
  /// later.
  private func specialEvent(_ text: String) -> InterviewEvent? {
    let special = state.specials.first { special in
      [special.key, special.text, special.id.rawValue].contains {
        $0.lowercased().replacingTypographicQuotes == text
      } || Self.names[special.id]?.contains(english(text)) == true
    }
    return special.map { .special($0.id) }
  }

  private static let names: [MissingAnswer.Kind: [String]] = [
    .dontKnow: ["don't know", "dont know"],
    .notApplicable: ["not applicable", "n/a", "na"],
    .preferNotToSay: ["rather not say", "prefer not to say"],
    .left: ["later", "left for later", "leave for later"],
  ]
}

extension PlainCommand {
  /// A line where a text is asked.
  ///
  /// It is text, but for a line of one letter that is a command, `?`, `-` (leave empty) and `+`
  /// (editor). A backslash in front makes any line text: `\b`. One at the end says that another
  /// line follows; an empty line ends such a text. Two stand for one.
  private func textEvent(_ line: String, _ typed: String) -> InterviewEvent {
    if typed.isEmpty { return .accept }
    if typed.count == 1, typed != "\\", let command = letterEvent(typed.lowercased()) {
      return command
    }
    let (text, goesOn) = Self.unescaped(line.trimmedAtEnd)
    return goesOn ? .draft(openText + text + "\n") : .text(openText + text)
  }

  private func letterEvent(_ letter: String) -> InterviewEvent? {
    switch letter {
    case "-": .clear
    case "+": .edit
    default: commandEvent([letter]) ?? keyEvent(letter)
    }
  }

  private func keyEvent(_ letter: String) -> InterviewEvent? {
    state.specials.first { $0.key.lowercased() == letter }.map { .special($0.id) }
  }

  /// The lines of a text that waits for more; anything else in the draft is typed anew.
  private var openText: String {
    guard case .text(let text)? = state.drafts[state.screen], text.hasSuffix("\n") else {
      return ""
    }
    return text
  }

  private static func unescaped(_ line: String) -> (text: String, goesOn: Bool) {
    var text = line[...]
    let atEnd = text.reversed().prefix { $0 == "\\" }.count
    let goesOn = atEnd % 2 == 1
    text = text.dropLast((atEnd + 1) / 2)
    if atEnd < line.count, text.hasPrefix("\\") { text = text.dropFirst() }
    return (String(text), goesOn)
  }
}

extension String {
  var replacingTypographicQuotes: String { String(map { $0 == "\u{2019}" ? "'" : $0 }) }

  var trimmedAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
