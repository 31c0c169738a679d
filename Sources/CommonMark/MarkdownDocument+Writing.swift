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
    let blocks = apply(content)
    let outline = Self.taken(cmark_render_html(root, CMARK_OPT_DEFAULT))
    return WrittenDocument(outline, words: htmlWords, blocks: blocks).whole
  }

  /// The document as Markdown, each paragraph on the lines it had in the source.
  package mutating func renderMarkdown() -> [UInt8] {
    writeMarkdown().whole
  }

  /// The document as Markdown, with its blocks apart.
  package mutating func writeMarkdown() -> WrittenDocument {
    consolidate()
    let blocks = apply { $0.markdown }
    var outline = Self.taken(cmark_render_commonmark(root, CMARK_OPT_DEFAULT, 0))
    // A custom block at the end leaves an empty line behind it.
    while outline.suffix(2).elementsEqual("\n\n".utf8) { outline.removeLast() }
    return WrittenDocument(outline, words: markdownWords, blocks: blocks)
  }

  /// The HTML of a Markdown text that is UTF-8, as everything is that was written here.
  package static func html(ofMarkdown bytes: [UInt8]) -> [UInt8] {
    withCharacters(bytes) { taken(cmark_markdown_to_html($0, $1, CMARK_OPT_DEFAULT)) }
  }

  /// Gives libcmark the contents of custom nodes.
  ///
  /// - Parameter content: What a custom node writes.
  /// - Returns: The blocks that go in the place of marks, which are numbered behind those of words.
  private mutating func apply(
    _ content: (CustomContents) -> CustomContent
  ) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    for index in customs.indices {
      var chosen = content(customs[index].contents)
      if customs[index].contents.role == .block, let block = block(of: chosen, at: index) {
        chosen.enter.removeAll()
        Mark.append(htmlWords.count + blocks.count, to: &chosen.enter)
        blocks.append(block)
      }
      let node = customs[index].node
      if chosen.enter != customs[index].held.enter {
        withCString(chosen.enter) { _ = cmark_node_set_on_enter(node, $0) }
      }
      if chosen.exit != customs[index].held.exit {
        withCString(chosen.exit) { _ = cmark_node_set_on_exit(node, $0) }
      }
      customs[index].held = chosen
    }
    return blocks
  }

  /// A block that can be put in later: libcmark does nothing to it at the top of a document, but see
  /// to the line end behind it, and to empty lines around it.
  private func block(of content: CustomContent, at index: Int) -> ArraySlice<UInt8>? {
    let block = content.enter
    let isPlain =
      !block.isEmpty && block[0] != UInt8(ascii: "\n")
      && !block.suffix(2).elementsEqual("\n\n".utf8)
      && block.firstIndex(of: 0, from: 0) == nil
    guard isPlain, cmark_node_parent(customs[index].node) == root else { return nil }
    return block.last == UInt8(ascii: "\n") ? block.dropLast() : block[...]
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

  private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
