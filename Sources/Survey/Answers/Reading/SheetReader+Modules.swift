import Diagnostics
import Documents

extension SheetReader {
  mutating func readModules(of sheet: inout AnswerSheet, in mapping: DocumentMapping) {
    guard let node = mapping["modules"],
      let modules = documents.mapping(node, "the modules", keys: nil)
    else { return }
    for entry in modules.entries {
      guard let place = snapshot.moduleNames.place(of: entry) else {
        report(
          .unknownModule(entry.key, known: snapshot.moduleNames.names), at: entry.keySpan)
        continue
      }
      let known = snapshot.knownModules[place]
      let id = known.module.id
      if !known.module.audience.contains(sheet.respondent.group) {
        report(.moduleNotAskedOfGroup(id, sheet.respondent.group), at: entry.keySpan)
      }
      sheet.modules[id] = answer(entry.value, to: known)
    }
  }

  mutating func answer(_ node: DocumentNode, to known: KnownModule) -> ModuleAnswer? {
    switch known.module.body {
    case .records(let form): .records(records(node, form: form, of: known))
    case .allocation(let form): .allocations(allocations(node, form: form, of: known))
    case .items(let form): .items(items(node, form: form, of: known))
    }
  }

  private mutating func items(
    _ node: DocumentNode, form: ItemForm, of known: KnownModule
  ) -> [Question.Option.ID: String] {
    guard let part = documents.mapping(node, "the module's answers", keys: known.parts)
    else { return [:] }
    var answers: [Question.Option.ID: String] = [:]
    answers.reserveCapacity(part.entries.count)
    for entry in part.entries {
      let place = known.parts.place(of: entry, from: answers.count)
      let id = place.map { form.items[$0].id } ?? Question.Option.ID(entry.key)
      answers[id] = word(entry.value, "answer", among: known.choices)
    }
    return answers
  }
}

// MARK: - Records

extension SheetReader {
  private mutating func records(
    _ node: DocumentNode, form: RecordForm, of known: KnownModule
  ) -> [ModuleRecord] {
    var names: Set<String> = []
    return documents.list(node, of: "\(form.recordName) records").compactMap { item in
      let record = record(item, form: form, keys: known.parts)
      if let record, case .text(let name)? = record["name"],
        !names.insert(BodyRecord.key(of: name)).inserted
      {
        report(.duplicateRecord(name), at: item.span)
      }
      return record
    }
  }

  private mutating func record(
    _ node: DocumentNode, form: RecordForm, keys: NameList
  ) -> ModuleRecord? {
    guard let part = documents.mapping(node, "a \(form.recordName)", keys: keys) else { return nil }
    var record = ModuleRecord()
    record.fields.reserveCapacity(part.entries.count)
    for field in form.fields {
      if let value = part[field.id.rawValue] {
        record[field.id] = self.field(value, field: field, form: form)
      } else if field.isRequired, !isUnfinished {
        report(
          .unfinishedRecord(record: form.recordName, field: field.id.rawValue), at: node.span)
      }
    }
    if form.describesBodies { checkBody(record, in: part) }
    return record
  }

  private mutating func field(
    _ node: DocumentNode, field: ModuleField, form: RecordForm
  ) -> FieldValue? {
    switch field.kind {
    case .text: return words(node).map { .text($0) }
    case .choice(let options): return word(node, "answer", among: options).map { .word($0) }
    case .tags(let known): return self.words(node, among: known, "word").map { .words($0) }
    case .number(let range): return documents.integer(node, in: range).map { .number($0) }
    case .numberOrRule(let rules): return numberOrRule(node, rules: rules)
    case .flag: return documents.boolean(node).map { .flag($0) }
    case .rating:
      let values = form.rating.map(\.value)
      return documents.integer(node, in: (values.min() ?? 1)...(values.max() ?? 5), "a rating")
        .map { .number($0) }
    case .group: return word(node, "group", among: snapshot.words.groups).map { .word($0) }
    case .groups:
      return self.words(node, among: snapshot.words.groups, "group").map { .words($0) }
    case .numberByGroup: return numbersByGroup(node, in: 0...100_000)
    case .percentByGroup: return numbersByGroup(node, in: 0...100)
    case .section:
      return word(node, "section", among: questionnaire.sections.map(\.id.rawValue))
        .map { .word($0) }
    case .questions:
      return self.words(node, among: questionnaire.questions.map(\.id.rawValue), "question")
        .map { .words($0) }
    case .voice:
      return word(node, "voice", among: questionnaire.voices.map(\.id.rawValue)).map { .word($0) }
    }
  }

