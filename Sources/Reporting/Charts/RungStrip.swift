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

  /// Which lane each mark is in, so that no two touch; the bottom one is 0.
  private static func lanes(_ tenths: [Int]) -> [Int] {
    var taken: [[Int]] = []
    return tenths.map { value in
      let place = x(value)
      let free = taken.firstIndex { $0.allSatisfy { abs($0 - place) >= lane } } ?? taken.count
      if free == taken.count { taken.append([]) }
      taken[free].append(place)
      return free
    }
  }

  func height(_ marks: [(mark: LetterMark, tenths: Int)]) -> Int {
    Self.height(lanes: Self.lanes(marks.map(\.tenths))) + 320
  }

  private static func height(lanes: [Int]) -> Int { ((lanes.max() ?? 0) + 1) * lane }

  /// Draws the strip; its words end at its height.
  func draw(
    _ marks: [(mark: LetterMark, tenths: Int)], at top: Int, in picture: inout SVGText
  ) {
    let lanes = Self.lanes(marks.map(\.tenths))
    let bottom = top + Self.height(lanes: lanes)
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
    for (mark, lane) in zip(marks, lanes) {
      mark.mark.draw(at: (Self.x(mark.tenths), base - lane * Self.lane), in: &picture)
    }
  }
}
