/// A text cut at its `{placeholders}` once, so that nothing is looked for when it is filled in.
package struct PlaceholderText: Sendable, Equatable {
  private struct Placeholder: Sendable, Equatable {
    let name: String
    /// The words up to the next one.
    let rest: String
    /// As it stands in the text, for a name that has no value.
    let unfilled: String
  }

  private let start: String
  private let placeholders: [Placeholder]
  /// What stands between braces, in their order; a brace that is never closed holds a name that
  /// nothing has.
  package let names: [String]

  package init(_ text: String) {
    // By scalars: a mark beside a brace makes one character with it.
    let parts = text.unicodeScalars.split(separator: "{", omittingEmptySubsequences: false)
    start = parts.first.map { String($0) } ?? ""
    var names: [String] = []
    placeholders = parts.dropFirst().map { part in
      let name = String(part.prefix { $0 != "}" })
      let isClosed = name.unicodeScalars.count < part.count
      names.append(isClosed ? name : "\(name)…")
      return Placeholder(
        name: name, rest: String(part.dropFirst(name.unicodeScalars.count + 1)),
        unfilled: isClosed ? "{\(name)}" : "{\(name)")
    }
    self.names = names
  }

  /// The text with its values, in one pass: a value with braces in it stays as it is.
  ///
  /// - Parameter value: Gives the words for a name; `nil` leaves its placeholder as it is.
  /// - Returns: The whole text.
  package func filled(_ value: (String) -> String?) -> String {
    var text = start
    for placeholder in placeholders {
      text += value(placeholder.name) ?? placeholder.unfilled
      text += placeholder.rest
    }
    return text
  }
}
