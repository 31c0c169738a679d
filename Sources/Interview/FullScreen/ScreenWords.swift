import Diagnostics
import Survey

/// The words of the full screen that plain mode does not say as well.
struct ScreenWords {
  let state: InterviewState
  let plain: PlainWords

  init(_ state: InterviewState) {
    self.state = state
    plain = PlainWords(state)
  }

  func lines(_ message: InterviewMessage) -> [String] { plain.lines(message) }

  func oneLine(_ text: String) -> String { plain.oneLine(text) }

  /// `L3, leaders   saved 10:42`.
  func aside(saved: String?) -> String {
    let sheet = "\(state.sheet.id), \(state.sheet.respondent.group)"
    return saved.map { "\(sheet)   saved \($0)" } ?? sheet
  }

  func moreAbove(_ count: Int) -> String { "      \(count) more above" }
  func moreBelow(_ count: Int) -> String { "      \(count) more below" }

  func tooSmall(_ size: TerminalSize) -> String {
    let least = ScreenRenderer.smallest
    return "Too small for this view (\(size.columns) x \(size.rows)): make it \(least.columns) x "
      + "\(least.rows) or larger, or press p for plain, q to save and stop."
  }

  func text(of notice: ScreenView.Notice) -> String {
    switch notice {
    case .pasteDropped: "Not taken: pasted text goes only where a text is asked."
    case .noEditor: "No editor can be opened here."
    case .editorFailed(let error): "The editor did not work: \(error)"
    }
  }

  /// `People 2 of 8, 14 of 46 answered`.
  func place(of question: Question) -> String {
    "\(numbered(question)) of \(state.numbered(in: question.section).count), \(plain.progress)"
  }

  /// `People 2`.
  func numbered(_ question: Question) -> String {
    let section = state.questionnaire.section(question.section)?.name ?? question.section.rawValue
    return "\(oneLine(state.terms.fill(section))) \(state.number(of: question) ?? 0)"
  }

  /// What stands before the lines of a question.
  func prompt(_ question: Question, _ slot: Slot) -> String {
    guard slot == .now else { return "\(slot.inCapitals): \(oneLine(state.slotText(slot) ?? ""))" }
    if question.isLadder {
      let asks = state.hasEasyWords(question) ? "which one is most true today?" : closest
      return "\(slot.inCapitals): \(asks)"
    }
    switch state.form {
    case .number, .numberOrWord, .date: return plain.formLines(nil).joined(separator: " ")
    default: return ""
    }
  }

  private let closest = "which line is closest to how it is today?"

  func special(_ kind: MissingAnswer.Kind) -> String {
    switch kind {
    case .dontKnow: "don't know"
    case .notApplicable: "not applicable"
    case .preferNotToSay: "rather not say"
    case .left: "leave for later"
    }
  }

  var specialHints: [(key: String, does: String)] {
    state.specials.map { ($0.key, special($0.id)) }
  }
}

extension Slot {
  var inCapitals: String { rawValue.uppercased() }

  /// The letter of its mark.
  var mark: String { String(rawValue.prefix(1)).uppercased() }

  /// The heading of its column.
  var heading: String { self == .prepared ? "prep" : self == .wanted ? "want" : rawValue }
}

// MARK: - Titles and prompts

extension ScreenWords {
  func title(of detail: Screen.Detail, on question: Question) -> String {
    let what =
      switch detail {
      case .notApplicable: "why it does not apply"
      case .reason, .reasonDetail: "the main reason"
      case .evidence, .strength: "evidence"
      case .note, .quote: "note"
      }
    return "\(numbered(question)), \(what)"
  }

  /// What is asked, then what helps to answer it.
  func asked(_ detail: Screen.Detail, on question: Question) -> [String] {
    guard detail == .evidence else { return plain.detailWords(detail, on: question.id) }
    let prompt = plain.evidencePrompt(question.id)
    return prompt.isEmpty ? ["What shows that it is so?"] : [prompt.joined(separator: "\n")]
  }

  func title(of module: Module.ID) -> String {
    let row = state.contentsRows.first { $0.place == .module(module) }
    return [module.inWords, row.map(progress)].compactMap { $0 }.joined(separator: ", ")
  }

  func place(ofField index: Int, among count: Int, of name: String) -> String {
    "\(name), field \(index + 1) of \(count)"
  }

  func place(ofItem index: Int, among count: Int, of module: Module.ID) -> String {
    "\(module.inWords) \(index + 1) of \(count)"
  }

  func prompt(of field: ModuleField) -> String {
    field.prompt.map { oneLine(state.terms.fill($0)) } ?? field.id.inWords
  }

  func prompt(of form: AllocationForm, _ picture: Screen.Picture) -> String {
    oneLine(state.terms.fill(picture == .now ? form.nowPrompt : form.couldPrompt))
  }

  func who(_ role: String) -> String { "\(role.spaced.capitalisedWord): who?" }

