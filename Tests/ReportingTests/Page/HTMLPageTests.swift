import Testing

@testable import Reporting

@Suite struct HTMLPageTests {
  private func page(_ template: String, title: String = "A & B") throws -> String {
    let parts = PageParts(
      language: "en-GB", title: title, banner: ["For the board <only>"],
      document: try render(template), footer: ["hash 123"],
      style: try #require(PageStyle(css: Array("p{}".utf8))))
    return String(decoding: HTMLPage.write(parts), as: UTF8.self)
  }

  @Test func everythingHasItsPlace() throws {
    #expect(
      try page("# Title\n\n## One\n\n## Two\n") == """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
        'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; img-src data:; base-uri 'none'; \
        form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>A &amp; B</title>
        <style>p{}</style>
        </head>
        <body>
        <a class="skip" href="#page-main">Skip to the report</a>
        <header>
        <p>For the board &lt;only&gt;</p>
        </header>
        <nav aria-labelledby="page-contents">
        <p id="page-contents">Contents</p>
        <ol>
        <li><a href="#one">One</a></li>
        <li><a href="#two">Two</a></li>
        </ol>
        </nav>
        <main id="page-main" tabindex="-1">
        <h1><span id="title">Title</span></h1>
        <section aria-labelledby="one">
        <h2><span id="one">One</span></h2>
        </section>
        <section aria-labelledby="two">
        <h2><span id="two">Two</span></h2>
        </section>
        </main>
        <footer>
        <p>hash 123</p>
        </footer>
        </body>
        </html>

        """)
  }

  @Test func aReportWithoutTitleGetsThePages() throws {
    let text = try page("words\n")
    #expect(
      text.contains("<main id=\"page-main\" tabindex=\"-1\">\n<h1>A &amp; B</h1>\n<p>words</p>"))
    #expect(!text.contains("<nav"))
  }

  @Test func aStyleCannotLeaveItsElement() {
    #expect(PageStyle(css: Array("p{}</style><script>".utf8)) == nil)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func base64IsThatOfTheStandard(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }
}

/// Pages for programs that make PDFs.
@Suite struct PaperPageTests {
  @Test func eachChartBecomesAPictureWithItsWords() {
    let svg = "<svg role=\"img\"><title id=\"a-t\">A &quot;b&quot; &amp; c</title></svg>"
    let html = "<p>x</p><div class=\"picture\">\n\(svg)\n</div><ul><li><svg></svg>key</li></ul>"
    let page = String(decoding: PaperPage.page(from: Array(html.utf8)), as: UTF8.self)
    let image =
      "<img src=\"data:image/svg+xml;base64,\(base64(Array(svg.utf8)))\" alt=\"A &quot;b&quot; &amp; c\">"
    #expect(
      page == "<p>x</p><div class=\"picture\">\n\(image)\n</div><ul><li><svg></svg>key</li></ul>")
  }

  @Test func aPageWithoutChartsStaysAsItIs() {
    for html in ["", "<p>x</p>", "<div class=\"picture\">\n", "<div class=\"picture\">\n<svg>"] {
      let page = PaperPage.page(from: Array(html.utf8))
      #expect(String(decoding: page, as: UTF8.self).hasPrefix(html.prefix(10)))
    }
  }
}
