/// The colours of charts: two that mean something, and neutrals.
///
/// They stand in pictures as attributes, which every program reads. Style sheets override them on
/// dark pages and under forced colours, by the classes of ``ChartPaint``.
package struct ChartPalette: Sendable, Equatable {
  /// Of what is seen now, as `#rrggbb`; 4.5:1 on white at least.
  package let now: String
  /// Of what leaders are prepared to do, as `#rrggbb`; 4.5:1 on white at least.
  package let prepared: String

  /// Filled with the colour of what is seen now.
  let nowPaint: ChartPaint
  /// Drawn in that colour around nothing.
  let ringPaint: ChartPaint
  /// Drawn in that colour around paper, for a letter inside.
  let openPaint: ChartPaint
  /// Filled with the colour of what leaders are prepared to do.
  let preparedPaint: ChartPaint

  package init(now: String = "#12436d", prepared: String = "#c24a0f") {
    self.now = now
    self.prepared = prepared
    nowPaint = ChartPaint(name: "mark-lived", fill: now, stroke: Self.paper)
    ringPaint = ChartPaint(name: "mark-leaders", stroke: now, strokeWidth: 25)
    openPaint = ChartPaint(name: "mark-open", fill: Self.paper, stroke: now, strokeWidth: 20)
    preparedPaint = ChartPaint(name: "mark-prepared", fill: prepared, stroke: Self.paper)
  }

  package static let standard = ChartPalette()

  static let paper = "#ffffff"
  static let ink = "#1a1d21"
  static let quiet = "#50575f"
  static let strongLine = "#6b737c"
  static let line = "#c9cfd6"
  static let unknown = "#e6e3dc"
  static let rungInk = "#14171a"
  /// From the lowest rung to the highest; each has an outline, as neighbours are close.
  static let rungs = ["#f3f5f8", "#e3ecf4", "#d0e1ef", "#b9d3e9", "#a1c4e2", "#88b4da"]

  /// The place of a rung on the scale of six colours.
  static func rungColour(level: Int, of topLevel: Int) -> Int {
    topLevel > 0 ? min(5, max(0, (level * 5 * 2 + topLevel) / (2 * topLevel))) : 0
  }

  /// The place of a score on the scale of six colours.
  static func rungColour(tenths: Int) -> Int { min(5, max(0, (tenths + 100) / 200)) }
}
