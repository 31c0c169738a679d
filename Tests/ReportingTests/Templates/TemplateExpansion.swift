import CommonMark
import Diagnostics
import Testing

@testable import Reporting

/// A template written out, with its values in place of their tokens.
func expand(
  _ text: String, _ values: TemplateValue, schema: TemplateSchema? = nil,
  partials: [String: String] = [:]
) throws -> String {
  let files = Dictionary(
    uniqueKeysWithValues: partials.map { ($0, SourceFile(name: $0, text: $1)) })
  let (template, diagnostics) = Template.parse(
    SourceFile(name: "t.md", text: text), partials: files, schema: schema ?? shape(of: values))
  #expect(diagnostics.map { $0.text() } == [])
  var expander = TemplateExpander(values: values)
  try expander.expand(try #require(template).nodes)
  let output = expander.tokens.replacing(in: expander.output) { Array($0.text.utf8) }
  return String(decoding: output, as: UTF8.self)
}

/// The schema that fits a value; of a list, that of its first element.
func shape(of value: TemplateValue) -> TemplateSchema {
  switch value {
  case .text, .absent: return .text
  case .flag: return .flag
  case .list(let elements): return .list(elements.first.map(shape) ?? .text)
  case .object(let fields):
    var schema = NamedFields<TemplateSchema>()
    for (name, value) in zip(fields.names, fields.values) { schema[name] = shape(of: value) }
    return .object(schema)
  }
}

/// What reading a template says, one line each: `line:column code`.
func faults(
  _ text: String, schema: TemplateSchema, partials: [String: String] = [:]
) -> [String] {
  let files = Dictionary(
    uniqueKeysWithValues: partials.map { ($0, SourceFile(name: $0, text: $1)) })
  let (_, diagnostics) = Template.parse(
    SourceFile(name: "t.md", text: text), partials: files, schema: schema)
  return diagnostics.map(\.shortForm)
}

extension Diagnostic {
  var shortForm: String {
    guard let location = excerpt?.location else { return code.rawValue }
    return "\(location.line):\(location.column) \(code.rawValue)"
  }
}
