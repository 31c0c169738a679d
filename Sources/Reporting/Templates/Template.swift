package import Diagnostics

/// A template that was read and whose every name was found in its schema.
package struct Template: Sendable {
  let nodes: [TemplateNode]
  /// The template itself, then the partials it includes.
  let files: [SourceFile]

  /// Reads a template and all partials that it includes.
  ///
  /// The language is mustache's without its unsafe and dynamic parts: values, sections, inverted
  /// sections, partials, comments, dotted names, `{{.}}`, and `first` and `last` in lists.
  ///
  /// - Parameters:
  ///   - file: The template.
  ///   - partials: What `{{>name}}` may include, by name.
  ///   - schema: What names there are; an object.
  /// - Returns: No template if anything is wrong; every fault, each in its own file.
  package static func parse(
    _ file: SourceFile, partials: [String: SourceFile] = [:], schema: TemplateSchema
  ) -> (template: Template?, diagnostics: [Diagnostic]) {
    var compiler = TemplateCompiler(partials: partials, schema: schema)
    let nodes = compiler.compile(file)
    let diagnostics = compiler.diagnostics()
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    return (Template(nodes: nodes, files: compiler.files), [])
  }
}
