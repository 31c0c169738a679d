import CommonMark
import Diagnostics
import Testing

@testable import Reporting

@Suite struct ReportTemplateTests {
  @Test func hostileValuesStayWords() throws {
    let report = try render(
      "# {{a}}\n\nHello **{{a}}**, *{{b}}*.\n",
      [
        "a": "</script>{{b}} <b>",
        "b": "~~~\n| a | b |\n|---|---|\n[x](javascript:alert(1)) \u{1B}[31mred\u{202E}",
      ])
    let words = "~~~ | a | b | |---|---| [x](javascript:alert(1)) [31mred"
    #expect(
      report.html == """
        <h1><span id="section">&lt;/script&gt;{{b}} &lt;b&gt;</span></h1>
        <p>Hello <strong>&lt;/script&gt;{{b}} &lt;b&gt;</strong>, <em>\(words)</em>.</p>

        """)
    let again = String(decoding: MarkdownDocument.html(ofMarkdown: report.markdown), as: UTF8.self)
    #expect(
      again
        == report.html.replacing("<span id=\"section\">", with: "").replacing("</span>", with: ""))
  }

  @Test func htmlAndMarkdownSayTheSame() throws {
    let report = try render(
      "# Audit of {{name}}\n\n- {{name}}: `{{code}}`\n\n> {{quote}}\n",
      ["name": "A & B", "code": "x`y", "quote": "- no\n\n# list"])
    #expect(
      report.html == """
        <h1><span id="audit-of">Audit of A &amp; B</span></h1>
        <ul>
        <li>A &amp; B: <code>x`y</code></li>
        </ul>
        <blockquote>
        <p>- no # list</p>
        </blockquote>

        """)
    #expect(
      report.text == """
        # Audit of A \\& B

          - A \\& B: ``x`y``

        > \\- no \\# list

        """)
  }

  @Test func proseBecomesParagraphs() throws {
    let template = try reportTemplate(
      "> {{quote}}\n\nafter\n", schema: .object(["quote": .prose]))
    let report = try template.render(["quote": "one\ntwo\n\n<p>three"])
    #expect(
      report.html == """
        <blockquote>
        <p>one two</p>
        <p>&lt;p&gt;three</p>
        </blockquote>
        <p>after</p>

        """)
    #expect(report.text == "> one two\n> \n> \\<p\\>three\n\nafter\n")
  }

  @Test func emptyValuesLeaveNothingBehind() throws {
    let report = try render(
      "a {{e}} b **{{e}}**\n{{e}}\nc `{{e}}`\n\n{{e}}\n\n- {{e}}\n- d {{e}}\n\n> {{e}}\n",
      ["e": " \u{202E} "])
    #expect(report.html == "<p>a b\nc</p>\n<ul>\n<li>d</li>\n</ul>\n")
  }

  @Test func addressesAreEncoded() throws {
    let report = try render(
      "# A\n\n[x](https://x.org/?q={{q}}) [y](https://x.org#{{q}})\n", ["q": "a b&c\")<javascript:"]
    )
    #expect(
      report.html.contains(
        "<a href=\"https://x.org/?q=a%20b%26c%22%29%3Cjavascript%3A\">x</a>"))
    #expect(report.text.contains("[y](https://x.org#a%20b%26c%22%29%3Cjavascript%3A)"))
  }

  @Test func headingsGetIdsAndSections() throws {
    let report = try render(
      "# Title\n\n## The gap {#gap}\n\nx\n\n## Lever {{name}}\n\n### Why {#why-{{name}}}\n\n## Lever {{name}}\n",
      ["name": "*People*"])
    #expect(
      report.headings.map(\.id) == ["title", "gap", "lever", "why-people", "lever-2"])
    #expect(report.headings.map(\.level) == [1, 2, 2, 3, 2])
    #expect(String(decoding: report.headings[2].words, as: UTF8.self) == "Lever *People*")
    #expect(
      report.html == """
        <h1><span id="title">Title</span></h1>
        <section aria-labelledby="gap">
        <h2><span id="gap">The gap</span></h2>
        <p>x</p>
        </section>
        <section aria-labelledby="lever">
        <h2><span id="lever">Lever *People*</span></h2>
        <h3><span id="why-people">Why</span></h3>
        </section>
        <section aria-labelledby="lever-2">
        <h2><span id="lever-2">Lever *People*</span></h2>
        </section>

        """)
    #expect(!report.text.contains("{#"))
  }

  @Test func blocksAreKeptApartFromWords() throws {
    let table = ReportTable(
      id: "t", caption: "Scores", columns: [.init("Lever"), .init("Now", .number)],
      rows: [[.rowHeader("People"), "18"]])
    let report = try render(
      "# A\n\n```powershare table t\n```\n\n```powershare list l\n```\n",
      blocks: ["table t": .table(table), "list l": .list(["a", "- b"])])
    #expect(
      report.text == """
        # A

        **Scores**

        | Lever  | Now |
        | ------ | --: |
        | People |  18 |

        * a
        * \\- b

        """)
  }

  @Test func blocksMayBeNamedByValues() throws {
    let template = try reportTemplate(
      "{{#l}}\n```powershare text {{.}}\n```\n\n{{/l}}\n", schema: .object(["l": .list(.text)]),
      blocks: ["text *"])
    let report = try template.render(
      ["l": ["a", "b"]], blocks: ["text a": .paragraphs(["A"]), "text b": .paragraphs(["B"])])
    #expect(report.html == "<p>A</p>\n<p>B</p>\n")
    #expect(throws: RenderFault.missingBlock("text c")) { try template.render(["l": ["c"]]) }
    #expect(throws: RenderFault.repeatedBlock("text a")) {
      try template.render(["l": ["a", "a"]], blocks: ["text a": .nothing])
    }
  }

  @Test func constantTildesAreEscaped() throws {
    let report = try render("{{a}}~~~ x\n", ["a": ""])
    #expect(report.html == "<p>~~~ x</p>\n")
    #expect(report.text == "\\~\\~\\~ x\n")
  }

  @Test func ampersandsBeforeValuesStayAmpersands() throws {
    let report = try render("AT&{{a}}; and &{{a}}\n", ["a": "amp"])
    #expect(report.html == "<p>AT&amp;amp; and &amp;amp</p>\n")
  }
}

