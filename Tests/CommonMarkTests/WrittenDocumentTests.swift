import CommonMark
import Testing

private let opening = "\u{E000}"
private let closing = "\u{E001}"

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A document with a block in the place of each code block.
private func document(
  _ markdown: String, html: String, block: String, role: CustomContents.Role
) -> MarkdownDocument {
  var document = MarkdownDocument(parsing: markdown)
  let contents = CustomContents(
    html: CustomContent(enter: Array(html.utf8)),
    markdown: CustomContent(enter: Array(block.utf8)), role: role)
  for node in document.nodes where document.kind(of: node) == .codeBlock {
    document.replace(node, withCustomBlock: contents)
  }
  return document
}

/// Blocks that are put in afterwards stand as if libcmark had written them.
@Suite struct WrittenDocumentTests {
  @Test(arguments: [
    "```\n```\n", "a\n\n```\n```\n\nb\n", "```\n```\n```\n```\n", "- a\n\n```\n```\n- b\n",
    "> a\n>\n> ```\n> ```\n", "1. a\n\n   ```\n   ```\n", "# a\n```\n```\n***\n```\n```\n",
  ])
  func blocksStandWhereLibcmarkWouldWriteThem(markdown: String) {
    let blocks = [
      "| a |\n| - |\n", "| a |", "x\n\ny\n", "", "\n", "\nx", "x\n\n", "x\u{0}y\n", "1\(opening)",
    ]
    for block in blocks {
      var apart = document(markdown, html: "<b>\(block)", block: block, role: .block)
      var whole = document(markdown, html: "<b>\(block)", block: block, role: .words)
      let (html, expectedHTML) = (apart.renderHTML(), whole.renderHTML())
      #expect(text(html) == text(expectedHTML))
      let (written, expected) = (apart.renderMarkdown(), whole.renderMarkdown())
      #expect(text(written) == text(expected))
    }
  }

  @Test func wordsCanStandForBlocks() {
    var report = document("a\n\n```\n```\n\nb\n", html: "", block: "| a |\n", role: .block)
    let written = report.writeMarkdown()
    #expect(text(written.text(showing: Array("block".utf8))) == "a\n\nblock\n\nb\n")
    #expect(text(written.whole) == "a\n\n| a |\n\nb\n")
  }

  @Test func signsThatLookLikeMarksStayWhatTheyAre() {
    let signs =
      "\(opening)\(closing) \(opening)7\(closing) \(opening)0 "
      + "\(opening)99999999999999999999\(closing)"
    var report = document(
      "\(signs)\n\n```\n```\n", html: "<p></p>", block: "block\n", role: .block)
    let written = report.renderMarkdown()
    #expect(text(written) == "\(signs)\n\nblock\n")
  }
}
