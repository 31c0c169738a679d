/// One kind of report: a template of the pack and the page made with it.
///
/// Those of one year are made from the same values and the same figures.
package enum Edition: String, Sendable, CaseIterable {
  /// Two sides of A4 for a meeting.
  case board
  /// Every figure that may be shown.
  case full
  /// One idea a page, in short sentences.
  case easyRead = "easy-read"
  /// The page that leads to the others.
  case index
  /// One year beside the years before it: made by ``ChangeReportWriter``.
  case change

  /// Those that ``ReportWriter`` makes of one result.
  package static let ofOneYear: [Edition] = [.board, .full, .easyRead, .index]

  /// Those of one year that are read for themselves.
  package static let readable: [Edition] = [.board, .full, .easyRead]

  /// The name of its files, without what says what they are.
  package var fileName: String { self == .full ? "report" : rawValue }

  /// What its template may refer to.
  var vocabulary: ReportVocabulary { self == .change ? Self.ofYears : Self.vocabulary }

  /// The same names in all editions of one year, so that parts can be shared.
  static let vocabulary = ReportVocabulary(
    schema: ReportValues.schema, blocks: ReportBlocks.names + [ReportTree.contents], files: files)

  private static let ofYears = ReportVocabulary(
    schema: ChangeValues.schema, blocks: ChangeBlocks.names + [ReportTree.contents], files: files)

  private static let files = Set(
    allCases.flatMap { ["\($0.fileName).html", "\($0.fileName).md", "\($0.fileName).pdf"] }
  ).union(["result.json", "figures.csv", "MANIFEST.json"])
}
