package import Diagnostics

/// Why a report could not be written.
package enum RenderFault: Error, Sendable, Equatable {
  /// The template is at fault, in a way that shows only with these values.
  case template([Diagnostic])
  /// The pack has no template for an edition.
  case missingEdition(String)
  /// The template asks for a block that was not supplied.
  case missingBlock(String)
  /// The template uses a block twice, so that ids of the page would not be unique.
  case repeatedBlock(String)
  /// The values do not fit the schema: a name is missing or of another kind.
  case unfitValue(name: String)
  /// Reading report.md gives another document than the one that was written.
  case notTheSameWhenReadAgain(written: String, read: String)
}
