import Survey

/// From a choice to a change on record.
extension InterviewStep {
  /// Makes a change, unless it is none, or asks first when it hides answers.
  mutating func propose(_ change: SheetChange, undoing undo: UndoStep? = nil) {
    guard state.differs(change) else {
      if undo != nil { state.history.removeLast() }
      state.drafts[state.below] = nil
      say(.unchanged(state.below))
      return goOn(afterAnswering: true)
    }
    let hides = state.hidden(by: change)
    guard hides.isEmpty else {
      state.pending = PendingChange(change: change, hides: hides, undoes: undo)
      return show(.confirm(.hiding))
    }
    commit(change, undoing: undo)
  }

  mutating func commit(_ change: SheetChange, undoing undo: UndoStep?) {
    let inverse = state.sheet.inverse(of: change)
    state.sheet.apply(change)
    if let question = change.question { state.touched.insert(question) }
    state.routing = Routing(of: state.sheet, in: state.questionnaire)
    effects.append(.record(change))
    if let undo {
      state.history.removeLast()
      say(.undone(change))
      state.below = state.settled(state.below)
      if case .room(let part) = undo.screen { return openRoom(part, then: .back) }
      return show(undo.screen)
    }
    state.history.append(UndoStep(inverse: inverse, screen: state.below))
    state.drafts[state.below] = nil
    say(.saved(change))
    goOn(afterAnswering: true)
  }

  mutating func undo() {
    guard let last = state.history.last else { return refuse(.nothingToUndo) }
    propose(last.inverse, undoing: last)
  }

  mutating func answer(_ confirmation: Screen.Confirmation, with event: InterviewEvent) {
    switch event {
    case .yes: agree(to: confirmation)
    case .no, .back:
      say(.keptAsBefore)
      show(confirmation == .finish ? .review(.everything) : state.below)
    default: refuse(.notExpected)
    }
  }

  private mutating func agree(to confirmation: Screen.Confirmation) {
    let pending = state.pending
    switch confirmation {
    case .belowNow:
      if let pending { propose(pending.change, undoing: pending.undoes) }
    case .hiding:
      if let pending { commit(pending.change, undoing: pending.undoes) }
    case .removeRecord(let id, let index): removeRecord(id, index)
    case .finish: complete()
    }
  }
}

extension InterviewState {
  fileprivate func differs(_ change: SheetChange) -> Bool {
    sheet.inverse(of: change) != change
  }

  /// The questions with an answer that would no longer be asked.
  func hidden(by change: SheetChange) -> [Question.ID] {
    var changed = sheet
    changed.apply(change)
    return zip(routing.entries, Routing(of: changed, in: questionnaire).entries)
      .filter { before, after in before.status != .hidden && after.status == .hidden }
      .map { before, _ in before.question.id }
  }
}
