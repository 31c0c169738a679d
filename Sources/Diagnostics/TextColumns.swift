extension String {
  /// The text in lines of at most 80 columns, broken at blanks; a longer word has a line of its own.
  ///
  /// - Parameter indent: Before every line.
  /// - Returns: Without a line's end after the last.
  package func wrapped(indent: String = "") -> String {
    var lines: [String] = []
    var (line, width) = (indent, indent.count)
    for word in split(separator: " ") {
      let wordWidth = displayWidth(of: String(word))
      if width > indent.count, width + 1 + wordWidth > 80 {
        lines.append(line)
        (line, width) = (indent, indent.count)
      }
      if width > indent.count {
        line += " "
        width += 1
      }
      line += word
      width += wordWidth
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// With blanks behind it, to that many columns.
  package func padded(to width: Int) -> String { self + blanks(to: width) }

  /// With blanks before it, to that many columns.
  package func rightAligned(to width: Int) -> String { blanks(to: width) + self }

  private func blanks(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth(of: self)))
  }
}