  func introduction(of form: InputForm.FigureForm, _ figures: Draft.Figures) -> String {
    guard let total = form.total else { return "A whole number for each." }
    let left = form.left(of: figures) ?? 0
    return "Share \(PlainWords.points(total)). Left: \(left)"
  }

  func progress(of row: ContentsRow) -> String {
    let text = plain.progress(of: row)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  var contentsTitle: String { "Contents" }
  var howFar: String {
    "You have answered \(state.answeredCount) of \(PlainWords.questions(state.shownCount))."
  }

  func reviewTitle(_ filter: ReviewFilter) -> String {
    (filter == .everything ? "Review" : "Review, only what to look at") + ", \(plain.progress)"
  }

  func rowsToReview(_ count: Int) -> String {
    count == 0 ? "Nothing to look at." : "\(PlainWords.questions(count)); a number opens one."
  }

  func name(of section: Section.ID) -> String {
    oneLine(state.terms.fill(state.questionnaire.section(section)?.name ?? section.rawValue))
  }

  /// An answer in the review, in a few letters; answers that are no rung stand among the remarks.
  func short(_ slot: Slot, in row: ReviewRow) -> String {
    guard row.status != .hidden, row.status != .undetermined,
      let entry = state.routing.entry(row.question), state.askedSlots(of: entry).contains(slot)
    else { return "" }
    switch state.sheet.answers[row.question]?[slot]?.response {
    case nil: return "-"
    case .value(.level(let level))?: return String(level)
    case .value?: return "*"
    case .missing(let missing)?: return short(missing.kind)
    }
  }

  private func short(_ kind: MissingAnswer.Kind) -> String {
    switch kind {
    case .dontKnow: "d.k."
    case .notApplicable: "n/a"
    case .preferNotToSay: "r.n.s."
    case .left: "later"
    }
  }

  /// What stands behind the answers to a question in the review.
  func remarks(on row: ReviewRow) -> String {
    switch row.status {
    case .hidden: return "no longer asked, not counted"
    case .undetermined: return "not asked"
    default: break
    }
    let answer = state.sheet.answers[row.question]
    let reasons = Slot.allCases.filter { state.callsForReason(row.question, $0) }
      .map { answer?[$0]?.reason?.rawValue.spaced ?? "no reason yet" }
    let strength = answer?.evidence?.strength.flatMap { level in
      state.questionnaire.evidenceStrengths.first { $0.level == level }?.id.rawValue
    }
    let evidence = answer?.evidence.map { _ in "evidence: \(strength ?? "given")" }
    let values = [state.valueText(row.question), evidence, answer?.note.map { _ in "note" }]
    return (reasons + values.compactMap { $0 }).joined(separator: "; ")
  }

  func title(of confirmation: Screen.Confirmation) -> String {
    switch confirmation {
    case .belowNow, .hiding: "Before this is saved"
    case .removeRecord: "Before this is removed"
    case .finish: "Finish"
    }
  }

  /// A question without the keys that answer it; they stand below.
  func withoutKeys(_ text: String) -> String {
    text.hasSuffix(" y / n") ? String(text.dropLast(6)) : text
  }

  var noneYet: String { "None yet." }
  func entered(_ count: Int) -> String { "\(count) entered." }
  var pressKey: String { "Press a key from the list below; Tab goes back to the text." }
  var otherAnswer: String { "the other answer" }
  var notSavedTitle: String { "Not saved" }
  func notSaved(_ error: String) -> String { "Not saved: \(error)" }
  var keptInMemory: String { "Your answer is kept in memory only." }
  var helpTitle: String { "Keys" }
}

// MARK: - Keys

extension ScreenWords {
  typealias Hint = (key: String, does: String)

  var escape: Hint { ("Esc", "back to the question") }
  var fewKeys: [Hint] { [("b", "back"), ("q", "save and stop"), ("?", "all keys")] }
  var generalKeys: [Hint] {
    [("e", "evidence"), ("b", "back"), ("g", "contents"), ("q", "save and stop"), ("?", "help")]
  }

  func keysOfList(_ choices: [InputForm.Line]) -> [Hint] {
    if state.form == .one(of: state.yesNoLines), state.letterNMeansNo {
      return [("y n", "choose"), ("Enter", "on")]
    }
    let first = choices.first?.number ?? 0
    let last = choices.last?.number ?? 0
    return [("\(first)-\(last)", "choose"), ("Enter", "on")]
  }

  var keysOfBoxes: [Hint] { [("Space", "tick"), ("Enter", "take them")] }
  var keysOfFigures: [Hint] {
    [("0-9", "type"), ("Up Down", "move"), ("=", "even out"), ("Enter", "on")]
  }
  var keysOfField: [Hint] {
    state.form.isText
      ? [("Enter", "take it"), ("Ctrl-E", "editor"), ("Tab", "other keys")]
      : [("Enter", "take it")]
  }
  var keysOutsideField: [Hint] { [("Tab", "back to the text")] + specialHints + generalKeys }

