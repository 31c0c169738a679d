/// Constant text of a file, each line behind the blanks of the partial tag that includes it.
struct IndentedText {
  let bytes: [UInt8]
  let file: Int
  let indent: [UInt8]
  private var isAtLineStart = true

  init(bytes: [UInt8], file: Int, indent: [UInt8]) {
    self.bytes = bytes
    self.file = file
    self.indent = indent
  }

  /// The nodes of a stretch of text: one, or one a line where lines are indented.
  mutating func nodes(of range: Range<Int>) -> [TemplateNode] {
    guard !indent.isEmpty else { return [node(Array(bytes[range]), at: range.lowerBound)] }
    var nodes: [TemplateNode] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let line = bytes[start..<range.upperBound]
      let end = line.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      nodes.append(node((isAtLineStart ? indent : []) + bytes[start..<end], at: start))
      isAtLineStart = bytes[end - 1] == UInt8(ascii: "\n")
      start = end
    }
    return nodes
  }

  /// The blanks before a value that begins a line.
  mutating func leadingIndent() -> [TemplateNode] {
    guard isAtLineStart, !indent.isEmpty else { return [] }
    isAtLineStart = false
    return [node(indent, at: 0)]
  }

  private func node(_ text: [UInt8], at offset: Int) -> TemplateNode {
    .text(TemplateText(bytes: text, place: TemplatePlace(file: file, offset: offset)))
  }
}
