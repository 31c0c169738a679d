import Diagnostics
import Documents

extension SheetReader {
  mutating func readAnswers(of sheet: inout AnswerSheet, in mapping: DocumentMapping) {
    guard let node = mapping["answers"],
      let answers = documents.mapping(node, "the answers", keys: nil)
    else { return }
    let asked = snapshot.words.slots[sheet.respondent.group] ?? []
    sheet.answers.reserveCapacity(answers.entries.count)
    var next = 0
    for entry in answers.entries {
      guard let place = snapshot.questionNames.place(of: entry, from: next) else {
        let nearest = nearestName(to: entry.key, among: snapshot.questionNames.names)
        report(.unknownQuestion(entry.key, nearest: nearest), at: entry.keySpan)
        continue
      }
      next = place + 1
      let known = snapshot.knownQuestions[place]
      var answer = Answer()
      if read(&answer, to: known, in: entry, of: sheet.respondent.group, asked: asked) {
        sheet.answers.updateValue(consume answer, forKey: known.question.id)
      }
    }
  }

  /// - Returns: Whether it is an answer at all. In place, as a copy of one counts up all that it holds.
  private mutating func read(
    _ answer: inout Answer, to known: KnownQuestion, in entry: DocumentNode.Entry,
    of group: RespondentGroup.ID, asked: [Slot]
  ) -> Bool {
    guard
      let part = documents.mapping(
        entry.value, "the answer to a question", keys: AnswerKey.all.names)
    else { return false }
    if !known.question.audience.contains(group) {
      report(.notAskedOfGroup(known.question.id, group), at: entry.keySpan)
    }
    for given in part.entries where !given.isNull {
      guard let key = AnswerKey.all.key(of: given) else { continue }
      switch key {
      case .fingerprint: answer.fingerprint = fingerprint(given.value, of: known)
      case .evidence: answer.evidence = evidence(given.value)
      case .note: answer.note = note(given.value)
      case .seenEarlier: answer.seenEarlier = documents.boolean(given.value) ?? false
      case .hidden: answer.isHidden = documents.boolean(given.value) ?? false
      case .now, .prepared, .wanted:
        guard let slot = key.slot else { continue }
        guard known.question.slots.contains(slot), asked.contains(slot) else {
          report(.slotNotAsked(slot, known.question.id, group), at: given.keySpan)
          continue
        }
        answer[slot] = slotAnswer(given.value, slot: slot, to: known)
      }
    }
    return true
  }

  private mutating func fingerprint(_ node: DocumentNode, of known: KnownQuestion) -> String? {
    if documents.isText(known.shortFingerprint, node) { return known.shortFingerprint }
    guard let fingerprint = documents.string(node) else { return nil }
    if fingerprint.isEmpty || !known.fingerprint.hasPrefix(fingerprint) {
      report(.changedQuestion(known.question.id), at: node.span)
    }
    return fingerprint
  }

  private static let evidenceKeys = NameList(["text", "strength"])
  private static let noteKeys = NameList(["text", "quote"])

  mutating func evidence(_ node: DocumentNode) -> Evidence? {
    guard let part = documents.mapping(node, "evidence", keys: Self.evidenceKeys) else {
      return nil
    }
    let strength = part["strength"].flatMap {
      documents.integer($0, in: snapshot.words.evidenceStrengths, "an evidence strength")
    }
    return Evidence(text: part["text"].flatMap { words($0) } ?? "", strength: strength)
  }

  mutating func note(_ node: DocumentNode) -> Note? {
    guard let part = documents.mapping(node, "a note", keys: Self.noteKeys),
      let textNode = documents.required("text", in: part), let text = words(textNode)
    else { return nil }
    return Note(
      text: text, mayBeQuoted: part["quote"].flatMap { documents.boolean($0) } ?? false)
  }

  mutating func slotAnswer(
    _ node: DocumentNode, slot: Slot, to known: KnownQuestion
  ) -> SlotAnswer? {
    guard let part = documents.mapping(node, "an answer", keys: SlotKey.all.names) else {
      return nil
    }
    var given: (key: SlotKey, entry: DocumentNode.Entry)?
    var other: DocumentNode.Entry?
    for entry in part.entries where !entry.isNull {
      guard let key = SlotKey.all.key(of: entry), key.isValue else { continue }
      if given == nil { given = (key, entry) } else { other = other ?? entry }
    }
    guard let (key, entry) = given else {
      report(.noValue(known.question.id.rawValue), at: node.span)
      return nil
    }
    if let other { report(.severalValues(known.question.id.rawValue), at: other.keySpan) }
    if key == .special { return special(entry, in: part, slot: slot) }
    guard let value = value(entry, key, of: known) else { return nil }
    guard part.entries.count > 1 else { return SlotAnswer(.value(value)) }
    return SlotAnswer(
      .value(value), reason: reason(in: part, slot: slot),
      detail: part["detail"].flatMap { words($0) })
  }

  private mutating func special(
    _ entry: DocumentNode.Entry, in part: DocumentMapping, slot: Slot
  ) -> SlotAnswer? {
    guard let kind = word(entry.value, "special answer", among: MissingAnswer.Kind.all) else {
      return nil
    }
    let misplaced = kind == .notApplicable ? ["detail"] : ["reason", "detail"]
    for key in misplaced {
      if let entry = part.entry(key) { report(.misplacedReason(slot), at: entry.keySpan) }
    }
    switch kind {
    case .dontKnow: return .missing(.dontKnow)
    case .preferNotToSay: return .missing(.preferNotToSay)
    case .left: return .missing(.left)
    case .notApplicable:
      guard let reason = part["reason"].flatMap({ words($0) }) else {
        if part["reason"] == nil { report(.missingReason, at: entry.value.span) }
        return nil
      }
      return .missing(.notApplicable(reason: reason))
    }
  }

  private mutating func reason(in part: DocumentMapping, slot: Slot) -> Reason.ID? {
    guard let entry = part.entry("reason") else { return nil }
    guard slot == .prepared else {
      report(.misplacedReason(slot), at: entry.keySpan)
      return nil
    }
    return word(entry.value, "reason", among: snapshot.words.reasons)
      .map { Reason.ID($0) }
  }
}
