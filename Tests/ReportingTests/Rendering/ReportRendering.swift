import Diagnostics
import Testing

@testable import Reporting

/// Reads a template that must be without fault.
func reportTemplate(
  _ text: String, schema: TemplateSchema = .object([:]), blocks: [String] = [],
  files: Set<String> = []
) throws -> ReportTemplate {
  let vocabulary = ReportVocabulary(schema: schema, blocks: blocks, files: files)
  let (template, diagnostics) = ReportTemplate.read(
    SourceFile(name: "t.md", text: text), vocabulary: vocabulary)
  #expect(diagnostics.map { $0.text() } == [])
  return try #require(template)
}

/// A report of a template whose schema is the shape of its values.
func render(
  _ text: String, _ values: TemplateValue = [:], blocks: [String: ReportBlock] = [:],
  options: MarkdownOptions = MarkdownOptions()
) throws -> RenderedDocument {
  let template = try reportTemplate(text, schema: shape(of: values), blocks: blocks.keys.sorted())
  return try template.render(values, blocks: blocks, options: options)
}

extension RenderedDocument {
  var html: String { String(decoding: bodyHTML, as: UTF8.self) }
  var text: String { String(decoding: markdown, as: UTF8.self) }
}

extension ReportTemplate {
  /// Renders with the blocks of a table instead of a source.
  func render(
    _ values: TemplateValue, blocks: [String: ReportBlock] = [:],
    options: MarkdownOptions = MarkdownOptions()
  ) throws -> RenderedDocument {
    try render(values, blocks: { blocks[$0] }, options: options)
  }
}
