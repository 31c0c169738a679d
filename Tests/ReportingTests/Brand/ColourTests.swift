import Diagnostics
import Testing

@testable import Reporting

@Suite struct ColourTests {
  @Test(arguments: ["#12436d", "#000000", "#FFffFF", "#0a0B0c"])
  func aColourIsReadAndWritten(_ text: String) {
    #expect(Colour(text)?.hex == text.lowercased())
  }

  @Test(arguments: ["", "#", "#fff", "12436d", "#12436", "#12436d0", "#12436g", "red", "#１２436"])
  func anythingElseIsNone(_ text: String) {
    #expect(Colour(text) == nil)
  }

  /// Published by WebAIM's contrast checker and in the examples of WCAG's techniques.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
    ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59), ("#949494", "#ffffff", 3.03),
    ("#ffffff", "#ffffff", 1.0),
  ])
  func contrastIsThatOfTheGuidelines(_ front: String, _ back: String, _ ratio: Double) throws {
    let (one, two) = (try #require(Colour(front)), try #require(Colour(back)))
    #expect(abs(one.contrast(with: two) - ratio) < 0.005)
    #expect(one.contrast(with: two) == two.contrast(with: one))
  }

  /// The ends and one value by hand: ((0.5 + 0.055) ÷ 1.055)^2.4 for 127.5 lies between these.
  @Test func luminanceRunsFromBlackToWhite() {
    #expect(Colour(0x000000).luminance == 0)
    #expect(abs(Colour(0xFFFFFF).luminance - 1) < 1e-12)
    #expect(Colour(0x7F7F7F).luminance < 0.2140411 && Colour(0x808080).luminance > 0.2140411)
    #expect(abs(Colour(0x0A0A0A).luminance - 10.0 / 255 / 12.92) < 1e-12)
  }

  @Test func theColoursOfThisProgramAreThoseOfItsStyleSheet() throws {
    let css = shippedFile("Templates/default/style.css").text
    let blocks = css.split(separator: ":root {").dropFirst().map { $0.prefix { $0 != "}" } }
    for (palette, block) in zip([Palette.light, .dark], blocks) {
      for role in Palette.Role.allCases {
        for property in role.properties {
          #expect(block.contains("--\(property): \(palette[role].hex);"), "\(property)")
        }
      }
      #expect(block.contains("--quiet: \(palette.quiet.hex);"))
      #expect(block.contains("--tint: \(palette.tint.hex);"))
      #expect(palette.pairs.filter { !$0.isReadable }.isEmpty)
    }
  }

  @Test func theNearestColourThatStandsOutDoes() throws {
    for front in [0x999999, 0xFFCC00, 0xFFFFFF] as [UInt32] {
      let better = try #require(Colour(front).standingOut(on: Colour(0xFFFFFF), by: 4.5))
      #expect(better.contrast(with: Colour(0xFFFFFF)) >= 4.5)
      #expect(better.contrast(with: Colour(0xFFFFFF)) < 4.8)
    }
    #expect(Colour(0x123456).standingOut(on: Colour(0xFFFFFF), by: 4.5) == Colour(0x123456))
  }
}
