/// From differences to places in a square, on one scale to the right and upwards.
struct ReadinessAxis {
  static let top = 700
  static let left = SVGText.margin
  static let side = SVGText.width - 2 * SVGText.margin
  /// The differences at the edges, in tenths of a point: whole tens of points.
  let lowest: Int
  let highest: Int

  /// The narrower half has room for the names of its quarters: 3 parts in 8 at least.
  init(_ differences: [Int]) {
    let least = Self.tens(-(differences.min() ?? 0))
    let most = Self.tens(differences.max() ?? 0)
    lowest = -max(least, Self.tens(most * 3 / 5 - 40))
    highest = max(most, Self.tens(least * 3 / 5 - 40))
  }

  /// Up to the next ten points, with room for a mark.
  private static func tens(_ tenths: Int) -> Int { max(200, (tenths + 40 + 99) / 100 * 100) }

  /// The lowest, none and the highest that is a whole number of rungs of a six-step ladder.
  var ticks: [Int] { [lowest / 200 * 200, 0, highest / 200 * 200] }

  /// Where there is no difference.
  var origin: (x: Int, y: Int) { place((0, 0)) }

  func place(_ point: (Int, Int)) -> (x: Int, y: Int) {
    (Self.left + scaled(point.0), Self.top + Self.side - scaled(point.1))
  }

  private func scaled(_ difference: Int) -> Int {
    (difference - lowest) * Self.side / (highest - lowest)
  }

  /// Whether two marks with letters would lie on one another.
  func touch(_ left: (Int, Int), _ right: (Int, Int)) -> Bool {
    let (first, second) = (place(left), place(right))
    let apart = 2 * LetterMark.radius + 40
    return abs(first.x - second.x) < apart && abs(first.y - second.y) < apart
  }
}
