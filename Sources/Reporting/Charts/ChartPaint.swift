import Documents

/// How a shape is filled and drawn around: a class for style sheets, and the same as attributes.
struct ChartPaint: Sendable, Equatable {
  /// One of the classes of charts in `style.css`.
  let name: String
  /// As they stand in an element, the last one left open: written once, as a report has thousands.
  let attributes: [UInt8]

  /// - Parameters:
  ///   - name: One of the classes of charts in `style.css`.
  ///   - fill: A colour or `none`.
  ///   - stroke: The colour of the outline; none without.
  ///   - strokeWidth: In tenths of a unit.
  ///   - isDashed: Whether the outline is.
  init(
    name: String, fill: String = "none", stroke: String? = nil, strokeWidth: Int = 15,
    isDashed: Bool = false
  ) {
    self.name = name
    var attributes = Array("class=\"\(name)\" fill=\"\(fill)".utf8)
    if let stroke {
      attributes += "\" stroke=\"\(stroke)\" stroke-width=\"".utf8
      attributes.append(tenths: strokeWidth)
      if isDashed { attributes.append(constant: "\" stroke-dasharray=\"4 3") }
    }
    self.attributes = attributes
  }
}

extension ChartPaint {
  static let grid = ChartPaint(name: "grid", stroke: ChartPalette.line, strokeWidth: 10)
  static let axis = ChartPaint(name: "axis", stroke: ChartPalette.strongLine)
  /// What is there and belongs to neither main colour.
  static let plain = ChartPaint(
    name: "mark-plain", fill: ChartPalette.paper, stroke: ChartPalette.strongLine)
  /// What is kept back, or does not count.
  static let hidden = ChartPaint(
    name: "mark-hidden", stroke: ChartPalette.strongLine, isDashed: true)
  /// Those who do not know.
  static let unknown = ChartPaint(
    name: "mark-unknown", fill: ChartPalette.unknown, stroke: ChartPalette.strongLine)
  static let hatch = ChartPaint(
    name: "hatch", stroke: ChartPalette.strongLine, strokeWidth: 10)
  /// Behind words on a hatched ground.
  static let plate = ChartPaint(name: "plate", fill: ChartPalette.paper)
  /// The part of all votes that a decision needs, and where it ends.
  static let bar = ChartPaint(name: "bar", fill: ChartPalette.quiet)
  static let tick = ChartPaint(name: "tick", stroke: ChartPalette.ink, strokeWidth: 25)

  /// A rung on the scale of six colours.
  static func rung(_ place: Int) -> ChartPaint { rungs[place] }

  private static let rungs = ChartPalette.rungs.enumerated().map { place, colour in
    ChartPaint(
      name: "rung-\(place)-mark", fill: colour, stroke: ChartPalette.strongLine, strokeWidth: 10)
  }
}

/// The colour of words.
enum ChartInk: Sendable {
  case plain, quiet, onMark, onRung

  var name: StaticString {
    switch self {
    case .plain: "label"
    case .quiet: "quiet-label"
    case .onMark: "on-mark"
    case .onRung: "on-rung"
    }
  }

  var colour: String {
    switch self {
    case .plain: ChartPalette.ink
    case .quiet: ChartPalette.quiet
    case .onMark: ChartPalette.paper
    case .onRung: ChartPalette.rungInk
    }
  }
}
