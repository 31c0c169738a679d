import Diagnostics
import Documents

extension SheetReader {
  private static let answerKeys = [
    "of", "now", "prepared", "wanted", "evidence", "note", "seen_earlier", "hidden",
  ]

  mutating func readAnswers(of sheet: inout AnswerSheet, in mapping: DocumentMapping) {
    guard let node = mapping["answers"],
      let answers = documents.mapping(node, "the answers", keys: nil)
    else { return }
    let asked = snapshot.words.slots[sheet.respondent.group] ?? []
    sheet.answers.reserveCapacity(answers.entries.count)
    for entry in answers.entries {
      let id = Question.ID(entry.key)
      guard let known = snapshot.questions[id] else {
        let names = questionnaire.questions.lazy.map(\.id.rawValue)
        report(
          .unknownQuestion(entry.key, nearest: nearestName(to: entry.key, among: names)),
          at: entry.keySpan)
        continue
      }
      if let answer = answer(to: known, in: entry, of: sheet.respondent.group, asked: asked) {
        sheet.answers.updateValue(answer, forKey: id)
      }
    }
  }

  private mutating func answer(
    to known: KnownQuestion, in entry: DocumentNode.Entry, of group: RespondentGroup.ID,
    asked: [Slot]
  ) -> Answer? {
    guard
      let part = documents.mapping(
        entry.value, "the answer to a question", keys: Self.answerKeys)
    else { return nil }
    if !known.question.audience.contains(group) {
      report(.notAskedOfGroup(known.question.id, group), at: entry.keySpan)
    }
    var answer = Answer()
    for given in part.entries where !given.value.isNull {
      switch given.key {
      case "of": answer.fingerprint = fingerprint(given.value, of: known)
      case "evidence": answer.evidence = evidence(given.value)
      case "note": answer.note = note(given.value)
      case "seen_earlier": answer.seenEarlier = documents.boolean(given.value) ?? false
      case "hidden": answer.isHidden = documents.boolean(given.value) ?? false
      default:
        guard let slot = Slot(rawValue: given.key) else { continue }
        guard known.question.slots.contains(slot), asked.contains(slot) else {
          report(.slotNotAsked(slot, known.question.id, group), at: given.keySpan)
          continue
        }
        answer[slot] = slotAnswer(given.value, slot: slot, to: known)
      }
    }
    return answer
  }

  private mutating func fingerprint(_ node: DocumentNode, of known: KnownQuestion) -> String? {
    guard let fingerprint = documents.string(node) else { return nil }
    if fingerprint.isEmpty || !known.fingerprint.hasPrefix(fingerprint) {
      report(.changedQuestion(known.question.id), at: node.span)
    }
    return fingerprint
  }

  mutating func evidence(_ node: DocumentNode) -> Evidence? {
    guard let part = documents.mapping(node, "evidence", keys: ["text", "strength"]) else {
      return nil
    }
    let strength = part["strength"].flatMap {
      documents.integer($0, in: snapshot.words.evidenceStrengths, "an evidence strength")
    }
    return Evidence(text: part["text"].flatMap { words($0) } ?? "", strength: strength)
  }

  mutating func note(_ node: DocumentNode) -> Note? {
    guard let part = documents.mapping(node, "a note", keys: ["text", "quote"]),
      let textNode = documents.required("text", in: part), let text = words(textNode)
    else { return nil }
    return Note(
      text: text, mayBeQuoted: part["quote"].flatMap { documents.boolean($0) } ?? false)
  }

  private static let valueKeys = [
    "level", "choice", "choices", "rating", "number", "text", "date", "yes", "points", "counts",
    "special",
  ]

  private static let slotKeys = valueKeys + ["reason", "detail"]

  mutating func slotAnswer(
    _ node: DocumentNode, slot: Slot, to known: KnownQuestion
  ) -> SlotAnswer? {
    guard let part = documents.mapping(node, "an answer", keys: Self.slotKeys) else { return nil }
    let given = part.places(of: Self.valueKeys)
    guard let first = given.first else {
      report(.noValue(known.question.id.rawValue), at: node.span)
      return nil
    }
    if given.count > 1 {
      report(.severalValues(known.question.id.rawValue), at: part.entries[given[1]].keySpan)
    }
    let entry = part.entries[first]
    if entry.key == "special" { return special(entry, in: part, slot: slot) }
    guard let value = value(entry, of: known) else { return nil }
    guard part.entries.count > 1 else { return SlotAnswer(.value(value)) }
    return SlotAnswer(
      .value(value), reason: reason(in: part, slot: slot),
      detail: part["detail"].flatMap { words($0) })
  }

  private mutating func special(
    _ entry: DocumentNode.Entry, in part: DocumentMapping, slot: Slot
  ) -> SlotAnswer? {
    let known = MissingAnswer.Kind.allCases.map(\.rawValue)
    guard let id = word(entry.value, "special answer", among: known),
      let kind = MissingAnswer.Kind(rawValue: id)
    else { return nil }
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
