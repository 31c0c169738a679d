/// A part of a report that is not prose: it brings its own HTML and its own Markdown.
package enum ReportBlock: Sendable, Equatable {
  case table(ReportTable)
  case chart(ChartFigure)
  /// One paragraph a text.
  case paragraphs([String])
  /// One point a text.
  case list([String])
  /// One quotation a text, with its paragraphs.
  case quotes([String])
  case nothing
}
