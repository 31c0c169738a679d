/// One kind of report: a template of the pack and the page made with it.
///
/// All of them are made from the same values and the same figures.
package enum Edition: String, Sendable, CaseIterable {
  /// Two sides of A4 for a meeting.
  case board
  /// Every figure that may be shown.
  case full
  /// One idea a page, in short sentences.
  case easyRead = "easy-read"
  /// The page that leads to the others.
  case index

  /// Those that are read for themselves.
  package static let readable: [Edition] = [.board, .full, .easyRead]

  /// The name of its files, without what says what they are.
  package var fileName: String { self == .full ? "report" : rawValue }

  /// What its template may refer to: the same names in all of them, so that parts can be shared.
  static let vocabulary = ReportVocabulary(
    schema: ReportValues.schema, blocks: ReportBlocks.names + [ReportTree.contents],
    files: Set(
      allCases.flatMap { ["\($0.fileName).html", "\($0.fileName).md", "\($0.fileName).pdf"] }
    )
    .union(["result.json", "figures.csv", "MANIFEST.json"]))
}
