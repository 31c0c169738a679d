import Testing

@testable import Reporting

@Suite struct OutsideReferenceTests {
  @Test(arguments: [
    "a { background: url(http://x.example/) }", "a { background: URL ( x ) }",
    "a { background: u\\72l(x) }", "a { background: \\75\\52 L(x) }", "a { b: \\000075 rl(x) }",
    "@import \"x.css\";", "@IMPORT 'x';", "@\\69mport 'x';", "/* url(x) */",
    "a { content: \"/*\"; b: url(x); c: \"*/\" }", "a { b: image-set(\"x\" 1x) }",
    "a { b: -webkit-image-set(\"x\" 1x) }", "a { width: expression(alert(1)) }",
    "a { b: src(\"x\") }", "a { b: ur\\l(x) }", "a{b:url(data:image/png;base64,x)}",
  ])
  func aStyleSheetThatReachesOutIsFound(_ css: String) {
    // `url (` with a blank is no address in CSS.
    let isHarmless = css.contains("URL (")
    #expect(OutsideReference.inStyle(Array(css.utf8)).isEmpty == isHarmless)
  }

  @Test(arguments: [
    "", "\\", "a { content: \"\\201c\" }", "a { color: curl }", "a { --hurl: 1 }", "b { src: x }",
    "p::before { content: attr(data-x) }", "@media print { a { b: c } }", "\\fffff1 \\é",
  ])
  func anyOtherIsNot(_ css: String) {
    #expect(OutsideReference.inStyle(Array(css.utf8)).isEmpty)
  }

  @Test func thePlaceIsThatOfTheFile() {
    let found = OutsideReference.inStyle(Array("a{}\nb{c:\\75rl(x)}".utf8))
    #expect(found == [.init(text: "url(x)}", offset: 8)])
  }

  @Test(arguments: [
    "<svg><script>x</script></svg>", "<svg><image href='http://x.example/a.png'/></svg>",
    "<svg><use xlink:href = \"other.svg#a\"/></svg>", "<svg fill='url(http://x.example/#a)'/>",
    "<svg><image href='file:///etc/passwd'/></svg>", "<svg><a href='&#104;ttp://x'/></svg>",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM \"/etc/passwd\">]><svg/>", "<svg xml:base='http://x/'/>",
    "<?xml-stylesheet href='a.css'?><svg/>", "<svg><style>@import 'x';</style></svg>",
    "<svg><image href='data:image/svg+xml;base64,x'/></svg>",
    "<svg><image href='data:image/png;base64,PHN2Zz4='/></svg>",
    "<svg><style>@&#105;mport 'x';</style></svg>", "<svg><style>@&#x69;mport 'x';</style></svg>",
    "<svg><style>@im<!-- -->port 'x';</style></svg>", "<svg><style>@im<?x?>port 'x';</style></svg>",
    "<svg><style>@im<![CDATA[port 'x';]]></style></svg>",
    "<svg><style><![CDATA[@im]]>port 'x';</style></svg>",
    "<svg><style>a{b:u\\72l(x)}</style></svg>",
  ])
  func aPictureThatReachesOutIsFound(_ svg: String) {
    #expect(!OutsideReference.inSVG(Array(svg.utf8)).isEmpty)
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v9z\"/></svg>",
    "<svg><use href=\"#a\"/><rect fill=\"url(#b)\"/><rect fill='url( \"#b\")'/></svg>",
    "<svg><image xlink:href='data:image/png;base64,iVBORw0KGgoAAAA='/></svg>",
    "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg><text>A&#160;B &#x201C;&#38;</text></svg>",
    "<svg><style type=\"text/css\"><![CDATA[\n.a{fill:red}\n]]></style></svg>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\"><svg/>",
  ])
  func aPictureOfItsOwnIsNot(_ svg: String) {
    #expect(OutsideReference.inSVG(Array(svg.utf8)).isEmpty)
  }
}
