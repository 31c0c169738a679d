import Survey

/// Reads the rows of one questionnaire's sheets.
struct RowReader {
  private let router: Router
  /// What those of a group are asked in a form, as far as sheets have come up.
  private var asked: [Asked] = []
  private let groups: [RespondentGroup.ID: Int]
  private let topRung: Int
  private let kinds: [Reason.ID: Reason.Kind]
  /// By question.
  private let isLadder: [Bool]
  private let isReversed: [Bool]

  private struct Asked {
    let group: Int
    let form: Form.ID
    let slots: [[Slot]?]
  }

  /// `nil` for a questionnaire without a ladder, of which nothing counts.
  init?(_ questionnaire: Questionnaire) {
    guard let ladder = questionnaire.ladder, ladder.topLevel > 0 else { return nil }
    router = Router(questionnaire)
    topRung = ladder.topLevel
    groups = Dictionary(
      zip(questionnaire.groups.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
    kinds = Dictionary(
      questionnaire.reasons.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    isLadder = questionnaire.questions.map(\.isLadder)
    isReversed = questionnaire.questions.map(\.isReversed)
  }

  /// What a sheet says; `nil` for one of a group that the questionnaire does not have.
  mutating func row(of sheet: AnswerSheet) -> AnswerTable.Row? {
    guard let group = groups[sheet.respondent.group] else { return nil }
    var (answers, route) = (RowAnswers(questions: isLadder.count), route(of: sheet, group))
    for place in isLadder.indices {
      guard let stop = route.next(), counts(stop, at: place) else { continue }
      for slot in stop.slots { answers[place, slot] = entry(of: stop, slot, at: place) }
      guard let answer = stop.answer else { continue }
      if let strength = answer.evidenceStrength, let small = Int8(exactly: strength) {
        answers.strengths[place] = small
      }
      if let reason = answer.reason, let kind = kinds[reason] {
        answers.reasons[place] = kind
      }
    }
    return AnswerTable.Row(sheet, group: group, answers: answers)
  }

  /// What ``AnswerTable/Row/hasAnswered`` says of a sheet's row, found at its first answer.
  mutating func hasAnswered(_ sheet: AnswerSheet) -> Bool {
    guard let group = groups[sheet.respondent.group] else { return false }
    var route = route(of: sheet, group)
    return isLadder.indices.contains { place in
      guard let stop = route.next(), counts(stop, at: place) else { return false }
      return stop.slots.contains { entry(of: stop, $0, at: place).isAnswer }
    }
  }

  /// How much a sheet says, by question and slot; `nil` for one of a group that the questionnaire
  /// does not have.
  mutating func extents(of sheet: AnswerSheet) -> [AnswerExtent]? {
    guard let group = groups[sheet.respondent.group] else { return nil }
    var (extents, route) = (
      [AnswerExtent](repeating: .none, count: isLadder.count * Slot.count), route(of: sheet, group)
    )
    for place in isLadder.indices {
      guard let stop = route.next(), counts(stop, at: place) else { continue }
      for slot in stop.slots {
        extents[place * Slot.count + slot.order] = extent(of: stop, slot, at: place)
      }
    }
    return extents
  }

  private func extent(of stop: Router.Stop, _ slot: Slot, at place: Int) -> AnswerExtent {
    switch stop.answer?[slot] {
    case nil: entry(of: stop, slot, at: place) == .notApplicable ? .whole : .open
    case .missing(.left): .open
    case .missing: .whole
    case .value:
      switch slot {
      case .now: stop.answer?.evidenceStrength == nil ? .bare : .whole
      case .prepared: stop.answer?.reason == nil ? .bare : .whole
      case .wanted: .whole
      }
    }
  }

  private mutating func route(of sheet: AnswerSheet, _ group: Int) -> Route {
    router.route(of: sheet, answers: sheet.answers, asked: asked(of: sheet, group))
  }

  private mutating func asked(of sheet: AnswerSheet, _ group: Int) -> [[Slot]?] {
    if let known = asked.first(where: { $0.group == group && $0.form == sheet.form }) {
      return known.slots
    }
    let slots = router.asked(of: sheet.respondent.group, in: sheet.form)
    asked.append(Asked(group: group, form: sheet.form, slots: slots))
    return slots
  }

  private func counts(_ stop: Router.Stop, at place: Int) -> Bool {
    stop.status.isShown && isLadder[place]
  }

  /// What does not apply today has no second answer, and none is asked for: it is not one that was
  /// left out (MEASUREMENT.md, 1.2).
  private func entry(of stop: Router.Stop, _ slot: Slot, at place: Int) -> TableEntry {
    let response = stop.answer?[slot]
    guard response == nil, case .missing(.notApplicable)? = stop.answer?[.now] else {
      return entry(response, at: place)
    }
    return .notApplicable
  }

  private func entry(_ response: Response?, at place: Int) -> TableEntry {
    switch response {
    case .value(.level(let level)):
      .level(Int8(clamping: scoredLevel(level, top: topRung, isReversed: isReversed[place])))
    case .missing(.dontKnow): .dontKnow
    case .missing(.notApplicable): .notApplicable
    case .missing(.preferNotToSay), .missing(.left), .value, nil: .skipped
    }
  }
}

/// What a row holds of a sheet's answers.
struct RowAnswers {
  var entries: [TableEntry]
  var strengths: [Int8]
  var reasons: [Reason.Kind?]

  init(questions: Int) {
    entries = [TableEntry](repeating: .notAsked, count: questions * Slot.count)
    strengths = [Int8](repeating: -1, count: questions)
    reasons = [Reason.Kind?](repeating: nil, count: questions)
  }

  subscript(question: Int, slot: Slot) -> TableEntry {
    get { entries[question * Slot.count + slot.order] }
    set { entries[question * Slot.count + slot.order] = newValue }
  }
}
