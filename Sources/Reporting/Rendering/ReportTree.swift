import CommonMark

/// The Markdown tree of one report between reading and writing.
struct ReportTree: ~Copyable {
  var document: MarkdownDocument
  let tokens: Tokens
  let vocabulary: ReportVocabulary
  /// The nodes as they were read; some may be gone by now.
  let nodes: [MarkdownNode]
  /// Those of them that are asked for by themselves, in reading order.
  private(set) var headings: [MarkdownNode] = []
  private(set) var links: [MarkdownNode] = []
  var fences: [BlockFence] = []
  let hasTildes: Bool
  /// The charts that were put in, in reading order.
  var charts: [ChartFigure] = []
  /// Figures by id with the number of the heading above them; -1 for none.
  var figures: [String: Int] = [:]
  /// By the id in the page: the anchor in Markdown, of headings and of figures.
  var places: [String: String] = [:]
  /// Where the list of contents goes in Markdown.
  var contentsFence: MarkdownNode?
  /// Links whose address in Markdown is another than in the page.
  var markdownAddresses: [(link: MarkdownNode, address: [UInt8])] = []

  init(parsing text: [UInt8], tokens: Tokens, vocabulary: ReportVocabulary) {
    document = MarkdownDocument(parsing: text, marks: tokens.values.count)
    self.tokens = tokens
    self.vocabulary = vocabulary
    nodes = document.nodesRead
    hasTildes = text.contains(UInt8(ascii: "~"))
    listNodes()
  }

  private mutating func listNodes() {
    for node in nodes {
      switch document.kind(of: node) {
      case .heading: headings.append(node)
      case .link: links.append(node)
      case .codeBlock:
        guard let words = BlockFence.words(of: document.fenceInfo(of: node)) else { continue }
        fences.append(BlockFence(node: node, words: words, headingsBefore: headings.count))
      default: continue
      }
    }
  }

  /// Puts blocks, anchors, sections and values into the tree.
  ///
  /// - Returns: The headings for the list of contents.
  mutating func swap(
    blocks: (String) -> ReportBlock?, options: MarkdownOptions = MarkdownOptions(),
    other: OtherDocument? = nil
  ) throws(RenderFault) -> [RenderedHeading] {
    try swapBlocks(blocks, options: options)
    let anchors = takeAnchors()
    swapContents(anchors.map(\.heading))
    swapTokens()
    notePlaces(of: anchors.map(\.heading))
    swapLinks(other: other)
    protectTildes()
    place(anchors)
    return anchors.map(\.heading)
  }

  /// Writes both documents and reads the Markdown again to compare.
  mutating func write(headings: [RenderedHeading]) throws(RenderFault) -> RenderedDocument {
    let html = document.renderHTML()
    for (link, address) in markdownAddresses { document.setAddress(address, of: link) }
    let expected = MarkdownSelfCheck.html(of: &document)
    let markdown = document.writeMarkdown()
    try MarkdownSelfCheck.compare(markdown, with: expected)
    return RenderedDocument(
      bodyHTML: html, markdown: markdown.whole, headings: headings, anchors: places,
      charts: charts)
  }
}
