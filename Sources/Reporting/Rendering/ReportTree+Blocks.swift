import CommonMark

extension ReportTree {
  /// Puts the blocks of the report in the place of their fences.
  mutating func swapBlocks(
    _ blocks: (String) -> ReportBlock?, options: MarkdownOptions
  ) throws(RenderFault) {
    var used: Set<String> = []
    for fence in fences {
      let name = String(decoding: tokens.words(of: fence.words), as: UTF8.self)
      guard used.insert(name).inserted else { throw .repeatedBlock(name) }
      if name == Self.contents {
        contentsFence = fence.node
        continue
      }
      guard let block = blocks(name) else { throw .missingBlock(name) }
      for id in block.ids { figures[id] = fence.headingsBefore - 1 }
      if case .chart(let chart) = block { charts.append(chart) }
      let bullet: Unicode.Scalar = used.count.isMultiple(of: 2) ? "*" : "+"
      swap(fence.node, for: block, bullet: bullet, options: options)
    }
  }

  /// The list of contents, which a page has apart and Markdown where the template wants it.
  static let contents = "contents"

  mutating func swapContents(_ headings: [RenderedHeading]) {
    guard let fence = contentsFence else { return }
    let parts = headings.filter { $0.level == 2 }
    guard !parts.isEmpty else { return document.remove(fence) }
    let lines = parts.map { part in
      Array("* [".utf8) + MarkdownText.escaped(part.words, startsLine: false)
        + Array("](#\(part.markdownAnchor))\n".utf8)
    }
    let contents = CustomContents(
      html: .nothing, markdown: CustomContent(enter: Array(lines.joined())), role: .block)
    document.replace(fence, withCustomBlock: contents)
  }

  /// Takes all blocks out, to check the words around them.
  mutating func removeBlocks() {
    for fence in fences { document.remove(fence.node) }
    fences = []
  }

  /// Lists that follow each other stay apart by their bullets; libcmark writes `-` itself.
  private mutating func swap(
    _ node: MarkdownNode, for block: ReportBlock, bullet: Unicode.Scalar, options: MarkdownOptions
  ) {
    guard block != .nothing else { return document.remove(node) }
    let writer = MarkdownBlockWriter(options: options, bullet: UInt8(ascii: bullet))
    let contents = CustomContents(
      html: CustomContent(enter: block.html),
      markdown: CustomContent(enter: writer.markdown(of: block)),
      role: .block)
    document.replace(node, withCustomBlock: contents)
  }
}
