import Diagnostics
import Interview
import Survey

extension InterfaceWords {
  /// The English words that travel inside the program.
  ///
  /// - Throws: 65 with every fault of the file; a test reads it.
  static func english() throws(CommandFailure) -> InterfaceWords {
    let path = path(ofLanguage: "en-GB")
    let reading = read(SourceFile(name: path, bytes: EmbeddedFiles.bytes(of: path) ?? []))
    guard let words = reading.words else { throw CommandFailure(reading.diagnostics) }
    return words
  }

  private static func path(ofLanguage language: String) -> String {
    "Questionnaires/interface.\(language).yaml"
  }
}
