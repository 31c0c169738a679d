import Documents

extension ReportTable {
  /// Adds the table in a region that scrolls by itself and can be reached by keyboard.
  func append(to output: inout [UInt8]) {
    output.append(
      constant: "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
    output.append(plain: id)
    output.append(constant: "-caption\">\n<table id=\"")
    output.append(plain: id)
    output.append(constant: "\">\n<caption id=\"")
    output.append(plain: id)
    output.append(constant: "-caption\">")
    output.appendHTML(caption)
    output.append(constant: "</caption>\n<thead>\n<tr>")
    for column in columns { append(column, to: &output) }
    output.append(constant: "</tr>\n</thead>\n<tbody>\n")
    for row in rows { append(row, to: &output) }
    output.append(constant: "</tbody>\n</table>\n</div>\n")
  }

  private func append(_ column: Column, to output: inout [UInt8]) {
    output.append(constant: "<th scope=\"col\"")
    if column.alignment == .number { output.append(constant: " class=\"number\"") }
    output.append(constant: ">")
    output.appendHTML(column.header)
    output.append(constant: "</th>")
  }

  private func append(_ row: [Cell], to output: inout [UInt8]) {
    output.append(constant: "<tr>")
    for place in row.indices {
      append(row[place], alignment: columns[place].alignment, to: &output)
    }
    output.append(constant: "</tr>\n")
  }

  private func append(_ cell: Cell, alignment: Alignment, to output: inout [UInt8]) {
    cell.appendTag(alignment, to: &output)
    let words = cell.text.utf8.span
    if PlainText.isFigure(words) {
      output.append(words)
    } else {
      output.appendHTML(cell.text)
    }
    output.append(constant: cell.isRowHeader ? "</th>" : "</td>")
  }
}

extension ReportTable.Cell {
  /// A number or a plain cell, as most are, at one go.
  fileprivate func appendTag(
    _ alignment: ReportTable.Alignment, to output: inout [UInt8]
  ) {
    let isNumber = alignment == .number && !isRowHeader
    let rung = isHidden ? nil : rung
    guard isHidden || rung != nil else {
      let plain: StaticString = isNumber ? "<td class=\"number\">" : "<td>"
      return output.append(constant: isRowHeader ? "<th scope=\"row\">" : plain)
    }
    output.append(constant: isRowHeader ? "<th scope=\"row\" class=\"" : "<td class=\"")
    if isNumber { output.append(constant: "number ") }
    if isHidden { output.append(constant: "hidden-cell") }
    if let rung {
      output.append(constant: "rung-")
      output.append(UInt8(ascii: "0") + UInt8(min(max(rung, 0), 5)))
    }
    output.append(constant: "\">")
  }
}
