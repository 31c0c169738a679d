/// The sections that are open at one place of a template, as the schema sees them.
struct TemplateScope {
  private struct Frame {
    let schema: TemplateSchema
    let isElement: Bool
  }

  private var frames: [Frame]

  init(top: TemplateSchema) {
    frames = [Frame(schema: top, isElement: false)]
  }

  mutating func open(_ schema: TemplateSchema, isElement: Bool) {
    frames.append(Frame(schema: schema, isElement: isElement))
  }

  mutating func close() { frames.removeLast() }

  /// Whether a name without dots stands for something here.
  func knows(_ name: String) -> Bool {
    frames.contains { $0.schema.fields?[name] != nil }
  }

  /// What a name stands for: its first part in the innermost section that knows it, then the rest
  /// only there.
  func resolve(_ name: TemplateName) -> (up: Int, steps: [TemplateLookup.Step], TemplateSchema)? {
    guard let first = name.parts.first else { return (0, [], frames[frames.count - 1].schema) }
    for up in frames.indices {
      let schema = frames[frames.count - 1 - up].schema
      guard schema.fields?[first] != nil else { continue }
      return walk(name.parts, from: schema).map { (up, $0.steps, $0.schema) }
    }
    return nil
  }

  /// How many sections to go out to the innermost element of a list.
  var nearestElement: Int? {
    frames.lastIndex { $0.isElement }.map { frames.count - 1 - $0 }
  }

  /// Every name that could be written here, dotted where that is shorter than a section.
  var knownNames: [String] {
    frames.reversed().flatMap { Self.names(in: $0.schema, depth: 0) }
  }

  private func walk(
    _ parts: [String], from schema: TemplateSchema
  ) -> (steps: [TemplateLookup.Step], schema: TemplateSchema)? {
    var steps: [TemplateLookup.Step] = []
    var current = schema
    for part in parts {
      guard let fields = current.fields, let position = fields.index(of: part) else {
        return nil
      }
      steps.append(TemplateLookup.Step(name: part, position: position))
      current = fields[position]
    }
    return (steps, current)
  }

  private static func names(in schema: TemplateSchema, depth: Int) -> [String] {
    guard let fields = schema.fields, depth < 4 else { return [] }
    return zip(fields.names, fields.values).flatMap { name, inner in
      [name] + names(in: inner, depth: depth + 1).map { "\(name).\($0)" }
    }
  }
}
