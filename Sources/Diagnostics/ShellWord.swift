extension String {
  /// As a shell takes it for one word.
  package var quotedForShell: String {
    let isPlain =
      !isEmpty
      && allSatisfy { letter in
        letter.isASCII && (letter.isLetter || letter.isNumber || "/._-@+:,".contains(letter))
      }
    guard !isPlain else { return self }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }

  /// A command in a sentence: between quotation marks, unless it has some of its own.
  package var asCommand: String { contains("'") ? self : "'\(self)'" }
}
