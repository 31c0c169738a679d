import Survey

/// A question with its lines, and what is asked around its answer.
extension ScreenRenderer {
  func questionPage(_ id: Question.ID, _ slot: Slot) -> ScreenPage {
    guard let question = state.questionnaire.question(id) else { return ScreenPage() }
    var page = ScreenPage(title: words.place(of: question))
    page.add(.fixed, lines(state.text(of: question), .heading))
    page.add(.help, help(of: question))
    if state.showsEarlierOn == state.screen {
      page.add(.fixed, words.plain.earlier(id).flatMap { lines($0, .notice, indent: 2) })
    }
    let marks = marks(of: question, slot)
    addForm(to: &page, prompt: words.prompt(question, slot), marks: marks)
    setHints(of: &page, allKeys, tellsAll: view.tellsAllKeys)
    return page
  }

  /// Help and limits; easier words are not mixed with the others.
  private func help(of question: Question) -> [ScreenPage.Line] {
    guard !state.hasEasyWords(question) else { return [] }
    let help = [question.help, question.limits].compactMap { $0 }
    return help.flatMap { lines(state.terms.fill($0), .aside, indent: 2) }
  }

  /// The marks on a ladder: now, and the second answer where it is being asked; else one.
  private func marks(of question: Question, _ slot: Slot) -> [Mark] {
    let slots = slot == .now || !question.isLadder ? [slot] : [.now, slot]
    return slots.map { slot in
      Mark(
        heading: words.heading(slot), text: question.isLadder ? words.mark(slot) : "x",
        numbers: numbers(on: .question(question.id, slot)))
    }
  }

  func numbers(on screen: Screen) -> Set<Int> {
    if case .selection(let chosen)? = state.drafts[screen] { return Set(chosen) }
    return switch state.storedEntry(of: screen) {
    case .line(let number)?: [number]
    case .lines(let numbers)?: Set(numbers)
    default: []
    }
  }

  /// Says which keys there are; few of them where there is little room or they are known by now.
  func setHints(
    of page: inout ScreenPage, _ all: [(key: String, does: String)], tellsAll: Bool = true
  ) {
    let few = hints(formKeys + words.fewKeys)
    page.hints = tellsAll ? hints(all) : few
    page.fewHints = few
  }

  private var allKeys: [(key: String, does: String)] {
    let second = state.hasSecondAnswer ? [words.otherAnswer] : []
    let earlier = state.hasEarlierAnswer ? [words.earlierAnswer] : []
    return formKeys + words.specialHints + second + earlier + words.generalKeys
  }

  func detailPage(_ detail: Screen.Detail, on id: Question.ID) -> ScreenPage {
    guard let question = state.questionnaire.question(id) else { return ScreenPage() }
    var page = ScreenPage(title: words.title(of: detail, on: question))
    page.add(.help, lines(state.text(of: question), .aside))
    let asked = words.asked(detail, on: question)
    page.add(.help, asked.dropFirst().flatMap { lines($0, .aside, indent: 2) })
    page.add(.fixed, asked.prefix(1).flatMap { lines($0, .heading) })
    addForm(to: &page)
    setHints(of: &page, formKeys + words.keys(of: detail))
    return page
  }
}

extension ScreenRenderer {
  /// How a room came to its answers, and what some in it saw otherwise.
  func roomPage(_ part: Screen.RoomPart) -> ScreenPage {
    let title = words.text(part == .agreed ? .screenTitleAgreed : .screenTitleDissent)
    var page = ScreenPage(title: title)
    let asked = words.plain.asked(part)
    page.add(.fixed, asked.prefix(1).flatMap { lines($0, .heading) })
    page.add(.help, asked.dropFirst().flatMap { lines($0, .aside, indent: 2) })
    addForm(to: &page)
    setHints(of: &page, formKeys + words.keys(of: part))
    return page
  }
}

/// What is entered on a screen, whatever it is for.
extension ScreenRenderer {
  /// - Parameters:
  ///   - page: Gets the list, the field or the lines of numbers.
  ///   - prompt: What is said before them, if anything.
  ///   - marks: What stands beside lines; `nil` for what is on record.
  func addForm(to page: inout ScreenPage, prompt: String = "", marks: [Mark]? = nil) {
    switch state.form {
    case .one(let choices):
      let own = Mark(heading: "", text: "x", numbers: numbers(on: state.screen))
      addList(choices, to: &page, prompt: prompt, marks: marks ?? [own])
    case .several(let choices):
      if !prompt.isEmpty { page.add(.fixed, promptLines(prompt, hasCursor: false)) }
      if state.highlighted == nil { page.putCursorOnLastPart() }
      page.add(.list, boxes(choices))
    case .figures(let form): addFigures(form, to: &page)
    case .text, .number, .numberOrWord, .date: addField(to: &page, prompt: prompt)
    case .commands: break
    }
  }

  /// The cursor waits at the prompt until a line has been chosen: none is suggested.
  private func addList(
    _ choices: [InputForm.Line], to page: inout ScreenPage, prompt: String, marks: [Mark]
  ) {
    let special = specialLine(state.screen.slot, marks: marks.count)
    let isOnLine = state.standsOn != nil || !special.isEmpty
    if !prompt.isEmpty { page.add(.fixed, promptLines(prompt, hasCursor: false)) }
    if !isOnLine { page.putCursorOnLastPart() }
    let headings =
      marks.count > 1 ? [ScreenPage.Line(ChoiceColumns.headings(marks), .aside)] : []
    page.add(
      .list, headings + self.choices(choices, marks: marks) + special,
      compact: headings + self.choices(choices, marks: marks, isShort: marks.count > 1) + special)
  }

  func promptLines(_ prompt: String, hasCursor: Bool) -> [ScreenPage.Line] {
    var shown = lines(prompt, indent: 2)
    if hasCursor, !shown.isEmpty { shown[0].cursor = 2 }
    return shown
  }

  /// Lines of which several may be ticked.
  func boxes(_ choices: [InputForm.Line]) -> [ScreenPage.Line] {
    let ticked = numbers(on: state.screen)
    let digits = String(choices.last?.number ?? 0).count
    return choices.enumerated().flatMap { index, choice in
      let stands = state.highlighted == choice.number
      let box = ticked.contains(choice.number) ? "[x]" : "[ ]"
      let number = String(choice.number).padded(toLeft: digits)
      let head = "\(stands ? ">" : " ") \(box) \(number)  "
      return layout.item(index, head, words.oneLine(choice.text), isCurrent: stands)
    }
  }

  /// The keys by which something is entered here.
  var formKeys: [(key: String, does: String)] {
    switch state.form {
    case .one(let choices): words.keysOfList(choices)
    case .several: words.keysOfBoxes
    case .figures: words.keysOfFigures
    case .text, .number, .numberOrWord, .date:
      view.takesCommands ? words.keysOutsideField : words.keysOfField
    case .commands: []
    }
  }
}

extension Screen {
  /// The answer that is asked.
  var slot: Slot? {
    if case .question(_, let slot) = self { slot } else { nil }
  }
}

extension InterviewState {
  /// Whether the question at hand is asked for two answers now.
  var hasSecondAnswer: Bool {
    guard case .question(let id, _) = screen else { return false }
    return (routing.entry(id).map(askedSlots) ?? []).count > 1
  }
}
