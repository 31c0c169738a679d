import CommonMark
import Testing

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

private func expectEqual(
  _ bytes: [UInt8], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(text(bytes) == expected, sourceLocation: sourceLocation)
}

private func node(
  _ kind: MarkdownNodeKind, in document: borrowing MarkdownDocument
) throws -> MarkdownNode {
  for node in document.nodes where document.kind(of: node) == kind { return node }
  throw MissingNode(kind: kind)
}

private struct MissingNode: Error {
  let kind: MarkdownNodeKind
}

@Suite struct MarkdownDocumentTests {
  @Test func rendersBothFormats() {
    var document = MarkdownDocument(parsing: "# One\n\nTwo *three*\nfour\n")
    expectEqual(document.renderHTML(), "<h1>One</h1>\n<p>Two <em>three</em>\nfour</p>\n")
    expectEqual(document.renderMarkdown(), "# One\n\nTwo *three*\nfour\n")
  }

  @Test func emptyInputIsAnEmptyDocument() {
    var document = MarkdownDocument(parsing: [])
    let (html, count) = (document.renderHTML(), document.nodes.count)
    #expect(html.isEmpty)
    #expect(count == 1)
  }

  @Test func invalidBytesAndZerosDoNotEndTheMarkdown() {
    var document = MarkdownDocument(parsing: Array("a".utf8) + [0xFF, 0, 0xC0] + Array("b\n".utf8))
    expectEqual(document.renderMarkdown(), "a\u{FFFD}\u{FFFD}b\n")
  }

  @Test func customBlocksWriteTheirOwnTextInEachFormat() throws {
    var document = MarkdownDocument(parsing: "before\n\n```x\n```\n\nafter\n")
    let contents = CustomContents(
      html: CustomContent(enter: Array("<table></table>".utf8)),
      markdown: CustomContent(enter: Array("| a |\n| - |".utf8)), role: .block)
    document.replace(try node(.codeBlock, in: document), withCustomBlock: contents)
    expectEqual(document.renderHTML(), "<p>before</p>\n<table></table>\n<p>after</p>\n")
    expectEqual(document.renderMarkdown(), "before\n\n| a |\n| - |\n\nafter\n")
    expectEqual(document.renderHTML(), "<p>before</p>\n<table></table>\n<p>after</p>\n")
  }

  @Test func customInlinesStandAmongText() throws {
    var document = MarkdownDocument(parsing: "a X b\n")
    let old = try node(.text, in: document)
    document.insertText(Array("a ".utf8), before: old)
    document.insertCustomInline(
      CustomContents(
        html: CustomContent(enter: Array("&lt;".utf8)),
        markdown: CustomContent(enter: Array("\\<".utf8))), before: old)
    document.insertText(Array(" b".utf8), before: old)
    document.remove(old)
    let holds = document.holds(old)
    #expect(!holds)
    expectEqual(document.renderHTML(), "<p>a &lt; b</p>\n")
    expectEqual(document.renderMarkdown(), "a \\< b\n")
  }

  @Test func wrappingPutsAllChildrenInside() throws {
    var document = MarkdownDocument(parsing: "## a *b*\n")
    let html = CustomContent(enter: Array("<span>".utf8), exit: Array("</span>".utf8))
    document.wrapChildren(
      of: try node(.heading, in: document), inCustomInline: CustomContents(html: html))
    expectEqual(document.renderHTML(), "<h2><span>a <em>b</em></span></h2>\n")
    expectEqual(document.renderMarkdown(), "## a *b*\n")
  }

  @Test func framesLeaveNoTraceInMarkdown() throws {
    var document = MarkdownDocument(parsing: "## a\n\nb\n")
    let open = CustomContents(html: CustomContent(enter: Array("<section>".utf8)))
    let close = CustomContents(html: CustomContent(enter: Array("</section>".utf8)))
    document.insertCustomBlock(open, before: try node(.heading, in: document))
    document.appendCustomBlock(close)
    expectEqual(document.renderHTML(), "<section>\n<h2>a</h2>\n<p>b</p>\n</section>\n")
    expectEqual(document.renderMarkdown(), "## a\n\nb\n")
  }

  @Test func neighbouringTextsAreJoinedBeforeTheyAreWritten() throws {
    var document = MarkdownDocument(parsing: "X\n")
    let old = try node(.text, in: document)
    document.insertText(Array("AT&".utf8), before: old)
    document.setLiteral(Array("amp;".utf8), of: old)
    let markdown = document.renderMarkdown()
    #expect(text(MarkdownDocument.html(ofMarkdown: markdown)) == "<p>AT&amp;amp;</p>\n")
  }

  @Test func linksAndRawHTMLAreFoundWithTheirLines() throws {
    let document = MarkdownDocument(parsing: "a\n\n[b](javascript:c \"t\")\n\n<div>\n</div>\n")
    let link = try node(.link, in: document)
    expectEqual(document.address(of: link), "javascript:c")
    expectEqual(document.title(of: link), "t")
    let html = try node(.htmlBlock, in: document)
    let line = document.line(of: html)
    #expect(line == 5)
    expectEqual(document.literal(of: html), "<div>\n</div>\n")
  }

  @Test func removingANodeRemovesWhatIsInIt() throws {
    var document = MarkdownDocument(parsing: "> a *b*\n\nc\n")
    let inner = try node(.emphasis, in: document)
    document.remove(try node(.blockQuote, in: document))
    let holds = document.holds(inner)
    #expect(!holds)
    expectEqual(document.renderHTML(), "<p>c</p>\n")
  }
}
