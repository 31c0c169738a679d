import ArgumentParser

/// A path that is written to: an empty one, such as that of a variable without a value, would lead
/// somewhere else.
///
/// - Throws: Wrong usage where it is empty.
@Sendable func outputPath(_ text: String) throws -> String {
  guard !text.isEmpty else {
    throw ValidationError("a path is missing: is a variable without a value?")
  }
  return text
}
