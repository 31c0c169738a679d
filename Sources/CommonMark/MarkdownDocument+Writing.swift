import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension MarkdownDocument {
  /// The document as HTML: a fragment without head and body.
  ///
  /// Raw HTML of the source is left out; custom nodes write what they were given.
  package mutating func renderHTML() -> [UInt8] {
    renderHTML { $0.html }
  }

  /// The document as HTML in which custom nodes write what `content` chooses for them.
  package mutating func renderHTML(
    choosing content: (CustomContents) -> CustomContent
  ) -> [UInt8] {
    apply(content)
    return taken(cmark_render_html(root, CMARK_OPT_DEFAULT))
  }

  /// The document as Markdown, each paragraph on the lines it had in the source.
  package mutating func renderMarkdown() -> [UInt8] {
    renderMarkdown { $0.markdown }
  }

  /// The document as Markdown in which custom nodes write what `content` chooses for them.
  package mutating func renderMarkdown(
    choosing content: (CustomContents) -> CustomContent
  ) -> [UInt8] {
    consolidate()
    apply(content)
    var markdown = taken(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
    // A custom block at the end leaves an empty line behind it.
    while markdown.suffix(2).elementsEqual("\n\n".utf8) { markdown.removeLast() }
    return markdown
  }

  /// The HTML of a Markdown text.
  package static func html(ofMarkdown bytes: [UInt8]) -> [UInt8] {
    var document = MarkdownDocument(parsing: bytes)
    return document.renderHTML()
  }

  private mutating func apply(_ content: (CustomContents) -> CustomContent) {
    for index in customs.indices {
      let node = customs[index].node
      let chosen = content(customs[index].contents)
      withCString(chosen.enter) { _ = cmark_node_set_on_enter(node, $0) }
      guard customs[index].hasExit || !chosen.exit.isEmpty else { continue }
      customs[index].hasExit = true
      withCString(chosen.exit) { _ = cmark_node_set_on_exit(node, $0) }
    }
  }

  /// Joins neighbouring texts, as "AT&" and "amp;" apart would be written as a character reference.
  ///
  /// libcmark frees the texts it joins, so every handle on a text dies here.
  private mutating func consolidate() {
    for index in pointers.indices {
      guard let node = pointers[index], cmark_node_get_type(node) == CMARK_NODE_TEXT else {
        continue
      }
      pointers[index] = nil
    }
    cmark_consolidate_text_nodes(root)
  }

  private func taken(_ text: UnsafeMutablePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
