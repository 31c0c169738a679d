import Interview
import TestSupport

extension InterfaceWords {
  /// Those that ship, from the repository.
  static let english = shipped("en-GB")

  private static func shipped(_ language: String) -> InterfaceWords {
    let reading = InterfaceWords.read(interfaceFile(language))
    guard let words = reading.words else { preconditionFailure("\(reading.diagnostics)") }
    return words
  }
}
