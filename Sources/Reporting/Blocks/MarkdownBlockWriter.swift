/// Writes blocks as Markdown.
struct MarkdownBlockWriter {
  let options: MarkdownOptions
  /// The sign before points, so that two lists in a row stay two.
  let bullet: UInt8

  /// The block with a line end after its last line, and none before its first.
  func markdown(of block: ReportBlock) -> [UInt8] {
    switch block {
    case .table(let table): self.table(table)
    case .chart(let chart): figure(chart)
    case .paragraphs(let texts): joined(texts.flatMap(PlainText.paragraphs).map { line($0) })
    case .list(let texts): texts.map(PlainText.line).filter { !$0.isEmpty }.flatMap(point)
    case .quotes(let texts): joined(texts.map(quote).filter { !$0.isEmpty })
    case .picture, .nothing: []
    }
  }

  func table(_ table: ReportTable) -> [UInt8] {
    let caption = PlainText.line(table.caption)
    let rows =
      options.tables == .pipes && table.columns.count <= PipeTable.mostColumns
      ? PipeTable(table).markdown : points(of: table)
    return joined([caption.isEmpty ? [] : strong(caption), rows])
  }

  private func figure(_ chart: ChartFigure) -> [UInt8] {
    let measure = PlainText.line(chart.measure)
    return joined([
      line(PlainText.line(chart.headline)),
      options.linksCharts ? image(chart) : [],
      measure.isEmpty ? [] : line(measure),
      chart.table.map(table) ?? [],
    ])
  }

  private func image(_ chart: ChartFigure) -> [UInt8] {
    let alt = MarkdownText.escaped(PlainText.line(chart.altText))
    return Array("![".utf8) + alt + Array("](charts/".utf8) + Array(chart.id.utf8)
      + Array(".svg)\n".utf8)
  }

  /// A point for each row: the first cell in bold, then each header with its figure.
  private func points(of table: ReportTable) -> [UInt8] {
    var output: [UInt8] = []
    for row in table.rows {
      output.append(bullet)
      output.append(UInt8(ascii: " "))
      let name = PlainText.line(row.first?.text ?? "")
      if !name.isEmpty {
        output.append(constant: "**")
        MarkdownText.append(name, to: &output)
        output.append(constant: "**: ")
      }
      var cells = ""
      for (column, cell) in zip(table.columns, row).dropFirst() {
        if !cells.isEmpty { cells += ", " }
        cells += column.header
        cells += " "
        cells += cell.text
      }
      output.appendMarkdown(cells)
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}

// MARK: - Lines

extension MarkdownBlockWriter {
  private func line(_ words: [UInt8]) -> [UInt8] {
    words.isEmpty ? [] : MarkdownText.escaped(words) + [UInt8(ascii: "\n")]
  }

  private func strong(_ words: [UInt8]) -> [UInt8] {
    Array("**".utf8) + MarkdownText.escaped(words) + Array("**\n".utf8)
  }

  private func point(_ words: [UInt8]) -> [UInt8] {
    [bullet, UInt8(ascii: " ")] + line(words)
  }

  private func quote(_ text: String) -> [UInt8] {
    let paragraphs = PlainText.paragraphs(text).map { Array("> ".utf8) + line($0) }
    return Array(paragraphs.joined(separator: Array(">\n".utf8)))
  }

  /// Parts with an empty line between them; empty parts are left out.
  private func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [UInt8(ascii: "\n")]))
  }
}
