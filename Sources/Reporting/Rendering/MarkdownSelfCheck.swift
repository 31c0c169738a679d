import CommonMark

/// Reads the Markdown again and compares it with the report it was made from.
///
/// A fault in our escaping, or in libcmark's, then fails one client instead of writing a wrong report.
enum MarkdownSelfCheck {
  /// Compares by HTML: ids and sections aside, and a word in the place of each block.
  ///
  /// Blocks would be most of the work and have no words of the template in them; their tests read
  /// them again.
  ///
  /// - Parameters:
  ///   - markdown: What was written.
  ///   - html: What it must read as, from ``html(of:)``.
  /// - Throws: ``RenderFault/notTheSameWhenReadAgain(written:read:)`` with the first lines that differ.
  static func compare(_ markdown: WrittenDocument, with html: [UInt8]) throws(RenderFault) {
    let read = MarkdownDocument.html(ofMarkdown: markdown.text(showing: Array("block".utf8)))
    guard !html.isSame(as: read) else { return }
    let (first, second) = difference(html, read)
    throw .notTheSameWhenReadAgain(written: first, read: second)
  }

  /// The document as its Markdown must read.
  static func html(of document: inout MarkdownDocument) -> [UInt8] {
    document.renderHTML { contents in
      switch contents.role {
      case .words: contents.html
      case .frame: .nothing
      case .block: contents.markdown.enter.isEmpty ? .nothing : block
      }
    }
  }

  private static let block = CustomContent(enter: Array("<p>block</p>".utf8))

  /// The first lines that differ.
  private static func difference(_ left: [UInt8], _ right: [UInt8]) -> (String, String) {
    let lefts = left.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let rights = right.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let same = zip(lefts, rights).prefix { $0 == $1 }.count
    return (text(lefts, at: same), text(rights, at: same))
  }

  private static func text(_ lines: [ArraySlice<UInt8>], at index: Int) -> String {
    lines.indices.contains(index) ? String(decoding: lines[index], as: UTF8.self) : ""
  }
}
