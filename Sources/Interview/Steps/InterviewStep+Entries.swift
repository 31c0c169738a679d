import Survey

/// What is typed or chosen on a screen with a form, whatever it is for.
extension InterviewStep {
  mutating func enter(_ event: InterviewEvent) {
    switch event {
    case .choose(let number): choose(number)
    case .chooseAll(let numbers): chooseAll(numbers)
    case .toggle(let number): toggle(number)
    case .highlight(let number): highlight(number)
    case .move(let movement): move(movement)
    case .text(let text): type(text)
    case .draft(let text): keepDraft(text)
    case .clear: clear()
    case .accept: accept()
    case .back: back()
    case .special(let kind): takeSpecial(kind)
    case .otherSlot: showOtherSlot()
    case .evidence: showEvidence()
    case .edit: edit()
    case .setFigure(let number): setFigure(number)
    case .yes: chooseLine(called: state.words.text(.yes))
    case .no: chooseLine(called: state.words.text(.no))
    case .evenOut: evenOut()
    case .quickForm: switchQuickForm()
    default: refuse(.notHere)
    }
  }

  private mutating func choose(_ number: Int) {
    switch state.form {
    case .one(let lines) where lines.contains { $0.number == number }: take(.line(number))
    case .several: chooseAll([number])
    case .figures(let form): takeFigure(number, form)
    case .number(let range) where range.contains(number): take(.number(number))
    case .numberOrWord where (0...InterviewState.largestCount).contains(number):
      take(.number(number))
    case .text: type(String(number))
    default: refuseTyped(String(number))
    }
  }

  private mutating func chooseAll(_ numbers: [Int]) {
    guard case .several(let lines) = state.form,
      numbers.allSatisfy({ number in lines.contains { $0.number == number } })
    else { return refuse(.notExpected) }
    take(.lines(Set(numbers).sorted()))
  }

  private mutating func toggle(_ number: Int) {
    guard case .several(let lines) = state.form, lines.contains(where: { $0.number == number })
    else { return refuse(.notExpected) }
    var chosen = Set(state.chosenActors(state.screen))
    if chosen.remove(number) == nil { chosen.insert(number) }
    state.drafts[state.screen] = .selection(chosen.sorted())
    state.highlighted = number
  }

  private mutating func type(_ text: String) {
    let text = text.cleanedForSheet
    if text.isEmpty { return isTextRequired ? refuse(.needed) : accept() }
    switch state.form {
    case .text(let form): takeText(text, form)
    case .date: CalendarDate(text).map { take(.date($0)) } ?? refuseTyped(text)
    case .one(let lines): take(lines, called: text)
    case .numberOrWord(let words): takeWord(text, of: words)
    default: Int(text).map { choose($0) } ?? refuseTyped(text)
    }
  }

  private mutating func takeText(_ text: String, _ form: InputForm.TextForm) {
    let words = text.split(whereSeparator: \.isWhitespace).count
    if text.utf8.count > SheetProblem.noteLimit {
      state.drafts[state.screen] = .text(text)
      return refuse(.tooLong(text.utf8.count, most: SheetProblem.noteLimit))
    }
    if let most = form.maxWords, words > most {
      state.drafts[state.screen] = .text(text)
      return refuse(.tooManyWords(words, most: most))
    }
    take(.text(text))
  }

  private mutating func take(_ lines: [InputForm.Line], called text: String) {
    let wanted = text.lowercased()
    let line = lines.first { line in
      line.name?.lowercased() == wanted || line.text.lowercased() == wanted
    }
    guard let line else { return refuse(.notExpected) }
    take(.line(line.number))
  }

  private mutating func chooseLine(called text: String) {
    guard case .one(let lines) = state.form else { return refuse(.notExpected) }
    take(lines, called: text)
  }

  private mutating func takeWord(_ text: String, of words: [String]) {
    if let number = Int(text) { return choose(number) }
    let wanted = text.lowercased().spaced
    let word = words.first { word in
      [word.spaced, state.shownWord(word, on: state.screen).lowercased()].contains(wanted)
    }
    guard let word else { return refuseTyped(text) }
    take(.word(word))
  }

  /// Refuses, and keeps what was typed where it is typed and not chosen.
  private mutating func refuseTyped(_ text: String) {
    keepDraft(text, says: false)
    refuse(.notExpected)
  }

  private mutating func keepDraft(_ text: String, says: Bool = true) {
    switch state.form {
    case .text, .number, .numberOrWord, .date:
      state.drafts[state.screen] = text.isEmpty ? nil : .text(text)
    default: if says { refuse(.notExpected) }
    }
  }

  private mutating func edit() {
    guard state.form.isText else { return refuse(.notHere) }
    effects.append(.edit(state.editableText))
  }
}

extension InterviewStep {
  private mutating func accept() {
    switch state.drafts[state.screen] {
    case .text(let text)?: acceptDraft(text)
    case .selection(let numbers)?: chooseAll(numbers)
    case .figures(let figures)?: acceptFigures(figures)
    case nil: acceptHighlighted()
    }
  }

  /// An open line end is not part of the text.
  private mutating func acceptDraft(_ text: String) {
    let text = text.cleanedForSheet
    guard text.isEmpty else { return type(text) }
    state.drafts[state.screen] = nil
    acceptHighlighted()
  }

  private mutating func acceptHighlighted() {
    if case .one = state.form, let number = state.highlighted { return choose(number) }
    guard state.mayGoOn else { return refuse(isPartOfAnswer ? .needed : .nothingEntered) }
    goOn(afterAnswering: false)
  }
}

extension InterviewStep {
  /// Whether the answer itself is not on record until this is said.
  private var isPartOfAnswer: Bool {
    if case .detail(_, .notApplicable) = state.screen { true } else { false }
  }
}

extension InterviewState {
  /// What stands in a text field: the draft, or the text on record.
  package var editableText: String {
    if case .text(let text)? = drafts[screen] { return text }
    if case .text(let text)? = storedEntry(of: screen) { return text }
    return ""
  }

  /// Whether the screen has an answer or needs none.
  var mayGoOn: Bool {
    switch screen {
    case .question(let id, let slot): sheet.answers[id]?[slot] != nil
    case .detail(_, .evidence), .detail(_, .note), .detail(_, .strength), .detail(_, .quote): true
    case .field(let id, let record, let field): mayLeaveField(id, record, field)
    case .allocation(let id, let decision, let picture):
      allocation(id, decision, picture) != nil
    case .detail, .quick, .item, .room: storedEntry(of: screen) != nil || !isTextRequired
    default: true
    }
  }

  private var isTextRequired: Bool {
    if case .text(let form) = form { form.isRequired } else { true }
  }
}

extension String {
  /// The text as it may stand in a sheet: no control characters but line ends, no space around it.
  package var cleanedForSheet: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append(scalar)
      case 0x09: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).withoutOuterBlanks
  }
}
