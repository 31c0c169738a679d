import Diagnostics
import Documents

/// What answers a question takes, by its `type`.
extension QuestionnaireReader {
  private enum TypeName: String, CaseIterable {
    case ladder, choice, choices, rating, number, text, date, yesno, points, counts
  }

  /// The types that each key of an answer belongs to.
  private static let keysOfTypes: [(key: String, types: [TypeName])] = [
    ("levels", [.ladder]), ("slots", [.ladder]), ("reversed", [.ladder]),
    ("options", [.choice, .choices, .points, .counts]), ("rating", [.rating]),
    ("points", [.points]), ("min", [.number]), ("max", [.number]),
  ]

  mutating func questionKind(_ mapping: DocumentMapping, id: String) -> Question.Kind? {
    var type = TypeName.ladder
    if let node = mapping["type"] {
      guard let given = word(node, TypeName.self, "a type of question") else { return nil }
      type = given
    }
    for (key, types) in Self.keysOfTypes where !types.contains(type) {
      guard let entry = mapping.entry(key) else { continue }
      report(
        .keyOfOtherType(key: key, type: type.rawValue, belongsTo: types.map(\.rawValue)),
        at: entry.keySpan)
    }
    return kind(type, mapping, id: id)
  }

  private mutating func kind(
    _ type: TypeName, _ mapping: DocumentMapping, id: String
  ) -> Question.Kind? {
    switch type {
    case .ladder: ladderKind(mapping, id: id)
    case .choice: .choice(options(mapping, type))
    case .choices: .choices(options(mapping, type))
    case .counts: .counts(options(mapping, type))
    case .points:
      .points(
        total: integerRequired("points", in: mapping, 1...10_000) ?? 1,
        among: options(mapping, type))
    case .rating:
      .rating(
        optional("rating", in: mapping) { $0.ratingSteps($1) } ?? Question.RatingStep.standard)
    case .number: numberKind(mapping)
    case .text: .text
    case .date: .date
    case .yesno: .yesNo
    }
  }

  private mutating func ladderKind(_ mapping: DocumentMapping, id: String) -> Question.Kind? {
    guard let ladder else {
      if !hasScale { report(.noScale(question: id), at: (mapping["type"] ?? mapping["id"])?.span) }
      return .ladder([])
    }
    guard let node = document.required("levels", in: mapping) else { return .ladder([]) }
    guard case .list = node.value else {
      guard let name = reference(node, to: rungSets) else { return .ladder([]) }
      usedNames.insert("rung_sets.\(name)")
      return .ladder(rungSetTexts[name] ?? [])
    }
    let texts = texts(node, of: "rung texts")
    checkRungCount(texts.count, of: "'\(id)'", at: node)
    return .ladder(Array(texts.prefix(ladder.rungs.count)))
  }

  /// A whole number from 0 up, unless `min` says otherwise.
  private mutating func numberKind(_ mapping: DocumentMapping) -> Question.Kind {
    let limit = 1_000_000_000
    let low = integer("min", in: mapping, -limit...limit) ?? 0
    let high = integer("max", in: mapping, -limit...limit) ?? limit
    guard low <= high else {
      report(.emptyRange(low: low, high: high), at: (mapping["max"] ?? mapping["min"])?.span)
      return .number(0...0)
    }
    return .number(low...high)
  }

  private mutating func integerRequired(
    _ key: String, in mapping: DocumentMapping, _ range: ClosedRange<Int>
  ) -> Int? {
    required(key, in: mapping) { $0.document.integer($1, in: range) }
  }

  private mutating func options(
    _ mapping: DocumentMapping, _ type: TypeName
  ) -> [Question.Option] {
    guard let node = document.required("options", in: mapping) else { return [] }
    var names = NameTable("option")
    let options: [Question.Option] = entries(
      "options", in: mapping, "an option", keys: ["id", "text"]
    ) { reader, entry in
      let name = reader.newName(entry, among: &names)
      let text = reader.required("text", in: entry) { $0.text($1) }
      guard let name, let text else { return nil }
      return Question.Option(id: Question.Option.ID(name), text: text)
    }
    if case .list(let items) = node.value, items.count < 2 {
      report(.tooFewOptions(type: type.rawValue, given: items.count), at: node.span)
    }
    return options
  }

  /// Values with their texts, lowest first.
  mutating func ratingSteps(_ node: DocumentNode) -> [Question.RatingStep] {
    let steps = items(node, of: "rating steps") { reader, node -> Question.RatingStep? in
      guard
        let mapping = reader.document.mapping(node, "a rating step", keys: ["value", "text"])
      else { return nil }
      let value = reader.integerRequired("value", in: mapping, -100...100)
      let text = reader.required("text", in: mapping) { $0.text($1) }
      guard let value, let text else { return nil }
      return Question.RatingStep(value: value, text: text)
    }
    if case .list(let items) = node.value, items.count < 2 {
      report(.tooFewOptions(type: "rating", given: items.count), at: node.span)
    }
    checkRising(steps.map(\.value), "the values", at: node)
    return steps
  }
}
