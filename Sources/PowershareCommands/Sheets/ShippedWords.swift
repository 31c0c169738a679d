import Diagnostics
import Interview
import Survey

extension InterfaceWords {
  /// The English words that travel inside the program.
  ///
  /// - Throws: 65 with every fault of the file; a test reads it.
  static func english() throws(CommandFailure) -> InterfaceWords {
    try sound(englishReading)
  }

  /// Once a process.
  private static let englishReading = {
    let path = Self.path(ofLanguage: "en-GB")
    return read(SourceFile(name: path, bytes: EmbeddedFiles.bytes(of: path) ?? []))
  }()

  /// The words of a language that travel inside the program, those of `cy` for `cy-GB` too.
  ///
  /// - Returns: `nil` for a language that has none; English ones are `english`.
  /// - Throws: 65 with every fault of the file; a test reads each.
  static func shipped(
    _ language: String, english: InterfaceWords
  ) throws(CommandFailure) -> InterfaceWords? {
    if language.isSameLanguage(as: english.language) { return english }
    for tag in [language, language.primaryLanguage] {
      let path = Self.path(ofLanguage: tag)
      guard let bytes = EmbeddedFiles.bytes(of: path) else { continue }
      return try sound(read(SourceFile(name: path, bytes: bytes), english: english))
    }
    return nil
  }

  private static func sound(
    _ reading: InterfaceWordsReading
  ) throws(CommandFailure) -> InterfaceWords {
    guard let words = reading.words else { throw CommandFailure(reading.diagnostics) }
    return words
  }

  private static func path(ofLanguage language: String) -> String {
    "Questionnaires/interface.\(language).yaml"
  }
}

extension String {
  /// `en` of `en-GB`.
  var primaryLanguage: String { String(prefix { $0 != "-" }) }

  /// Whether two tags are of one language, whichever country or script they name.
  func isSameLanguage(as other: String) -> Bool {
    primaryLanguage.lowercased() == other.primaryLanguage.lowercased()
  }
}
