import CommonMark

/// Reads report.md again and compares it with the report it was made from.
///
/// A fault in our escaping, or in libcmark's, then fails one client instead of writing a wrong report.
enum MarkdownSelfCheck {
  /// Compares by HTML: ids and sections aside, blocks by what their own Markdown reads as.
  static func compare(
    _ document: inout MarkdownDocument, with markdown: [UInt8]
  ) throws(RenderFault) {
    let written = document.renderHTML { contents in
      switch contents.role {
      case .words: contents.html
      case .frame: .nothing
      case .block: CustomContent(enter: MarkdownDocument.html(ofMarkdown: contents.markdown.enter))
      }
    }
    let read = MarkdownDocument.html(ofMarkdown: markdown)
    guard written != read else { return }
    let (first, second) = difference(written, read)
    throw .notTheSameWhenReadAgain(written: first, read: second)
  }

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
