import CCMark

/// A Markdown document as libcmark's tree, with custom nodes that differ between HTML and Markdown.
///
/// It owns the tree and frees it. Nodes are reached by handles, so no pointer leaves this target.
/// A document is used by one task at a time.
package struct MarkdownDocument: ~Copyable {
  let root: OpaquePointer
  /// The node of each handle; `nil` once it was removed.
  var pointers: [OpaquePointer?] = []
  var customs: [Custom] = []
  /// What marks of the source stand for, by their numbers, in each of the documents.
  var htmlWords: [[UInt8]]
  var markdownWords: [[UInt8]]
  /// How many of the handles are of nodes that were read; they come first, in reading order.
  private(set) var readCount = 0

  /// A custom node and what it writes.
  struct Custom {
    let node: OpaquePointer
    let contents: CustomContents
    /// What libcmark holds for the node.
    var held = CustomContent.nothing
  }

  /// Reads Markdown; never fails, as every text is Markdown.
  ///
  /// Bytes that are not UTF-8 become U+FFFD and zero bytes are dropped, because libcmark's Markdown
  /// writer stops at the first bad byte without saying so.
  ///
  /// - Parameters:
  ///   - bytes: The source.
  ///   - marks: How many marks there may be in it. Each stands for no words until it is filled.
  package init(parsing bytes: [UInt8], marks: Int = 0) {
    htmlWords = Array(repeating: [], count: marks)
    markdownWords = htmlWords
    root = Self.withValidated(bytes) { cmark_parse_document($0, $1, CMARK_OPT_DEFAULT) }
    registerAll()
  }

  /// Reads Markdown from a string.
  package init(parsing text: String) {
    self.init(parsing: Array(text.utf8))
  }

  deinit {
    cmark_node_free(root)
  }

  /// An address for the empty text, which libcmark does not read from.
  private static var nothing: UnsafePointer<CChar> { cmark_version_string() }

  /// Hands bytes to libcmark as UTF-8 without zero bytes.
  static func withValidated<Result>(
    _ bytes: [UInt8], _ body: (UnsafePointer<CChar>, Int) -> Result
  ) -> Result {
    withCharacters(validated(bytes), body)
  }

  /// Hands bytes to libcmark as they stand.
  static func withCharacters<Result>(
    _ bytes: [UInt8], _ body: (UnsafePointer<CChar>, Int) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { body($0.baseAddress ?? nothing, $0.count) }
    }
  }

  private static func validated(_ bytes: [UInt8]) -> [UInt8] {
    let text = bytes.firstIndex(of: 0, from: 0) != nil ? bytes.filter { $0 != 0 } : bytes
    guard (try? UTF8Span(validating: text.span)) == nil else { return text }
    return Array(String(decoding: text, as: UTF8.self).utf8)
  }
}

// MARK: - Handles

extension MarkdownDocument {
  /// The node that a handle stands for.
  func pointer(_ node: MarkdownNode) -> OpaquePointer {
    guard node.index < pointers.count, let pointer = pointers[node.index] else {
      preconditionFailure("a node of a document is used after it was removed")
    }
    return pointer
  }

  /// The handle of a node; its number is kept in libcmark's user data, counted from 1.
  func handle(_ pointer: OpaquePointer?) -> MarkdownNode? {
    guard let pointer, let data = cmark_node_get_user_data(pointer) else { return nil }
    return MarkdownNode(index: Int(bitPattern: data) - 1)
  }

  /// Gives a new node its handle.
  @discardableResult
  mutating func register(_ pointer: OpaquePointer) -> MarkdownNode {
    pointers.append(pointer)
    cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: pointers.count))
    return MarkdownNode(index: pointers.count - 1)
  }

  private mutating func registerAll() {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      if event == CMARK_EVENT_ENTER { register(cmark_iter_get_node(iterator)) }
    }
    readCount = pointers.count
  }
}
