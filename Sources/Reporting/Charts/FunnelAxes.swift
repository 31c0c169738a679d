import Measures
import Scoring

/// From headlines and their standard errors to places in a picture.
struct FunnelAxes {
  static let top = 340
  static let bottom = 3_040
  static let left = 520
  static let right = SVGText.width - SVGText.margin
  /// How many lines a limit is drawn with.
  private static let steps = 32
  /// Marks closer than this are one.
  private static let grid = 60

  /// Headlines at the edges, in whole tens of points.
  let lowest: Int
  let highest: Int
  /// Standard errors at the left and right edges, in points.
  let largest: Double
  let smallest: Double

  /// A place where one or several clients lie.
  struct Spot: Hashable {
    let x: Int
    let y: Int
  }

  init(_ places: [PortfolioComparison.Place], _ centre: PortfolioComparison.Centre) {
    let errors = places.map { $0.variance.squareRoot() }
    let (least, most) = (errors.min() ?? 0, errors.max() ?? 1)
    smallest = max(0, (2 * least - 0.1).rounded(.down) / 2)
    largest = max(smallest + 1, (2 * most + 0.1).rounded(.up) / 2)
    let limits = centre.funnel(variance: most * most).nearlyAll
    let scores = places.map { Double($0.tenths) / 10 } + [limits.lowerBound, limits.upperBound]
    lowest = Self.ten((scores.min() ?? 0) - 1, .down)
    highest = max(lowest + 10, Self.ten((scores.max() ?? 100) + 1, .up))
  }

  private static func ten(_ points: Double, _ rule: FloatingPointRoundingRule) -> Int {
    10 * Int((min(100, max(0, points)) / 10).rounded(rule))
  }

  /// Every ten points, or every twenty where there are many.
  var ticks: [Int] {
    let step = highest - lowest > 50 ? 20 : 10
    return Array(stride(from: (lowest + step - 1) / step * step, through: highest, by: step))
  }

  /// From the left edge to the right one.
  var errors: [Double] {
    (0...Self.steps).map { largest + (smallest - largest) * Double($0) / Double(Self.steps) }
  }

  func x(_ error: Double) -> Int {
    let share = (largest - error) / (largest - smallest)
    return Self.left + Int((share * Double(Self.right - Self.left)).rounded())
  }

  func y(_ points: Double) -> Int {
    let share = (points - Double(lowest)) / Double(highest - lowest)
    return Self.bottom - Int((share * Double(Self.bottom - Self.top)).rounded())
  }

  func holds(_ points: Double) -> Bool { (Double(lowest)...Double(highest)).contains(points) }

  func spot(of place: PortfolioComparison.Place) -> Spot {
    let x = x(place.variance.squareRoot())
    let y = y(Double(place.tenths) / 10)
    return Spot(x: Self.onGrid(x), y: Self.onGrid(y))
  }

  private static func onGrid(_ length: Int) -> Int { (length + grid / 2) / grid * grid }
}
