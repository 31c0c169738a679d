/// A table of pipes with padded columns, which is readable as plain text and a table on GitHub.
struct PipeTable {
  /// Wider tables are written as lists: their lines would be broken in plain text.
  static let mostColumns = 5

  private let table: ReportTable
  private let cells: [[[UInt8]]]
  private let widths: [Int]

  init(_ table: ReportTable) {
    self.table = table
    cells =
      [table.columns.map { Self.cell($0.header) }]
      + table.rows.map { $0.map { Self.cell($0.text) } }
    widths = table.columns.indices.map { [cells] column in
      max(3, cells.map { displayWidth(of: $0[column]) }.max() ?? 0)
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
  private static func cell(_ text: String) -> [UInt8] {
    let words = PlainText.line(text)
    guard words.contains(UInt8(ascii: "|")) else {
      return MarkdownText.escaped(words, startsLine: false)
    }
    let replaced = words.flatMap { $0 == UInt8(ascii: "|") ? Array("\u{A6}".utf8) : [$0] }
    return MarkdownText.escaped(replaced, startsLine: false)
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

  private func append(_ row: [[UInt8]], to output: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      let isNumber = table.columns[index].alignment == .number
      let blanks = repeatElement(
        UInt8(ascii: " "), count: widths[index] - displayWidth(of: cell))
      output.append(constant: "| ")
      if isNumber { output += blanks }
      output += cell
      if !isNumber { output += blanks }
      output.append(constant: " ")
    }
    output.append(constant: "|\n")
  }
}
