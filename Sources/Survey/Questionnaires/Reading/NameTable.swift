import Diagnostics

/// The names of one kind of thing, each with its place: for duplicates, references and suggestions.
struct NameTable: Sendable {
  /// What one of them is, as in "no group is called …".
  let kind: String
  /// In the order of the file.
  private(set) var names: [String] = []
  private var places: [String: SourceSpan] = [:]

  init(_ kind: String) {
    self.kind = kind
  }

  /// - Returns: Where the name was given before; `nil` when it is new.
  mutating func add(_ name: String, at span: SourceSpan) -> SourceSpan? {
    if let first = places[name] { return first }
    places[name] = span
    names.append(name)
    return nil
  }

  subscript(name: String) -> SourceSpan? { places[name] }

  func contains(_ name: String) -> Bool { places[name] != nil }
}
