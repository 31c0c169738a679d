import CCMark

extension MarkdownDocument {
  /// Changes the text of a text or code node.
  package mutating func setLiteral(_ text: [UInt8], of node: MarkdownNode) {
    withCString(text) { _ = cmark_node_set_literal(pointer(node), $0) }
  }

  /// Says what a mark of the source stands for.
  ///
  /// It must not stand where the Markdown writer has to see the words to escape what is beside them:
  /// digits alone could begin a list together with a dot.
  ///
  /// - Parameters:
  ///   - mark: Its number; it stands in a text node.
  ///   - html: The words, escaped for HTML.
  ///   - markdown: The words, escaped for Markdown.
  package mutating func fill(_ mark: Int, html: [UInt8], markdown: [UInt8]) {
    htmlWords[mark] = html
    markdownWords[mark] = markdown
  }

  /// Changes the address of a link or image.
  package mutating func setAddress(_ address: [UInt8], of node: MarkdownNode) {
    withCString(address) { _ = cmark_node_set_url(pointer(node), $0) }
  }

  /// Takes a node and all that is in it out of the document.
  package mutating func remove(_ node: MarkdownNode) {
    let gone = pointer(node)
    forget(gone)
    cmark_node_unlink(gone)
    cmark_node_free(gone)
  }

  /// Puts plain text before a node that stands in a line of text.
  @discardableResult
  package mutating func insertText(_ text: [UInt8], before node: MarkdownNode) -> MarkdownNode {
    let new = insert(CMARK_NODE_TEXT, before: node)
    setLiteral(text, of: new)
    return new
  }

  /// Puts a custom inline before a node that stands in a line of text.
  @discardableResult
  package mutating func insertCustomInline(
    _ contents: CustomContents, before node: MarkdownNode
  ) -> MarkdownNode {
    let new = insert(CMARK_NODE_CUSTOM_INLINE, before: node)
    customs.append(Custom(node: pointer(new), contents: contents))
    return new
  }

  /// Puts a custom block before another block.
  @discardableResult
  package mutating func insertCustomBlock(
    _ contents: CustomContents, before node: MarkdownNode
  ) -> MarkdownNode {
    let new = insert(CMARK_NODE_CUSTOM_BLOCK, before: node)
    customs.append(Custom(node: pointer(new), contents: contents))
    return new
  }

  /// Puts a custom block at the end of the document.
  @discardableResult
  package mutating func appendCustomBlock(_ contents: CustomContents) -> MarkdownNode {
    let new = make(CMARK_NODE_CUSTOM_BLOCK)
    check(cmark_node_append_child(root, new))
    customs.append(Custom(node: new, contents: contents))
    return register(new)
  }

  /// Puts a custom block in the place of another block, which is removed.
  @discardableResult
  package mutating func replace(
    _ node: MarkdownNode, withCustomBlock contents: CustomContents
  ) -> MarkdownNode {
    let new = insertCustomBlock(contents, before: node)
    remove(node)
    return new
  }

  /// Puts all children of a heading, link or the like into one new custom inline.
  @discardableResult
  package mutating func wrapChildren(
    of node: MarkdownNode, inCustomInline contents: CustomContents
  ) -> MarkdownNode {
    let wrapper = make(CMARK_NODE_CUSTOM_INLINE)
    for child in children(of: node) { check(cmark_node_append_child(wrapper, pointer(child))) }
    check(cmark_node_append_child(pointer(node), wrapper))
    customs.append(Custom(node: wrapper, contents: contents))
    return register(wrapper)
  }

  /// Puts a paragraph that holds one custom inline before another block.
  @discardableResult
  package mutating func insertParagraph(
    of contents: CustomContents, before node: MarkdownNode
  ) -> MarkdownNode {
    let paragraph = insert(CMARK_NODE_PARAGRAPH, before: node)
    let inline = make(CMARK_NODE_CUSTOM_INLINE)
    check(cmark_node_append_child(pointer(paragraph), inline))
    customs.append(Custom(node: inline, contents: contents))
    register(inline)
    return paragraph
  }
}

// MARK: - Nodes

extension MarkdownDocument {
  /// Hands a text without its zero bytes to libcmark, which copies it.
  func withCString(_ text: [UInt8], _ body: (UnsafePointer<CChar>) -> Void) {
    // On the stack, as most texts are a few words.
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { terminated in
      var end = 0
      for byte in text where byte != 0 {
        terminated[end] = CChar(bitPattern: byte)
        end += 1
      }
      terminated[end] = 0
      if let start = terminated.baseAddress { body(start) }
    }
  }

  private mutating func insert(
    _ type: cmark_node_type, before node: MarkdownNode
  ) -> MarkdownNode {
    let new = make(type)
    check(cmark_node_insert_before(pointer(node), new))
    return register(new)
  }

  private func make(_ type: cmark_node_type) -> OpaquePointer {
    guard let node = cmark_node_new(type) else { preconditionFailure("libcmark made no node") }
    return node
  }

  private func check(_ status: Int32) {
    precondition(status == 1, "libcmark does not allow this node here")
  }

  /// Forgets the handles of a node and of all that is in it.
  private mutating func forget(_ gone: OpaquePointer) {
    let iterator = cmark_iter_new(gone)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      if let handle = handle(node) { pointers[handle.index] = nil }
      forgetCustom(node)
    }
  }

  private mutating func forgetCustom(_ node: OpaquePointer) {
    let type = cmark_node_get_type(node)
    guard type == CMARK_NODE_CUSTOM_BLOCK || type == CMARK_NODE_CUSTOM_INLINE else { return }
    customs.removeAll { $0.node == node }
  }
}
