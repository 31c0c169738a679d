/// Builds a static picture as text: attributes for colours, whole units or one decimal, no ids that
/// could meet another picture's.
struct SVGText {
  private(set) var text: String

  /// - Parameters:
  ///   - id: Of the chart; every id in the picture starts with it.
  ///   - width: In units; text has 16 of them.
  ///   - height: In units.
  ///   - title: What the picture is.
  ///   - description: What it shows, for those who do not see it.
  init(id: String, width: Int, height: Int, title: String, description: String) {
    text = """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" aria-labelledby="\(id)-t" aria-describedby="\(id)-d" \
      font-family="sans-serif" font-size="16">
      <title id="\(id)-t">\(title.escapedForXML)</title>
      <desc id="\(id)-d">\(description.escapedForXML)</desc>

      """
  }

  /// The picture as it stands in a page.
  var closed: String { text + "</svg>" }

  mutating func line(
    from start: (Double, Double), to end: (Double, Double), kind: String, stroke: String
  ) {
    text +=
      "<line class=\"\(kind)\" x1=\"\(start.0.svg)\" y1=\"\(start.1.svg)\" x2=\"\(end.0.svg)\" "
      + "y2=\"\(end.1.svg)\" stroke=\"\(stroke)\"/>\n"
  }

  mutating func words(
    _ words: String, at place: (Double, Double), anchor: String = "start", bold: Bool = false
  ) {
    let weight = bold ? " font-weight=\"bold\"" : ""
    text +=
      "<text class=\"label\" x=\"\(place.0.svg)\" y=\"\(place.1.svg)\" text-anchor=\"\(anchor)\" "
      + "fill=\"#1a1a1a\"\(weight)>\(words.escapedForXML)</text>\n"
  }

  mutating func mark(_ mark: ChartMark, at place: (Double, Double)) {
    text += mark.svg(at: place) + "\n"
  }
}

extension Double {
  /// At most one decimal, never an exponent: the same bytes everywhere.
  var svg: String {
    let tenths = Int((self * 10).rounded())
    let size = abs(tenths)
    let sign = tenths < 0 ? "-" : ""
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }
}

extension String {
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 0x20: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
