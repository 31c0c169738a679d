import FoundationXML
import Foundation
import Testing

@testable import Reporting

/// Names that try to leave their place: as markup, or by their length.
@Suite struct HostileChartTests {
  static let names =
    [
      "</text><script>alert(1)</script>", "\"><svg onload='x'>&amp;&", "]]><!--",
      "a\u{0}b\u{7}c\u{FFFE}",
      String(repeating: "long ", count: 60), String(repeating: "W", count: 300),
      "權力與人民的參與權力與人民的參與權力與人民的參與",
      "אנשים עם ניסיון חיים \u{202E}עברית", "مرحبا بالناس", "🙂👩‍👩‍👧🏴󠁧󠁢󠁷󠁬󠁳󠁿 🙂🙂", "e\u{301}\u{301}\u{301}", "",
    ] + seeded

  private static var seeded: [String] {
    (UInt64(1)...20).map { seed in
      var words = HostileWords(seed: seed)
      return words.next() + " " + words.next()
    }
  }

  /// Every chart, with the name in it.
  private func figures(_ name: String) throws -> [ChartFigure] {
    try ChartReport(people: name).figures(bodyName: "Board " + name)
      + SmallChange.hostile(name).report().charts
  }

  @Test(arguments: names)
  func everyPictureIsWellFormed(_ name: String) throws {
    for figure in try figures(name) {
      let parser = XMLParser(data: Data(figure.svg))
      #expect(parser.parse(), "\(figure.id): \(String(describing: parser.parserError))")
      for key in figure.key where !key.symbol.isEmpty {
        #expect(XMLParser(data: Data(key.symbol)).parse(), "\(figure.id)")
      }
      let text = String(decoding: figure.svg, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("<svg onload"))
    }
  }

  @Test(arguments: names)
  func wordsStayInsideAndApart(_ name: String) throws {
    for figure in try figures(name) {
      let picture = Markup(svg: figure)
      let height = try #require(picture.number("height"))
      let boxes = picture.elements("text").compactMap(TextBox.init)
      for box in boxes {
        #expect(box.left >= 0 && box.right <= 360, "\(figure.id): \(box.words)")
        #expect(box.top >= 0 && box.bottom <= height, "\(figure.id): \(box.words)")
        #expect(box.size >= 15)
      }
      for (place, box) in boxes.enumerated() {
        for other in boxes.dropFirst(place + 1) {
          #expect(!box.overlaps(other), "\(figure.id): \(box.words) | \(other.words)")
        }
      }
    }
  }

  @Test func idsStartWithThatOfTheChart() throws {
    for figure in try ChartReport().figures() {
      let ids = Markup(svg: figure).values(of: "id")
      #expect(ids == ["\(figure.id)-t", "\(figure.id)-d"])
    }
  }
}

/// The room of some words in a picture, as charts assume it.
private struct TextBox {
  let words: String
  let size: Double
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init?(_ element: (tag: Markup, words: String)) {
    guard let x = element.tag.number("x"), let y = element.tag.number("y") else { return nil }
    words = element.words.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    size = element.tag.number("font-size") ?? 16
    let isBold = element.tag.values(of: "font-weight") == ["bold"]
    let width = Double(ChartText.width(words, size: Int(10 * size), bold: isBold)) / 10
    left =
      switch element.tag.values(of: "text-anchor").first {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    right = left + width
    (top, bottom) = (y - 0.75 * size, y + 0.2 * size)
  }

  func overlaps(_ other: TextBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
