import Diagnostics
package import Documents

/// A JSON Schema, of the few keywords of draft 2020-12 that our schemas use.
///
/// A keyword that is not known is a fault, so that none is passed over in silence.
package struct JSONSchema {
  /// One schema inside the whole.
  package final class Node {
    /// Where it stands, as `/properties/voices/items`; `$defs/figure` for the definition of a name.
    package let place: String
    package fileprivate(set) var description: String?
    package fileprivate(set) var types: [String] = []
    var constant: DocumentNode.Scalar?
    var choices: [DocumentNode.Scalar] = []
    package fileprivate(set) var properties: [(key: String, node: Node)] = []
    var patternProperties: [(pattern: Regex<AnyRegexOutput>, node: Node)] = []
    package fileprivate(set) var required: [String] = []
    /// `nil` where keys beside those declared are free.
    package fileprivate(set) var additional: Additional?
    var items: Node?
    package fileprivate(set) var alternatives: [Node] = []
    package fileprivate(set) var reference: String?
    var pattern: Regex<AnyRegexOutput>?
    var minimum: Double?
    var maximum: Double?
    var fewestItems: Int?

    /// The one text that it allows.
    package var word: String? { constant?.text }
    /// Those that its alternatives allow, in their order.
    package var words: [String] {
      alternatives.isEmpty ? choices.map(\.text) : alternatives.map { $0.word ?? "" }
    }

    init(place: String) { self.place = place }
  }

  package enum Additional {
    case refused
    case like(Node)
  }

  package let root: Node
  package let definitions: [String: Node]
  /// Every schema inside this one, the definitions included, by place.
  package let nodes: [Node]
  /// What the reader did not understand.
  package let faults: [String]

  /// The schema at a place such as `$defs/figure`.
  package subscript(place place: String) -> Node? { nodes.first { $0.place == place } }

  /// - Parameter bytes: The text of the schema.
  package init(_ bytes: [UInt8]) {
    var reader = SchemaReader()
    var definitions: [String: Node] = [:]
    let document = JSONSchema.document(bytes, named: "schema.json")
    for (name, definition) in document?["$defs"]?.members ?? [] {
      definitions[name] = reader.node(definition, at: "$defs/\(name)")
    }
    root = document.map { reader.node($0, at: "") } ?? Node(place: "no schema at all")
    self.definitions = definitions
    nodes = reader.nodes
    faults = (document == nil ? ["no JSON"] : []) + reader.faults
  }

  /// A file as a tree, large enough for any result; `nil` when it cannot be read.
  package static func document(_ bytes: [UInt8], named name: String) -> DocumentNode? {
    var limits = DocumentLimits.journal
    (limits.depth, limits.values) = (40, 4_000_000)
    var reader = DocumentReader(
      SourceFile(name: name, bytes: bytes), family: .audit, limits: limits)
    return reader.root()
  }
}

private struct SchemaReader {
  var nodes: [JSONSchema.Node] = []
  var faults: [String] = []

  mutating func node(_ document: DocumentNode, at place: String) -> JSONSchema.Node {
    let node = JSONSchema.Node(place: place)
    nodes.append(node)
    if document.members == nil { faults.append("\(place): no schema") }
    for (key, value) in document.members ?? [] { read(key, value, of: node) }
    return node
  }

  private mutating func read(_ key: String, _ value: DocumentNode, of node: JSONSchema.Node) {
    switch key {
    case "$schema", "title", "$defs": break
    case "description": node.description = value.scalar?.text
    case "type": node.types = value.items?.compactMap(\.scalar?.text) ?? [value.scalar?.text ?? ""]
    case "const": node.constant = value.scalar
    case "enum": node.choices = value.items?.compactMap(\.scalar) ?? []
    case "required": node.required = value.items?.compactMap(\.scalar?.text) ?? []
    case "$ref": node.reference = value.scalar.map { String($0.text.dropFirst(2)) }
    case "pattern": node.pattern = value.scalar.flatMap { regex($0.text, at: node.place) }
    case "minimum": node.minimum = value.scalar.flatMap { Double($0.text) }
    case "maximum": node.maximum = value.scalar.flatMap { Double($0.text) }
    case "minItems": node.fewestItems = value.scalar.flatMap { Int($0.text) }
    default: readParts(key, value, of: node)
    }
  }

  private mutating func readParts(_ key: String, _ value: DocumentNode, of node: JSONSchema.Node) {
    let place = "\(node.place)/\(key)"
    switch key {
    case "properties":
      for (name, part) in value.members ?? [] {
        node.properties.append((name, self.node(part, at: "\(place)/\(name)")))
      }
    case "patternProperties":
      for (pattern, part) in value.members ?? [] {
        guard let regex = regex(pattern, at: place) else { continue }
        node.patternProperties.append((regex, self.node(part, at: "\(place)/\(pattern)")))
      }
    case "additionalProperties":
      let isFree = value.scalar?.text == "true"
      if !isFree {
        node.additional =
          value.scalar == nil ? .like(self.node(value, at: place)) : .refused
      }
    case "items": node.items = self.node(value, at: place)
    case "oneOf":
      for (index, part) in (value.items ?? []).enumerated() {
        node.alternatives.append(self.node(part, at: "\(place)/\(index)"))
      }
    default: faults.append("\(node.place): the keyword '\(key)' is not known")
    }
  }

  private mutating func regex(_ pattern: String, at place: String) -> Regex<AnyRegexOutput>? {
    do {
      return try Regex(pattern)
    } catch {
      faults.append("\(place): '\(pattern)' is no pattern")
      return nil
    }
  }
}

extension DocumentNode {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = value { scalar } else { nil }
  }

  package var items: [DocumentNode]? {
    if case .list(let items) = value { items } else { nil }
  }

  package var members: [(key: String, value: DocumentNode)]? {
    if case .mapping(let entries) = value { entries.map { ($0.key, $0.value) } } else { nil }
  }

  package subscript(key: String) -> DocumentNode? {
    members?.first { $0.key == key }?.value
  }
}
