/// Everything a report's template may refer to.
package struct ReportVocabulary: Sendable {
  /// The names of values; an object at the top.
  package var schema: TemplateSchema
  /// The words behind `powershare` in the fences of blocks, such as `chart levers`.
  ///
  /// A `*` stands for a value: `table questions *` allows `` ```powershare table questions {{id}} ``.
  package var blocks: [String]
  /// Files beside the report that it may link to, such as `charts/c1.svg`.
  package var files: Set<String>

  package init(schema: TemplateSchema, blocks: [String] = [], files: Set<String> = []) {
    self.schema = schema
    self.blocks = blocks
    self.files = files
  }
}
