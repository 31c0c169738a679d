import Diagnostics
import Documents

/// Finds what a version may not change, or must say more about.
struct VersionFaults {
  private let lock: QuestionnaireLock
  private let now: QuestionnaireLock
  /// The file has no faults of its own.
  private let isWhole: Bool
  private let places: [Question.ID: QuestionnaireReader.QuestionPlaces]
  private let top: QuestionnaireReader.TopPlaces?
  private let asked: AskedComparison
  private let slots: SlotComparison
  private let slotPlaces: [Slot: SourceSpan]
  private let slotTextPlaces: [Slot: SourceSpan]
  /// The one version that all that changed asks for; the file's own where that will do.
  private var wanted: Version
  private(set) var problems: DiagnosticCollector

  init(
    lock: QuestionnaireLock, now: QuestionnaireLock, isWhole: Bool, reader: QuestionnaireReader
  ) {
    self.lock = lock
    self.now = now
    self.isWhole = isWhole
    asked = AskedComparison(from: lock, to: now)
    slots = SlotComparison(from: lock, to: now)
    slotPlaces = reader.slotPlaces
    slotTextPlaces = reader.slotTextPlaces
    wanted = now.version
    places = reader.questionPlaces
    top = reader.topPlaces
    problems = DiagnosticCollector(file: reader.document.file)
  }

  /// - Returns: `nil` when the two have nothing to do with each other.
  mutating func find() -> QuestionnaireComparison? {
    guard now.id == lock.id else {
      report(.otherQuestionnaire(now.id, locked: lock.id), at: top?.id)
      return nil
    }
    guard now.version >= lock.version else {
      report(.lowered(now.version, locked: lock.version), at: top?.version)
      return nil
    }
    let comparison = QuestionnaireComparison(from: lock, to: now)
    let needed = neededStep(comparison)
    if given < needed { wanted = lock.version.raised(by: needed) }
    checkLadder()
    checkSlots()
    checkQuestions()
    checkAsked(comparison)
    checkSuccessions(comparison)
    checkEnded(comparison)
    checkRetired()
    checkVersion(needed)
    return comparison
  }

  private mutating func report(_ problem: VersionProblem, at span: SourceSpan?) {
    problems.report(problem, at: span)
  }

  private var given: VersionStep { now.version.step(above: lock.version) }
  private var hasSameLadder: Bool { lock.ladder.map(\.id) == now.ladder.map(\.id) }

  private mutating func checkLadder() {
    if hasSameLadder {
      for (before, after) in zip(lock.ladder, now.ladder)
      where before.name.normalisedMeaning != after.name.normalisedMeaning {
        report(.rungRenamed(after.id, from: before.name, to: after.name), at: top?.scale)
      }
    }
    guard !hasSameLadder, given < .major else { return }
    report(
      .ladderChanged(from: lock.ladder.map(\.id), to: now.ladder.map(\.id), wanted: wanted),
      at: top?.scale)
  }

  private mutating func checkSlots() {
    for change in slots.changes {
      let place = slotPlaces[change.slot]
      if let texts = change.texts, change.isUnruled, given < .major {
        report(
          .slotTextChanged(
            change.slot,
            .init(what: "the text", before: texts.before, after: texts.after),
            .init(since: lock.version, wanted: wanted, rewordedIn: texts.rewordedIn),
            elseWanted: lock.version.raised(by: .major)),
          at: slotTextPlaces[change.slot] ?? place)
      }
      if !change.groups.isEmpty {
        report(.slotAskedOfOthers(change.slot, groups: change.groups), at: place)
      }
    }
  }

  // MARK: Questions of both

