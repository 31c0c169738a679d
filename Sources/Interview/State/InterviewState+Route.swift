package import Survey

extension InterviewState {
  /// The question screens to be walked through now, in order.
  package var steps: [Screen] { steps(inSection: scopedSection) }

  func steps(inSection section: Section.ID?) -> [Screen] {
    let steps = routing.shown.filter { section == nil || $0.question.section == section }.flatMap {
      entry in askedSlots(of: entry).map { Screen.question(entry.question.id, $0) }
    }
    guard pass == .nowThenSecond else { return steps }
    return steps.filter { $0.slot == .now } + steps.filter { $0.slot != .now }
  }

  /// The slots of a shown question that this sitting asks, given its answers so far.
  package func askedSlots(of entry: Routing.Entry) -> [Slot] {
    let answer = sheet.answers[entry.question.id]
    return entry.slots.filter { slot in
      guard pass.includes(slot), slot != .now else { return pass.includes(slot) }
      return mayAskSecond(after: answer?.now) && (asksSecondByNow || answer?[slot] != nil)
    }
  }

  /// Whether the second answers' turn has come; where all others come first, when none is open.
  private var asksSecondByNow: Bool {
    guard pass == .nowThenSecond else { return true }
    return !routing.shown.contains { entry in
      (scopedSection == nil || entry.question.section == scopedSection)
        && entry.slots.contains(.now) && sheet.answers[entry.question.id]?.now == nil
    }
  }

  /// What does not apply today has no second answer, and what is put off has none yet.
  private func mayAskSecond(after now: SlotAnswer?) -> Bool {
    switch now?.response {
    case nil, .missing(.left): pass == .second
    case .missing(.notApplicable): false
    case .value, .missing: true
    }
  }

  private var scopedSection: Section.ID? {
    if case .section(let id) = scope { id } else { nil }
  }

  /// The question screen after this one, which may itself no longer be asked.
  func step(after screen: Screen) -> Screen? {
    let steps = skipsAnswered ? steps.filter(isOpen) : steps
    guard let place = order(of: screen) else { return steps.first }
    return steps.first { (order(of: $0) ?? place) > place } ?? (skipsAnswered ? steps.first : nil)
  }

  func step(before screen: Screen) -> Screen? {
    guard let place = order(of: screen) else { return nil }
    return steps.last { (order(of: $0) ?? place) < place }
  }

  private func order(of screen: Screen) -> (round: Int, question: Int, slot: Slot)? {
    guard case .question(let id, let slot) = screen, let index = places[id] else { return nil }
    return (pass == .nowThenSecond && slot != .now ? 1 : 0, index, slot)
  }

  /// The steps of the round that is under way, where all now answers come first; else all.
  private var stepsOfRound: [Screen] {
    guard pass == .nowThenSecond else { return steps }
    let ofRound = steps.filter { ($0.slot != .now) == asksSecondByNow }
    return ofRound.isEmpty ? steps : ofRound
  }

  /// Whether nothing has been said here, not even that it is left for later.
  func isOpen(_ screen: Screen) -> Bool {
    guard case .question(let id, let slot) = screen else { return false }
    return sheet.answers[id]?[slot] == nil
  }

  /// The reason that was asked for when it stopped.
  private func openReason(at steps: [Screen]) -> Screen? {
    for case .question(let id, let slot) in steps where callsForReason(id, slot) {
      if sheet.answers[id]?[slot]?.reason == nil { return .detail(id, .reason(slot)) }
    }
    return nil
  }

  /// Where a sitting begins: at the position saved, at its first open slot.
  func startScreen(skippingAnswered: Bool) -> Screen {
    if case .place(let screen) = scope { return screen }
    if case .module(let id) = scope {
      return modules.contains { $0.id == id } ? moduleStart(id) ?? .contents : .contents
    }
    let steps = stepsOfRound
    let firstOpen = steps.first(where: isOpen)
    guard let position = sheet.position, let place = places[position], pass != .second
    else { return firstOpen ?? .review(.everything) }
    let here = steps.filter { $0.question == position }
    let isOpenFromHere = steps.contains { screen in
      isOpen(screen) && order(of: screen).map { $0.question >= place } ?? false
    }
    if !isOpenFromHere, openReason(at: here) == nil, let firstOpen { return firstOpen }
    if let open = here.first(where: isOpen) ?? openReason(at: here) { return open }
    if let first = here.first, !skippingAnswered { return first }
    let last: Slot = pass == .nowThenSecond && !asksSecondByNow ? .now : .wanted
    return step(after: .question(position, last)) ?? firstOpen ?? .review(.everything)
  }
}
