import Diagnostics
import Documents

// MARK: - Keys

extension QuestionnaireReader {
  mutating func report(_ problem: QuestionnaireProblem, at span: SourceSpan?) {
    document.problems.report(problem, at: span)
  }

  /// The value of a key that must be there, read by `read`.
  mutating func required<Value>(
    _ key: String, in mapping: DocumentMapping,
    _ read: (inout QuestionnaireReader, DocumentNode) -> Value?
  ) -> Value? {
    guard let node = document.required(key, in: mapping) else { return nil }
    return read(&self, node)
  }

  /// The value of a key that may be missing.
  mutating func optional<Value>(
    _ key: String, in mapping: DocumentMapping,
    _ read: (inout QuestionnaireReader, DocumentNode) -> Value?
  ) -> Value? {
    guard let node = mapping[key] else { return nil }
    return read(&self, node)
  }

  /// Each entry of a list of mappings that may be missing; entries that cannot be read are left out.
  mutating func entries<Value>(
    _ key: String, in mapping: DocumentMapping, _ name: String, keys: [String]?,
    _ read: (inout QuestionnaireReader, DocumentMapping) -> Value?
  ) -> [Value] {
    guard let node = mapping[key] else { return [] }
    let noun = name.split(separator: " ").dropFirst().joined(separator: " ")
    var values: [Value] = []
    for item in limited(document.list(node, of: plural(noun)), to: Self.listLimit, noun) {
      guard let entry = document.mapping(item, name, keys: keys) else { continue }
      if let value = read(&self, entry) { values.append(value) }
    }
    return values
  }

  /// Each item of a list.
  mutating func items<Value>(
    _ node: DocumentNode, of what: String,
    _ read: (inout QuestionnaireReader, DocumentNode) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for item in document.list(node, of: what) {
      if let value = read(&self, item) { values.append(value) }
    }
    return values
  }

  /// At most so many of a kind, with a fault at the first one too many.
  mutating func limited(
    _ items: [DocumentNode], to limit: Int, _ kind: String
  ) -> ArraySlice<DocumentNode> {
    if items.count > limit {
      report(.tooMany(kind: kind, count: items.count, limit: limit), at: items[limit].span)
    }
    return items.prefix(limit)
  }

  /// Groups, options, forms and the like; far above any use, so that no check takes long.
  private static let listLimit = 500
}

// MARK: - Names

extension QuestionnaireReader {
  mutating func identifier(_ node: DocumentNode, _ what: String) -> String? {
    document.identifier(node, what)
  }

  /// The `id` of a mapping, which must be new in its table.
  mutating func newName(
    _ mapping: DocumentMapping, in table: WritableKeyPath<QuestionnaireReader, NameTable>
  ) -> String? {
    let kind = self[keyPath: table].kind
    guard let node = document.required("id", in: mapping),
      let name = identifier(node, "the name of a \(kind)")
    else { return nil }
    addName(name, at: node.span, in: table)
    return name
  }

  mutating func addName(
    _ name: String, at span: SourceSpan, in table: WritableKeyPath<QuestionnaireReader, NameTable>
  ) {
    guard let first = self[keyPath: table].add(name, at: span) else { return }
    report(
      .nameGivenTwice(kind: self[keyPath: table].kind, name: name, first: first), at: span)
  }

  /// The `id` of a mapping, new among those of its own list.
  mutating func newName(_ mapping: DocumentMapping, among table: inout NameTable) -> String? {
    guard let node = document.required("id", in: mapping),
      let name = identifier(node, "the name of a \(table.kind)")
    else { return nil }
    if let first = table.add(name, at: node.span) {
      report(.nameGivenTwice(kind: table.kind, name: name, first: first), at: node.span)
    }
    return name
  }

  /// The name of something that exists.
  mutating func reference(_ node: DocumentNode, to table: NameTable) -> String? {
    guard let name = document.string(node, "the name of a \(table.kind)") else { return nil }
    guard table.contains(name) else {
      let meant = neighbour(of: name, in: table)
      report(
        .unknownName(
          kind: table.kind, name: name, meant: meant, known: Array(table.names.prefix(12))),
        at: node.span)
      return nil
    }
    return name
  }

  mutating func questionReference(_ node: DocumentNode) -> Question.ID? {
    guard let name = document.string(node, "the id of a question") else { return nil }
    guard questions.contains(name) else {
      report(.unknownQuestion(name, meant: neighbour(of: name, in: questions)), at: node.span)
      return nil
    }
    return Question.ID(name)
  }