  func keys(of detail: Screen.Detail) -> [Hint] {
    if case .reason = detail { return [("l", "leave open"), ("b", "change the answer")] }
    return []
  }

  func keysOfRecords(_ name: String, hasSome: Bool) -> [Hint] {
    let change: [Hint] = hasSome ? [("number, Enter", "change one"), ("x", "remove it")] : []
    return [("a", "add a \(oneLine(name))")] + change
      + [("Enter", "done"), ("b", "back"), ("q", "save and stop"), ("?", "help")]
  }

  func keysOfField(isRequired: Bool) -> [Hint] {
    [isRequired ? ("Tab l", "later") : ("Enter", "leaves it out"), ("Esc", "back"), ("?", "help")]
  }

  func keysOfShares(_ form: AllocationForm) -> [Hint] {
    let dontKnow = form.allowsDontKnow ? state.special(.dontKnow) : nil
    let unknown: [Hint] = dontKnow.map { [($0.key, special(.dontKnow))] } ?? []
    let quick: [Hint] = form.quickRoles.isEmpty ? [] : [("p", "only who has which part")]
    return unknown + quick + [("l", "later"), ("b", "back"), ("q", "save and stop"), ("?", "help")]
  }

  var keysOfQuickForm: [Hint] { [("p", "back to points"), ("b", "back"), ("?", "help")] }
  var keysOfItem: [Hint] { [("l", "later"), ("b", "back"), ("q", "save and stop"), ("?", "help")] }
  var keysOfContents: [Hint] {
    [
      ("number", "open"), ("Enter", "go on"), ("r", "review"), ("q", "save and stop"),
      ("?", "help"),
    ]
  }
  var keysOfReview: [Hint] {
    [
      ("number, Enter", "open"), ("m", "only what to look at"), ("f", "finish"), ("b", "back"),
      ("q", "save and stop"),
    ]
  }
  var keysOfConfirmation: [Hint] { [("y", "yes"), ("n", "no")] }
  var keysOfFailure: [Hint] { [("Enter", "try again"), ("q", "stop without it")] }
  var keysOfStart: [Hint] { [("Enter", "begin"), ("g", "contents"), ("q", "leave")] }
  var keysOfHelp: [Hint] { [("Up Down", "read on"), ("any other key", "back")] }

  func beginLine(isResumed: Bool) -> String {
    isResumed ? "Press Enter to go on." : "Press Enter to begin."
  }

  var howItWorks: [String] {
    ["You can stop at any time, and go on later where you stopped."]
  }

  /// All the keys of a screen, one by one.
  func help(on form: InputForm) -> [Hint] {
    let here: [Hint] =
      switch form {
      case .one: [("0-9, Up Down, j k", "Goes to a line. Enter or Space takes it.")]
      case .several:
        [("0-9, Up Down, j k", "Goes to a line. Space ticks it. Enter takes them all.")]
      case .figures:
        [("0-9", "The number for this line."), ("=", "Shares what is left among empty lines.")]
      case .text, .numberOrWord:
        [
          ("Enter", "Takes what is typed; an empty field takes away what was there."),
          ("Ctrl-E", "Opens your editor."), ("Tab", "Makes letters commands, and back."),
          ("Ctrl-U, Ctrl-K, Ctrl-W", "Removes what is before, after, the word before."),
        ]
      case .number, .date: [("Enter", "Takes what is typed.")]
      case .commands: [("0-9, Up Down, j k", "Goes to a line. Enter opens it.")]
      }
    return here + state.specials.map { ($0.key, oneLine($0.text).asSentence) } + Self.everywhere
  }

  private static let everywhere: [Hint] = [
    ("Tab", "Between now and the second answer."),
    ("e", "Evidence and a note, private unless you allow quoting."),
    ("b, Shift-Tab, PgUp", "Back. What is half-typed is kept."),
    ("g", "Contents: go to any part."),
    ("r", "Review every answer; f there finishes the sheet."),
    ("u", "Takes the last change back."),
    ("q, Ctrl-C", "Saves and stops. Go on later with the same command."),
    ("Ctrl-Z", "Back to the shell for a moment; fg returns."),
  ]
}

extension InterviewState {
  /// The answers of which the review has a column.
  var slotsInReview: [Slot] {
    Slot.allCases.filter { slot in
      pass.includes(slot) && routing.entries.contains { $0.slots.contains(slot) }
    }
  }

  /// What was answered where it is no rung, or why it does not apply.
  fileprivate func valueText(_ id: Question.ID) -> String? {
    switch sheet.answers[id]?.now?.response {
    case .value(.level)?, nil: nil
    case .value?: answerText(.question(id, .now))?.shortened
    case .missing(.notApplicable(let reason))?: reason.isEmpty ? nil : "\"\(reason.shortened)\""
    case .missing?: nil
    }
  }
}
