import Diagnostics
import Documents

/// Who is asked: groups, voices, audiences, and the words for them.
extension QuestionnaireReader {
  struct Respondents {
    var groups: [RespondentGroup] = []
    var voices: [Voice] = []
    var audiences: [Audience] = []
  }

  mutating func readRespondents(_ top: DocumentMapping) -> Respondents {
    var voices = readVoices(top)
    let hasVoices = top["voices"] != nil
    let groups: [RespondentGroup] = requiredEntries(
      "groups", in: top, "a group", keys: ["id", "name", "voice"]
    ) { reader, mapping in
      let name = reader.newName(mapping, in: \.groups)
      let title = reader.required("name", in: mapping) { $0.text($1) }
      let voice = reader.voice(of: mapping, group: name, isRequired: hasVoices)
      guard let name, let title, let voice else { return nil }
      return RespondentGroup(id: RespondentGroup.ID(name), name: title, voice: Voice.ID(voice))
    }
    if !hasVoices {
      voices = groups.map { Voice(id: Voice.ID($0.id.rawValue), name: $0.name) }
    }
    leadingGroups = Self.groups(groups, voices, in: .leads)
    livedGroups = Self.groups(groups, voices, in: .lived)
    return Respondents(groups: groups, voices: voices, audiences: readAudiences(top))
  }

  /// A list that must be there and hold something.
  mutating func requiredEntries<Value>(
    _ key: String, in mapping: DocumentMapping, _ name: String, keys: [String]?,
    _ read: (inout QuestionnaireReader, DocumentMapping) -> Value?
  ) -> [Value] {
    guard let node = document.required(key, in: mapping) else { return [] }
    if case .list(let items) = node.value, items.isEmpty {
      report(.emptyList(what: key), at: node.span)
    }
    return entries(key, in: mapping, name, keys: keys, read)
  }

  private mutating func readVoices(_ top: DocumentMapping) -> [Voice] {
    entries("voices", in: top, "a voice", keys: ["id", "name", "role"]) { reader, mapping in
      let name = reader.newName(mapping, in: \.voices)
      let title = reader.required("name", in: mapping) { $0.text($1) }
      let role = reader.optional("role", in: mapping) { $0.word($1, Voice.Role.self, "a role") }
      guard let name, let title else { return nil }
      return Voice(id: Voice.ID(name), name: title, role: role)
    }
  }

  /// Without voices each group is its own.
  private mutating func voice(
    of mapping: DocumentMapping, group: String?, isRequired: Bool
  ) -> String? {
    if let node = mapping["voice"] { return reference(node, to: voices) }
    guard isRequired else { return group }
    _ = document.required("voice", in: mapping)
    return nil
  }

  private static func groups(
    _ groups: [RespondentGroup], _ voices: [Voice], in role: Voice.Role
  ) -> [RespondentGroup.ID] {
    let ids = Set(voices.filter { $0.role == role }.map(\.id))
    return groups.filter { ids.contains($0.voice) }.map(\.id)
  }

  /// `all` is there without being written.
  private mutating func readAudiences(_ top: DocumentMapping) -> [Audience] {
    var list: [Audience] = []
    if let node = top["audiences"], let mapping = document.mapping(node, "audiences", keys: nil) {
      for entry in mapping.entries where !entry.key.hasPrefix("x-") {
        let members = groupList(entry.value)
        guard isIdentifier(entry.key) else {
          document.report(.notAnIdentifier(entry.key), at: entry.keySpan)
          continue
        }
        addName(entry.key, at: entry.keySpan, in: \.audiences)
        list.append(Audience(id: Audience.ID(entry.key), groups: members))
      }
    }
    if !audiences.contains("all") {
      let everyone = groups.names.map { RespondentGroup.ID($0) }
      _ = audiences.add("all", at: top.span)
      list.insert(Audience(id: "all", groups: everyone), at: 0)
    }
    for audience in list { groupsByAudience[audience.id.rawValue] = audience.groups }
    return list
  }

  mutating func readTerms(_ top: DocumentMapping) -> Terms {
    let standard = "people who use services"
    guard let node = top["terms"],
      let terms = document.mapping(node, "the terms", keys: ["people", "avoid", "prefer"])
    else { return Terms(people: standard) }
    let avoid = optional("avoid", in: terms) { $0.texts($1, of: "words") } ?? []
    let prefer = optional("prefer", in: terms) { $0.texts($1, of: "words") } ?? []
    guard let node = terms["people"],
      let people = document.mapping(
        node, "the term for people", keys: ["default", "alternatives", "rule"])
    else { return Terms(people: standard, avoid: avoid, prefer: prefer) }
    return Terms(
      people: required("default", in: people) { $0.text($1) } ?? standard,
      alternatives: optional("alternatives", in: people) { $0.texts($1, of: "words") } ?? [],
      rule: optional("rule", in: people) { $0.text($1) }, avoid: avoid, prefer: prefer)
  }
}

// MARK: - Slots

