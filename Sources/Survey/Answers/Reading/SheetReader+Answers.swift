import Diagnostics
import Documents

extension SheetReader {
  private static let answerKeys = ["of", "now", "prepared", "wanted", "evidence", "note", "hidden"]

  mutating func readAnswers(of sheet: inout AnswerSheet, in mapping: DocumentMapping) {
    guard let node = mapping["answers"],
      let answers = documents.mapping(node, "the answers", keys: nil)
    else { return }
    for entry in answers.entries {
      let id = Question.ID(entry.key)
      guard let question = snapshot.questions[id] else {
        let names = questionnaire.questions.lazy.map(\.id.rawValue)
        report(
          .unknownQuestion(entry.key, nearest: nearestName(to: entry.key, among: names)),
          at: entry.keySpan)
        continue
      }
      sheet.answers[id] = answer(to: question, in: entry, of: sheet.respondent.group)
    }
  }

  private mutating func answer(
    to question: Question, in entry: DocumentNode.Entry, of group: RespondentGroup.ID
  ) -> Answer? {
    guard
      let part = documents.mapping(
        entry.value, "the answer to a question", keys: Self.answerKeys)
    else { return nil }
    var answer = Answer()
    checkFingerprint(of: question, in: part, into: &answer)
    if !question.audience.contains(group) {
      report(.notAskedOfGroup(question.id, group), at: entry.keySpan)
    }
    for slot in Slot.allCases {
      guard let slotEntry = part.entry(slot.rawValue) else { continue }
      guard question.slots.contains(slot), questionnaire.isAsked(slot, of: group) else {
        report(.slotNotAsked(slot, question.id, group), at: slotEntry.keySpan)
        continue
      }
      answer[slot] = slotAnswer(slotEntry.value, slot: slot, to: question)
    }
    answer.evidence = part["evidence"].flatMap { evidence($0) }
    answer.note = part["note"].flatMap { note($0) }
    answer.isHidden = part["hidden"].flatMap { documents.boolean($0) } ?? false
    return answer
  }

  private mutating func checkFingerprint(
    of question: Question, in part: DocumentMapping, into answer: inout Answer
  ) {
    guard let node = part["of"], let fingerprint = documents.string(node) else { return }
    answer.fingerprint = fingerprint
    let known = snapshot.fingerprints[question.id] ?? ""
    if fingerprint.isEmpty || !known.hasPrefix(fingerprint) {
      report(.changedQuestion(question.id), at: node.span)
    }
  }

  mutating func evidence(_ node: DocumentNode) -> Evidence? {
    guard let part = documents.mapping(node, "evidence", keys: ["text", "strength"]) else {
      return nil
    }
    let levels = questionnaire.evidenceStrengths.map(\.level)
    let strength = part["strength"].flatMap {
      documents.integer($0, in: (levels.min() ?? 0)...(levels.max() ?? 4), "an evidence strength")
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
    _ node: DocumentNode, slot: Slot, to question: Question
  ) -> SlotAnswer? {
    guard let part = documents.mapping(node, "an answer", keys: Self.slotKeys) else { return nil }
    let given = part.entries.filter { Self.valueKeys.contains($0.key) && !$0.value.isNull }
    guard let entry = given.first else {
      report(.noValue(question.id.rawValue), at: node.span)
      return nil
    }
    if given.count > 1 { report(.severalValues(question.id.rawValue), at: given[1].keySpan) }
    if entry.key == "special" { return special(entry, in: part, slot: slot) }
    guard let value = value(entry, of: question) else { return nil }
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
    return word(entry.value, "reason", among: questionnaire.reasons.map(\.id.rawValue))
      .map { Reason.ID($0) }
  }
}
