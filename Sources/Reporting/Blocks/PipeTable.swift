/// A table of pipes with padded columns, which is readable as plain text and a table on GitHub.
struct PipeTable {
  /// Wider tables are written as lists: their lines would be broken in plain text.
  static let mostColumns = 5

  private let table: ReportTable
  private let cells: [[Cell]]
  private let widths: [Int]

  private struct Cell {
    let words: [UInt8]
    let width: Int
  }

  init(_ table: ReportTable) {
    self.table = table
    cells =
      [table.columns.map { Self.cell($0.header) }]
      + table.rows.map { $0.map { Self.cell($0.text) } }
    widths = table.columns.indices.map { [cells] column in
      max(3, cells.map { $0[column].width }.max() ?? 0)
    }
  }

  var markdown: [UInt8] {
    guard let header = cells.first else { return [] }
    var output: [UInt8] = []
    output.reserveCapacity((widths.reduce(0, +) + 3 * widths.count + 2) * (cells.count + 1))
    append(header, to: &output)
    appendRule(to: &output)
    for row in cells.dropFirst() { append(row, to: &output) }
    return output
  }

  /// A cell's words; a pipe becomes a broken bar, as `\|` does not outlive a second reading.
  private static func cell(_ text: String) -> Cell {
    var words = PlainText.line(text)
    if words.contains(UInt8(ascii: "|")) {
      words = words.flatMap { $0 == UInt8(ascii: "|") ? Array("\u{A6}".utf8) : [$0] }
    }
    words = MarkdownText.escaped(words, startsLine: false)
    return Cell(words: words, width: displayWidth(of: words))
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

  private func append(_ row: [Cell], to output: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      let isNumber = table.columns[index].alignment == .number
      let blanks = repeatElement(UInt8(ascii: " "), count: widths[index] - cell.width)
      output.append(constant: "| ")
      if isNumber { output += blanks }
      output += cell.words
      if !isNumber { output += blanks }
      output.append(constant: " ")
    }
    output.append(constant: "|\n")
  }
}
