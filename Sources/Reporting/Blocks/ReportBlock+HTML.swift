import Documents

extension ReportBlock {
  /// The block as HTML, ending in a line end unless it is nothing.
  var html: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(roomForHTML)
    switch self {
    case .table(let table):
      table.append(to: &output)
      Self.appendWayBack(to: &output)
    case .chart(let chart):
      chart.append(to: &output)
      Self.appendWayBack(to: &output)
    case .paragraphs(let texts): Self.append(paragraphs: texts, to: &output)
    case .list(let texts): Self.append(points: texts, to: &output)
    case .quotes(let texts): Self.append(quotes: texts, to: &output)
    case .picture(let picture): Self.append(picture, to: &output)
    case .nothing: break
    }
    return output
  }

  /// About as many bytes as the HTML of a large block has, so that it need not be moved as it grows.
  private var roomForHTML: Int {
    switch self {
    case .table(let table): table.roomForHTML
    case .chart(let chart):
      chart.svg.count + 400 * chart.key.count + (chart.table?.roomForHTML ?? 0) + 1_024
    case .paragraphs, .list, .quotes, .picture, .nothing: 0
    }
  }

  /// From every figure back to the contents.
  private static func appendWayBack(to output: inout [UInt8]) {
    output.append(
      constant: "<p class=\"way-back\"><a href=\"#page-contents\">Back to contents</a></p>\n")
  }

  private static func append(_ picture: PackPicture, to output: inout [UInt8]) {
    output.append(constant: "<p class=\"photo\"><img src=\"")
    output.append(plain: picture.dataAddress)
    output.append(constant: "\" alt=\"")
    output.appendHTML(picture.alternative)
    output.append(constant: "\"></p>\n")
  }

  private static func append(paragraphs texts: [String], to output: inout [UInt8]) {
    for paragraph in texts.flatMap(PlainText.paragraphs) {
      output.append(constant: "<p>")
      HTMLText.append(paragraph, to: &output)
      output.append(constant: "</p>\n")
    }
  }

  private static func append(points texts: [String], to output: inout [UInt8]) {
    let lines = texts.map(PlainText.line).filter { !$0.isEmpty }
    guard !lines.isEmpty else { return }
    output.append(constant: "<ul>\n")
    for line in lines {
      output.append(constant: "<li>")
      HTMLText.append(line, to: &output)
      output.append(constant: "</li>\n")
    }
    output.append(constant: "</ul>\n")
  }

  private static func append(quotes texts: [String], to output: inout [UInt8]) {
    for text in texts where !PlainText.line(text).isEmpty {
      output.append(constant: "<blockquote>\n")
      append(paragraphs: [text], to: &output)
      output.append(constant: "</blockquote>\n")
    }
  }
}

extension ReportTable {
  fileprivate var roomForHTML: Int { 40 * columns.count * (rows.count + 1) + 64 * rows.count + 512 }
}
