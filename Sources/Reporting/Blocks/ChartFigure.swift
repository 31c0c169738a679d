import Documents

/// A chart with its headline, its picture and the table of its figures.
package struct ChartFigure: Sendable, Equatable {
  /// One line of the key under a chart.
  package struct KeyEntry: Sendable, Equatable {
    /// A small SVG of the mark; may be empty.
    package var symbol: [UInt8]
    package var words: String

    package init(symbol: [UInt8] = [], words: String) {
      self.symbol = symbol
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
  package let svg: [UInt8]
  /// What the picture shows, for report.md.
  package let altText: String
  package let key: [KeyEntry]
  package let table: ReportTable?

  package init(
    id: String, headline: String, measure: String, svg: [UInt8], altText: String,
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

extension ChartFigure {
  /// How many values a description has at most.
  private static let longestDescription = 10

  /// What a picture shows, for those who do not see it: its form, what was found, ten values at most.
  ///
  /// - Parameters:
  ///   - form: Such as "Bar chart, a bar for each voice".
  ///   - finding: The headline.
  ///   - values: Each without a full stop.
  /// - Returns: Sentences; where there are more values, the last one says so.
  static func description(
    _ form: String, _ finding: String, _ values: some Collection<String>
  ) -> String {
    var text = Array("\(form). \(finding).".utf8)
    text.reserveCapacity(2_048)
    for value in values.prefix(longestDescription) {
      text.append(constant: " ")
      text.append(plain: value)
      text.append(constant: ".")
    }
    if values.count > longestDescription {
      text.append(plain: " The table has all \(values.count).")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
