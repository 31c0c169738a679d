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
    bytes +=
      """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" aria-labelledby="\(id)-t" aria-describedby="\(id)-d" \
      font-family="sans-serif" font-size="16">
      <title id="\(id)-t">
      """.utf8
    bytes.appendHTML(title)
    bytes += "</title>\n<desc id=\"\(id)-d\">".utf8
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
    add("<line x1=\"", start.0)
    add("\" y1=\"", start.1)
    add("\" x2=\"", end.0)
    add("\" y2=\"", end.1)
    finish(paint)
  }

  mutating func rectangle(at place: (Int, Int), size: (Int, Int), _ paint: ChartPaint) {
    add("<rect x=\"", place.0)
    add("\" y=\"", place.1)
    add("\" width=\"", size.0)
    add("\" height=\"", size.1)
    finish(paint)
  }

  mutating func circle(at place: (Int, Int), radius: Int, _ paint: ChartPaint) {
    add("<circle cx=\"", place.0)
    add("\" cy=\"", place.1)
    add("\" r=\"", radius)
    finish(paint)
  }

  mutating func polygon(_ points: [(Int, Int)], _ paint: ChartPaint) {
    bytes.append(constant: "<polygon points=\"")
    for (place, point) in points.enumerated() {
      add(place > 0 ? " " : "", point.0)
      add(",", point.1)
    }
    finish(paint)
  }

  /// Several straight lines that belong together.
  mutating func strokes(_ lines: [((Int, Int), (Int, Int))], _ paint: ChartPaint) {
    bytes.append(constant: "<path d=\"")
    for (start, end) in lines {
      add("M", start.0)
      add(" ", start.1)
      add("L", end.0)
      add(" ", end.1)
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
    add("<text x=\"", place.0)
    add("\" y=\"", place.1)
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

  /// Adds a number behind the start of its attribute, which is closed by what follows.
  private mutating func add(_ start: StaticString, _ tenths: Int) {
    bytes.append(constant: start, tenths: tenths)
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
    if style.size != ChartText.size { add("\" font-size=\"", style.size) }
    if style.isBold { bytes.append(constant: "\" font-weight=\"bold") }
    bytes.append(constant: "\" fill=\"")
    bytes += style.ink.colour.utf8
  }
}
