import Documents

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
    let line = widths.reduce(2) { $0 + $1 + 3 }
    let beyondWidth = cells.reduce(0) { $0 + $1.words.count - $1.width }
    // Room is made once: most cells are a few digits and blanks.
    output.append(addingCapacity: (table.rows.count + 2) * line + beyondWidth) { output in
      appendRow(0, to: &output)
      appendRule(to: &output)
      for row in 0..<table.rows.count { appendRow(row + 1, to: &output) }
    }
  }

  /// Adds a cell's words; a pipe becomes a broken bar, as `\|` does not outlive a second reading.
  private mutating func add(_ text: String) {
    let start = words.count
    let bytes = text.utf8.span
    let isFigure = PlainText.isFigure(bytes)
    if isFigure {
      words.append(bytes)
    } else if bytes.hasNone({ ($0 == UInt8(ascii: "|")).bit }) {
      words.appendMarkdown(text, startsLine: false)
    } else {
      let replaced = PlainText.line(text).flatMap { byte in
        byte == UInt8(ascii: "|") ? Array("\u{A6}".utf8) : [byte]
      }
      MarkdownText.append(replaced, startsLine: false, to: &words)
    }
    let column = cells.count % widths.count
    let width = isFigure ? bytes.count : displayWidth(of: words.span.extracting(start...))
    widths[column] = max(widths[column], width)
    cells.append(Cell(words: start..<words.count, width: width))
  }

  private func appendRule(to output: inout OutputSpan<UInt8>) {
    for column in widths.indices {
      let isNumber = table.columns[column].alignment == .number
      output.append(UInt8(ascii: "|"))
      output.append(UInt8(ascii: " "))
      output.append(
        repeating: UInt8(ascii: "-"), count: isNumber ? widths[column] - 1 : widths[column])
      if isNumber { output.append(UInt8(ascii: ":")) }
      output.append(UInt8(ascii: " "))
    }
    appendLineEnd(to: &output)
  }

  private func appendRow(_ row: Int, to output: inout OutputSpan<UInt8>) {
    for column in widths.indices {
      let cell = cells[row * widths.count + column]
      let blanks = widths[column] - cell.width
      let isNumber = table.columns[column].alignment == .number
      output.append(UInt8(ascii: "|"))
      output.append(repeating: UInt8(ascii: " "), count: isNumber ? blanks + 1 : 1)
      for place in cell.words { output.append(words[place]) }
      output.append(repeating: UInt8(ascii: " "), count: isNumber ? 1 : blanks + 1)
    }
    appendLineEnd(to: &output)
  }

  private func appendLineEnd(to output: inout OutputSpan<UInt8>) {
    output.append(UInt8(ascii: "|"))
    output.append(UInt8(ascii: "\n"))
  }
}
