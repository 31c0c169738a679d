import CCMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension MarkdownDocument {
  /// The document node itself.
  package var top: MarkdownNode { MarkdownNode(index: 0) }

  /// Every node in reading order, a parent before its children.
  package var nodes: [MarkdownNode] {
    var found: [MarkdownNode] = []
    found.reserveCapacity(pointers.count)
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return found }
      if event == CMARK_EVENT_ENTER, let node = handle(cmark_iter_get_node(iterator)) {
        found.append(node)
      }
    }
  }

  /// The nodes that were read, in reading order; some may have been removed since.
  package var nodesRead: [MarkdownNode] { (0..<readCount).map { MarkdownNode(index: $0) } }

  /// Whether the node is still part of a document.
  package func holds(_ node: MarkdownNode) -> Bool {
    node.index < pointers.count && pointers[node.index] != nil
  }

  package func kind(of node: MarkdownNode) -> MarkdownNodeKind {
    MarkdownNodeKind(cmark_node_get_type(pointer(node)))
  }

  package func parent(of node: MarkdownNode) -> MarkdownNode? {
    handle(cmark_node_parent(pointer(node)))
  }

  package func next(after node: MarkdownNode) -> MarkdownNode? {
    handle(cmark_node_next(pointer(node)))
  }

  package func previous(before node: MarkdownNode) -> MarkdownNode? {
    handle(cmark_node_previous(pointer(node)))
  }

  package func firstChild(of node: MarkdownNode) -> MarkdownNode? {
    handle(cmark_node_first_child(pointer(node)))
  }

  package func lastChild(of node: MarkdownNode) -> MarkdownNode? {
    handle(cmark_node_last_child(pointer(node)))
  }

  package func children(of node: MarkdownNode) -> [MarkdownNode] {
    var found: [MarkdownNode] = []
    var child = firstChild(of: node)
    while let current = child {
      found.append(current)
      child = next(after: current)
    }
    return found
  }

  /// The line of the source on which the node begins, counted from 1.
  package func line(of node: MarkdownNode) -> Int {
    Int(cmark_node_get_start_line(pointer(node)))
  }

  /// The text of a text, code or raw HTML node; empty for others.
  package func literal(of node: MarkdownNode) -> [UInt8] {
    bytes(cmark_node_get_literal(pointer(node)))
  }

  /// The text of a node if `byte` is in it, without copying the many that do not have it.
  package func literal(of node: MarkdownNode, ifHolding byte: UInt8) -> [UInt8]? {
    guard let text = cmark_node_get_literal(pointer(node)), strchr(text, Int32(byte)) != nil else {
      return nil
    }
    return bytes(text)
  }

  /// Whether the text of a node begins with `byte`.
  package func literal(of node: MarkdownNode, startsWith byte: UInt8) -> Bool {
    guard let text = cmark_node_get_literal(pointer(node)) else { return false }
    return UInt8(bitPattern: text[0]) == byte
  }

  /// The address of a link or image; empty for others.
  package func address(of node: MarkdownNode) -> [UInt8] {
    bytes(cmark_node_get_url(pointer(node)))
  }

  /// The address of a link or image if `byte` is in it, as ``literal(of:ifHolding:)``.
  package func address(of node: MarkdownNode, ifHolding byte: UInt8) -> [UInt8]? {
    guard let text = cmark_node_get_url(pointer(node)), strchr(text, Int32(byte)) != nil else {
      return nil
    }
    return bytes(text)
  }

  /// The title of a link or image; empty for others.
  package func title(of node: MarkdownNode) -> [UInt8] {
    bytes(cmark_node_get_title(pointer(node)))
  }

  /// The words behind the opening fence of a code block; empty for others.
  package func fenceInfo(of node: MarkdownNode) -> [UInt8] {
    bytes(cmark_node_get_fence_info(pointer(node)))
  }

  /// 1 through 6 for a heading, 0 for others.
  package func headingLevel(of node: MarkdownNode) -> Int {
    Int(cmark_node_get_heading_level(pointer(node)))
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
