import Survey

/// From one screen to the next, back, and to a place by name.
extension InterviewStep {
  /// Leaves the last screen of entry for the one that follows from what the sheet now holds.
  ///
  /// - Parameter afterAnswering: Something was chosen here just now, so that its reason is asked
  ///   for again; otherwise only where there is none.
  mutating func goOn(afterAnswering: Bool) {
    switch state.below {
    case .question(let id, let slot):
      let reason = state.sheet.answers[id]?[slot]?.reason
      guard state.callsForReason(id, slot), afterAnswering || reason == nil
      else { return advance(from: state.below) }
      show(.detail(id, .reason(slot)))
    case .detail(let id, let detail): goOn(from: detail, on: id)
    case .field(let id, let record, let field): showField(id, record, field + 1)
    case .quick(let id, let decision, let picture, _):
      advance(from: .allocation(id, decision: decision, picture))
    case .records(let id): show(.records(id))
    case .room(let part): leaveRoom(part)
    default: advanceInModule(from: state.below)
    }
  }

  private mutating func goOn(from detail: Screen.Detail, on id: Question.ID) {
    let answer = state.sheet.answers[id]
    switch detail {
    case .notApplicable(let slot), .reasonDetail(let slot): advance(from: .question(id, slot))
    case .reason(let slot) where answer?[slot]?.reason != nil:
      show(.detail(id, .reasonDetail(slot)))
    case .reason(let slot): advance(from: .question(id, slot))
    case .evidence where answer?.evidence != nil && !state.questionnaire.evidenceStrengths.isEmpty:
      show(.detail(id, .strength))
    case .evidence, .strength: show(.detail(id, .note))
    case .note where answer?.note != nil: show(.detail(id, .quote))
    case .note, .quote: show(state.questionScreen(id))
    }
  }

  /// Goes to the next question; the end of a section is a point at which the whole sheet is written.
  mutating func advance(from screen: Screen) {
    guard screen.module == nil else { return advanceInModule(from: screen) }
    let section = screen.question.flatMap(state.questionnaire.question)?.section
    let next = state.step(after: screen)
    let following = next?.question.flatMap(state.questionnaire.question)?.section
    show(next ?? .review(.everything))
    let isNewRound = state.pass == .nowThenSecond && screen.slot == .now && next?.slot != .now
    let isNewSection = section != nil && section != following
    if isNewSection, let section { say(.sectionDone(section)) }
    if isNewRound, next != nil { say(.secondPassBegins) }
    if isNewSection || isNewRound { effects.append(.checkpoint) }
  }

  mutating func back() {
    if backInFigures() { return }
    if case .text? = state.drafts[state.screen] { say(.draftKept(state.screen)) }
    switch state.screen {
    case .question: show(state.step(before: state.screen) ?? .contents)
    case .detail(let id, let detail): show(state.screen(before: detail, on: id))
    case .room: backFromRoom()
    default: backInModule()
    }
  }

  mutating func showOtherSlot() {
    guard case .question(let id, let slot) = state.screen,
      let slots = state.routing.entry(id).map(state.askedSlots), slots.count > 1,
      let index = slots.firstIndex(of: slot)
    else { return refuse(.noSecondAnswer) }
    show(.question(id, slots[(index + 1) % slots.count]))
  }

  mutating func showEvidence() {
    guard let id = state.screen.question else { return refuse(.notHere) }
    show(.detail(id, .evidence))
  }

  mutating func go(to destination: InterviewEvent.Destination) {
    switch destination {
    case .section(let id): open(state.steps(inSection: id))
    case .module(let id): openModule(id)
    case .question(let section, let number):
      guard let section = section ?? state.currentSection else { return refuse(.noSuchQuestion) }
      guard let question = state.numbered(in: section).element(numbered: number)
      else { return refuse(.noSuchQuestion) }
      open(question.id)
    }
  }

  /// Opens a question at what is still to be said about it.
  mutating func open(_ id: Question.ID) {
    guard state.routing.entry(id)?.status.isShown == true else { return refuse(.notAsked(id)) }
    show(state.questionScreen(id, orFirst: true))
  }

  private mutating func open(_ steps: [Screen]) {
    guard let first = steps.first(where: state.isOpen) ?? steps.first
    else { return refuse(.noSuchQuestion) }
    show(first)
  }

  private mutating func openModule(_ id: Module.ID) {
    guard state.modules.contains(where: { $0.id == id }), let start = state.moduleStart(id)
    else { return refuse(.noSuchQuestion) }
    show(start)
  }
}

extension InterviewState {
  /// The question at its first open slot; when all are answered, at the last, from which one goes
  /// on, or at the first.
  func questionScreen(_ id: Question.ID, orFirst: Bool = false) -> Screen {
    let slots = routing.entry(id).map(askedSlots) ?? []
    let screens = slots.map { Screen.question(id, $0) }
    return screens.first(where: isOpen) ?? (orFirst ? screens.first : screens.last)
      ?? .question(id, .now)
  }

  func screen(before detail: Screen.Detail, on id: Question.ID) -> Screen {
    let answer = sheet.answers[id]
    return switch detail {
    case .notApplicable(let slot), .reason(let slot): .question(id, slot)
    case .reasonDetail(let slot): .detail(id, .reason(slot))
    case .evidence: questionScreen(id)
    case .strength: .detail(id, .evidence)
    case .note: .detail(id, answer?.evidence == nil ? .evidence : .strength)
    case .quote: .detail(id, .note)
    }
  }
}

extension InterviewStep {
  mutating func move(_ movement: InterviewEvent.Movement) {
    if case .figures = state.form { return moveInFigures(movement) }
    let numbers = state.selectableNumbers
    guard !numbers.isEmpty else { return refuse(.notExpected) }
    let start = movement == .down ? -1 : numbers.count
    if state.standsOn == nil, let near = state.nearbyLine, numbers.contains(near) {
      state.highlighted = near
      return
    }
    let current = state.standsOn.flatMap(numbers.firstIndex) ?? start
    let index = min(max(current + (movement == .down ? 1 : -1), 0), numbers.count - 1)
    state.highlighted = numbers[index]
  }

  mutating func highlight(_ number: Int) {
    guard state.selectableNumbers.contains(number) else { return refuse(.notExpected) }
    state.highlighted = number
  }
}

extension InterviewState {
  /// The line whoever answers is at: the highlighted one, else the one on record or begun; `nil`
  /// where there is none yet, so that no line is suggested.
  package var standsOn: Int? {
    if let highlighted { return highlighted }
    if screen == .contents {
      return contentsRows.firstIndex { $0.place == currentPlace }.map { $0 + 1 }
    }
    if case .line(let number)? = storedEntry(of: screen) { return number }
    return nil
  }

  /// Where the first movement leads when nothing is chosen yet: for a second answer to where the
  /// first one stands.
  fileprivate var nearbyLine: Int? {
    guard case .question(let id, let slot) = screen, slot != .now else { return nil }
    return sheet.answers[id]?.now?.response.level
  }

  private var currentPlace: ContentsRow.Place? {
    below.module.map(ContentsRow.Place.module) ?? currentSection.map(ContentsRow.Place.section)
  }

  /// The numbers of the lines or rows the highlight can be on, from top to bottom.
  package var selectableNumbers: [Int] {
    switch screen {
    case .contents: Array(1...max(1, contentsRows.count))
    case .review(let filter): reviewRows(filter).map(\.number)
    case .records(let id): records(id).indices.map { $0 + 1 }
    default: form.lines.map(\.number)
    }
  }
}
