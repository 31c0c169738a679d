@testable import Reporting

/// Reads what a test needs out of our own HTML and SVG, whose attributes always stand in `"…"`.
struct Markup {
  let text: String

  init(_ text: String) { self.text = text }

  /// The picture of a chart; what a group says stands in each of its elements.
  init(svg chart: ChartFigure) {
    let parts = String(decoding: chart.svg, as: UTF8.self)
      .split(separator: "<g ", omittingEmptySubsequences: false)
    let spread = parts.dropFirst().map { part -> String in
      let attributes = part.prefix { $0 != ">" }
      let sides = part.dropFirst(attributes.count + 1).split(
        separator: "</g>", omittingEmptySubsequences: false)
      let inside = String(sides[0]).replacing(#/<([a-z]+) /#) { "<\($0.1) \(attributes) " }
      return inside + sides.dropFirst().joined()
    }
    self.init(parts[0] + spread.joined())
  }

  /// Every value of an attribute, in the order of the text.
  func values(of attribute: String) -> [String] {
    let marker = " \(attribute)=\""
    return text.split(separator: marker, omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// Every start tag of an element with the words after it.
  func elements(_ name: String) -> [(tag: Markup, words: String)] {
    text.split(separator: "<\(name) ", omittingEmptySubsequences: false).dropFirst().map { part in
      let tag = part.prefix { $0 != ">" }
      return (Markup(" \(tag)"), String(part.dropFirst(tag.count + 1).prefix { $0 != "<" }))
    }
  }

  func number(_ attribute: String) -> Double? { values(of: attribute).first.flatMap { Double($0) } }
}
