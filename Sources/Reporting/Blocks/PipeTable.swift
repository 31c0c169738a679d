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
    return row(header) + rule + cells.dropFirst().flatMap(row)
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

  private var rule: [UInt8] {
    var line: [UInt8] = []
    for (column, width) in zip(table.columns, widths) {
      let isNumber = column.alignment == .number
      line +=
        Array("| ".utf8) + [UInt8](repeating: UInt8(ascii: "-"), count: width - (isNumber ? 1 : 0))
      line += isNumber ? Array(": ".utf8) : [UInt8(ascii: " ")]
    }
    return line + Array("|\n".utf8)
  }

  private func row(_ cells: [[UInt8]]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      let blanks = [UInt8](
        repeating: UInt8(ascii: " "), count: widths[index] - displayWidth(of: cell))
      let isNumber = table.columns[index].alignment == .number
      line += Array("| ".utf8) + (isNumber ? blanks + cell : cell + blanks) + [UInt8(ascii: " ")]
    }
    return line + Array("|\n".utf8)
  }
}
