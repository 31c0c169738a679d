/// The marks of charts that compare what is seen now with how far leaders would go.
///
/// Each has its own shape, so that colour says nothing alone, and all three can be seen where they
/// lie on one another: the circle on the ring on the diamond.
enum ChartMark: Sendable, CaseIterable {
  /// A diamond.
  case prepared
  /// A ring.
  case leaders
  /// A filled circle.
  case lived

  func draw(at place: (Int, Int), _ palette: ChartPalette, in picture: inout SVGText) {
    switch self {
    case .prepared:
      ChartShape.diamond.draw(at: place, radius: 110, palette.preparedPaint, in: &picture)
    case .leaders: picture.circle(at: place, radius: 95, palette.ringPaint)
    case .lived: picture.circle(at: place, radius: 70, palette.nowPaint)
    }
  }

  /// A small picture of the mark for a key, without words.
  func symbol(_ palette: ChartPalette) -> [UInt8] {
    SVGText.symbol { draw(at: (120, 120), palette, in: &$0) }
  }
}

/// Outlines with room for a letter.
enum ChartShape: Sendable, CaseIterable {
  case circle, square, hexagon, diamond, octagon

  /// Draws the shape around a place; the radius is half of its width.
  func draw(
    at place: (Int, Int), radius r: Int, _ paint: ChartPaint, in picture: inout SVGText
  ) {
    let (x, y) = place
    switch self {
    case .circle: picture.circle(at: place, radius: r, paint)
    case .square:
      let side = r * 9 / 10
      picture.rectangle(at: (x - side, y - side), size: (2 * side, 2 * side), paint)
    case .diamond:
      picture.polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)], paint)
    case .hexagon:
      let (half, high) = (r / 2, r * 9 / 10)
      picture.polygon(
        [
          (x - half, y - high), (x + half, y - high), (x + r, y), (x + half, y + high),
          (x - half, y + high), (x - r, y),
        ], paint)
    case .octagon:
      let (cut, side) = (r * 4 / 10, r * 95 / 100)
      picture.polygon(
        [
          (x - cut, y - side), (x + cut, y - side), (x + side, y - cut), (x + side, y + cut),
          (x + cut, y + side), (x - cut, y + side), (x - side, y + cut), (x - side, y - cut),
        ], paint)
    }
  }
}

/// A shape with a letter: one voice or one group of a chart.
struct LetterMark: Sendable {
  let letter: String
  let shape: ChartShape
  let paint: ChartPaint
  let ink: ChartInk

  /// Half of its width.
  static let radius = 110

  func draw(at place: (Int, Int), in picture: inout SVGText) {
    drawShape(at: place, in: &picture)
    drawLetter(at: place, in: &picture)
  }

  /// Draws the same mark many times; what is alike is said once.
  func draw(at places: [(Int, Int)], in picture: inout SVGText) {
    picture.group(paint) { picture in
      for place in places { drawShape(at: place, in: &picture) }
    }
    picture.group(style) { picture in
      for place in places { drawLetter(at: place, in: &picture) }
    }
  }

  private func drawShape(at place: (Int, Int), in picture: inout SVGText) {
    let radius = shape == .diamond ? Self.radius + 20 : Self.radius
    shape.draw(at: place, radius: radius, paint, in: &picture)
  }

  private func drawLetter(at place: (Int, Int), in picture: inout SVGText) {
    picture.words(letter, at: (place.0, place.1 + 55), style)
  }

  private var style: WordStyle {
    WordStyle(anchor: .middle, isBold: true, size: ChartText.smallSize, ink: ink)
  }

  var symbol: [UInt8] {
    SVGText.symbol { draw(at: (120, 120), in: &$0) }
  }
}
