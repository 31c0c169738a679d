import CommonMark

extension ReportTree {
  /// Puts the blocks of the report in the place of their fences.
  mutating func swapBlocks(
    _ blocks: (String) -> ReportBlock?, options: MarkdownOptions
  ) throws(RenderFault) {
    var used: Set<String> = []
    var headings = 0
    for node in nodes where document.holds(node) {
      if document.kind(of: node) == .heading { headings += 1 }
      guard document.kind(of: node) == .codeBlock,
        let words = BlockFence.words(of: document.fenceInfo(of: node))
      else { continue }
      let name = String(decoding: tokens.words(of: words), as: UTF8.self)
      guard used.insert(name).inserted else { throw .repeatedBlock(name) }
      if name == Self.contents {
        contentsFence = node
        continue
      }
      guard let block = blocks(name) else { throw .missingBlock(name) }
      for id in block.ids { figures[id] = headings - 1 }
      if case .chart(let chart) = block { charts.append(chart) }
      swap(node, for: block, bullet: used.count.isMultiple(of: 2) ? "*" : "+", options: options)
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
    for node in nodes where document.holds(node) && document.kind(of: node) == .codeBlock {
      if BlockFence.words(of: document.fenceInfo(of: node)) != nil { document.remove(node) }
    }
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
