import Documents

/// A page for programs that make PDFs: each chart a picture with words for those who do not see it.
///
/// Of a picture a PDF keeps a tag and its words; of SVG that stands in the page, makers of PDFs keep
/// neither, and WeasyPrint gives it no font.
package enum PaperPage {
  /// - Parameter html: A page of ``HTMLPage``.
  /// - Returns: The same page with `<img>` for each chart.
  package static func page(from html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count + html.count / 4)
    var rest = html[...]
    while let start = rest.firstRange(of: opening) {
      output += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: closing) else { break }
      append(picture: Array(rest[..<end.upperBound]), to: &output)
      rest = rest[end.upperBound...]
    }
    return output + rest
  }

  /// No value of a report can write these: `<` is escaped in all of them.
  private static let opening = Array("<div class=\"picture\">\n".utf8)
  private static let closing = Array("</svg>".utf8)

  private static func append(picture svg: [UInt8], to output: inout [UInt8]) {
    output.append(constant: "<img src=\"data:image/svg+xml;base64,")
    output += base64(svg).utf8
    output.append(constant: "\" alt=\"")
    output += title(of: svg)
    output.append(constant: "\">")
  }

  /// As it is escaped in the picture.
  private static func title(of svg: [UInt8]) -> ArraySlice<UInt8> {
    guard let start = svg.firstRange(of: Array("<title".utf8)),
      let open = svg[start.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let end = svg[open...].firstRange(of: Array("</title>".utf8))
    else { return [] }
    return svg[(open + 1)..<end.lowerBound]
  }
}
