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
  /// A picture of the pack, which has no place in Markdown.
  case picture(PackPicture)
  case nothing

  /// The ids of the page that stand for it.
  var ids: [String] {
    switch self {
    case .table(let table): [table.id]
    case .chart(let chart): [chart.id] + (chart.table.map { [$0.id] } ?? [])
    case .paragraphs, .list, .quotes, .picture, .nothing: []
    }
  }
}
