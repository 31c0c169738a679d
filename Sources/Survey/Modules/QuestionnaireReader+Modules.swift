import Diagnostics
import Documents

/// Modules: parts with answers of their own shape.
extension QuestionnaireReader {
  mutating func readModules(_ top: DocumentMapping) -> [Module] {
    guard let node = top["modules"], let mapping = document.mapping(node, "the modules", keys: nil)
    else { return [] }
    var list: [Module] = []
    for entry in mapping.entries where !entry.key.hasPrefix("x-") {
      guard isIdentifier(entry.key) else {
        document.report(.notAnIdentifier(entry.key), at: entry.keySpan)
        continue
      }
      addName(entry.key, at: entry.keySpan, in: \.modules)
      if let module = module(entry.key, entry.value) { list.append(module) }
    }
    return list
  }

  /// Keys of every module, and those whose texts are kept as guidance.
  private static let moduleKeys = ["optional", "asked_of", "purpose"]
  private static let guidanceKeys = [
    "easy_read", "index", "outputs", "concentration", "ease", "salience", "order", "link",
    "prompts", "note",
  ]
  private static let shapeKeys = [
    "fields", "per_service_fields", "record", "rating", "cut", "quadrants", "rules", "actors",
    "decisions", "core", "answer", "items",
  ]

  private mutating func module(_ name: String, _ node: DocumentNode) -> Module? {
    guard
      let mapping = document.mapping(
        node, "a module", keys: Self.moduleKeys + Self.shapeKeys + Self.guidanceKeys)
    else { return nil }
    let isOptional = boolean("optional", in: mapping) ?? true
    let audience =
      optional("asked_of", in: mapping) { $0.audience($1) } ?? groupsByAudience["all"] ?? []
    let purpose = optional("purpose", in: mapping) { $0.text($1) }
    var guidance: [Module.Guidance] = []
    for entry in mapping.entries where Self.guidanceKeys.contains(entry.key) {
      guidance += self.guidance(entry.key, entry.value)
    }
    guard let body = moduleBody(name, mapping) else { return nil }
    return Module(
      id: Module.ID(name), audience: audience, purpose: purpose ?? "", body: body,
      isOptional: isOptional, guidance: guidance)
  }

  /// Texts under their keys, however deep they stand.
  private mutating func guidance(_ key: String, _ node: DocumentNode) -> [Module.Guidance] {
    switch node.value {
    case .mapping(let entries):
      var found: [Module.Guidance] = []
      for entry in entries { found += guidance("\(key).\(entry.key)", entry.value) }
      return found
    case .list: return [Module.Guidance(key: key, texts: texts(node))]
    case .scalar: return text(node).map { [Module.Guidance(key: key, texts: [$0])] } ?? []
    }
  }

  private mutating func moduleBody(_ name: String, _ mapping: DocumentMapping) -> Module.Body? {
    let shapes = ["fields", "per_service_fields", "decisions", "items"]
    guard shapes.count(where: { mapping[$0] != nil }) == 1 else {
      report(.moduleShape, at: mapping.span)
      return nil
    }
    if mapping["decisions"] != nil { return allocationForm(mapping).map(Module.Body.allocation) }
    if mapping["items"] != nil { return .items(itemForm(mapping)) }
    return .records(recordForm(name, mapping))
  }

  private mutating func itemForm(_ mapping: DocumentMapping) -> ItemForm {
    var answers = NameTable("answer")
    if let node = document.required("answer", in: mapping) {
      for item in document.list(node, of: "answers") {
        guard let name = identifier(item, "an answer") else { continue }
        if let first = answers.add(name, at: item.span) {
          report(.nameGivenTwice(kind: "answer", name: name, first: first), at: item.span)
        }
      }
    }
    var names = NameTable("item")
    let items = options("items", in: mapping, "an item", text: "text", among: &names)
    return ItemForm(answers: answers.names, items: items)
  }

  /// Things with an id and a text.
  private mutating func options(
    _ key: String, in mapping: DocumentMapping, _ what: String, text textKey: String,
    among names: inout NameTable
  ) -> [Question.Option] {
    entries(key, in: mapping, what, keys: ["id", textKey]) { reader, entry in
      let name = reader.newName(entry, among: &names)
      let text = reader.required(textKey, in: entry) { $0.text($1) }
      guard let name, let text else { return nil }
      return Question.Option(id: Question.Option.ID(name), text: text)
    }
  }
}

// MARK: - Points among actors

extension QuestionnaireReader {
  private mutating func allocationForm(_ mapping: DocumentMapping) -> AllocationForm? {
    var actors = NameTable("actor")
    let actorList = options("actors", in: mapping, "an actor", text: "name", among: &actors)
    _ = document.required("actors", in: mapping)
    var decisions = NameTable("decision")
    let decisionList: [AllocationForm.Decision] = entries(
      "decisions", in: mapping, "a decision",
      keys: ["id", "text", "limits", "easy_read"] + vocabularies.names
    ) { $0.decision($1, among: &decisions) }
    let core =
      optional("core", in: mapping) { reader, node in
        reader.items(node, of: "decisions") { $0.reference($1, to: decisions) }
      } ?? []
    guard let node = document.required("rules", in: mapping),
      let rules = document.mapping(
        node, "the rules",
        keys: [
          "points", "now", "could", "must_sum", "allow_dont_know", "quick_form",
          "quick_form_points",
        ])
    else { return nil }
    check("must_sum", is: "true", in: rules)
    return AllocationForm(
      points: required("points", in: rules) { $0.document.integer($1, in: 1...10_000) } ?? 10,
      nowPrompt: required("now", in: rules) { $0.text($1) } ?? "",
      couldPrompt: required("could", in: rules) { $0.text($1) } ?? "",
      allowsDontKnow: boolean("allow_dont_know", in: rules) ?? false,
      quickPrompt: optional("quick_form", in: rules) { $0.text($1) } ?? "",
      quickRoles: optional("quick_form_points", in: rules) { $0.quickRoles($1) } ?? [],
      actors: actorList, decisions: decisionList,
      core: core.map { AllocationForm.Decision.ID($0) })
  }

  private mutating func decision(
    _ mapping: DocumentMapping, among names: inout NameTable
  ) -> AllocationForm.Decision? {
    let name = newName(mapping, among: &names)
    let text = required("text", in: mapping) { $0.text($1) }
    let limits = optional("limits", in: mapping) { $0.text($1) }
    let easyRead = optional("easy_read", in: mapping) { $0.text($1) }
    let tags = mapping.entries.compactMap { tag($0) }
    guard let name, let text else { return nil }
    return AllocationForm.Decision(
      id: AllocationForm.Decision.ID(name), text: text, limits: limits, easyRead: easyRead,
      tags: tags)
  }

  /// A role with the points it stands for; a note may stand among them.
  private mutating func quickRoles(_ node: DocumentNode) -> [AllocationForm.QuickRole] {
    guard let mapping = document.mapping(node, "the points of roles", keys: nil) else { return [] }
    var roles: [AllocationForm.QuickRole] = []
    for entry in mapping.entries where entry.key != "note" && !entry.key.hasPrefix("x-") {
      guard let points = document.integer(entry.value, in: 0...10_000) else { continue }
      roles.append(AllocationForm.QuickRole(id: entry.key, points: points))
    }
    _ = optional("note", in: mapping) { $0.text($1) }
    return roles
  }
}
