/// A line with the rungs of the ladder on it, and marks at the places of mean answers.
struct RungStrip {
  private let names: [String]
  private let hasNames: Bool

  private static let left = 240
  private static let width = SVGText.width - 2 * left
  /// From one lane of marks to the next.
  private static let lane = 2 * LetterMark.radius + 40

  /// - Parameter rungs: The names, lowest first; two at least. Where they do not fit beside each
  ///   other, their numbers from 0 stand for them.
  init(rungs: [String]) {
    names = rungs
    let pitch = Self.width / max(1, rungs.count - 1)
    let widths = rungs.map { ChartText.width($0, size: ChartText.smallSize) }
    let inner = zip(widths, widths.dropFirst()).allSatisfy { ($0 + $1) / 2 <= pitch }
    hasNames = inner && max(widths.first ?? 0, widths.last ?? 0) <= 2 * Self.left
  }

  /// What the numbers on the line stand for; `nil` where names are on it.
  var legend: String? {
    guard !hasNames else { return nil }
    return names.enumerated().map { "\($0.offset) \($0.element)" }.joined(separator: ", ")
  }

  private static func x(_ tenths: Int) -> Int { left + (width * tenths + 500) / 1_000 }

  /// Marks in lanes, so that no two touch.
  struct Marks {
    /// The bottom lane is 0.
    fileprivate let placed: [(mark: LetterMark, x: Int, lane: Int)]

    init(_ marks: [(mark: LetterMark, tenths: Int)]) {
      var placed: [(mark: LetterMark, x: Int, lane: Int)] = []
      placed.reserveCapacity(marks.count)
      for mark in marks {
        let x = RungStrip.x(mark.tenths)
        let near = placed.indices.filter { abs(placed[$0].x - x) < RungStrip.lane }
        let free = (0...near.count).first { lane in near.allSatisfy { placed[$0].lane != lane } }
        placed.append((mark.mark, x, free ?? near.count))
      }
      self.placed = placed
    }

    var isEmpty: Bool { placed.isEmpty }
    /// Of a strip with these marks, its words included.
    var height: Int { lanesHeight + 320 }
    fileprivate var lanesHeight: Int { ((placed.map(\.lane).max() ?? 0) + 1) * RungStrip.lane }
  }

  /// Draws the strip; its words end at its height.
  func draw(_ marks: Marks, at top: Int, in picture: inout SVGText) {
    let bottom = top + marks.lanesHeight
    let base = bottom - Self.lane / 2
    let places = names.indices.map { Self.x($0 * 1_000 / max(1, names.count - 1)) }
    picture.strokes(places.map { (($0, top), ($0, bottom + 40)) }, .grid)
    let style = WordStyle(anchor: .middle, size: ChartText.smallSize, ink: .quiet)
    picture.group(style) { picture in
      for (place, x) in places.enumerated() {
        picture.words(hasNames ? names[place] : String(place), at: (x, bottom + 220), style)
      }
    }
    picture.line(
      from: (Self.left, bottom + 40), to: (SVGText.width - Self.left, bottom + 40), .axis)
    for placed in marks.placed {
      placed.mark.draw(at: (placed.x, base - placed.lane * Self.lane), in: &picture)
    }
  }
}
