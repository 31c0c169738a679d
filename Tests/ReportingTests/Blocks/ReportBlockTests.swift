import CommonMark
import Testing

@testable import Reporting

private func html(_ block: ReportBlock) -> String {
  String(decoding: block.html, as: UTF8.self)
}

private func markdown(
  _ block: ReportBlock, _ options: MarkdownOptions = MarkdownOptions()
) -> String {
  let writer = MarkdownBlockWriter(options: options, bullet: UInt8(ascii: "*"))
  return String(decoding: writer.markdown(of: block), as: UTF8.self)
}

private let gaps = ReportTable(
  id: "gaps", caption: "The widest gaps",
  columns: [.init("Question"), .init("Leaders", .number), .init("People", .number)],
  rows: [
    [.rowHeader("Who sets | the agenda?"), "80", "20"],
    [.rowHeader("人々"), .init("-4.5", rung: 3), .hidden("too few")],
  ])

@Suite struct ReportTableTests {
  @Test func htmlHasCaptionScopesAndARegion() {
    #expect(
      html(.table(gaps)) == """
        <div class="table-region" role="region" tabindex="0" aria-labelledby="gaps-caption">
        <table id="gaps">
        <caption id="gaps-caption">The widest gaps</caption>
        <thead>
        <tr><th scope="col">Question</th><th scope="col" class="number">Leaders</th><th scope="col" class="number">People</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">Who sets | the agenda?</th><td class="number">80</td><td class="number">20</td></tr>
        <tr><th scope="row">人々</th><td class="number rung-3">-4.5</td><td class="number hidden-cell">too few</td></tr>
        </tbody>
        </table>
        </div>
        <p class="way-back"><a href="#page-contents">Back to contents</a></p>

        """)
  }

  @Test func markdownIsAPaddedTable() {
    #expect(
      markdown(.table(gaps)) == """
        **The widest gaps**

        | Question               | Leaders |  People |
        | ---------------------- | ------: | ------: |
        | Who sets ¦ the agenda? |      80 |      20 |
        | 人々                   |    -4.5 | too few |

        """)
  }

  @Test func markdownMayBeAList() {
    #expect(
      markdown(.table(gaps), MarkdownOptions(tables: .list)) == """
        **The widest gaps**

        * **Who sets \\| the agenda?**: Leaders 80, People 20
        * **人々**: Leaders -4.5, People too few

        """)
  }

  @Test func wideTablesAreListsInMarkdown() {
    let columns = (1...6).map { ReportTable.Column("c\($0)") }
    let table = ReportTable(
      id: "w", caption: "", columns: columns, rows: [(1...6).map { .init("\($0)") }])
    #expect(markdown(.table(table)) == "* **1**: c2 2, c3 3, c4 4, c5 5, c6 6\n")
  }
}

@Suite struct ChartFigureTests {
  private let chart = ChartFigure(
    id: "c1", headline: "Leaders see more sharing than people do.", measure: "Points from 0 to 100",
    svg: Array("<svg></svg>".utf8), altText: "Leaders at [80], people at 20",
    key: [.init(words: "leaders & co")],
    table: gaps)

  @Test func htmlIsAFigureWithItsTable() {
    let expected = """
      <figure class="chart short-table" id="c1">
      <figcaption>
      <p class="headline">Leaders see more sharing than people do.</p>
      <p class="measure">Points from 0 to 100</p>
      </figcaption>
      <div class="picture">
      <svg></svg>
      </div>
      <ul class="key">
      <li><span>leaders &amp; co</span></li>
      </ul>

      """
    let back = "<p class=\"way-back\"><a href=\"#page-contents\">Back to contents</a></p>\n"
    let table = html(.table(gaps)).replacing(back, with: "")
    #expect(html(.chart(chart)) == "\(expected)\(table)</figure>\n\(back)")
  }

  @Test func markdownHasHeadlinePictureAndTable() {
    let text = markdown(.chart(chart))
    #expect(
      text.hasPrefix(
        """
        Leaders see more sharing than people do.

        ![Leaders at \\[80\\], people at 20](charts/c1.svg)

        Points from 0 to 100

        **The widest gaps**

        | Question
        """))
    #expect(!markdown(.chart(chart), MarkdownOptions(chartsFolder: nil)).contains("!["))
  }
}

@Suite struct WordBlockTests {
  @Test func quotesKeepTheirParagraphs() {
    let block = ReportBlock.quotes(["one\n\n<b>two", " ", "three"])
    #expect(
      html(block)
        == "<blockquote>\n<p>one</p>\n<p>&lt;b&gt;two</p>\n</blockquote>\n<blockquote>\n<p>three</p>\n</blockquote>\n"
    )
    #expect(markdown(block) == "> one\n>\n> \\<b\\>two\n\n> three\n")
  }

  @Test func listsInARowStayApart() throws {
    let report = try render(
      "```powershare a\n```\n\n```powershare b\n```\n",
      blocks: ["a": .list(["x"]), "b": .list(["y"])])
    let again = String(decoding: MarkdownDocument.html(ofMarkdown: report.markdown), as: UTF8.self)
    #expect(again == report.html)
  }
}
