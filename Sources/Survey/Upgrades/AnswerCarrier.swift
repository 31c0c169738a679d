import Diagnostics
import Documents

/// Takes answers over, one part at a time.
struct AnswerCarrier {
  private let old: AnswerSheet
  private let earlier: QuestionnaireSnapshot
  let later: QuestionnaireSnapshot
  private let slots: SlotComparison
  private var new: AnswerSheet
  /// The question that each carried answer now stands beside.
  private var taken: [Question.ID: Question.ID] = [:]
  /// The parts that did not go along, by the later question.
  private var gone: [Question.ID: [String]] = [:]

  init(
    _ sheet: AnswerSheet, from earlier: QuestionnaireSnapshot, to later: QuestionnaireSnapshot
  ) {
    old = sheet
    self.earlier = earlier
    self.later = later
    slots = SlotComparison(
      from: QuestionnaireLock(earlier), to: QuestionnaireLock(later))
    new = sheet
    new.questionnaire = later.reference
    new.answers = [:]
    new.modules = [:]
  }

  private var group: RespondentGroup.ID { old.respondent.group }

  mutating func carry(_ pairs: [QuestionnaireComparison.Pair]) {
    for pair in pairs {
      guard let from = pair.earlier, let to = pair.later, let answer = old.answers[from],
        let question = earlier.questions[from], let target = later.questions[to]
      else { continue }
      guard pair.ruling.keepsAnswers else { continue }
      taken[to] = from
      carry(answer, to: question.question, as: target)
    }
  }

  private mutating func carry(_ answer: Answer, to question: Question, as known: KnownQuestion) {
    let target = known.question
    var carried = Answer(fingerprint: later.shortFingerprint(of: target.id))
    var lost: [String] = []
    for slot in Slot.allCases {
      guard let given = answer[slot] else { continue }
      carried[slot] = reread(given.json(to: question)) { reader, node in
        guard slots[slot]?.isUnruled != true, target.slots.contains(slot),
          reader.questionnaire.isAsked(slot, of: group)
        else { return nil }
        return reader.slotAnswer(node, slot: slot, to: known)
      }
      if carried[slot] == nil { lost.append(slot.rawValue) }
    }
    if let evidence = answer.evidence {
      carried.evidence = reread(evidence.json) { $0.evidence($1) }
      if carried.evidence == nil { lost.append("evidence") }
    }
    carried.note = answer.note
    carried.seenEarlier = answer.seenEarlier
    if !carried.isEmpty || carried.seenEarlier { new.answers[target.id] = carried }
    if !lost.isEmpty { gone[target.id] = lost }
  }

  /// A value as it is written for the earlier version, read as an answer to the later one.
  ///
  /// So options are found by their ids, wherever they stand in the list, and what cannot be said
  /// any more is no value.
  func reread<Value>(
    _ json: JSONValue, _ read: (inout SheetReader, DocumentNode) -> Value?
  ) -> Value? {
    let file = SourceFile(name: "answer.json", bytes: json.lineBytes())
    var reader = SheetReader(file: file, snapshot: later)
    reader.isUnfinished = true
    guard let node = reader.documents.root(), let value = read(&reader, node),
      !reader.documents.problems.hasErrors
    else { return nil }
    return value
  }
}

// MARK: - What became of them

extension AnswerCarrier {
  /// `nil` where there is nothing to say to this respondent.
  func step(of pair: QuestionnaireComparison.Pair) -> SheetUpgrade.Step? {
    outcome(of: pair).map { outcome in
      SheetUpgrade.Step(earlier: pair.earlier, later: pair.later, outcome: outcome)
    }
  }

  private func outcome(of pair: QuestionnaireComparison.Pair) -> SheetUpgrade.Outcome? {
    let hadAnswer = pair.earlier.flatMap { old.answers[$0] }.map { !$0.isEmpty } ?? false
    guard let to = pair.later else { return hadAnswer ? .ended : nil }
    guard hadAnswer else { return pair.earlier == nil && mayBeAsked(to) ? .new : nil }
    guard taken[to] == nil || taken[to] == pair.earlier else { return .ended }
    switch pair.ruling {
    case .same: return partsGone(from: to) ?? .kept
    case .reworded(let why): return partsGone(from: to) ?? .reworded(why: why)
    case .mapped: return again(to, .mapped)
    case .notComparable(let obstacle): return again(to, .notComparable(obstacle))
    case .new: return .new
    case .ended: return .ended
    }
  }

  private func partsGone(from id: Question.ID) -> SheetUpgrade.Outcome? {
    gone[id].map { .askedAgain(.partsGone($0)) }
  }

  /// A question that this respondent is not asked any more has ended for them.
  private func again(_ id: Question.ID, _ cause: SheetUpgrade.Cause) -> SheetUpgrade.Outcome {
    mayBeAsked(id) ? .askedAgain(cause) : .ended
  }

  private func mayBeAsked(_ id: Question.ID) -> Bool {
    later.questions[id]?.question.audience.contains(group) == true
      && later.questionnaire.form(old.form)?.contains(id) ?? true
  }

  /// The sheet, at the first question that is asked and has no answer, or is to be asked again.
  func positioned(
    after steps: [SheetUpgrade.Step], by pairs: [QuestionnaireComparison.Pair]
  ) -> AnswerSheet {
    let again = Set(
      steps.compactMap { step -> Question.ID? in
        if case .askedAgain = step.outcome { step.later } else { nil }
      })
    let open = Routing(of: new, in: later.questionnaire).shown.first { entry in
      entry.status == .unseen || again.contains(entry.question.id)
    }
    var sheet = new
    sheet.position = open?.question.id ?? pairs.first { $0.earlier == old.position }?.later
    return sheet
  }

  mutating func carryModules() -> [SheetUpgrade.ModuleStep] {
    earlier.questionnaire.modules.compactMap { module in
      guard let answer = old.modules[module.id] else { return nil }
      guard let target = later.questionnaire.module(module.id) else {
        return SheetUpgrade.ModuleStep(module: module.id, isEnded: true)
      }
      let carried = carry(answer, from: module, to: target)
      new.modules[module.id] = carried.answer
      return SheetUpgrade.ModuleStep(module: module.id, askedAgain: carried.lost)
    }
  }
}
