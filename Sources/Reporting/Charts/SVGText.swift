import Documents

/// Builds a static picture as bytes: attributes for colours, no ids that could meet another's.
///
/// All lengths are whole tenths of a unit, so that the same picture is the same bytes everywhere.
struct SVGText {
  /// The width of every chart.
  static let width = 3_600
  /// What is free on the left and on the right.
  static let margin = 160
  /// From one line of words to the next.
  static let lineHeight = 200

  private(set) var bytes: [UInt8] = []
  /// Whether each element ends its line; a symbol stands inside one.
  private let endsLines: Bool
  /// What the group that is open says for everything in it.
  private var groupPaint: String?
  private var groupStyle: WordStyle?

  /// Begins a picture.
  ///
  /// - Parameters:
  ///   - id: Of the chart; every id in the picture starts with it.
  ///   - height: In tenths of a unit.
  ///   - title: What was found.
  ///   - description: What it shows, for those who do not see it.
  init(id: String, height: Int, title: String, description: String) {
    endsLines = true
    // Charts hold about two bytes for each tenth of their height.
    bytes.reserveCapacity(4_096 + 2 * max(0, height))
    let (width, height) = (Self.width / 10, (height + 9) / 10)
    bytes.append(
      plain: """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(width) \(height)" \
        width="\(width)" height="\(height)" aria-labelledby="
        """)
    bytes.append(plain: id)
    bytes.append(constant: "-t\" aria-describedby=\"")
    bytes.append(plain: id)
    bytes.append(constant: "-d\" font-family=\"sans-serif\" font-size=\"16\">\n<title id=\"")
    bytes.append(plain: id)
    bytes.append(constant: "-t\">")
    bytes.appendHTML(title)
    bytes.append(constant: "</title>\n<desc id=\"")
    bytes.append(plain: id)
    bytes.append(constant: "-d\">")
    bytes.appendHTML(description)
    bytes.append(constant: "</desc>\n")
  }

