import Documents

extension ChartFigure {
  /// Adds the figure: what was found, what is measured, the picture, its key and its figures.
  func append(to output: inout [UInt8]) {
    output.append(constant: "<figure class=\"chart")
    if hasShortTable { output.append(constant: " short-table") }
    output.append(constant: "\" id=\"")
    output.append(plain: id)
    output.append(constant: "\">\n<figcaption>\n<p class=\"headline\">")
    output.appendHTML(headline)
    output.append(constant: "</p>\n<p class=\"measure\">")
    output.appendHTML(measure)
    output.append(constant: "</p>\n</figcaption>\n<div class=\"picture\">\n")
    output += svg
    output.append(constant: "\n</div>\n")
    appendKey(to: &output)
    table?.append(to: &output)
    output.append(constant: "</figure>\n")
  }

  /// On paper, picture and table find room beside each other.
  private var hasShortTable: Bool { table.map { $0.rows.count <= 12 } ?? false }

  private func appendKey(to output: inout [UInt8]) {
    guard !key.isEmpty else { return }
    output.append(constant: "<ul class=\"key\">\n")
    for entry in key {
      output.append(constant: "<li>")
      output += entry.symbol
      output.append(constant: "<span>")
      output.appendHTML(entry.words)
      output.append(constant: "</span></li>\n")
    }
    output.append(constant: "</ul>\n")
  }
}
