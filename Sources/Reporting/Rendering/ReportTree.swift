import CommonMark

/// The Markdown tree of one report between reading and writing.
struct ReportTree: ~Copyable {
  var document: MarkdownDocument
  let tokens: Tokens
  let vocabulary: ReportVocabulary
  /// The nodes as they were read; some may be gone by now.
  let nodes: [MarkdownNode]
  let hasTildes: Bool
  /// The names of the blocks that the template put into the report.
  var usedBlocks: Set<String> = []

  init(parsing text: [UInt8], tokens: Tokens, vocabulary: ReportVocabulary) {
    document = MarkdownDocument(parsing: text)
    self.tokens = tokens
    self.vocabulary = vocabulary
    nodes = document.nodes
    hasTildes = text.contains(UInt8(ascii: "~"))
  }

  /// Puts blocks, anchors, sections and values into the tree.
  ///
  /// - Returns: The headings for the list of contents.
  mutating func swap(
    blocks: [String: ReportBlock], options: MarkdownOptions
  ) throws(RenderFault) -> [RenderedHeading] {
    try swapBlocks(blocks, options: options)
    let anchors = takeAnchors()
    swapTokens()
    protectTildes()
    place(anchors)
    return anchors.map(\.heading)
  }

  /// Writes both documents and reads the Markdown again to compare.
  mutating func write(headings: [RenderedHeading]) throws(RenderFault) -> RenderedDocument {
    let html = document.renderHTML()
    let markdown = document.renderMarkdown()
    try MarkdownSelfCheck.compare(&document)
    return RenderedDocument(
      bodyHTML: html, markdown: markdown, headings: headings, usedBlocks: usedBlocks)
  }
}
