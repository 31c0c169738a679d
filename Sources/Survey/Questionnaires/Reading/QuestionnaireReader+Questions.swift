import Diagnostics
import Documents

/// The questions: first all their names, then each with what it refers to.
extension QuestionnaireReader {
  private static let questionKeys = [
    "id", "section", "type", "theme", "ask", "slots", "text", "help", "levels", "options",
    "rating", "points", "min", "max", "limits", "evidence", "recommend", "tags", "easy_read",
    "when", "reversed", "since", "reworded", "succeeds",
  ]

  /// Words that conditions use for themselves.
  static let reservedNames: Set<String> = [
    "and", "answered", "dont-know", "false", "form", "group", "has", "in", "not",
    "not-applicable", "or", "true", "wording",
  ]

  mutating func gatherQuestionNames(_ top: DocumentMapping) {
    guard case .list(let items)? = top["questions"]?.value else { return }
    for item in items.prefix(Self.questionLimit) {
      guard case .mapping(let entries) = item.value,
        let id = entries.first(where: { $0.key == "id" })?.value,
        case .scalar(let scalar) = id.value
      else { continue }
      addName(scalar.text, at: id.span, in: \.questions)
    }
  }

  mutating func readQuestions(_ top: DocumentMapping) -> [Question] {
    guard let node = document.required("questions", in: top) else { return [] }
    let items = document.list(node, of: "questions")
    if case .list = node.value, items.isEmpty {
      report(.emptyList(what: "questions"), at: node.span)
    }
    var list: [Question] = []
    for item in limited(items, to: Self.questionLimit, "question") {
      guard let mapping = document.mapping(item, "a question", keys: Self.questionKeys) else {
        continue
      }
      if let question = question(mapping) {
        list.append(question)
        conditionNodes.append(mapping["when"])
      }
    }
    return list
  }

  private mutating func question(_ mapping: DocumentMapping) -> Question? {
    let id = questionName(mapping)
    let section = required("section", in: mapping) { $0.reference($1, to: $0.sections) }
    let text = required("text", in: mapping) { $0.text($1) }
    let kind = questionKind(mapping, id: id ?? "this question")
    let audience = questionAudience(mapping)
    let slots = questionSlots(mapping, audience: audience)
    let advice = optional("recommend", in: mapping) { $0.advice($1) }
    let easyRead = optional("easy_read", in: mapping) {
      $0.easyReadQuestion($1, of: kind, id: id ?? "this question")
    }
    let question = Question(
      id: Question.ID(id ?? ""), section: Section.ID(section ?? ""), kind: kind ?? .text,
      theme: optional("theme", in: mapping) { $0.identifier($1, "a theme") },
      audience: audience, slots: slots, text: text ?? "",
      help: optional("help", in: mapping) { $0.text($1) },
      limits: optional("limits", in: mapping) { $0.text($1) },
      evidencePrompt: optional("evidence", in: mapping) { $0.text($1) }, advice: advice,
      tags: optional("tags", in: mapping) { $0.tags($1, "tags") } ?? [], easyRead: easyRead,
      isReversed: boolean("reversed", in: mapping) ?? false,
      since: optional("since", in: mapping) { $0.pastVersion($1) },
      reworded: optional("reworded", in: mapping) { $0.rewording($1) },
      succeeds: optional("succeeds", in: mapping) { $0.succession($1) })
    guard let id, kind != nil else { return nil }
    notePlaces(of: Question.ID(id), mapping)
    return question
  }

  /// Names are in the table already; here their form is checked.
  private mutating func questionName(_ mapping: DocumentMapping) -> String? {
    guard let node = document.required("id", in: mapping),
      let name = identifier(node, "the id of a question")
    else { return nil }
    if Self.reservedNames.contains(name) { report(.reservedName(name), at: node.span) }
    if let version = retiredVersions[name], let span = retired[name] {
      report(.retiredNameAgain(name: name, version: version, retired: span), at: node.span)
    }
    return name
  }

  private mutating func questionAudience(_ mapping: DocumentMapping) -> [RespondentGroup.ID] {
    guard let node = mapping["ask"] else { return groupsByAudience["all"] ?? [] }
    return audience(node)
  }

