/// Marks in rows, each for one thing of a class, or for several where there are very many.
struct UnitMarks {
  struct Class {
    let name: String
    let count: Int
    let mark: LetterMark
  }

  /// How many marks a picture may have.
  private static let most = 160
  private static let pitch = 290

  let classes: [Class]
  /// The words above the marks of each class, in lines.
  private let names: [[String]]
  /// How many things one mark stands for; the last mark of a class stands for what is left.
  let unit: Int

  init(_ classes: [Class]) {
    self.classes = classes.filter { $0.count > 0 }
    names = self.classes.map { entry in
      ChartText.lines(
        "\(entry.name): \(entry.count)", width: SVGText.width - 2 * SVGText.margin, bold: true)
    }
    unit = Self.unit(for: self.classes.map(\.count))
  }

  /// 1, 2, 5, 10, 20 and so on: the first with which the marks are not too many.
  private static func unit(for counts: [Int]) -> Int {
    var (unit, factor) = (1, 0)
    while counts.reduce(0, { $0 + marks($1, unit) }) > most, unit < 1_000_000_000 {
      unit = factor == 1 ? unit / 2 * 5 : unit * 2
      factor = (factor + 1) % 3
    }
    return unit
  }

  private static func marks(_ count: Int, _ unit: Int) -> Int {
    count / unit + (count % unit > 0 ? 1 : 0)
  }

  /// Rows of ten are easily counted.
  private static let inARow = 10

  private func height(ofClass place: Int) -> Int {
    let rows = (Self.marks(classes[place].count, unit) + Self.inARow - 1) / Self.inARow
    return SVGText.lineHeight * names[place].count + Self.pitch * rows + 160
  }

  var height: Int { classes.indices.reduce(0) { $0 + height(ofClass: $1) } }

  /// Draws all classes below each other.
  func draw(at top: Int, in picture: inout SVGText) {
    var y = top
    for (place, entry) in classes.enumerated() {
      let base = picture.lines(names[place], at: (SVGText.margin, y + 200), bold: true)
      let places = (0..<Self.marks(entry.count, unit)).map { place in
        let (row, column) = place.quotientAndRemainder(dividingBy: Self.inARow)
        return (
          SVGText.margin + LetterMark.radius + 20 + column * Self.pitch,
          base + 200 + row * Self.pitch
        )
      }
      entry.mark.draw(at: places, in: &picture)
      y += height(ofClass: place)
    }
  }

  /// What one mark stands for, to follow "one mark for"; such as "each seat" or "5 seats".
  func words(one: String, many: String) -> String {
    unit == 1
      ? "each \(one)" : "\(unit) \(many), the last of a kind for what is left"
  }
}