/// Links to figures, which are elsewhere in a page, in another file, or nowhere.
@Suite struct DocumentLinkTests {
  private static let table = ReportTable(
    id: "t-one", caption: "One", columns: [.init("A")], rows: [[.rowHeader("b")]])

  private func render(
    _ text: String, other: OtherDocument? = nil
  ) throws -> RenderedDocument {
    try reportTemplate(text, blocks: ["table one", "contents"])
      .render([:], blocks: { $0 == "table one" ? .table(Self.table) : nil }, other: other)
  }

  @Test func aFigureIsLinkedInAPageByItsIDAndInMarkdownByItsHeading() throws {
    let report = try render(
      "# A title\n\nx [see](#t-one) [up](#a-part)\n\n## A part, and more! {#a-part}\n\n"
        + "```powershare table one\n```\n")
    #expect(report.html.contains("x <a href=\"#t-one\">see</a> <a href=\"#a-part\">up</a>"))
    #expect(report.text.contains("x [see](#a-part-and-more) [up](#a-part-and-more)"))
    #expect(report.anchors["t-one"] == "a-part-and-more")
  }

  @Test func whatIsNotHereIsLinkedInTheOtherDocument() throws {
    let other = OtherDocument(
      htmlFile: "r.html", markdownFile: "r.md", anchors: ["t-two": "its-part"])
    let report = try render("# A\n\nx [see](#t-two)\n", other: other)
    #expect(report.html.contains("x <a href=\"r.html#t-two\">see</a>"))
    #expect(report.text.contains("x [see](r.md#its-part)"))
  }

  @Test func aLinkToNowhereIsLeftOutWithItsWords() throws {
    let report = try render("# A\n\nx [see](#t-two)\n\n- y [see](#t-three)\n")
    #expect(report.text == "# A\n\nx\n\n  - y\n")
    #expect(!report.html.contains("see"))
  }

  @Test func headingsAlikeHaveAnchorsOfTheirOwn() throws {
    let report = try render(
      "# A\n\n```powershare contents\n```\n\n## B c\n\n## B c\n\n## Ünï & co.\n")
    #expect(report.headings.map(\.markdownAnchor) == ["a", "b-c", "b-c-1", "ünï--co"])
    #expect(
      report.text.contains("* [B c](#b-c)\n* [B c](#b-c-1)\n* [Ünï \\& co.](#ünï--co)\n"))
    #expect(!report.html.contains("<li>"))
  }
}
