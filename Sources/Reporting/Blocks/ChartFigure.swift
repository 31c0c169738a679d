/// A chart with its headline, its picture and the table of its figures.
package struct ChartFigure: Sendable, Equatable {
  /// One line of the key under a chart.
  package struct KeyEntry: Sendable, Equatable {
    /// A small SVG of the mark; may be empty.
    package var symbolSVG: String
    package var words: String

    package init(symbolSVG: String = "", words: String) {
      self.symbolSVG = symbolSVG
      self.words = words
    }
  }

  /// Unique in the document; links to the chart are `#ID`, its file is `charts/ID.svg`.
  package let id: String
  /// The finding in one sentence.
  package let headline: String
  /// What is measured, in which unit, among how many.
  package let measure: String
  /// Written as it stands: made by our own code, with every value in it escaped.
  package let svg: String
  /// What the picture shows, for report.md.
  package let altText: String
  package let key: [KeyEntry]
  package let table: ReportTable?

  package init(
    id: String, headline: String, measure: String, svg: String, altText: String,
    key: [KeyEntry] = [], table: ReportTable? = nil
  ) {
    self.id = id
    self.headline = headline
    self.measure = measure
    self.svg = svg
    self.altText = altText
    self.key = key
    self.table = table
  }
}
