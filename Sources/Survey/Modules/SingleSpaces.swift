extension String {
  /// White space at the ends gone, and runs of it one space.
  ///
  /// By scalars: to Swift a space with an accent on it is one blank character, and the accent would
  /// go with it.
  package var withSingleSpaces: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }
}
