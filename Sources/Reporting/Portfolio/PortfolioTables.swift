import Measures
import Scoring
import Survey

/// The tables of a portfolio.
extension PortfolioSubject {
  /// What the run did.
  var runTable: ReportTable {
    let statuses: [(PortfolioClient.Status, String)] = [
      (.made, "Made"), (.unchanged, "Unchanged"), (.held, "Held: the new reports wait"),
      (.failed, "Failed"), (.waiting, "Not made yet"),
    ]
    let counts = statuses.map { ($1, portfolio.count(of: $0)) }
    let rows = [("All clients", portfolio.clients.count)] + counts
    return ReportTable(
      id: "t-run", caption: "What the run did that made this page",
      columns: [ReportTable.Column("Clients that are"), ReportTable.Column("Clients", .number)],
      rows: rows.map { [.rowHeader($0), ReportTable.Cell(String($1))] } + hiddenVoicesRow)
  }

  private var hiddenVoicesRow: [[ReportTable.Cell]] {
    guard let comparison = portfolio.comparison, let count = portfolio.withHiddenVoices
    else { return [] }
    let header = "Compared, with a voice hidden for being too small"
    return [[.rowHeader(header), cells([count, comparison.clients.count - count])[0]]]
  }

  /// Clients by lever and band, a row for each band.
  func levers(of comparison: PortfolioComparison) -> ReportTable {
    let counts = comparison.counts
    let columns =
      [("Headline", counts.bands, counts.withoutHeadline)]
      + counts.parts.map { ($0.name, $0.bands, $0.withoutScore) }
    let cells = columns.map { self.cells($0.1 + [$0.2]) }
    let bands = counts.bandNames.map(\.name) + ["No score"]
    return ReportTable(
      id: "t-levers-by-band", caption: "Clients in each band, lever by lever",
      columns: [ReportTable.Column("Lever")] + bands.map { ReportTable.Column($0, .number) },
      rows: columns.indices.map { [.rowHeader(columns[$0].0)] + cells[$0] })
  }

  /// How well questions were answered, lever by lever.
  func answers(to counts: PortfolioCounts, number: Int) -> ReportTable {
    ReportTable(
      id: "t-answers-\(number)", caption: "How questions were answered: \(counts.questionnaire)",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("Answered", .number),
        ReportTable.Column("Don't know", .number),
        ReportTable.Column("Clients with a voice half answered", .number),
      ],
      rows: counts.parts.map { part in
        [
          .rowHeader(part.name), ReportTable.Cell(Self.answered(part.coverage)),
          ReportTable.Cell(part.coverage.dontKnowShare.map(ScoreText.percent) ?? "–"),
          cells([part.halfAnswered, counts.clients - part.halfAnswered])[0],
        ]
      })
  }

  private static func answered(_ coverage: Coverage) -> String {
    guard coverage.eligible > 0 else { return "–" }
    return ScoreText.percent(Fraction(coverage.answered, over: coverage.eligible))
  }

  /// How many clients were asked which questionnaire.
  var versions: ReportTable {
    ReportTable(
      id: "t-versions", caption: "Questionnaires and their versions",
      columns: [ReportTable.Column("Questionnaire"), ReportTable.Column("Clients", .number)],
      rows: versionCounts.map {
        [.rowHeader($0.questionnaire), ReportTable.Cell(String($0.clients))]
      })
  }

  /// Those outside the limits, for the few who may know their names; by name, not by score.
  func unusual(in comparison: PortfolioComparison) -> ReportTable {
    let known = Dictionary(comparison.clients.map { ($0.id, $0) }) { first, _ in first }
    let places = comparison.places.filter { $0.position != .inside }
    return ReportTable(
      id: "t-unusual", caption: "Clients outside the limits, by name",
      columns: [
        ReportTable.Column("Client"), ReportTable.Column("Headline", .number),
        ReportTable.Column("Position"), ReportTable.Column("Among the others"),
      ],
      rows: places.map { place in
        [
          .rowHeader(PlainText.words(place.id)), ReportTable.Cell(ScoreText.points(place.tenths)),
          ReportTable.Cell(place.position.words),
          ReportTable.Cell(known[place.id].flatMap { comparison.quarter(of: $0) }?.words ?? "–"),
        ]
      })
  }
}

extension Funnel.Position {
  var words: String {
    switch self {
    case .inside: "inside"
    case .unusual: "unusual"
    case .veryUnusual: "very unusual"
    }
  }
}

extension PortfolioQuarter {
  var words: String {
    switch self {
    case .lowest: "in the lowest quarter"
    case .middleHalf: "in the middle half"
    case .highest: "in the highest quarter"
    }
  }
}
