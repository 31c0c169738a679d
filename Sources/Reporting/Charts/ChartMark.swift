/// The marks of charts.
///
/// Each has its own shape, so that colour says nothing alone.
enum ChartMark: Sendable {
  /// A filled circle.
  case lived
  /// A ring.
  case leaders
  /// A diamond.
  case prepared

  private static let blue = "#12436d"
  private static let rust = "#c24a0f"
  private static let radius = 8.0

  func svg(at place: (Double, Double)) -> String {
    let (x, y) = place
    switch self {
    case .lived:
      return "<circle class=\"mark-lived\" cx=\"\(x.svg)\" cy=\"\(y.svg)\" "
        + "r=\"\(Self.radius.svg)\" fill=\"\(Self.blue)\"/>"
    case .leaders:
      return "<circle class=\"mark-leaders\" cx=\"\(x.svg)\" cy=\"\(y.svg)\" "
        + "r=\"\((Self.radius - 1.5).svg)\" fill=\"none\" stroke=\"\(Self.blue)\" "
        + "stroke-width=\"3\"/>"
    case .prepared:
      let r = Self.radius + 1
      let points = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
      let path = points.map { "\($0.0.svg),\($0.1.svg)" }.joined(separator: " ")
      return "<polygon class=\"mark-prepared\" points=\"\(path)\" fill=\"\(Self.rust)\"/>"
    }
  }

  /// A small picture of the mark for a key, without words.
  var symbolSVG: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" "
      + "aria-hidden=\"true\">\(svg(at: (12, 12)))</svg>"
  }
}
