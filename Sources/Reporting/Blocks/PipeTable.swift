/// A table of pipes with padded columns, which is readable as plain text and a table on GitHub.
struct PipeTable {
  /// Wider tables are written as lists: their lines would be broken in plain text.
  static let mostColumns = 5

  private struct Cell {
    let words: Range<Int>
    let width: Int
  }

  private let table: ReportTable
  /// Those of all cells, one after the other.
  private var words: [UInt8] = []
  /// Row by row, the header first.
  private var cells: [Cell] = []
  private var widths: [Int]

  init(_ table: ReportTable) {
    self.table = table
    widths = table.columns.map { _ in 3 }
    cells.reserveCapacity(table.columns.count * (table.rows.count + 1))
    for column in table.columns { add(column.header) }
    for row in table.rows {
      for cell in row { add(cell.text) }
    }
  }

  func append(to output: inout [UInt8]) {
    for row in 0...table.rows.count {
      append(cells[(row * widths.count)..<((row + 1) * widths.count)], to: &output)
      if row == 0 { appendRule(to: &output) }
    }
  }

  /// Adds a cell's words; a pipe becomes a broken bar, as `\|` does not outlive a second reading.
  private mutating func add(_ text: String) {
    let start = words.count
    let bytes = text.utf8.span
    if bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "|") }) {
      let replaced = PlainText.line(text).flatMap { byte in
        byte == UInt8(ascii: "|") ? Array("\u{A6}".utf8) : [byte]
      }
      MarkdownText.append(replaced, startsLine: false, to: &words)
    } else {
      words.appendMarkdown(text, startsLine: false)
    }
    let column = cells.count % widths.count
    let width = displayWidth(of: words.span.extracting(start...))
    widths[column] = max(widths[column], width)
    cells.append(Cell(words: start..<words.count, width: width))
  }

  private func appendRule(to output: inout [UInt8]) {
    for (column, width) in zip(table.columns, widths) {
      let isNumber = column.alignment == .number
      output.append(constant: "| ")
      output += repeatElement(UInt8(ascii: "-"), count: isNumber ? width - 1 : width)
      output.append(constant: isNumber ? ": " : " ")
    }
    output.append(constant: "|\n")
  }

  private func append(_ row: ArraySlice<Cell>, to output: inout [UInt8]) {
    let length = zip(row, widths).reduce(2) { $0 + $1.0.words.count + $1.1 - $1.0.width + 3 }
    let (words, widths, columns) = (words, widths, table.columns)
    // Room is made once for a line: most cells are a few digits and blanks.
    output.append(addingCapacity: length) { line in
      for (index, cell) in row.enumerated() {
        let blanks = widths[index] - cell.width
        let isNumber = columns[index].alignment == .number
        line.append(UInt8(ascii: "|"))
        line.append(repeating: UInt8(ascii: " "), count: isNumber ? blanks + 1 : 1)
        for place in cell.words { line.append(words[place]) }
        line.append(repeating: UInt8(ascii: " "), count: isNumber ? 1 : blanks + 1)
      }
      line.append(UInt8(ascii: "|"))
      line.append(UInt8(ascii: "\n"))
    }
  }
}
