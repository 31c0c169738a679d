extension Diagnostic {
  /// The compiler's form: place, code and message, the line with carets, notes and help.
  ///
  /// Ends with a line end. Text from files is made safe for terminals.
  package func text() -> String {
    var lines = ["\(heading): \(severity.rawValue)[\(code.rawValue)]: \(message.safeForTerminal)"]
    if let excerpt { lines += excerpt.pictureLines }
    lines += notes.map { "note: \($0.safeForTerminal)" }
    lines += help.enumerated().map { index, line in
      (index == 0 ? "help: " : "      ") + line.safeForTerminal
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: String {
    guard let location = excerpt?.location else { return file.safeForTerminal }
    return "\(file.safeForTerminal):\(location.line):\(location.column)"
  }
}

extension Diagnostic.Excerpt {
  /// How many scalars of a long line are shown around the place.
  private static let shownWidth = 100

  fileprivate var pictureLines: [String] {
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    let from = windowStart(in: line.unicodeScalars.count)
    let shown = line.unicodeScalars.dropFirst(from).prefix(Self.shownWidth)
    let lead = min(location.column - 1 - from, shown.count)
    let carets = max(1, min(width, shown.count - lead))
    var picture = String.UnicodeScalarView()
    picture.append(contentsOf: shown)
    return [
      "\(gutter) |",
      "\(number) | \(String(picture).safeForTerminal)",
      "\(gutter) | \(String(repeating: " ", count: lead))\(String(repeating: "^", count: carets))",
    ]
  }

  private func windowStart(in count: Int) -> Int {
    guard count > Self.shownWidth, location.column > Self.shownWidth / 2 else { return 0 }
    return max(0, min(location.column - Self.shownWidth / 2, count - Self.shownWidth))
  }
}
