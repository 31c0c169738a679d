import Documents

/// Writes blocks as Markdown.
struct MarkdownBlockWriter {
  let options: MarkdownOptions
  /// The sign before points, so that two lists in a row stay two.
  let bullet: UInt8

  /// The block with a line end after its last line, and none before its first.
  func markdown(of block: ReportBlock) -> [UInt8] {
    var output: [UInt8] = []
    switch block {
    case .table(let table): append(table, to: &output)
    case .chart(let chart): append(chart, to: &output)
    case .paragraphs(let texts): append(paragraphs: texts, to: &output)
    case .list(let texts): append(points: texts, to: &output)
    case .quotes(let texts):
      for text in texts { appendPart(to: &output) { append(quote: text, to: &$0) } }
    case .picture, .nothing: break
    }
    return output
  }

  private func append(_ chart: ChartFigure, to output: inout [UInt8]) {
    appendPart(to: &output) { appendLine(chart.headline, to: &$0) }
    if let folder = options.chartsLink {
      appendPart(to: &output) { appendImage(of: chart, in: folder, to: &$0) }
    }
    appendPart(to: &output) { appendLine(chart.measure, to: &$0) }
    if let table = chart.table { append(table, to: &output) }
  }

  private func append(_ table: ReportTable, to output: inout [UInt8]) {
    appendPart(to: &output) { appendStrong(table.caption, to: &$0) }
    let isPiped = options.tables == .pipes && table.columns.count <= PipeTable.mostColumns
    appendPart(to: &output) { output in
      if isPiped {
        PipeTable(table).append(to: &output)
      } else {
        append(pointsOf: table, to: &output)
      }
    }
  }

  private func appendImage(of chart: ChartFigure, in folder: String, to output: inout [UInt8]) {
    output.append(constant: "![")
    output.appendMarkdown(chart.altText)
    output.append(constant: "](")
    output.append(plain: folder)
    output.append(UInt8(ascii: "/"))
    output.append(plain: chart.id)
    output.append(constant: ".svg)\n")
  }

  /// A point for each row: the first cell in bold, then each header with its figure.
  private func append(pointsOf table: ReportTable, to output: inout [UInt8]) {
    for row in table.rows {
      output.append(bullet)
      output.append(UInt8(ascii: " "))
      let name = PlainText.line(row.first?.text ?? "")
      if !name.isEmpty {
        output.append(constant: "**")
        MarkdownText.append(name, to: &output)
        output.append(constant: "**: ")
      }
      var cells: [UInt8] = []
      for place in row.indices.dropFirst() {
        if !cells.isEmpty { cells.append(constant: ", ") }
        cells.append(plain: table.columns[place].header)
        cells.append(UInt8(ascii: " "))
        cells.append(plain: row[place].text)
      }
      output.appendMarkdown(cells.span)
      output.append(UInt8(ascii: "\n"))
    }
  }

  private func append(paragraphs texts: [String], to output: inout [UInt8]) {
    for paragraph in texts.flatMap(PlainText.paragraphs) {
      appendPart(to: &output) { appendLine(paragraph, to: &$0) }
    }
  }

  private func append(points texts: [String], to output: inout [UInt8]) {
    for line in texts.map(PlainText.line) where !line.isEmpty {
      output.append(bullet)
      output.append(UInt8(ascii: " "))
      appendLine(line, to: &output)
    }
  }

  private func append(quote text: String, to output: inout [UInt8]) {
    for (place, paragraph) in PlainText.paragraphs(text).enumerated() {
      output.append(constant: place == 0 ? "> " : ">\n> ")
      appendLine(paragraph, to: &output)
    }
  }
}

// MARK: - Lines

extension MarkdownBlockWriter {
  /// Adds a part with an empty line before it, unless it is the first; one of nothing adds nothing.
  private func appendPart(to output: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
    let end = output.count
    if end > 0 { output.append(UInt8(ascii: "\n")) }
    let start = output.count
    write(&output)
    if output.count == start { output.removeLast(start - end) }
  }

  /// Adds a line; one of no words adds nothing.
  private func appendLine(_ words: String, to output: inout [UInt8]) {
    let start = output.count
    output.appendMarkdown(words)
    if output.count > start { output.append(UInt8(ascii: "\n")) }
  }

  private func appendLine(_ words: [UInt8], to output: inout [UInt8]) {
    guard !words.isEmpty else { return }
    MarkdownText.append(words, to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func appendStrong(_ words: String, to output: inout [UInt8]) {
    let line = PlainText.line(words)
    guard !line.isEmpty else { return }
    output.append(constant: "**")
    MarkdownText.append(line, to: &output)
    output.append(constant: "**\n")
  }
}
