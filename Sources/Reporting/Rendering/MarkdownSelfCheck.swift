import CommonMark

/// Reads the Markdown again and compares it with the report it was made from.
///
/// A fault in our escaping, or in libcmark's, then fails one client instead of writing a wrong report.
enum MarkdownSelfCheck {
  /// Compares by HTML: ids and sections aside, and a word in the place of each block.
  ///
  /// Blocks would be most of the work and have no words of the template in them; their tests read
  /// them again.
  static func compare(_ document: inout MarkdownDocument) throws(RenderFault) {
    let written = document.renderHTML { content(of: $0, isHTML: true) }
    let markdown = document.renderMarkdown { content(of: $0, isHTML: false) }
    let read = MarkdownDocument.html(ofMarkdown: markdown)
    guard written != read else { return }
    let (first, second) = difference(written, read)
    throw .notTheSameWhenReadAgain(written: first, read: second)
  }

  private static func content(of contents: CustomContents, isHTML: Bool) -> CustomContent {
    switch contents.role {
    case .words: isHTML ? contents.html : contents.markdown
    case .frame: .nothing
    case .block: isHTML ? blockHTML : blockMarkdown
    }
  }

  private static let blockHTML = CustomContent(enter: Array("<p>block</p>".utf8))
  private static let blockMarkdown = CustomContent(enter: Array("block".utf8))

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
