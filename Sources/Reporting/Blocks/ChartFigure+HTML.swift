extension ChartFigure {
  /// Adds the figure: what was found, what is measured, the picture, its key and its figures.
  func append(to output: inout [UInt8]) {
    output += "<figure class=\"chart\" id=\"\(id)\">\n<figcaption>\n<p class=\"headline\">".utf8
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
