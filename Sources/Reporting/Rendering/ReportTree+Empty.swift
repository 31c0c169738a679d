import CommonMark

extension ReportTree {
  /// Removes a node that says nothing, with the blanks, breaks and containers it leaves useless.
  ///
  /// Stars around nothing, a line of blanks or an empty point would read differently in Markdown.
  mutating func removeEmpty(_ node: MarkdownNode) {
    let parent = document.parent(of: node)
    let isInline = document.kind(of: node).isInline
    let (before, after) = (document.previous(before: node), document.next(after: node))
    document.remove(node)
    if isInline { close(before, after) }
    guard let parent, document.firstChild(of: parent) == nil else { return }
    switch document.kind(of: parent) {
    case .document, .heading: break
    default: removeEmpty(parent)
    }
  }

  /// Joins what stood on both sides of a removed inline.
  private mutating func close(_ before: MarkdownNode?, _ after: MarkdownNode?) {
    let startsLine = isEdge(before)
    let endsLine = isEdge(after)
    if startsLine, let after {
      if endsLine { return document.remove(after) }
      trimStart(of: after)
    } else if let before {
      if startsLine { return document.remove(before) }
      if endsLine || startsWithSpace(after) { trimEnd(of: before) }
    }
  }

  /// Whether a line ends where this node is the neighbour.
  private func isEdge(_ node: MarkdownNode?) -> Bool {
    guard let node else { return true }
    return [.softBreak, .lineBreak].contains(document.kind(of: node))
  }

  private func startsWithSpace(_ node: MarkdownNode?) -> Bool {
    guard let node, document.kind(of: node) == .text else { return false }
    return document.literal(of: node).first == UInt8(ascii: " ")
  }

  private mutating func trimStart(of node: MarkdownNode) {
    guard document.kind(of: node) == .text else { return }
    let text = document.literal(of: node)
    let rest = text.drop { $0 == UInt8(ascii: " ") }
    guard rest.count < text.count else { return }
    if rest.isEmpty { return removeEmpty(node) }
    document.setLiteral(Array(rest), of: node)
  }

  private mutating func trimEnd(of node: MarkdownNode) {
    guard document.kind(of: node) == .text else { return }
    var text = document.literal(of: node)
    let length = text.count
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    guard text.count < length else { return }
    if text.isEmpty { return removeEmpty(node) }
    document.setLiteral(text, of: node)
  }
}