  /// Begins a small picture for a key, without words.
  private init(symbol: Int) {
    endsLines = false
    bytes +=
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(symbol) \(symbol)" \
      width="\(symbol)" height="\(symbol)" aria-hidden="true">
      """.utf8
  }

  /// A square picture of 24 units for a key; its words stand beside it.
  static func symbol(_ draw: (inout SVGText) -> Void) -> [UInt8] {
    var picture = SVGText(symbol: 24)
    draw(&picture)
    return picture.closed()
  }

  /// The picture as it stands in a page.
  consuming func closed() -> [UInt8] {
    bytes.append(constant: "</svg>")
    return bytes
  }

  mutating func line(from start: (Int, Int), to end: (Int, Int), _ paint: ChartPaint) {
    add(4) { output in
      output.append("<line x1=\"", tenths: start.0)
      output.append("\" y1=\"", tenths: start.1)
      output.append("\" x2=\"", tenths: end.0)
      output.append("\" y2=\"", tenths: end.1)
    }
    finish(paint)
  }

  mutating func rectangle(at place: (Int, Int), size: (Int, Int), _ paint: ChartPaint) {
    add(4) { output in
      output.append("<rect x=\"", tenths: place.0)
      output.append("\" y=\"", tenths: place.1)
      output.append("\" width=\"", tenths: size.0)
      output.append("\" height=\"", tenths: size.1)
    }
    finish(paint)
  }

  mutating func circle(at place: (Int, Int), radius: Int, _ paint: ChartPaint) {
    add(3) { output in
      output.append("<circle cx=\"", tenths: place.0)
      output.append("\" cy=\"", tenths: place.1)
      output.append("\" r=\"", tenths: radius)
    }
    finish(paint)
  }

  mutating func polygon(_ points: [(Int, Int)], _ paint: ChartPaint) {
    bytes.append(constant: "<polygon points=\"")
    add(2 * points.count) { output in
      for (place, point) in points.enumerated() {
        output.append(place > 0 ? " " : "", tenths: point.0)
        output.append(",", tenths: point.1)
      }
    }
    finish(paint)
  }

  /// Several straight lines that belong together.
  mutating func strokes(_ lines: [((Int, Int), (Int, Int))], _ paint: ChartPaint) {
    bytes.append(constant: "<path d=\"")
    add(4 * lines.count) { output in
      for (start, end) in lines {
        output.append("M", tenths: start.0)
        output.append(" ", tenths: start.1)
        output.append("L", tenths: end.0)
        output.append(" ", tenths: end.1)
      }
    }
    finish(paint)
  }

  /// Adds words in one line, escaped.
  ///
  /// - Parameters:
  ///   - words: In one line.
  ///   - place: Of the anchor on the base line.
  ///   - style: How they look.
  mutating func words(_ words: String, at place: (Int, Int), _ style: WordStyle) {
    add(2) { output in
      output.append("<text x=\"", tenths: place.0)
      output.append("\" y=\"", tenths: place.1)
    }
    if style != groupStyle {
      bytes.append(constant: "\" ")
      attributes(of: style)
    }
    bytes.append(constant: "\">")
    bytes.appendHTML(words)
    bytes.append(constant: endsLines ? "</text>\n" : "</text>")
  }

  mutating func words(
    _ words: String, at place: (Int, Int), anchor: WordStyle.Anchor = .start, bold: Bool = false,
    size: Int = ChartText.size, ink: ChartInk = .plain
  ) {
    self.words(
      words, at: place, WordStyle(anchor: anchor, isBold: bold, size: size, ink: ink))
  }

  /// Lines of words below each other, from a base line on.
  ///
  /// - Returns: The base line of the last one; that of the line above the first for none.
  @discardableResult
  mutating func lines(
    _ lines: [String], at place: (Int, Int), anchor: WordStyle.Anchor = .start, bold: Bool = false,
    size: Int = ChartText.size, ink: ChartInk = .plain
  ) -> Int {
    var y = place.1
    for line in lines {
      words(line, at: (place.0, y), anchor: anchor, bold: bold, size: size, ink: ink)
      y += Self.lineHeight
    }
    return y - Self.lineHeight
  }

  /// Draws shapes of one paint, which is said once.
  mutating func group(_ paint: ChartPaint, _ draw: (inout SVGText) -> Void) {
    bytes.append(constant: "<g ")
    bytes += paint.attributes
    bytes.append(constant: endsLines ? "\">\n" : "\">")
    groupPaint = paint.name
    draw(&self)
    groupPaint = nil
    bytes.append(constant: endsLines ? "</g>\n" : "</g>")
  }

  /// Writes words of one look, which is said once.
  mutating func group(_ style: WordStyle, _ draw: (inout SVGText) -> Void) {
    bytes.append(constant: "<g ")
    attributes(of: style)
    bytes.append(constant: endsLines ? "\">\n" : "\">")
    groupStyle = style
    draw(&self)
    groupStyle = nil
    bytes.append(constant: endsLines ? "</g>\n" : "</g>")
  }

  /// Adds numbers, each behind the start of its attribute, which is closed by what follows.
  ///
  /// Room is made once for all of them, as a report has thousands.
  private mutating func add(_ count: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    bytes.append(addingCapacity: count * SVGNumber.room, initializingWith: write)
  }

  /// Closes the last attribute and the element.
  private mutating func finish(_ paint: ChartPaint) {
    if paint.name != groupPaint {
      bytes.append(constant: "\" ")
      bytes += paint.attributes
    }
    bytes.append(constant: endsLines ? "\"/>\n" : "\"/>")
  }

  /// The last attribute is left open.
  private mutating func attributes(of style: WordStyle) {
    bytes.append(constant: "class=\"")
    bytes.append(constant: style.ink.name)
    switch style.anchor {
    case .start: break
    case .middle: bytes.append(constant: "\" text-anchor=\"middle")
    case .end: bytes.append(constant: "\" text-anchor=\"end")
    }
    if style.size != ChartText.size {
      add(1) { $0.append("\" font-size=\"", tenths: style.size) }
    }
    if style.isBold { bytes.append(constant: "\" font-weight=\"bold") }
    bytes.append(constant: "\" fill=\"")
    bytes.append(plain: style.ink.colour)
  }
}