  /// The name that was probably meant, with its line.
  mutating func neighbour(
    of name: String, in table: NameTable
  ) -> QuestionnaireProblem.Neighbour? {
    guard suggestionWork > 0 else { return nil }
    suggestionWork -= table.names.count
    guard let meant = nearestName(to: name, among: table.names), let span = table[meant] else {
      return nil
    }
    return QuestionnaireProblem.Neighbour(name: meant, line: line(of: span))
  }

  /// Groups in questionnaire order, each once.
  mutating func groupList(_ node: DocumentNode) -> [RespondentGroup.ID] {
    var named = NameTable("group")
    for item in document.list(node, of: "groups") {
      guard let name = reference(item, to: groups) else { continue }
      if let first = named.add(name, at: item.span) {
        report(.nameGivenTwice(kind: "group", name: name, first: first), at: item.span)
      }
    }
    if case .list(let items) = node.value, items.isEmpty {
      report(.emptyList(what: "groups"), at: node.span)
    }
    return groups.names.filter(named.contains).map { RespondentGroup.ID($0) }
  }

  /// An audience by its name, or a list of groups.
  mutating func audience(_ node: DocumentNode) -> [RespondentGroup.ID] {
    if case .list = node.value { return groupList(node) }
    guard let name = reference(node, to: audiences) else { return [] }
    return groupsByAudience[name] ?? []
  }
}

// MARK: - Texts

extension QuestionnaireReader {
  /// A sentence for people: not empty, with no placeholder but those for people.
  mutating func text(_ node: DocumentNode) -> String? {
    guard let text = document.text(node) else { return nil }
    if text.isBlank { report(.emptyText, at: node.span) }
    if text.utf8.contains(UInt8(ascii: "{")) { checkPlaceholders(of: text, in: node) }
    return text
  }

  mutating func texts(_ node: DocumentNode, of what: String = "texts") -> [String] {
    items(node, of: what) { $0.text($1) }
  }

  private mutating func checkPlaceholders(of text: String, in node: DocumentNode) {
    let bytes = Array(text.utf8)
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "{") {
      let rest = bytes[offset...]
      if rest.starts(with: "{people}".utf8) || rest.starts(with: "{People}".utf8) { continue }
      let end = rest.firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? bytes.count
      let found = String(decoding: bytes[offset..<min(end, offset + 40)], as: UTF8.self)
      report(
        .unknownPlaceholder(found),
        at: document.span(ofBytes: offset, count: found.utf8.count, in: node))
    }
  }

  /// One of the words of a fixed list.
  mutating func word<Value: RawRepresentable & CaseIterable>(
    _ node: DocumentNode, _ type: Value.Type, _ what: String
  ) -> Value? where Value.RawValue == String {
    guard let word = document.string(node, what) else { return nil }
    guard let value = Value(rawValue: word) else {
      report(.unknownWord(word, what: what, known: Value.allCases.map(\.rawValue)), at: node.span)
      return nil
    }
    return value
  }

  mutating func version(_ node: DocumentNode) -> Version? {
    guard let text = document.string(node, "a version") else { return nil }
    guard let version = Version(text) else {
      report(.notAVersion(text), at: node.span)
      return nil
    }
    return version
  }

  /// A version that this file can know of: its own or an earlier one.
  mutating func pastVersion(_ node: DocumentNode) -> Version? {
    guard let past = version(node) else { return nil }
    if let version, past > version {
      report(.laterVersion("\(past)", current: "\(version)"), at: node.span)
    }
    return past
  }

  mutating func language(_ node: DocumentNode) -> String? {
    guard let text = document.string(node, "a language") else { return nil }
    guard isLanguageTag(text) else {
      report(.notALanguage(text), at: node.span)
      return nil
    }
    return text
  }

  /// A key that exists for its readers and has one value.
  mutating func check(_ key: String, is only: String, in mapping: DocumentMapping) {
    guard let node = mapping[key], let text = document.scalarText(node), text != only else {
      return
    }
    report(.onlyValue(key: key, only: only), at: node.span)
  }
}

// MARK: - Numbers

extension QuestionnaireReader {
  mutating func boolean(_ key: String, in mapping: DocumentMapping) -> Bool? {
    optional(key, in: mapping) { $0.document.boolean($1) }
  }

  mutating func integer(
    _ key: String, in mapping: DocumentMapping, _ range: ClosedRange<Int>
  ) -> Int? {
    optional(key, in: mapping) { $0.document.integer($1, in: range) }
  }

  /// A decimal number times `factor`, rounded up: a bound of points becomes one of tenths.
  mutating func scaled(
    _ node: DocumentNode, by factor: Int, in range: ClosedRange<Double>
  ) -> Int? {
    guard let number = document.number(node, in: range) else { return nil }
    return Int((number * Double(factor) - 1e-6).rounded(.up))
  }
}
