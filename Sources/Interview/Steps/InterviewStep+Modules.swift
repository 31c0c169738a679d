package import Survey

/// Records, shares and items.
extension InterviewStep {
  mutating func advanceInModule(from screen: Screen) {
    guard let id = screen.module else { return show(.review(.everything)) }
    if let next = state.moduleScreen(after: screen) { return show(next) }
    say(.moduleDone(id))
    effects.append(.checkpoint)
    if state.scope == .module(id) { return show(.review(.everything)) }
    state.below = state.steps.first(where: state.isOpen) ?? .review(.everything)
    show(.contents)
  }

  mutating func backInModule() {
    switch state.screen {
    case .field(let id, let record, let field):
      show(field > 0 ? .field(id, record: record, field: field - 1) : .records(id))
    case .quick(let id, let decision, let picture, let role) where role > 0:
      show(.quick(id, decision: decision, picture, role: role - 1))
    case .quick(let id, let decision, let picture, _):
      show(state.moduleScreen(before: .allocation(id, decision: decision, picture)) ?? .contents)
    default: show(state.moduleScreen(before: state.screen) ?? .contents)
    }
  }

  mutating func takeItem(_ entry: Entry, _ id: Module.ID, _ index: Int) {
    guard let form = state.itemForm(id), form.items.indices.contains(index),
      case .line(let number) = entry, let word = form.answers.element(numbered: number)
    else { return refuse(.notExpected) }
    var answers: [Question.Option.ID: String] = [:]
    if case .items(let stored)? = state.sheet.modules[id] { answers = stored }
    answers[form.items[index].id] = word
    propose(.module(id, .items(answers)))
  }
}

/// Shares of points, and the quick form.
extension InterviewStep {
  mutating func takeAllocation(
    _ entry: Entry, _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture
  ) {
    guard case .figures(let values) = entry else { return refuse(.notExpected) }
    record(.points(values.map { $0 ?? 0 }), id, decision, picture)
  }

  mutating func takeDontKnow(_ id: Module.ID, _ decision: Int, _ picture: Screen.Picture) {
    guard state.allocationForm(id)?.allowsDontKnow == true
    else { return refuse(.notOffered(.dontKnow)) }
    record(.dontKnow, id, decision, picture)
  }

  private mutating func record(
    _ allocation: Allocation, _ id: Module.ID, _ decision: Int, _ picture: Screen.Picture
  ) {
    guard let form = state.allocationForm(id),
      state.decisions(of: form).indices.contains(decision)
    else { return refuse(.notExpected) }
    var answers: [AllocationForm.Decision.ID: AllocationAnswer] = [:]
    if case .allocations(let stored)? = state.sheet.modules[id] { answers = stored }
    let key = state.decisions(of: form)[decision].id
    var answer = answers[key] ?? AllocationAnswer()
    switch picture {
    case .now: answer.now = allocation
    case .could: answer.could = allocation
    }
    answers[key] = answer
    propose(.module(id, .allocations(answers)))
  }

  mutating func switchQuickForm() {
    switch state.screen {
    case .allocation(let id, let decision, let picture):
      guard state.allocationForm(id)?.quickRoles.isEmpty == false
      else { return refuse(.notHere) }
      show(.quick(id, decision: decision, picture, role: 0))
    case .quick(let id, let decision, let picture, _):
      show(.allocation(id, decision: decision, picture))
    default: refuse(.notHere)
    }
  }

  /// Who has one role; with the last role the whole picture is on record.
  mutating func takeRole(_ entry: Entry) {
    guard case .lines(let numbers) = entry,
      case .quick(let id, let decision, let picture, let role) = state.screen,
      let form = state.allocationForm(id)
    else { return refuse(.notExpected) }
    state.drafts[state.screen] = .selection(numbers)
    guard role + 1 >= form.quickRoles.count
    else { return show(.quick(id, decision: decision, picture, role: role + 1)) }
    let screens = form.quickRoles.indices.map {
      Screen.quick(id, decision: decision, picture, role: $0)
    }
    let roles = state.actors(of: screens, in: form)
    guard roles.contains(where: { !$0.isEmpty }) else { return refuse(.nothingEntered) }
    record(.roles(roles), id, decision, picture)
    guard state.pending == nil else { return }
    for screen in screens { state.drafts[screen] = nil }
  }
}

extension InterviewState {
  /// The actors in each role, each in the first role they were named for.
  fileprivate func actors(
    of screens: [Screen], in form: AllocationForm
  ) -> [[Question.Option.ID]] {
    var taken: Set<Int> = []
    return screens.map { screen in
      let numbers = chosenActors(screen).filter { !taken.contains($0) }.sorted()
      taken.formUnion(numbers)
      return numbers.compactMap { form.actors.element(numbered: $0)?.id }
    }
  }

  /// Where a module begins: at its list, or at what is still open.
  package func moduleStart(_ id: Module.ID) -> Screen? {
    let screens = moduleScreens(id)
    return screens.first(where: isUnanswered) ?? screens.first
  }

  /// The screens of a module in order, without fields and the quick form.
  func moduleScreens(_ id: Module.ID) -> [Screen] {
    switch questionnaire.module(id)?.body {
    case .records?: [.records(id)]
    case .items(let form)?: form.items.indices.map { .item(id, $0) }
    case .allocation(let form)?:
      allocationScreens(id, decisions(of: form).count)
    case nil: []
    }
  }

  private func allocationScreens(_ id: Module.ID, _ count: Int) -> [Screen] {
    guard pass == .nowThenSecond else {
      return (0..<count).flatMap { decision in
        pictures.map { .allocation(id, decision: decision, $0) }
      }
    }
    return pictures.flatMap { picture in
      (0..<count).map { .allocation(id, decision: $0, picture) }
    }
  }

  func moduleScreen(after screen: Screen) -> Screen? {
    let screens = screen.module.map(moduleScreens) ?? []
    guard let index = screens.firstIndex(of: screen), index + 1 < screens.count else { return nil }
    return screens[index + 1]
  }

  func moduleScreen(before screen: Screen) -> Screen? {
    let screens = screen.module.map(moduleScreens) ?? []
    guard let index = screens.firstIndex(of: screen), index > 0 else { return nil }
    return screens[index - 1]
  }

  func isUnanswered(_ screen: Screen) -> Bool {
    if case .allocation(let id, let decision, let picture) = screen {
      return allocation(id, decision, picture) == nil
    }
    return storedEntry(of: screen) == nil
  }
}
