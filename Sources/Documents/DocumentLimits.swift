/// How much of a file is read before it is refused.
package struct DocumentLimits: Sendable {
  /// In bytes.
  package var size: Int
  /// Levels of lists and mappings inside each other.
  package var depth: Int
  /// Values in all, an alias counted as often as it is used.
  package var values: Int
  /// Unicode scalars of one text.
  package var text: Int

  /// ENGINE.md 3.1.
  package static let questionnaire = DocumentLimits(
    size: 2_000_000, depth: 20, values: 200_000, text: 4_000)
  /// A note may hold 20,000 bytes; a sheet of the whole bank with such notes stays below the size.
  package static let sheet = DocumentLimits(
    size: 4_000_000, depth: 20, values: 200_000, text: 20_000)
  /// A journal line is one answer; a whole audit of changes stays far below.
  package static let journal = DocumentLimits(
    size: 64_000_000, depth: 20, values: 200_000, text: 20_000)
  /// What a batch notes for itself of very many clients.
  package static let shard = DocumentLimits(
    size: 256_000_000, depth: 20, values: 50_000_000, text: 20_000)
  /// Rung sets are written out for each question, so a lock is longer than its questionnaire.
  package static let lock = DocumentLimits(
    size: 64_000_000, depth: 20, values: 1_000_000, text: 4_000)
}
