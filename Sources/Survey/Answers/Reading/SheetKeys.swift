/// What may stand beside a question's id.
enum AnswerKey: String, CaseIterable {
  case fingerprint = "of"
  case now, prepared, wanted, evidence, note
  case seenEarlier = "seen_earlier"
  case hidden

  static let all = KeyList(AnswerKey.self)

  var slot: Slot? {
    switch self {
    case .now: .now
    case .prepared: .prepared
    case .wanted: .wanted
    default: nil
    }
  }
}

/// What may stand in one slot of an answer: one value, and words on it.
enum SlotKey: String, CaseIterable {
  case level, choice, choices, rating, number, text, date, yes, points, counts, special
  case reason, detail

  static let all = KeyList(SlotKey.self)

  var isValue: Bool { self != .reason && self != .detail }
}

/// How the points of one decision are given.
enum AllocationKey: String, CaseIterable {
  case points, roles, special

  static let all = KeyList(AllocationKey.self)
}

/// The two pictures of one decision.
enum PictureKey: String, CaseIterable {
  case now, could

  static let all = KeyList(PictureKey.self)
}

extension MissingAnswer.Kind {
  static let all = KeyList(MissingAnswer.Kind.self)
}

extension AnswerSheet.WordingKind {
  static let all = KeyList(AnswerSheet.WordingKind.self)
}

extension AnswerSheet.Status {
  static let all = KeyList(AnswerSheet.Status.self)
}

extension Respondent.Agreement {
  static let all = KeyList(Respondent.Agreement.self)
}

extension Question.Kind {
  /// The key under which a sheet holds the value.
  var slotKey: SlotKey {
    switch self {
    case .ladder: .level
    case .choice: .choice
    case .choices: .choices
    case .rating: .rating
    case .number: .number
    case .text: .text
    case .date: .date
    case .yesNo: .yes
    case .points: .points
    case .counts: .counts
    }
  }
}
