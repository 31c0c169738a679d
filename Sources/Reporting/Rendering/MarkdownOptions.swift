/// How tables and charts are put into report.md.
package struct MarkdownOptions: Sendable, Hashable {
  package enum TableForm: String, Sendable, CaseIterable {
    /// Tables of pipes, which GitHub and many editors show as tables.
    case pipes
    /// A list with a point for each row, for readers of plain CommonMark.
    case list
  }

  package var tables: TableForm
  /// Whether charts are linked as `charts/ID.svg`; without, their sentence and table remain.
  package var linksCharts: Bool

  package init(tables: TableForm = .pipes, linksCharts: Bool = true) {
    self.tables = tables
    self.linksCharts = linksCharts
  }
}
