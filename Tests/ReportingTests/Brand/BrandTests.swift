import Diagnostics
import Testing

@testable import Reporting

/// What `pack.yaml` says about looks.
@Suite struct BrandTests {
  static let logo = Array(
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>".utf8)

  private func read(
    _ lines: String, _ more: [String: [UInt8]] = ["logo.svg": logo]
  ) -> (pack: TemplatePack?, diagnostics: [Diagnostic]) {
    var files = SmallReport.packFiles
    files["pack.yaml", default: []] += "\(lines)\n".utf8
    files.merge(more) { $1 }
    return TemplatePack.read("our", files: files)
  }

  private func page(_ lines: String) throws -> String {
    let pack = try #require(read(lines).pack)
    let reports = try ReportWriter(SmallReport().subject, in: pack, toolVersion: "1.0.0")
      .reports([.full])
    return String(decoding: reports[0].html, as: UTF8.self)
  }

  @Test func thePackWithoutABrandLooksAsShipped() throws {
    let pack = try #require(read("").pack)
    #expect(pack.brand.light == .light && pack.brand.dark == .dark)
    #expect(pack.style.css == SmallReport.packFiles["style.css"])
    #expect(pack.brand.logo == nil && pack.pictures.isEmpty)
  }

  @Test func chosenColoursStandBehindTheStyleSheet() throws {
    let pack = try #require(
      read(
        "brand: {colours: {accent: \"#7A1F5C\", second-mark: \"#a05000\", dark: {ink: \"#ffffff\"}}}"
      )
      .pack)
    #expect(
      pack.brand.light[.accent].hex == "#7a1f5c"
        && pack.brand.dark[.accent] == Palette.dark[.accent])
    #expect(
      pack.brand.light[.secondMark].hex == "#a05000" && pack.brand.dark[.ink].hex == "#ffffff")
    let css = String(decoding: pack.style.css, as: UTF8.self)
    #expect(
      css.hasSuffix(
        """
        /* Colours of pack.yaml */
        :root {
        --ink: #1a1d21;
        --accent: #7a1f5c;
        --link: #7a1f5c;
        --prepared: #a05000;
        }
        @media screen and (prefers-color-scheme: dark) {
        :root {
        --ink: #ffffff;
        --accent: #8fc4f0;
        --link: #8fc4f0;
        --prepared: #f39b6d;
        }
        }

        """))
    #expect(pack.style.hash != SmallReport.pack?.style.hash)
  }

  @Test func theLogoStandsAboveTheReport() throws {
    let page = try page("brand: {logo: {file: logo.svg, alt: \"North & \\\"Co\\\"\"}}")
    #expect(
      page.contains(
        "<header class=\"with-logo\">\n<img class=\"logo\" src=\"data:image/svg+xml;base64,\(base64(Self.logo))\" "
          + "alt=\"North &amp; &quot;Co&quot;\">\n</header>"))
    #expect(page.contains("img.logo {"))
    let plain = try self.page("")
    #expect(!plain.contains("<img") && !plain.contains("with-logo"))
  }

  @Test func picturesAreReadByTheirIds() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let pack = try #require(
      read(
        "pictures: {board: {file: pictures/board.png, alt: A table}}", ["pictures/board.png": png]
      )
      .pack)
    #expect(pack.pictures == ["board": PackPicture(kind: .png, bytes: png, alternative: "A table")])
    #expect(pack.pictures["board"]?.dataAddress == "data:image/png;base64,iVBORw0KGgo=")
  }

  @Test(arguments: [
    (
      "brand: {colours: {ink: \"#999999\"}}", "PSR-068",
      "ink #999999 on paper #ffffff has a contrast of 2.84:1"
    ),
    ("brand: {colours: {ink: \"#777777\"}}", "PSR-068", "4.47:1, below 4.5:1"),
    ("brand: {colours: {accent: \"#ffcc00\"}}", "PSR-068", "accent #ffcc00 on paper"),
    ("brand: {colours: {first-mark: \"#aaaaaa\"}}", "PSR-068", "below 3:1"),
    ("brand: {colours: {second-mark: \"#aaaaaa\"}}", "PSR-068", "below 3:1"),
    ("brand: {colours: {paper: \"#444444\"}}", "PSR-068", "ink #1a1d21 on paper #444444"),
    (
      "brand: {colours: {dark: {accent: \"#12436d\"}}}", "PSR-068",
      "on dark pages, accent #12436d on paper #14171a"
    ),
    ("brand:\n  colours:\n    ink: #112233", "PSR-067", "there is no colour here"),
    ("brand: {colours: {ink: red}}", "PSR-067", "'red' is no colour"),
    ("brand: {colours: {inc: \"#112233\"}}", "PSR-003", "inc"),
    ("brand: {logo: {file: logo.png, alt: x}}", "PSR-062", "logo.png"),
    ("brand: {logo: {file: logo.svg}}", "PSR-004", "alt"),
    ("brand: {logo: {file: style.css, alt: x}}", "PSR-069", "style.css"),
    ("brand: {logo: {file: ../logo.svg, alt: x}}", "PSR-062", "../logo.svg"),
    ("pictures: {Board: {file: logo.svg, alt: x}}", "PSR-0", "Board"),
  ])
  func eachFaultIsNamedAtItsPlace(_ lines: String, _ code: String, _ words: String) throws {
    let reading = read(lines)
    #expect(reading.pack == nil)
    let found = try #require(reading.diagnostics.first { $0.message.contains(words) })
    #expect(found.code.rawValue.hasPrefix(code))
    #expect(found.file == "our/pack.yaml" && found.excerpt != nil)
  }

  @Test func aColourThatWouldDoIsNamed() throws {
    let found = try #require(read("brand: {colours: {accent: \"#ffcc00\"}}").diagnostics.first)
    let help = try #require(found.help.first)
    let name = try #require(help.firstMatch(of: /#[0-9a-f]{6}/)).output
    #expect(read("brand: {colours: {accent: \"\(name)\"}}").diagnostics.isEmpty)
  }

  @Test func aPictureThatIsTooLargeOrReachesOutIsRefused() {
    let lines = "brand: {logo: {file: logo.svg, alt: x}}"
    let large = Self.logo + [UInt8](repeating: 0x20, count: PackPicture.sizeLimit)
    #expect(read(lines, ["logo.svg": large]).diagnostics.map(\.code) == ["PSR-070"])
    let reaching = Array("<svg>\n <image href=\"http://x.example/\"/></svg>".utf8)
    let found = read(lines, ["logo.svg": reaching]).diagnostics
    #expect(found.map(\.code) == ["PSR-071"])
    #expect(found.first?.file == "our/logo.svg" && found.first?.excerpt?.location.line == 2)
  }

  @Test(arguments: [
    ("a{}\nb{c:url(http://x.example/)}", "PSR-066"), ("a{}\n@import 'x';", "PSR-066"),
    ("a{}\nb{c:expression(x)}", "PSR-066"), ("a{}\nb{content:'</style>'}", "PSR-064"),
  ])
  func aStyleSheetThatReachesOutIsRefused(_ css: String, _ code: String) {
    let found = read("", ["style.css": Array(css.utf8)]).diagnostics
    #expect(found.map(\.code.rawValue) == [code])
    #expect(found.first?.file == "our/style.css" && found.first?.excerpt?.location.line == 2)
  }
}
