/// How a shape is filled and drawn around: a class for style sheets, and the same as attributes.
struct ChartPaint: Sendable {
  /// One of the classes of charts in `style.css`.
  let name: String
  var fill = "none"
  var stroke: String?
  /// In tenths of a unit.
  var strokeWidth = 15
  var isDashed = false
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

  /// A rung on the scale of six colours.
  static func rung(_ place: Int) -> ChartPaint {
    ChartPaint(
      name: "rung-\(place)-mark", fill: ChartPalette.rungs[place],
      stroke: ChartPalette.strongLine, strokeWidth: 10)
  }
}

extension ChartPalette {
  /// Filled with the colour of what is seen now.
  var nowPaint: ChartPaint {
    ChartPaint(name: "mark-lived", fill: now, stroke: Self.paper)
  }
  /// Drawn in that colour around nothing.
  var ringPaint: ChartPaint { ChartPaint(name: "mark-leaders", stroke: now, strokeWidth: 25) }
  /// Drawn in that colour around paper, for a letter inside.
  var openPaint: ChartPaint {
    ChartPaint(name: "mark-open", fill: Self.paper, stroke: now, strokeWidth: 20)
  }
  var preparedPaint: ChartPaint {
    ChartPaint(name: "mark-prepared", fill: prepared, stroke: Self.paper)
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
