/// One accepted answer: the unit that is on disk before the next question shows.
package enum SheetChange: Sendable, Equatable {
  case slot(Question.ID, Slot, SlotAnswer?)
  case evidence(Question.ID, Evidence?)
  case note(Question.ID, Note?)
  /// Whether the answer of the audit before was looked at.
  case seenEarlier(Question.ID, Bool)
  case module(Module.ID, ModuleAnswer?)
  /// How a room came to its answers.
  case agreement(Respondent.Agreement?)
  /// What some in a room saw otherwise.
  case dissent(String?)

  /// The question it belongs to; `nil` for modules and for what is said of a room.
  package var question: Question.ID? {
    switch self {
    case .slot(let id, _, _), .evidence(let id, _), .note(let id, _), .seenEarlier(let id, _): id
    case .module, .agreement, .dissent: nil
    }
  }

  /// Whether something is said by it, and not only looked at.
  package var isAnswer: Bool {
    if case .seenEarlier = self { false } else { true }
  }
}

extension AnswerSheet {
  /// Takes a change into the answers; the sequence goes up by one.
  package mutating func apply(_ change: SheetChange) {
    sequence += 1
    switch change {
    case .slot(let id, let slot, let answer): update(id) { $0[slot] = answer }
    case .evidence(let id, let evidence): update(id) { $0.evidence = evidence }
    case .note(let id, let note): update(id) { $0.note = note }
    case .seenEarlier(let id, let isSeen): update(id) { $0.seenEarlier = isSeen }
    case .module(let id, let answer): modules[id] = answer
    case .agreement(let agreed): respondent.agreed = agreed
    case .dissent(let dissent): respondent.dissent = dissent
    }
    position = change.question ?? position
  }

  /// The change that takes `change` back, to be made before it is applied.
  package func inverse(of change: SheetChange) -> SheetChange {
    switch change {
    case .slot(let id, let slot, _): .slot(id, slot, answers[id]?[slot])
    case .evidence(let id, _): .evidence(id, answers[id]?.evidence)
    case .note(let id, _): .note(id, answers[id]?.note)
    case .seenEarlier(let id, _): .seenEarlier(id, answers[id]?.seenEarlier ?? false)
    case .module(let id, _): .module(id, modules[id])
    case .agreement: .agreement(respondent.agreed)
    case .dissent: .dissent(respondent.dissent)
    }
  }

  private mutating func update(_ id: Question.ID, _ body: (inout Answer) -> Void) {
    var answer = answers[id] ?? Answer()
    body(&answer)
    answers[id] = answer.isEmpty && !answer.seenEarlier ? nil : answer
  }
}
