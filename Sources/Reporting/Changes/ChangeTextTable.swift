import Diagnostics

/// Rows of a name, some figures under each other, and words at the end, in 80 columns.
struct ChangeTextTable {
  private struct Row {
    let cells: [String]
    let notes: [String]
  }

  /// Figures that are narrower stand in columns as wide as these.
  private static let usualWidths = [6, 8, 9, 12]

  private let nameWidth: Int
  private var rows: [Row] = []

  /// - Parameters:
  ///   - heads: Of the name, of each figure, of the words, which may be empty.
  ///   - nameWidth: Of the column of names.
  init(heads: [String], nameWidth: Int = 24) {
    self.nameWidth = nameWidth
    add(heads)
  }

  /// - Parameters:
  ///   - cells: As many as there are heads.
  ///   - notes: Whole lines below the row.
  mutating func add(_ cells: [String], notes: [String] = []) {
    rows.append(Row(cells: cells.map(\.safeForTerminal), notes: notes))
  }

  /// A long name has lines of its own, and so have words that would not fit.
  var lines: [String] {
    let widths = widths
    return rows.flatMap { row in lines(of: row.cells, widths) + row.notes }
  }

  private func lines(of cells: [String], _ widths: [Int]) -> [String] {
    guard let name = cells.first, let words = cells.last else { return [] }
    let isShort = displayWidth(of: name) < nameWidth
    let figures = zip(cells.dropFirst().dropLast(), widths)
      .map { $0.rightAligned(to: $1) }.joined()
    let line = (isShort ? name : "").padded(to: nameWidth) + figures
    let whole = words.isEmpty ? line : line + "  " + words
    return (isShort ? [] : [name.wrapped()])
      + (displayWidth(of: whole) <= 80 ? [whole] : [line, words.wrapped(indent: "  ")])
  }

  /// Of the figures: the usual one, or one blank more than the widest of them.
  private var widths: [Int] {
    let count = (rows.first?.cells.count ?? 0) - 2
    return (0..<max(0, count)).map { column in
      let usual = Self.usualWidths.indices.contains(column) ? Self.usualWidths[column] : 0
      return rows.reduce(usual) { max($0, displayWidth(of: $1.cells[column + 1]) + 1) }
    }
  }
}
