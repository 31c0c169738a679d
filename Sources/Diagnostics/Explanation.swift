/// The page on one code: what it means, an input that raises it, and what to do.
package struct Explanation: Sendable {
  package let code: DiagnosticCode
  /// The fault in a few words.
  package let title: String
  package let meaning: String
  /// What raises the code, as it would stand in a file.
  package let example: String
  package let remedy: String

  package init(
    _ code: DiagnosticCode, _ title: String, _ meaning: String, example: String, remedy: String
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
  }

  /// The whole page, ended by a line end.
  package func text() -> String {
    let indented = example.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    return """
      \(code.rawValue): \(title)

      \(meaning)

      For example

      \(indented)

      What to do: \(remedy)

      """
  }
}
