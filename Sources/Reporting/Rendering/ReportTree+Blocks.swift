import CommonMark

extension ReportTree {
  /// Puts the blocks of the report in the place of their fences.
  mutating func swapBlocks(
    _ blocks: [String: ReportBlock], options: MarkdownOptions
  ) throws(RenderFault) {
    for node in nodes where document.holds(node) && document.kind(of: node) == .codeBlock {
      guard let words = BlockFence.words(of: document.fenceInfo(of: node)) else { continue }
      let name = String(decoding: tokens.words(of: words), as: UTF8.self)
      guard let block = blocks[name] else { throw .missingBlock(name) }
      guard usedBlocks.insert(name).inserted else { throw .repeatedBlock(name) }
      swap(
        node, for: block, bullet: usedBlocks.count.isMultiple(of: 2) ? "*" : "+", options: options)
    }
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