  private mutating func checkQuestions() {
    let before = Dictionary(lock.questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for question in now.questions {
      if let old = before[question.id] { check(question, old) }
    }
  }

  private mutating func checkAsked(_ comparison: QuestionnaireComparison) {
    let order = lock.groupsAsked
    for pair in comparison.pairs where pair.ruling.isComparable {
      guard let old = pair.earlier, let new = pair.later else { continue }
      if let groups = asked.groups(old, new) {
        report(
          .askedOfOthers(new, groups: order.filter(groups.contains)),
          at: places[new]?.id)
      }
      if asked.hasOtherCondition(old, new) {
        report(
          .askedIf(new, from: condition(old, lock), to: condition(new, now)), at: places[new]?.id)
      }
    }
  }

  private func condition(_ id: Question.ID, _ lock: QuestionnaireLock) -> String? {
    lock.questions.first { $0.id == id }?.asked?.condition
  }

  private func isAskedOfOthers(_ pair: QuestionnaireComparison.Pair) -> Bool {
    asked.groups(pair.earlier, pair.later) != nil
      || asked.hasOtherCondition(pair.earlier, pair.later)
  }

  private mutating func check(_ new: QuestionnaireLock.Question, _ old: QuestionnaireLock.Question)
  {
    let place = places[new.id]
    guard new.meaning.type == old.meaning.type else {
      let (from, to) = (old.meaning.type, new.meaning.type)
      return report(.typeChanged(new.id, from: from, to: to), at: place?.id)
    }
    if new.isReversed != old.isReversed { report(.turnedRound(new.id), at: place?.id) }
    let slots = (old.meaning.slots, new.meaning.slots)
    if slots.0 != slots.1, given < .major {
      report(
        .slotsChanged(new.id, from: slots.0, to: slots.1, wanted: wanted),
        at: place?.slots ?? place?.id)
    }
    if hasSameLadder || !new.meaning.isLadder { checkTexts(new, old) }
  }

  private mutating func checkTexts(
    _ new: QuestionnaireLock.Question, _ old: QuestionnaireLock.Question
  ) {
    let changes = new.meaning.textChanges(since: old.meaning)
    if let rewording = new.reworded, rewording.version > lock.version { return }
    guard let first = changes.first else { return }
    let history = VersionProblem.History(
      since: lock.version, wanted: wanted, rewordedIn: new.reworded?.version)
    let place = places[new.id]
    let answer = first.answer.flatMap { number in
      place?.answers.indices.contains(number) == true
        ? place?.answers[number] : place?.answers.first
    }
    report(
      .textChanged(question: new.id, changes: changes, history: history),
      at: (first.answer == nil ? place?.text : answer) ?? place?.id)
  }

  // MARK: Questions of one

  /// A split or a merger cannot be compared, whatever its author says.
  private mutating func checkSuccessions(_ comparison: QuestionnaireComparison) {
    let successions = Dictionary(
      now.questions.map { ($0.id, $0.succeeds) }, uniquingKeysWith: { $1 })
    for pair in comparison.pairs where pair.ruling == .notComparable(.splitOrMerged) {
      guard let earlier = pair.earlier, let later = pair.later,
        let succession = successions[later] ?? nil, succession.id == earlier,
        succession.comparison != .none
      else { continue }
      report(.splitCompared(later, earlier: earlier), at: places[later]?.id)
    }
  }

  private mutating func checkEnded(_ comparison: QuestionnaireComparison) {
    let listed = Set(now.retired.map(\.id))
    let known = Set(now.questions.map(\.id)).union(listed)
    let before = Set(lock.questions.map(\.id))
    let added = Dictionary(
      now.questions.filter { !before.contains($0.id) }.map { ($0.fingerprint, $0.id) },
      uniquingKeysWith: { first, _ in first })
    for old in lock.questions where !known.contains(old.id) {
      report(
        .dropped(
          old.id, since: lock.version, wanted: wanted, sameTextAs: added[old.fingerprint]),
        at: top?.retired)
    }
  }

  private mutating func checkRetired() {
    let listed = Set(now.retired.map(\.id))
    let used = Set(now.questions.map(\.id))
    for retired in lock.retired {
      if used.contains(retired.id) {
        report(.idReused(retired.id, retiredIn: retired.version), at: places[retired.id]?.id)
      } else if !listed.contains(retired.id) {
        report(.retiredForgotten(retired.id, retiredIn: retired.version), at: top?.retired)
      }
    }
  }

  // MARK: The version

  private mutating func checkVersion(_ needed: VersionStep) {
    // A file with faults is going to change.
    guard given < needed, isWhole || needed > .patch else { return }
    report(
      given == .none
        ? .notRaised(now.version, wanted: wanted, isFileAlone: needed == .patch)
        : .raisedTooLittle(now.version, from: lock.version, wanted: wanted, why: needed),
      at: top?.version)
  }

  private func neededStep(_ comparison: QuestionnaireComparison) -> VersionStep {
    if !hasSameLadder || comparison.pairs.contains(where: { $0.ruling == .notComparable(.slots) }) {
      return .major
    }
    let isSame = comparison.pairs.allSatisfy { pair in
      pair.ruling == .same && pair.earlier == pair.later && !isAskedOfOthers(pair)
    }
    guard isSame, slots.changes.isEmpty, lock.retired.map(\.id) == now.retired.map(\.id) else {
      return .minor
    }
    return lock.sha256 == now.sha256 ? .none : .patch
  }
}

extension QuestionMeaning {
  /// Every text that differs from an earlier one, the question's own first.
  fileprivate func textChanges(since old: QuestionMeaning) -> [VersionProblem.TextChange] {
    var changes: [VersionProblem.TextChange] = []
    if text.normalisedMeaning != old.text.normalisedMeaning {
      changes.append(.init(what: "the text", before: old.text, after: text))
    }
    let before = Dictionary(old.answers.map { ($0.id, $0.text) }, uniquingKeysWith: { $1 })
    for (number, answer) in answers.enumerated()
    where before[answer.id]?.normalisedMeaning != answer.text.normalisedMeaning {
      changes.append(
        .init(
          what: "\(answerNoun) '\(answer.id)'", before: before[answer.id], after: answer.text,
          answer: number))
    }
    let kept = Set(answers.map(\.id))
    for answer in old.answers where !kept.contains(answer.id) {
      changes.append(
        .init(
          what: "\(answerNoun) '\(answer.id)'", before: answer.text, after: nil, answer: 0))
    }
    return changes.isEmpty && answers.map(\.id) != old.answers.map(\.id)
      ? [order(before: old)] : changes
  }

  /// The order of options counts for the fingerprint.
  private func order(before old: QuestionMeaning) -> VersionProblem.TextChange {
    .init(
      what: "the order of the answers", before: listed(old.answers.map(\.id)),
      after: listed(answers.map(\.id)), answer: 0)
  }

  private var answerNoun: String {
    isLadder ? "rung" : type == Question.Kind.rating([]).name ? "step" : "option"
  }
}
