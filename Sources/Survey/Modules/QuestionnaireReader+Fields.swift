import Diagnostics
import Documents

/// Records: the fields that a body, a service or a note is described by.
extension QuestionnaireReader {
  mutating func recordForm(_ name: String, _ mapping: DocumentMapping) -> RecordForm {
    let key = mapping["fields"] == nil ? "per_service_fields" : "fields"
    let steps = optional("rating", in: mapping) { $0.ratingSteps($1) }
    var names = NameTable("field")
    let fields: [ModuleField] = entries(
      key, in: mapping, "a field",
      keys: [
        "id", "type", "required", "prompt", "text", "note", "options", "vocabulary", "max_words",
        "min", "max", "default",
      ]
    ) { $0.moduleField($1, among: &names) }
    let usesRating = fields.contains { $0.kind == .rating }
    let record = optional("record", in: mapping) { $0.document.string($1, "a word") }
    return RecordForm(
      fields: fields, rating: steps ?? (usesRating ? Question.RatingStep.standard : []),
      recordName: record ?? Self.recordName(of: name, key: key),
      cutHundredths: optional("cut", in: mapping) { $0.scaled($1, by: 100, in: -100...100) },
      quadrants: readQuadrants(mapping))
  }

  /// Without `record`: what one of them is called in the modules that every audit knows.
  private static func recordName(of module: String, key: String) -> String {
    if key == "per_service_fields" { return "service" }
    return ["bodies": "body", "swot": "note"][module] ?? "entry"
  }

  private enum Height: String, CaseIterable { case high, low }

  private mutating func readQuadrants(_ mapping: DocumentMapping) -> [RecordForm.Quadrant] {
    var names = NameTable("quadrant")
    return entries(
      "quadrants", in: mapping, "a quadrant", keys: ["id", "ease", "salience", "text"]
    ) { reader, entry in
      let name = reader.newName(entry, among: &names)
      let ease = reader.required("ease", in: entry) { $0.word($1, Height.self, "high or low") }
      let salience = reader.required("salience", in: entry) {
        $0.word($1, Height.self, "high or low")
      }
      let text = reader.required("text", in: entry) { $0.text($1) }
      guard let name, let ease, let salience, let text else { return nil }
      return RecordForm.Quadrant(
        id: name, isEasy: ease == .high, isSalient: salience == .high, text: text)
    }
  }

  private mutating func moduleField(
    _ mapping: DocumentMapping, among names: inout NameTable
  ) -> ModuleField? {
    let name = newName(mapping, among: &names)
    let type = required("type", in: mapping) { $0.word($1, FieldType.self, "a type of field") }
    let prompt =
      optional("prompt", in: mapping) { $0.text($1) }
      ?? optional("text", in: mapping) { $0.text($1) }
    let isRequired = boolean("required", in: mapping) ?? false
    let note = optional("note", in: mapping) { $0.text($1) }
    guard let type, let kind = fieldKind(type, mapping), let name else { return nil }
    return ModuleField(
      id: ModuleField.ID(name), kind: kind, prompt: prompt, isRequired: isRequired, note: note)
  }

  private enum FieldType: String, CaseIterable {
    case text, choice, tags, number, boolean, rating, group, section, voice
    case numberOrRule = "number-or-rule"
    case listOfGroups = "list-of-groups"
    case mapOfGroupToNumber = "map-of-group-to-number"
    case mapOfGroupToPercent = "map-of-group-to-percent"
    case listOfQuestionIDs = "list-of-question-ids"
  }

  private mutating func fieldKind(
    _ type: FieldType, _ mapping: DocumentMapping
  ) -> ModuleField.Kind? {
    switch type {
    case .text: .text(maxWords: integer("max_words", in: mapping, 1...10_000))
    case .choice: .choice(fieldOptions(mapping))
    case .tags: vocabularyField(mapping)
    case .number: numberField(mapping)
    // `number` among the options says that a number may stand for a rule.
    case .numberOrRule: .numberOrRule(fieldOptions(mapping).filter { $0 != "number" })
    case .boolean: .flag(default: boolean("default", in: mapping))
    case .rating: .rating
    case .group: .group
    case .listOfGroups: .groups
    case .mapOfGroupToNumber: .numberByGroup
    case .mapOfGroupToPercent: .percentByGroup
    case .section: .section
    case .listOfQuestionIDs: .questions
    case .voice: .voice
    }
  }

  private mutating func fieldOptions(_ mapping: DocumentMapping) -> [String] {
    guard let node = document.required("options", in: mapping) else { return [] }
    var names = NameTable("option")
    for item in document.list(node, of: "options") {
      guard let name = identifier(item, "an option") else { continue }
      if let first = names.add(name, at: item.span) {
        report(.nameGivenTwice(kind: "option", name: name, first: first), at: item.span)
      }
    }
    return names.names
  }

  private mutating func vocabularyField(_ mapping: DocumentMapping) -> ModuleField.Kind? {
    guard let name = required("vocabulary", in: mapping, { $0.reference($1, to: $0.vocabularies) })
    else { return nil }
    return .tags(words[name]?.names ?? [])
  }

  private mutating func numberField(_ mapping: DocumentMapping) -> ModuleField.Kind {
    let limit = 1_000_000
    let low = integer("min", in: mapping, 0...limit) ?? 0
    let high = integer("max", in: mapping, 0...limit) ?? limit
    guard low <= high else {
      report(.emptyRange(low: low, high: high), at: (mapping["max"] ?? mapping["min"])?.span)
      return .number(0...0)
    }
    return .number(low...high)
  }
}
