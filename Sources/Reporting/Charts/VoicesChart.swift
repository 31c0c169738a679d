import Scoring
import Survey

/// C2: lever by voice as a grid of cells, the figure in every one.
///
/// Colour repeats what the figure says. A cell without a figure is dashed and says why.
struct VoicesChart {
  private let subject: ReportSubject
  private let result: AuditResult

  init(_ subject: ReportSubject) {
    self.subject = subject
    result = subject.result
  }

  /// `nil` where no voice has a figure.
  var figure: ChartFigure? {
    let cells = result.sections.flatMap { section in
      result.voices.map { section.figure(of: $0.id) }
    }
    guard cells.contains(where: { $0.tenths != nil }) else { return nil }
    let headline = headline
    return ChartFigure(
      id: "voices-chart", headline: headline,
      measure: "Points from 0 to 100: where power is now, as each voice sees it.",
      svg: svg(headline), altText: headline, key: key, table: table)
  }

  private var key: [ChartFigure.KeyEntry] {
    let kinds = [
      (ChartPaint.rung(0), "Low"), (.rung(5), "High"), (.hidden, "No figure; the cell says why"),
    ]
    return kinds.map { paint, words in
      ChartFigure.KeyEntry(
        symbol: SVGText.symbol {
          $0.rectangle(at: (20, 20), size: (200, 200), paint)
        }, words: words)
    }
  }

  /// The lever on which two shown voices lie furthest apart.
  private var headline: String {
    let widest = result.sections.compactMap(Self.extremes).max { $0.distance < $1.distance }
    guard let widest else { return "Only one voice can be shown on any lever" }
    guard widest.distance > 0 else { return "All voices that can be shown see every lever alike" }
    return "Voices lie furthest apart on \(subject.fill(widest.section.name)): "
      + "\(name(of: widest.low.voice)) \(ScoreText.points(widest.low.tenths)), "
      + "\(name(of: widest.high.voice)) \(ScoreText.points(widest.high.tenths))"
  }

  private typealias End = (voice: Voice.ID, tenths: Int)
  private typealias Extremes = (section: SectionResult, low: End, high: End, distance: Int)

  /// The lowest and the highest voice, the first of those alike; `nil` below two shown voices.
  private static func extremes(of section: SectionResult) -> Extremes? {
    let shown = section.voices.compactMap { voice in
      voice.now.tenths.map { End(voice.voice, $0) }
    }
    guard shown.count > 1, let low = shown.min(by: { $0.tenths < $1.tenths }),
      let high = shown.max(by: { $0.tenths < $1.tenths })
    else { return nil }
    return (section, low, high, high.tenths - low.tenths)
  }

  private func name(of voice: Voice.ID) -> String {
    result.voices.first { $0.id == voice }.map { subject.fill($0.name) } ?? voice.rawValue
  }

  private func description(_ headline: String) -> String {
    let values = result.sections.map { section in
      let parts = result.voices.map {
        "\(subject.fill($0.name)) \(subject.text(of: section.figure(of: $0.id)))"
      }
      return "\(subject.fill(section.name)): \(parts.joined(separator: ", "))"
    }
    return ChartFigure.description(
      "Grid of figures, a row for each lever and a column for each voice", headline, values)
  }

  var table: ReportTable {
    ReportTable(
      id: "t-voices", caption: "Where power is now, as each voice sees it, in points",
      columns: [ReportTable.Column("Lever")]
        + result.voices.map { ReportTable.Column(subject.fill($0.name), .number) },
      rows: result.sections.map { section in
        [.rowHeader(subject.fill(section.name))]
          + result.voices.map { subject.cell(section.figure(of: $0.id), coloured: true) }
      })
  }

  private func svg(_ headline: String) -> [UInt8] {
    let rows = result.sections.map { section in
      FigureGrid.Row(
        name: subject.fill(section.name),
        cells: result.voices.map { voice in
          let figure = section.figure(of: voice.id)
          return FigureGrid.Cell(
            words: subject.text(of: figure),
            colour: figure.tenths.map { ChartPalette.rungColour(tenths: $0) })
        })
    }
    return FigureGrid(
      id: "voices-chart", title: headline, description: description(headline),
      columns: result.voices.map { subject.fill($0.name) }, rows: rows
    ).svg
  }
}
