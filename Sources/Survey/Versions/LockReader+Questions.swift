import Diagnostics
import Documents

/// The questions of a lock.
extension LockReader {
  mutating func question(_ mapping: DocumentMapping) -> QuestionnaireLock.Question? {
    let id = newName(in: mapping)
    let section = identifier("section", in: mapping)
    let earlier = document.problems.errors
    let type = word("type", in: mapping, "a type of question", Question.Kind.names)
    let slots = slots(in: mapping)
    let answers = answers(of: mapping, type: type)
    let text = text("text", in: mapping)
    // Faults elsewhere in the lock do not change what a question means.
    let isWhole = document.problems.errors == earlier
    let sum = fingerprint("fingerprint", in: mapping)
    let isReversed = mapping["reversed"].flatMap { document.boolean($0) } ?? false
    let rewording = mapping["reworded"].flatMap { self.rewording($0) }
    let succession = mapping["succeeds"].flatMap { self.succession($0) }
    let asked = asked(in: mapping)
    guard let type, let text, let sum else { return nil }
    let meaning = QuestionMeaning(type: type, slots: slots, text: text, answers: answers)
    if isWhole, meaning.fingerprint != sum {
      report(
        .changedByHand(what: id.map { "'\($0)'" } ?? "a question"),
        at: mapping["fingerprint"]?.span ?? mapping.span)
    }
    guard let id, let section else { return nil }
    if meaning.isLadder, answers.map(\.id) != rungs {
      report(.answersAreNoRungs(question: id), at: mapping["answers"]?.span ?? mapping.span)
    }
    return QuestionnaireLock.Question(
      id: Question.ID(id), section: Section.ID(section), meaning: meaning, fingerprint: sum,
      isReversed: isReversed, reworded: rewording, succeeds: succession, asked: asked)
  }

  mutating func slotMeaning(_ mapping: DocumentMapping) -> QuestionnaireLock.SlotMeaning? {
    let slot = document.required("slot", in: mapping).flatMap { self.slot($0) }
    if let slot, let node = mapping["slot"], !names.insert(slot.rawValue).inserted {
      report(.nameGivenTwice(slot.rawValue), at: node.span)
    }
    let text = mapping["text"].flatMap { document.text($0) }
    let groups = document.required("asked_of", in: mapping).map { self.groups($0) }
    let rewording = mapping["reworded"].flatMap { self.rewording($0) }
    guard let slot, let groups else { return nil }
    return QuestionnaireLock.SlotMeaning(
      slot: slot, text: text, groups: groups, reworded: rewording)
  }

  private mutating func groups(_ node: DocumentNode) -> [RespondentGroup.ID] {
    document.list(node, of: "asked_of").compactMap { document.identifier($0) }
      .map { RespondentGroup.ID($0) }
  }

  private mutating func asked(in question: DocumentMapping) -> QuestionnaireLock.Asked? {
    let condition = question["when"].flatMap { document.text($0) }
    guard let node = question["asked_of"] else { return nil }
    return QuestionnaireLock.Asked(groups: groups(node), condition: condition)
  }

  private mutating func answers(
    of question: DocumentMapping, type: String?
  ) -> [QuestionMeaning.Answer] {
    entries(
      "answers", in: question, "an answer", keys: ["id", "text", "fingerprint"], needed: false
    ) { reader, mapping in
      guard let id = reader.string("id", in: mapping), let text = reader.text("text", in: mapping)
      else { return nil }
      let answer = QuestionMeaning.Answer(id: id, text: text)
      if let node = mapping["fingerprint"], let sum = reader.document.string(node),
        sum != answer.rungFingerprint
      {
        reader.report(.changedByHand(what: "'\(id)'"), at: node.span)
      }
      return answer
    }
  }

  private mutating func rewording(_ node: DocumentNode) -> Question.Rewording? {
    guard let mapping = document.mapping(node, "a rewording", keys: ["in", "why"]) else {
      return nil
    }
    let version = version("in", in: mapping)
    let why = text("why", in: mapping)
    guard let version, let why else { return nil }
    return Question.Rewording(version: version, why: why)
  }

  private mutating func succession(_ node: DocumentNode) -> Question.Succession? {
    guard
      let mapping = document.mapping(
        node, "a succession", keys: ["id", "compare", "levels", "why"])
    else { return nil }
    let id = identifier("id", in: mapping)
    let names = Question.Succession.Comparison.Name.allCases.map(\.rawValue)
    let name = word("compare", in: mapping, "a way to compare", names)
    let why = mapping["why"].flatMap { document.text($0) }
    let levels = levels(in: mapping)
    guard let id, let name else { return nil }
    let comparison: Question.Succession.Comparison =
      switch name {
      case "map": .map(levels)
      case "same": .same
      default: .none
      }
    return Question.Succession(id: Question.ID(id), comparison: comparison, why: why)
  }

  private mutating func levels(in mapping: DocumentMapping) -> [Int] {
    guard let node = mapping["levels"] else { return [] }
    return document.list(node, of: "levels").compactMap { document.integer($0, in: 0...10) }
  }
}
