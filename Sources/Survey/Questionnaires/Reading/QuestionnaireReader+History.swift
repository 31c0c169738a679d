import Diagnostics
import Documents

/// How questions changed from version to version (ENGINE.md 3.5).
extension QuestionnaireReader {
  mutating func readRetired(_ top: DocumentMapping) -> [RetiredQuestion] {
    let listed = namesListedAsRetired(top)
    return entries(
      "retired", in: top, "a retired question", keys: ["id", "in", "replaced_by"]
    ) { reader, mapping in
      let name = reader.newName(mapping, in: \.retired)
      let version = reader.required("in", in: mapping) { $0.pastVersion($1) }
      let successor = reader.optional("replaced_by", in: mapping) {
        $0.successor($1, retired: listed)
      }
      guard let name else { return nil }
      reader.retiredVersions[name] = version.map { "\($0)" } ?? "an earlier version"
      return version.map {
        RetiredQuestion(id: Question.ID(name), version: $0, replacedBy: successor)
      }
    }
  }

  /// A question of this file, or one that was retired in its turn.
  private mutating func successor(
    _ node: DocumentNode, retired: Set<String>
  ) -> Question.ID? {
    if let name = document.scalarText(node), retired.contains(name) { return Question.ID(name) }
    return questionReference(node)
  }

  /// Gathered first, as the oldest is listed first and may name one that stands below.
  private func namesListedAsRetired(_ top: DocumentMapping) -> Set<String> {
    guard case .list(let items)? = top["retired"]?.value else { return [] }
    return Set(
      items.compactMap { item in
        guard case .mapping(let entries) = item.value,
          case .scalar(let scalar)? = entries.first(where: { $0.key == "id" })?.value.value
        else { return nil }
        return scalar.text
      })
  }

  mutating func rewording(_ node: DocumentNode) -> Question.Rewording? {
    guard let mapping = document.mapping(node, "a rewording", keys: ["in", "meaning", "why"])
    else { return nil }
    check("meaning", is: "same", in: mapping)
    _ = document.required("meaning", in: mapping)
    let version = required("in", in: mapping) { $0.pastVersion($1) }
    let why = required("why", in: mapping) { $0.text($1) }
    guard let version, let why else { return nil }
    return Question.Rewording(version: version, why: why)
  }

  mutating func succession(_ node: DocumentNode) -> Question.Succession? {
    guard
      let mapping = document.mapping(
        node, "a succession", keys: ["id", "compare", "levels", "why"])
    else { return nil }
    let id = required("id", in: mapping) { $0.retiredReference($1) }
    let name = required("compare", in: mapping) {
      $0.word($1, Question.Succession.Comparison.Name.self, "a way to compare")
    }
    let why = optional("why", in: mapping) { $0.text($1) }
    guard let name, let comparison = comparison(name, mapping), let id else { return nil }
    return Question.Succession(id: id, comparison: comparison, why: why)
  }

  private mutating func retiredReference(_ node: DocumentNode) -> Question.ID? {
    guard let name = document.string(node, "the id of a question") else { return nil }
    guard retired.contains(name) else {
      let exists = questions.contains(name)
      let meant = exists ? nil : neighbour(of: name, in: retired)
      report(.succeedsNotRetired(name: name, exists: exists, meant: meant), at: node.span)
      return nil
    }
    return Question.ID(name)
  }

  private mutating func comparison(
    _ name: Question.Succession.Comparison.Name, _ mapping: DocumentMapping
  ) -> Question.Succession.Comparison? {
    if name != .map, let entry = mapping.entry("levels") {
      report(.levelsWithoutMap(compare: name.rawValue), at: entry.keySpan)
    }
    switch name {
    case .none: return Question.Succession.Comparison.none
    case .same: return .same
    case .map:
      guard let node = document.required("levels", in: mapping) else { return nil }
      let levels = items(node, of: "levels") { $0.level($1) }
      if let ladder, case .list(let items) = node.value, items.count != ladder.rungs.count {
        report(.mapLength(given: items.count, rungs: ladder.rungs.count), at: node.span)
      } else if levels.turnTheScaleRound {
        report(.mapTurnsRound(levels), at: node.span)
      }
      return .map(levels)
    }
  }
}

// MARK: - What nobody uses

extension QuestionnaireReader {
  /// Warns of sections, groups and sets that no question uses: a slip in a name, as a rule.
  mutating func warnOfUnused(in questionnaire: Questionnaire) {
    guard !document.problems.hasErrors else { return }
    let sections = Set(questionnaire.questions.map(\.section.rawValue))
    warnOfUnused(self.sections, unless: sections.contains, "has no question")
    let asked = Set(questionnaire.questions.flatMap(\.audience).map(\.rawValue))
    warnOfUnused(groups, unless: asked.contains, "is asked no question")
    let spoken = Set(questionnaire.groups.map(\.voice.rawValue))
    warnOfUnused(voices, unless: spoken.contains, "has no group")
    let used = usedNames
    warnOfUnused(rungSets, unless: { used.contains("rung_sets.\($0)") }, "is not used")
    warnOfUnused(easyReadSets, unless: { used.contains("easy_read_sets.\($0)") }, "is not used")
  }

  private mutating func warnOfUnused(
    _ table: NameTable, unless isUsed: (String) -> Bool, _ why: String
  ) {
    for name in table.names where !isUsed(name) {
      report(.unused(kind: table.kind, name: name, why: why), at: table[name])
    }
  }
}
