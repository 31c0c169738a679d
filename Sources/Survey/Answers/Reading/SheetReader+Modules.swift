import Diagnostics
import Documents

extension SheetReader {
  mutating func readModules(of sheet: inout AnswerSheet, in mapping: DocumentMapping) {
    guard let node = mapping["modules"],
      let modules = documents.mapping(node, "the modules", keys: nil)
    else { return }
    for entry in modules.entries {
      let id = Module.ID(entry.key)
      guard let module = questionnaire.module(id) else {
        let known = questionnaire.modules.map(\.id.rawValue)
        report(.unknownModule(entry.key, known: known), at: entry.keySpan)
        continue
      }
      if !module.audience.contains(sheet.respondent.group) {
        report(.moduleNotAskedOfGroup(id, sheet.respondent.group), at: entry.keySpan)
      }
      sheet.modules[id] = answer(entry.value, to: module)
    }
  }

  mutating func answer(_ node: DocumentNode, to module: Module) -> ModuleAnswer? {
    switch module.body {
    case .records(let form): .records(records(node, form: form))
    case .allocation(let form): .allocations(allocations(node, form: form))
    case .items(let form): .items(items(node, form: form))
    }
  }

  private mutating func items(
    _ node: DocumentNode, form: ItemForm
  ) -> [Question.Option.ID: String] {
    guard
      let part = documents.mapping(
        node, "the module's answers", keys: form.items.map(\.id.rawValue))
    else { return [:] }
    var answers: [Question.Option.ID: String] = [:]
    answers.reserveCapacity(part.entries.count)
    for entry in part.entries {
      answers[Question.Option.ID(entry.key)] = word(entry.value, "answer", among: form.answers)
    }
    return answers
  }
}

// MARK: - Records

extension SheetReader {
  private mutating func records(_ node: DocumentNode, form: RecordForm) -> [ModuleRecord] {
    let keys = form.fields.map(\.id.rawValue)
    var names: Set<String> = []
    return documents.list(node, of: "\(form.recordName) records").compactMap { item in
      let record = record(item, form: form, keys: keys)
      if let record, case .text(let name)? = record["name"],
        !names.insert(BodyRecord.key(of: name)).inserted
      {
        report(.duplicateRecord(name), at: item.span)
      }
      return record
    }
  }

  private mutating func record(
    _ node: DocumentNode, form: RecordForm, keys: [String]
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
    if case .scalar(let scalar) = node.value, Int(scalar.text) != nil {
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
    _ node: DocumentNode, form: AllocationForm
  ) -> [AllocationForm.Decision.ID: AllocationAnswer] {
    let known = form.decisions.map(\.id.rawValue)
    guard let part = documents.mapping(node, "the decisions", keys: known) else { return [:] }
    var answers: [AllocationForm.Decision.ID: AllocationAnswer] = [:]
    answers.reserveCapacity(part.entries.count)
    for entry in part.entries where known.contains(entry.key) {
      guard
        let pictures = documents.mapping(entry.value, "a decision", keys: ["now", "could"])
      else { continue }
      answers[AllocationForm.Decision.ID(entry.key)] = AllocationAnswer(
        now: pictures["now"].flatMap { allocation($0, of: entry.key, form: form) },
        could: pictures["could"].flatMap { allocation($0, of: entry.key, form: form) })
    }
    return answers
  }

  private mutating func allocation(
    _ node: DocumentNode, of decision: String, form: AllocationForm
  ) -> Allocation? {
    let keys = ["points", "roles", "special"]
    guard let part = documents.mapping(node, "who decides", keys: keys) else { return nil }
    let given = keys.compactMap { part.entry($0) }
    guard let entry = given.first else {
      report(.noValue(decision), at: node.span)
      return nil
    }
    if given.count > 1 { report(.severalValues(decision), at: given[1].keySpan) }
    switch entry.key {
    case "points":
      return numbers(entry.value, by: form.actors, total: form.points).map { .points($0) }
    case "roles": return roles(entry.value, form: form)
    default:
      return word(entry.value, "special answer", among: ["dont-know"]).map { _ in .dontKnow }
    }
  }

  private mutating func roles(_ node: DocumentNode, form: AllocationForm) -> Allocation? {
    let known = form.quickRoles.map(\.id)
    guard let part = documents.mapping(node, "the roles", keys: known) else { return nil }
    return .roles(
      known.map { role in
        let chosen = part[role].flatMap { optionSet($0, of: form.actors) } ?? []
        return form.actors.map(\.id).filter(chosen.contains)
      })
  }
}
