import Diagnostics
import Documents

/// Selections of questions, and other ways to gather their answers.
extension QuestionnaireReader {
  /// One form of all questions, called `full`, when there are none.
  mutating func readForms(_ top: DocumentMapping) -> [Form] {
    guard top["forms"] != nil else {
      _ = forms.add("full", at: top.span)
      return [Form(id: "full")]
    }
    return requiredEntries(
      "forms", in: top, "a form", keys: ["id", "questions", "minutes", "note"]
    ) { reader, mapping in
      let name = reader.newName(mapping, in: \.forms)
      guard let node = reader.document.required("questions", in: mapping) else { return nil }
      let questions = reader.formQuestions(node)
      let minutes = reader.minutes(mapping["minutes"])
      let note = reader.optional("note", in: mapping) { $0.text($1) }
      return name.map {
        Form(
          id: Form.ID($0), questions: questions, minutesForLeaders: minutes.leaders,
          minutesForOthers: minutes.others, note: note)
      }
    }
  }

  /// `nil` for all of them.
  private mutating func formQuestions(_ node: DocumentNode) -> [Question.ID]? {
    if case .scalar(let scalar) = node.value, scalar.text == "all" { return nil }
    var named = NameTable("question")
    return items(node, of: "questions") { reader, node in
      guard let id = reader.questionReference(node) else { return nil }
      if let first = named.add(id.rawValue, at: node.span) {
        reader.report(
          .nameGivenTwice(kind: "question", name: id.rawValue, first: first), at: node.span)
        return nil
      }
      return id
    }
  }

  private mutating func minutes(_ node: DocumentNode?) -> (leaders: Int?, others: Int?) {
    guard let node,
      let mapping = document.mapping(node, "the minutes", keys: ["leaders", "others"])
    else { return (nil, nil) }
    return (
      integer("leaders", in: mapping, 1...1_000), integer("others", in: mapping, 1...1_000)
    )
  }

  mutating func readLenses(_ top: DocumentMapping) -> [Lens] {
    entries(
      "lenses", in: top, "a lens", keys: ["id", "title", "group_by", "filter"]
    ) { reader, mapping in
      let name = reader.newName(mapping, in: \.lenses)
      let title = reader.required("title", in: mapping) { $0.text($1) }
      guard (mapping["group_by"] == nil) != (mapping["filter"] == nil) else {
        reader.report(.lensShape, at: mapping.span)
        return nil
      }
      let vocabulary = reader.optional("group_by", in: mapping) {
        $0.reference($1, to: $0.vocabularies)
      }
      let filter = reader.optional("filter", in: mapping) { $0.filter($1) }
      guard let name, let title, let found = vocabulary ?? filter?.vocabulary else { return nil }
      return Lens(
        id: Lens.ID(name), title: title, vocabulary: found, word: filter?.words.first)
    }
  }

  /// One vocabulary with one word.
  private mutating func filter(_ node: DocumentNode) -> Question.Tag? {
    let tag = tags(node, "a filter").first
    guard case .mapping(let entries) = node.value else { return nil }
    var isWord = false
    if case .scalar? = entries.first?.value.value { isWord = true }
    guard entries.count == 1, isWord else {
      report(.lensShape, at: node.span)
      return nil
    }
    return tag
  }

  /// Words by vocabulary; a single one may stand without a list.
  mutating func tags(_ node: DocumentNode, _ name: String) -> [Question.Tag] {
    guard let mapping = document.mapping(node, name, keys: vocabularies.names) else { return [] }
    return mapping.entries.compactMap { tag($0) }
  }

  mutating func tag(_ entry: DocumentNode.Entry) -> Question.Tag? {
    guard let known = words[entry.key] else { return nil }
    var found: [String] = []
    if case .list(let items) = entry.value.value {
      for item in items {
        if let word = reference(item, to: known), !found.contains(word) { found.append(word) }
      }
    } else if let word = reference(entry.value, to: known) {
      found = [word]
    }
    return Question.Tag(vocabulary: entry.key, words: found)
  }

  mutating func readActionPlan(_ top: DocumentMapping) -> ActionPlan? {
    guard let node = top["action_plan"],
      let mapping = document.mapping(
        node, "the action plan", keys: ["fields", "suggest", "at_next_audit"])
    else { return nil }
    var names = NameTable("field")
    let fields: [ActionPlan.Field] = entries(
      "fields", in: mapping, "a field", keys: ["id", "required", "text", "type", "options"]
    ) { $0.planField($1, among: &names) }
    return ActionPlan(
      fields: fields, suggestion: optional("suggest", in: mapping) { $0.text($1) },
      atNextAudit: optional("at_next_audit", in: mapping) { $0.text($1) })
  }

  private mutating func planField(
    _ mapping: DocumentMapping, among names: inout NameTable
  ) -> ActionPlan.Field? {
    let name = newName(mapping, among: &names)
    let type = optional("type", in: mapping) { $0.word($1, PlanType.self, "a type of field") }
    let options = optional("options", in: mapping) { reader, node in
      reader.items(node, of: "options") { $0.identifier($1, "an option") }
    }
    let kind: ActionPlan.Field.Kind =
      switch type ?? .text {
      case .text: .text
      case .date: .date
      case .choice: .choice(options ?? [])
      }
    let prompt = optional("text", in: mapping) { $0.text($1) }
    let isRequired = boolean("required", in: mapping) ?? false
    return name.map {
      ActionPlan.Field(
        id: ActionPlan.Field.ID($0), kind: kind, prompt: prompt, isRequired: isRequired)
    }
  }

  private enum PlanType: String, CaseIterable { case text, date, choice }
}