extension QuestionnaireReader {
  /// In the order now, prepared, wanted, whatever the order in the file.
  ///
  /// Without `slots` there is only now, asked of everyone.
  mutating func readSlots(_ top: DocumentMapping) -> [SlotRule] {
    var rules: [Slot: SlotRule] = [:]
    if let node = top["slots"],
      let mapping = document.mapping(node, "the slots", keys: Slot.allCases.map(\.rawValue))
    {
      for slot in Slot.allCases {
        guard let value = mapping[slot.rawValue] else { continue }
        slotPlaces[slot] = value.span
        rules[slot] = slotRule(slot, value)
      }
    }
    let everyone = groups.names.map { RespondentGroup.ID($0) }
    slotRules = rules
    if slotRules[.now] == nil { slotRules[.now] = SlotRule(slot: .now, askedOf: everyone) }
    return Slot.allCases.compactMap { slotRules[$0] }
  }

  private mutating func slotRule(_ slot: Slot, _ node: DocumentNode) -> SlotRule? {
    let keys = ["asked_of", "text", "same_ladder", "if_not_higher_ask_reason", "note", "reworded"]
    guard let mapping = document.mapping(node, "a slot", keys: keys) else { return nil }
    check("same_ladder", is: "true", in: mapping)
    if let node = mapping["asked_of"] { slotPlaces[slot] = node.span }
    if let node = mapping["text"] { slotTextPlaces[slot] = node.span }
    let text = optional("text", in: mapping) { $0.text($1) }
    if slot != .now, text == nil { _ = document.required("text", in: mapping) }
    return SlotRule(
      slot: slot, askedOf: optional("asked_of", in: mapping) { $0.audience($1) } ?? asked(slot),
      text: text, asksReasonIfNotHigher: boolean("if_not_higher_ask_reason", in: mapping) ?? false,
      note: optional("note", in: mapping) { $0.text($1) },
      reworded: optional("reworded", in: mapping) { $0.rewording($1) })
  }

  /// Without `asked_of`: now of all, prepared of those who lead, wanted of those with lived
  /// experience.
  private func asked(_ slot: Slot) -> [RespondentGroup.ID] {
    switch slot {
    case .now: groups.names.map { RespondentGroup.ID($0) }
    case .prepared: leadingGroups
    case .wanted: livedGroups
    }
  }
}

// MARK: - Answers that are no rung

extension QuestionnaireReader {
  mutating func readSpecialAnswers(_ top: DocumentMapping) -> [SpecialAnswerText] {
    guard top["special_answers"] != nil else { return SpecialAnswerText.standard }
    var keys = NameTable("key")
    var ids = NameTable("special answer")
    return entries(
      "special_answers", in: top, "a special answer",
      keys: ["id", "key", "text", "scored", "reason_required", "note"]
    ) { reader, mapping in
      reader.check("scored", is: "false", in: mapping)
      let kind = reader.required("id", in: mapping) { reader, node in
        let kind = reader.word(node, MissingAnswer.Kind.self, "a special answer")
        if let kind, let first = ids.add(kind.rawValue, at: node.span) {
          reader.report(
            .nameGivenTwice(kind: ids.kind, name: kind.rawValue, first: first), at: node.span)
        }
        return kind
      }
      let key = reader.required("key", in: mapping) { $0.specialKey($1, among: &keys) }
      let text = reader.required("text", in: mapping) { $0.text($1) }
      let reason = reader.boolean("reason_required", in: mapping) ?? false
      let note = reader.optional("note", in: mapping) { $0.text($1) }
      guard let kind, let key, let text else { return nil }
      return SpecialAnswerText(id: kind, key: key, text: text, requiresReason: reason, note: note)
    }
  }

  private mutating func specialKey(_ node: DocumentNode, among keys: inout NameTable) -> String? {
    guard let key = document.string(node, "a letter") else { return nil }
    guard key.utf8.count == 1, isIdentifier(key) else {
      report(.specialAnswerKeyLength(key), at: node.span)
      return nil
    }
    if let first = keys.add(key, at: node.span) {
      report(.specialAnswerKeyTwice(key, first: first), at: node.span)
    }
    return key
  }

  mutating func readReasons(_ top: DocumentMapping) -> [Reason] {
    entries(
      "reasons_not_shared", in: top, "a reason", keys: ["id", "text", "kind", "follow_up"]
    ) { reader, mapping in
      let name = reader.newName(mapping, in: \.reasons)
      let text = reader.required("text", in: mapping) { $0.text($1) }
      let kind = reader.required("kind", in: mapping) {
        $0.word($1, Reason.Kind.self, "a kind of reason")
      }
      let followUp = reader.optional("follow_up", in: mapping) { $0.text($1) }
      guard let name, let text, let kind else { return nil }
      return Reason(id: Reason.ID(name), text: text, kind: kind, followUp: followUp)
    }
  }

  mutating func readEvidenceStrengths(_ top: DocumentMapping) -> [EvidenceStrength] {
    var names = NameTable("evidence strength")
    var expected = 0
    return entries(
      "evidence_strength", in: top, "an evidence strength", keys: ["level", "id", "text"]
    ) { reader, mapping in
      reader.checkLevel(of: mapping, expected: expected)
      expected += 1
      let name = reader.newName(mapping, among: &names)
      let text = reader.required("text", in: mapping) { $0.text($1) }
      guard let name, let text else { return nil }
      return EvidenceStrength(level: expected - 1, id: EvidenceStrength.ID(name), text: text)
    }
  }

  /// The `level` of a step, which must follow the one before.
  mutating func checkLevel(of mapping: DocumentMapping, expected: Int) {
    guard let node = document.required("level", in: mapping),
      let level = document.integer(node, in: 0...100, "a level"), level != expected
    else { return }
    report(.scaleNumber(given: level, expected: expected), at: node.span)
  }
}
