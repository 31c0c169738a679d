/// A handle on one node of a ``MarkdownDocument``.
///
/// It is a number, not a pointer: a handle of a removed node, or of another document, is refused.
package struct MarkdownNode: Hashable, Sendable {
  let index: Int
}

/// What a node is, in CommonMark's words.
package enum MarkdownNodeKind: Sendable, Equatable {
  case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
  case thematicBreak
  case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image

  /// Whether the node stands inside a line of text.
  package var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis, .strong,
      .link, .image:
      true
    default: false
    }
  }
}
