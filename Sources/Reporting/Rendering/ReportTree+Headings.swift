import CommonMark

/// A heading with its place in the tree.
struct HeadingAnchor {
  let node: MarkdownNode
  let heading: RenderedHeading
}

extension ReportTree {
  /// Takes the id tags out of headings and finds the id of each.
  ///
  /// Without a tag the id is made of the heading's constant words, so that it is the same for every
  /// client. A second heading of the same id gets `-2`.
  mutating func takeAnchors() -> [HeadingAnchor] {
    var counts: [String: Int] = [:]
    var markdown = MarkdownAnchors()
    var anchors: [HeadingAnchor] = []
    for node in headings where document.holds(node) {
      let id = takeID(of: node)
      let count = counts[id, default: 0] + 1
      counts[id] = count
      let words = line(of: node)
      let heading = RenderedHeading(
        id: count == 1 ? id : "\(id)-\(count)", level: document.headingLevel(of: node),
        words: words, markdownAnchor: markdown.next(for: words))
      anchors.append(HeadingAnchor(node: node, heading: heading))
    }
    return anchors
  }

  /// Puts the ids and, around each heading of level 2 and what follows it, a section.
  mutating func place(_ anchors: [HeadingAnchor]) {
    var isOpen = false
    for anchor in anchors {
      wrap(anchor)
      guard anchor.heading.level <= 2, isAtTop(anchor.node) else { continue }
      let opens = anchor.heading.level == 2
      let html =
        (isOpen ? Self.sectionEnd : "") + (opens ? Self.sectionStart(anchor.heading.id) : "")
      if !html.isEmpty { document.insertCustomBlock(Self.frame(html), before: anchor.node) }
      isOpen = opens
    }
    if isOpen { document.appendCustomBlock(Self.frame(Self.sectionEnd)) }
  }

  private mutating func takeID(of node: MarkdownNode) -> String {
    guard let tag = HeadingTag(of: node, in: document) else { return constantSlug(of: node) }
    if tag.rest.isEmpty {
      document.remove(tag.node)
    } else {
      document.setLiteral(tag.rest, of: tag.node)
    }
    let id = tokens.replacing(in: tag.id) { HeadingTag.slug(of: PlainText.line($0.text)) }
    return String(decoding: HeadingTag.slug(of: id), as: UTF8.self)
  }

  private func constantSlug(of node: MarkdownNode) -> String {
    let text = words(in: node).flatMap { tokens.replacing(in: $0) { _ in [UInt8(ascii: " ")] } }
    let slug = HeadingTag.slug(of: text)
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  private func line(of node: MarkdownNode) -> [UInt8] {
    let text = words(in: node).flatMap { tokens.words(of: $0) }
    return PlainText.line(String(decoding: text, as: UTF8.self))
  }

  private func words(in node: MarkdownNode) -> [[UInt8]] {
    document.children(of: node).flatMap { child in
      switch document.kind(of: child) {
      case .text, .code: [document.literal(of: child)]
      case .softBreak, .lineBreak: [[UInt8(ascii: " ")]]
      default: words(in: child)
      }
    }
  }

  private mutating func wrap(_ anchor: HeadingAnchor) {
    let html = CustomContent(
      enter: Array("<span id=\"\(anchor.heading.id)\">".utf8), exit: Array("</span>".utf8))
    document.wrapChildren(
      of: anchor.node, inCustomInline: CustomContents(html: html, role: .frame))
  }

  private func isAtTop(_ node: MarkdownNode) -> Bool {
    document.parent(of: node).map { document.kind(of: $0) == .document } ?? false
  }

  private static func frame(_ html: String) -> CustomContents {
    CustomContents(html: CustomContent(enter: Array(html.utf8)), role: .frame)
  }

  private static let sectionEnd = "</section>\n"

  private static func sectionStart(_ id: String) -> String {
    "<section aria-labelledby=\"\(id)\">\n"
  }
}
