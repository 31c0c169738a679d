import Scoring

/// Rows of marks on a line from 0 to 100, each with its name above and its figures below.
struct Dumbbells {
  struct Row {
    let name: String
    /// Tenths of a point, drawn in the order of ``ChartMark``.
    let marks: [(mark: ChartMark, tenths: Int)]
    /// What is not shown, and why.
    let notes: [String]
  }

  let id: String
  let title: String
  let description: String
  let palette: ChartPalette
  let rows: [Row]

  private static let left = SVGText.margin
  private static let right = SVGText.width - SVGText.margin
  private static let lineWidth = right - left
  /// The least distance between the middles of two values, each at most three digits.
  private static let labelDistance = 340

  var svg: [UInt8] {
    let lines = rows.map { row in
      (
        name: ChartText.lines(row.name, width: Self.lineWidth, bold: true),
        notes: row.notes.flatMap { ChartText.lines($0, width: Self.lineWidth) }
      )
    }
    let heights = lines.map { 640 + SVGText.lineHeight * ($0.name.count + $0.notes.count) }
    let end = heights.reduce(0, +)
    var picture = SVGText(id: id, height: end + 320, title: title, description: description)
    var top = 0
    for (place, row) in rows.enumerated() {
      let track = picture.lines(lines[place].name, at: (Self.left, top + 220), bold: true) + 220
      draw(row, on: track, in: &picture)
      picture.lines(lines[place].notes, at: (Self.left, track + 480))
      top += heights[place]
    }
    drawAxis(at: end, in: &picture)
    return picture.closed()
  }

  private func draw(_ row: Row, on track: Int, in picture: inout SVGText) {
    picture.line(from: (Self.left, track), to: (Self.right, track), .grid)
    let places = row.marks.map { Self.x($0.tenths) }
    if let first = places.min(), let last = places.max(), first < last {
      picture.line(from: (first, track), to: (last, track), .axis)
    }
    for mark in ChartMark.allCases {
      for drawn in row.marks where drawn.mark == mark {
        mark.draw(at: (Self.x(drawn.tenths), track), palette, in: &picture)
      }
    }
    let words = Set(row.marks.map { ScoreText.wholeTenths($0.tenths) }).sorted()
    for (whole, x) in zip(words, Self.labelPlaces(words.map { Self.x(10 * $0) })) {
      picture.words(String(whole), at: (x, track + 290), anchor: .middle)
    }
  }

  private static func x(_ tenths: Int) -> Int { left + (lineWidth * tenths + 500) / 1_000 }

  /// Moves labels apart until each has its room, and keeps them inside the picture.
  private static func labelPlaces(_ wanted: [Int]) -> [Int] {
    var places = wanted
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + labelDistance)
    }
    var limit = right
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - labelDistance
    }
    return places
  }

  private func drawAxis(at y: Int, in picture: inout SVGText) {
    picture.line(from: (Self.left, y), to: (Self.right, y), .axis)
    for tenths in [0, 500, 1_000] {
      picture.line(from: (Self.x(tenths), y), to: (Self.x(tenths), y + 60), .axis)
    }
    picture.words("0", at: (Self.left, y + 240), anchor: .middle)
    picture.words("50", at: (Self.x(500), y + 240), anchor: .middle)
    picture.words("100", at: (SVGText.width - 10, y + 240), anchor: .end)
  }
}