  private mutating func notePlaces(of id: Question.ID, _ mapping: DocumentMapping) {
    guard questionPlaces[id] == nil, let idNode = mapping["id"] else { return }
    var askedOf = "all"
    switch mapping["ask"]?.value {
    case .scalar(let scalar)?: askedOf = scalar.text
    case .list(let items)?:
      askedOf = listed(
        items.compactMap { item in
          if case .scalar(let scalar) = item.value { scalar.text } else { nil }
        })
    default: break
    }
    questionPlaces[id] = QuestionPlaces(
      id: idNode.span, ask: mapping["ask"]?.span, askedOf: askedOf, text: mapping["text"]?.span,
      slots: mapping["slots"]?.span, answers: answerPlaces(mapping))
  }

  private func answerPlaces(_ mapping: DocumentMapping) -> [SourceSpan] {
    guard let node = mapping["levels"] ?? mapping["options"] ?? mapping["rating"] else { return [] }
    if case .list(let items) = node.value { return items.map(\.span) }
    return [node.span]
  }

  private mutating func advice(_ node: DocumentNode) -> Question.Advice? {
    guard let mapping = document.mapping(node, "the advice", keys: ["low", "middle"]) else {
      return nil
    }
    let low = required("low", in: mapping) { $0.text($1) }
    let middle = required("middle", in: mapping) { $0.text($1) }
    guard let low, let middle else { return nil }
    return Question.Advice(low: low, middle: middle)
  }
}

// MARK: - Slots

extension QuestionnaireReader {
  private mutating func questionSlots(
    _ mapping: DocumentMapping, audience: [RespondentGroup.ID]
  ) -> [Slot] {
    guard let node = mapping["slots"] else { return [.now] }
    var named = NameTable("slot")
    let slots = items(node, of: "slots") { reader, node -> Slot? in
      guard let slot = reader.word(node, Slot.self, "a slot") else { return nil }
      if let first = named.add(slot.rawValue, at: node.span) {
        reader.report(
          .nameGivenTwice(kind: "slot", name: slot.rawValue, first: first), at: node.span)
        return nil
      }
      reader.checkIsAsked(slot, of: audience, at: node.span)
      return slot
    }
    if case .list(let items) = node.value, !slots.contains(.now), slots.count == items.count {
      report(.nowMissing, at: node.span)
    }
    return slots.sorted()
  }

  private mutating func checkIsAsked(
    _ slot: Slot, of audience: [RespondentGroup.ID], at span: SourceSpan
  ) {
    guard let rule = slotRules[slot] else {
      report(.slotWithoutRule(slot: slot.rawValue), at: span)
      return
    }
    guard !audience.isEmpty, !rule.askedOf.contains(where: audience.contains) else { return }
    report(
      .slotNeverAsked(slot: slot.rawValue, askedOf: rule.askedOf.map(\.rawValue)), at: span)
  }
}

// MARK: - Easy read

extension QuestionnaireReader {
  private mutating func easyReadQuestion(
    _ node: DocumentNode, of kind: Question.Kind?, id: String
  ) -> Question.EasyReadQuestion? {
    guard let mapping = document.mapping(node, "the easy-read wording", keys: ["text", "answers"])
    else { return nil }
    let text = required("text", in: mapping) { $0.text($1) }
    var answers: [String] = []
    if let node = mapping["answers"] {
      answers = easyReadAnswers(node)
      checkAnswers(answers.count, of: kind, id: id, at: node)
    } else if case .ladder = kind {
      _ = document.required("answers", in: mapping)
    }
    return text.map { Question.EasyReadQuestion(text: $0, answers: answers) }
  }

  /// A list of its own, or the name of a set.
  private mutating func easyReadAnswers(_ node: DocumentNode) -> [String] {
    if case .list = node.value { return texts(node, of: "answers") }
    guard let name = reference(node, to: easyReadSets) else { return [] }
    usedNames.insert("easy_read_sets.\(name)")
    return easyReadTexts[name] ?? []
  }

  private mutating func checkAnswers(
    _ count: Int, of kind: Question.Kind?, id: String, at node: DocumentNode
  ) {
    guard case .list(let items) = node.value, items.count == count, let kind,
      let expected = answerCount(of: kind), expected != count
    else { return }
    report(
      .easyReadCount(owner: "the easy-read wording of '\(id)'", given: count, expected: expected),
      at: node.span)
  }

  private func answerCount(of kind: Question.Kind) -> Int? {
    switch kind {
    case .ladder: ladder?.rungs.count
    case .choice(let options), .choices(let options), .points(_, let options),
      .counts(let options):
      options.count
    case .rating(let steps): steps.count
    case .number, .text, .date, .yesNo: 0
    }
  }
}
