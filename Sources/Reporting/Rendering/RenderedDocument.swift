/// One report, written twice: as the body of a web page and as Markdown.
package struct RenderedDocument: Sendable, Equatable {
  /// What stands inside `<main>`: valid HTML in UTF-8, every value escaped.
  package let bodyHTML: [UInt8]
  /// The whole of report.md.
  package let markdown: [UInt8]
  /// In reading order, for the list of contents.
  package let headings: [RenderedHeading]
  /// The names of the blocks that stand in it.
  package let usedBlocks: Set<String>
}

/// A heading as the list of contents wants it.
package struct RenderedHeading: Sendable, Equatable {
  /// Unique in the document, of lower-case letters, digits and hyphens.
  package let id: String
  /// 1 through 6.
  package let level: Int
  /// The words without emphasis, escaped for HTML.
  package let textHTML: String
}
