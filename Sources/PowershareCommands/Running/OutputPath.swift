import ArgumentParser

/// A path that is written to: an empty one, such as that of a variable without a value, would lead
/// somewhere else, and so would a `~` that no shell has seen: to a folder of that name, and who takes
/// that away may take the home folder away.
///
/// - Throws: Wrong usage where it is one of these.
@Sendable func outputPath(_ text: String) throws -> String {
  guard !text.isEmpty else {
    throw ValidationError("a path is missing: is a variable without a value?")
  }
  guard text != "~", !text.hasPrefix("~/") else {
    throw ValidationError(
      "in '\(text)' nothing has put the home folder in the place of '~': write $HOME, or leave a "
        + "blank before '~' instead of '='")
  }
  return text
}
