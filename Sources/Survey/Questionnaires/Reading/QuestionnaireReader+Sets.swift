import Diagnostics
import Documents

/// Lists that questions refer to: rung texts, easy-read answers, words for tags.
extension QuestionnaireReader {
  mutating func readRungSets(_ top: DocumentMapping) {
    guard let node = top["rung_sets"],
      let sets = document.mapping(node, "the rung sets", keys: nil)
    else { return }
    for entry in sets.entries where !entry.key.hasPrefix("x-") {
      guard setName(entry, in: \.rungSets) else { continue }
      let texts = texts(entry.value, of: "rung texts")
      rungSetTexts[entry.key] = texts
      checkRungCount(texts.count, of: "the rung set '\(entry.key)'", at: entry.value)
    }
  }

  /// A fault unless there is one text for each rung; a list that is none has its own already.
  mutating func checkRungCount(_ count: Int, of owner: String, at node: DocumentNode) {
    guard let ladder, case .list(let items) = node.value, items.count == count,
      count != ladder.rungs.count
    else { return }
    report(
      .rungCount(owner: owner, given: count, rungs: ladder.rungs.map(\.id.rawValue)),
      at: node.span)
  }

  private mutating func setName(
    _ entry: DocumentNode.Entry, in table: WritableKeyPath<QuestionnaireReader, NameTable>
  ) -> Bool {
    guard isIdentifier(entry.key) else {
      document.report(.notAnIdentifier(entry.key), at: entry.keySpan)
      return false
    }
    addName(entry.key, at: entry.keySpan, in: table)
    return true
  }

  /// The named lists of answers, and beside them what holds for all easy-read wording.
  mutating func readEasyReadSets(_ top: DocumentMapping) -> EasyRead {
    var easyRead = EasyRead()
    guard let node = top["easy_read_sets"],
      let sets = document.mapping(node, "the easy-read sets", keys: nil)
    else { return easyRead }
    for entry in sets.entries where !entry.key.hasPrefix("x-") {
      switch entry.key {
      case "special": easyRead.specials = easyReadSpecials(entry.value)
      case "four_answers": readFourAnswers(entry.value, into: &easyRead)
      case "viewpoint": easyRead.viewpoint = text(entry.value)
      case "intro": easyRead.intro = texts(entry.value)
      default: readEasyReadSet(entry)
      }
    }
    return easyRead
  }

  private mutating func readEasyReadSet(_ entry: DocumentNode.Entry) {
    guard setName(entry, in: \.easyReadSets) else { return }
    let texts = texts(entry.value, of: "answers")
    easyReadTexts[entry.key] = texts
    guard let ladder, case .list(let items) = entry.value.value, items.count == texts.count,
      texts.count != ladder.rungs.count
    else { return }
    report(
      .easyReadCount(
        owner: "the set '\(entry.key)'", given: texts.count, expected: ladder.rungs.count),
      at: entry.value.span)
  }

  private mutating func easyReadSpecials(_ node: DocumentNode) -> [MissingAnswer.Kind: String] {
    let kinds = MissingAnswer.Kind.allCases
    guard
      let mapping = document.mapping(
        node, "the easy-read special answers", keys: kinds.map(\.rawValue))
    else { return [:] }
    var texts: [MissingAnswer.Kind: String] = [:]
    for kind in kinds {
      texts[kind] = optional(kind.rawValue, in: mapping) { $0.text($1) }
    }
    return texts
  }

  private mutating func readFourAnswers(_ node: DocumentNode, into easyRead: inout EasyRead) {
    let keys = ["show_levels", "record_as", "note"]
    guard let mapping = document.mapping(node, "the four answers", keys: keys) else { return }
    easyRead.fourLevels =
      optional("show_levels", in: mapping) { reader, node in
        reader.items(node, of: "levels") { $0.level($1) }
      } ?? []
    checkRising(easyRead.fourLevels, "the levels", at: mapping["show_levels"])
    easyRead.fourLevelsNote = optional("note", in: mapping) { $0.text($1) }
    if let node = mapping["record_as"],
      let record = document.mapping(node, "the record", keys: ["answers_offered"])
    {
      check("answers_offered", is: String(easyRead.fourLevels.count), in: record)
    }
  }

  mutating func checkRising(_ numbers: [Int], _ what: String, at node: DocumentNode?) {
    for (previous, number) in zip(numbers, numbers.dropFirst()) where number <= previous {
      report(
        .notAscending(what: what, previous: "\(previous)", given: "\(number)"), at: node?.span)
      return
    }
  }

  mutating func readVocabularies(_ top: DocumentMapping) -> [Vocabulary] {
    guard let node = top["vocabulary"],
      let mapping = document.mapping(node, "the vocabulary", keys: nil)
    else { return [] }
    var list: [Vocabulary] = []
    for entry in mapping.entries where !entry.key.hasPrefix("x-") {
      guard setName(entry, in: \.vocabularies) else { continue }
      var names = NameTable("word of '\(entry.key)'")
      let read = items(entry.value, of: "words") { $0.vocabularyWord($1, among: &names) }
      words[entry.key] = names
      list.append(Vocabulary(id: entry.key, words: read))
    }
    return list
  }

  /// A bare word, or one with a name for readers.
  private mutating func vocabularyWord(
    _ node: DocumentNode, among names: inout NameTable
  ) -> Vocabulary.Word? {
    if case .mapping = node.value {
      guard let mapping = document.mapping(node, "a word", keys: ["id", "name"]) else {
        return nil
      }
      let name = newName(mapping, among: &names)
      let title = required("name", in: mapping) { $0.text($1) }
      return name.map { Vocabulary.Word(id: $0, name: title) }
    }
    guard let word = identifier(node, "a word") else { return nil }
    if let first = names.add(word, at: node.span) {
      report(.nameGivenTwice(kind: names.kind, name: word, first: first), at: node.span)
    }
    return Vocabulary.Word(id: word)
  }

  mutating func readSections(_ top: DocumentMapping) -> [Section] {
    requiredEntries(
      "sections", in: top, "a section", keys: ["id", "name", "asks", "separate_score"]
    ) { reader, mapping in
      let name = reader.newName(mapping, in: \.sections)
      let title = reader.required("name", in: mapping) { $0.text($1) }
      let asks = reader.optional("asks", in: mapping) { $0.text($1) }
      let isSeparate = reader.boolean("separate_score", in: mapping) ?? false
      guard let name, let title else { return nil }
      return Section(
        id: Section.ID(name), name: title, asks: asks ?? "", isSeparate: isSeparate)
    }
  }
}