  /// Words out of a fixed list, in the order of that list.
  private mutating func words(
    _ node: DocumentNode, among known: [String], _ what: String
  ) -> [String]? {
    var chosen: Set<String> = []
    for item in documents.list(node, of: "\(what)s") {
      guard let word = word(item, what, among: known) else { return nil }
      chosen.insert(word)
    }
    return known.filter(chosen.contains)
  }

  private mutating func numberOrRule(_ node: DocumentNode, rules: [String]) -> FieldValue? {
    if documents.writtenInteger(node) != nil {
      return documents.integer(node, in: 1...Int.max, "a number of votes").map { .number($0) }
    }
    return word(node, "rule", among: rules).map { .word($0) }
  }

  private mutating func numbersByGroup(
    _ node: DocumentNode, in range: ClosedRange<Int>
  ) -> FieldValue? {
    let groups = questionnaire.groups.map(\.id)
    guard
      let part = documents.mapping(node, "numbers by group", keys: snapshot.words.groups)
    else { return nil }
    let numbers = part.entries.reduce(into: [RespondentGroup.ID: Int]()) { numbers, entry in
      numbers[RespondentGroup.ID(entry.key)] = documents.integer(entry.value, in: range)
    }
    return .numbers(
      groups.compactMap { group in
        numbers[group].map { FieldValue.GroupNumber(group, $0) }
      })
  }
}

// MARK: - Allocations

extension SheetReader {
  private mutating func allocations(
    _ node: DocumentNode, form: AllocationForm, of known: KnownModule
  ) -> [AllocationForm.Decision.ID: AllocationAnswer] {
    guard let part = documents.mapping(node, "the decisions", keys: known.parts) else { return [:] }
    var answers: [AllocationForm.Decision.ID: AllocationAnswer] = [:]
    answers.reserveCapacity(part.entries.count)
    var next = 0
    for entry in part.entries {
      guard let place = known.parts.place(of: entry, from: next) else { continue }
      next = place + 1
      guard
        let pictures = documents.mapping(entry.value, "a decision", keys: PictureKey.all.names)
      else { continue }
      let id = form.decisions[place].id
      answers[id] = AllocationAnswer(
        now: pictures["now"].flatMap { allocation($0, of: id, form: form, known) },
        could: pictures["could"].flatMap { allocation($0, of: id, form: form, known) })
    }
    return answers
  }

  private mutating func allocation(
    _ node: DocumentNode, of decision: AllocationForm.Decision.ID, form: AllocationForm,
    _ known: KnownModule
  ) -> Allocation? {
    guard let part = documents.mapping(node, "who decides", keys: AllocationKey.all.names)
    else { return nil }
    var given: (key: AllocationKey, entry: DocumentNode.Entry)?
    var other: DocumentNode.Entry?
    for key in AllocationKey.allCases {
      guard let entry = part.entry(key.rawValue) else { continue }
      if given == nil { given = (key, entry) } else { other = other ?? entry }
    }
    guard let (key, entry) = given else {
      report(.noValue(decision.rawValue), at: node.span)
      return nil
    }
    if let other { report(.severalValues(decision.rawValue), at: other.keySpan) }
    switch key {
    case .points:
      return numbers(entry.value, by: known.choices, total: form.points).map { .points($0) }
    case .roles: return roles(entry.value, form: form, of: known)
    case .special:
      return word(entry.value, "special answer", among: ["dont-know"]).map { _ in .dontKnow }
    }
  }

  private mutating func roles(
    _ node: DocumentNode, form: AllocationForm, of known: KnownModule
  ) -> Allocation? {
    guard let part = documents.mapping(node, "the roles", keys: known.roles) else { return nil }
    return .roles(
      known.roles.names.map { role in
        let chosen = part[role].flatMap { optionSet($0, of: form.actors) } ?? []
        return form.actors.map(\.id).filter(chosen.contains)
      })
  }
}
