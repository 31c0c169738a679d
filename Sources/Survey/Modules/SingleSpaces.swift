extension String {
  /// Nothing but white space, or nothing; a space with a sign on it is not blank.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// White space at both ends gone, by scalars.
  package var withoutOuterBlanks: String {
    let start = unicodeScalars.drop(while: \.properties.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// White space at the ends gone, and runs of it one space.
  ///
  /// By scalars: to Swift a space with an accent on it is one blank character, and the accent would
  /// go with it.
  package var withSingleSpaces: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }
}
