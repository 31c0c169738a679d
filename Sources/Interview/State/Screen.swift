package import Survey

/// What is being asked or shown, without how it looks.
package enum Screen: Sendable, Hashable {
  case question(Question.ID, Slot)
  case detail(Question.ID, Detail)
  /// The list of a module's records.
  case records(Module.ID)
  /// One field of one record; both count from 0. A record past the last is a new one.
  case field(Module.ID, record: Int, field: Int)
  case allocation(Module.ID, decision: Int, Picture)
  /// One role of the quick form.
  case quick(Module.ID, decision: Int, Picture, role: Int)
  case item(Module.ID, Int)
  /// What a room says of its answers as a whole.
  case room(RoomPart)
  case confirm(Confirmation)
  case contents
  case review(ReviewFilter)
  case ended(QuitReason)

  /// What is asked around an answer.
  package enum Detail: Sendable, Hashable {
    /// Why the question does not apply.
    case notApplicable(Slot)
    /// Why prepared is not above now.
    case reason(Slot)
    case reasonDetail(Slot)
    case evidence
    case strength
    case note
    case quote
  }

  /// Which of the two pictures of a decision.
  package enum Picture: Sendable, Hashable {
    case now, could
  }

  package enum RoomPart: Sendable, Hashable, CaseIterable {
    /// How its people come to one answer.
    case agreed
    /// What some of them saw otherwise.
    case dissent
  }

  package enum Confirmation: Sendable, Hashable {
    /// Prepared is below now.
    case belowNow
    /// Answers will no longer be asked for; which, is in ``InterviewState/pending``.
    case hiding
    case removeRecord(Module.ID, Int)
    case finish
  }

  /// The question it belongs to.
  package var question: Question.ID? {
    switch self {
    case .question(let id, _), .detail(let id, _): id
    default: nil
    }
  }

  package var module: Module.ID? {
    switch self {
    case .records(let id), .field(let id, _, _), .allocation(let id, _, _),
      .quick(let id, _, _, _), .item(let id, _):
      id
    default: nil
    }
  }

  /// Whether it asks for what `home` asks for, or for what belongs to that answer.
  func belongs(to home: Screen) -> Bool {
    switch (self, home) {
    case (.detail(let id, let detail), .question(let own, let slot)):
      id == own
        && [.notApplicable(slot), .reason(slot), .reasonDetail(slot)].contains(detail)
    case (.detail(let id, .strength), .detail(let own, .evidence)): id == own
    case (.detail(let id, .quote), .detail(let own, .note)): id == own
    case (.quick(let id, let decision, let picture, _), .allocation):
      home == .allocation(id, decision: decision, picture)
    case (.confirm, _): true
    default: self == home
    }
  }

  package var isRoom: Bool {
    if case .room = self { true } else { false }
  }

  /// Whether something is entered here, so that sub-screens come back to it.
  package var takesEntries: Bool { question != nil || module != nil || isRoom }
}
