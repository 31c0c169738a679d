package import Diagnostics

/// A report's template, read and checked once and then rendered for many clients.
package struct ReportTemplate: Sendable {
  let template: Template
  let vocabulary: ReportVocabulary

  /// Reads and checks a template.
  ///
  /// - Parameters:
  ///   - file: Markdown with tags.
  ///   - partials: The files that `{{>name}}` may include, by name.
  ///   - vocabulary: What the template may refer to.
  /// - Returns: No template if a diagnostic is an error; every fault that was found, in order.
  package static func read(
    _ file: SourceFile, partials: [String: SourceFile] = [:], vocabulary: ReportVocabulary
  ) -> (template: ReportTemplate?, diagnostics: [Diagnostic]) {
    let (template, diagnostics) = Template.parse(
      file, partials: partials, schema: vocabulary.schema)
    guard let template else { return (nil, diagnostics) }
    let report = ReportTemplate(template: template, vocabulary: vocabulary)
    let all = diagnostics + report.lint()
    return (all.contains(where: \.isError) ? nil : report, all)
  }

  /// Writes the report of one client.
  ///
  /// - Parameters:
  ///   - values: An object of the vocabulary's schema.
  ///   - blocks: What stands for each block, by the words behind `powershare`.
  ///   - options: How report.md shows tables and charts.
  ///   - other: Where links lead whose figure is not in this document; without, they are left out.
  /// - Returns: Both documents; the Markdown has been read again and compared.
  /// - Throws: ``RenderFault`` when the template does not fit the values or blocks.
  package func render(
    _ values: TemplateValue, blocks: (String) -> ReportBlock?,
    options: MarkdownOptions = MarkdownOptions(), other: OtherDocument? = nil
  ) throws(RenderFault) -> RenderedDocument {
    var expander = TemplateExpander(values: values)
    try expander.expand(template.nodes)
    var tree = ReportTree(
      parsing: expander.output, tokens: expander.tokens, vocabulary: vocabulary)
    guard tree.faults().isEmpty else { throw .template(faults(of: values)) }
    let headings = try tree.swap(blocks: blocks, options: options, other: other)
    return try tree.write(headings: headings)
  }
}
