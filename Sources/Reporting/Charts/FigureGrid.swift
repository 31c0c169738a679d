/// A grid of cells with words in them, the name of each row above it.
struct FigureGrid {
  struct Cell {
    let words: String
    /// 0 through 5; `nil` for a cell that is dashed, as there is no figure in it.
    let colour: Int?
  }

  struct Row {
    let name: String
    let cells: [Cell]
  }

  let id: String
  let title: String
  let description: String
  let columns: [String]
  let rows: [Row]

  private static let mostColumns = 4
  private static let gap = 30
  private static let nameWidth = SVGText.width - 40

  var svg: [UInt8] {
    let inABand = columnsInABand
    let bands = stride(from: 0, to: columns.count, by: inABand).map { start in
      Band(
        self, columns: start..<min(start + inABand, columns.count), pitch: SVGText.width / inABand)
    }
    let height = bands.reduce(0) { $0 + $1.height } + 40
    var picture = SVGText(id: id, height: height, title: title, description: description)
    var top = 0
    for band in bands {
      band.draw(at: top, in: &picture)
      top += band.height
    }
    return picture.closed()
  }

  /// As many as let every word of a head stay whole, four at most; the others follow below.
  private var columnsInABand: Int {
    let most = min(Self.mostColumns, max(1, columns.count))
    let words = columns.flatMap { $0.split(separator: " ") }
    let widest = words.map { ChartText.width(String($0), size: ChartText.smallSize) }.max() ?? 0
    return (2...max(2, most)).last { widest <= SVGText.width / $0 } ?? min(2, most)
  }

  /// Some of the columns, with all rows.
  private struct Band {
    let heads: [[String]]
    let rows: [(name: [String], cells: [(lines: [String], colour: Int?)])]
    private let pitch: Int

    init(_ grid: FigureGrid, columns: Range<Int>, pitch: Int) {
      self.pitch = pitch
      heads = columns.map { column in
        ChartText.lines(grid.columns[column], width: pitch, size: ChartText.smallSize)
      }
      rows = grid.rows.map { row in
        (
          ChartText.lines(row.name, width: FigureGrid.nameWidth, bold: true),
          columns.map { column in
            let cell = row.cells[column]
            let width = pitch - gap
            let lines =
              cell.colour == nil
              ? ChartText.lines(cell.words, width: width, size: ChartText.smallSize)
              : [cell.words]
            return (lines, cell.colour)
          }
        )
      }
    }

    var height: Int {
      headHeight + rows.reduce(0) { $0 + nameHeight($1.name) + cellHeight($1.cells) + 80 } + 60
    }

    private var headHeight: Int {
      120 + SVGText.lineHeight * (heads.map(\.count).max() ?? 0)
    }

    private func nameHeight(_ name: [String]) -> Int { SVGText.lineHeight * name.count + 80 }

    private func cellHeight(_ cells: [(lines: [String], colour: Int?)]) -> Int {
      max(360, 120 + SVGText.lineHeight * (cells.map(\.lines.count).max() ?? 0))
    }

    func draw(at top: Int, in picture: inout SVGText) {
      for (place, head) in heads.enumerated() {
        let first = top + headHeight - 100 - SVGText.lineHeight * (head.count - 1)
        picture.lines(
          head, at: (middle(place), first), anchor: .middle, size: ChartText.smallSize)
      }
      var y = top + headHeight
      for row in rows {
        picture.lines(row.name, at: (20, y + 180), bold: true)
        y += nameHeight(row.name)
        let height = cellHeight(row.cells)
        for (place, cell) in row.cells.enumerated() {
          draw(cell, at: (place * pitch + gap / 2, y), height: height, in: &picture)
        }
        y += height + 80
      }
    }

    private func middle(_ place: Int) -> Int { place * pitch + pitch / 2 }

    private func draw(
      _ cell: (lines: [String], colour: Int?), at place: (Int, Int), height: Int,
      in picture: inout SVGText
    ) {
      let width = pitch - gap
      picture.rectangle(
        at: (place.0, place.1), size: (width, height), cell.colour.map { .rung($0) } ?? .hidden)
      let first =
        place.1 + height / 2 + 55 - SVGText.lineHeight * (cell.lines.count - 1) / 2
      let isFigure = cell.colour != nil
      picture.lines(
        cell.lines, at: (place.0 + width / 2, first), anchor: .middle, bold: isFigure,
        size: isFigure ? ChartText.size : ChartText.smallSize, ink: isFigure ? .onRung : .quiet)
    }
  }
}
