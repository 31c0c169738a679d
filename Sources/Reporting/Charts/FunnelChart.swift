import Measures
import Scoring

/// C12: headlines by how sure they are, between the limits that chance and the usual differences
/// between clients explain; instead of a league table.
///
/// Upwards the headline, to the right smaller standard errors. Marks that would lie on one another
/// are one, larger mark.
struct FunnelChart {
  private let subject: PortfolioSubject
  private let comparison: PortfolioComparison
  private let centre: PortfolioComparison.Centre
  private let axes: FunnelAxes

  /// `nil` in public, where each mark would be a client, and without ranges.
  init?(_ subject: PortfolioSubject, _ comparison: PortfolioComparison) {
    guard !subject.isPublic, let centre = comparison.centre, !comparison.places.isEmpty
    else { return nil }
    self.subject = subject
    self.comparison = comparison
    self.centre = centre
    axes = FunnelAxes(comparison.places, centre)
  }

  var figure: ChartFigure {
    ChartFigure(
      id: "funnel-chart", headline: headline,
      measure: "Upwards, the headline in points. To the right, how sure it is: its standard error, "
        + "smaller and smaller. Between the inner limits 95 of 100 clients are expected, between "
        + "the outer ones 998 of 1,000.",
      svg: svg, altText: headline,
      key: Funnel.Position.allCases.map {
        ChartFigure.KeyEntry(
          symbol: $0.symbol(subject.palette),
          words: $0.words.prefix(1).uppercased() + $0.words.dropFirst())
      } + [ChartFigure.KeyEntry(words: "Larger marks are several clients")], table: table)
  }

  private func count(_ position: Funnel.Position) -> Int { comparison.count(of: position) }

  private var headline: String {
    let (inside, unusual) = (count(.inside), count(.unusual))
    return "Of \(comparison.places.count) clients \(inside) \(inside == 1 ? "lies" : "lie") "
      + "inside the limits, \(unusual) \(unusual == 1 ? "is" : "are") unusual and "
      + "\(count(.veryUnusual)) very unusual"
  }

  private var table: ReportTable {
    let mean = centre.mean
    return ReportTable(
      id: "t-funnel", caption: "Clients by their place in the funnel",
      columns: [
        ReportTable.Column("Place"), ReportTable.Column("Below the mean", .number),
        ReportTable.Column("At the mean or above", .number), ReportTable.Column("Clients", .number),
      ],
      rows: Funnel.Position.allCases.map { position in
        let places = comparison.places.filter { $0.position == position }
        let below = places.count { Double($0.tenths) / 10 < mean }
        return [
          .rowHeader(position.words), ReportTable.Cell(String(below)),
          ReportTable.Cell(String(places.count - below)), ReportTable.Cell(String(places.count)),
        ]
      })
  }
}

// MARK: - The picture

extension FunnelChart {
  private var svg: [UInt8] {
    let values = [
      "Mean \(ScoreText.decimal(centre.mean))",
      "standard errors from \(ScoreText.decimal(axes.largest)) to "
        + "\(ScoreText.decimal(axes.smallest)) points",
    ]
    var picture = SVGText(
      id: "funnel-chart", height: FunnelAxes.bottom + 560, title: headline,
      description: ChartFigure.description(
        "Funnel chart, a mark for each client or several", headline, values))
    drawFrame(in: &picture)
    for position in Funnel.Position.allCases { draw(position, in: &picture) }
    return picture.closed()
  }

  private func drawFrame(in picture: inout SVGText) {
    picture.words("Headline, in points", at: (SVGText.margin, 200))
    for tick in axes.ticks {
      let y = axes.y(Double(tick))
      picture.line(from: (FunnelAxes.left, y), to: (FunnelAxes.right, y), .grid)
      picture.words(String(tick), at: (FunnelAxes.left - 80, y + 55), anchor: .end)
    }
    let mean = axes.y(centre.mean)
    picture.line(from: (FunnelAxes.left, mean), to: (FunnelAxes.right, mean), .axis)
    draw(limits: { ($0.usual.lowerBound, $0.usual.upperBound) }, .axis, in: &picture)
    draw(limits: { ($0.nearlyAll.lowerBound, $0.nearlyAll.upperBound) }, .hidden, in: &picture)
    let base = FunnelAxes.bottom
    picture.line(from: (FunnelAxes.left, base), to: (FunnelAxes.right, base), .axis)
    picture.words(ScoreText.decimal(axes.largest), at: (FunnelAxes.left, base + 220))
    picture.words(
      ScoreText.decimal(axes.smallest), at: (FunnelAxes.right, base + 220), anchor: .end)
    picture.words("Standard error: surer →", at: (FunnelAxes.right, base + 440), anchor: .end)
  }

  /// Both limits as short straight lines, cut at the frame.
  private func draw(
    limits: (Funnel) -> (Double, Double), _ paint: ChartPaint, in picture: inout SVGText
  ) {
    let points = axes.errors.map { error -> (x: Int, limits: (Double, Double)) in
      (axes.x(error), limits(centre.funnel(variance: error * error)))
    }
    var lines: [((Int, Int), (Int, Int))] = []
    for (start, end) in zip(points, points.dropFirst()) {
      for (from, to) in [(start.limits.0, end.limits.0), (start.limits.1, end.limits.1)]
      where axes.holds(from) && axes.holds(to) {
        lines.append(((start.x, axes.y(from)), (end.x, axes.y(to))))
      }
    }
    if !lines.isEmpty { picture.strokes(lines, paint) }
  }

  private func draw(_ position: Funnel.Position, in picture: inout SVGText) {
    var clients: [FunnelAxes.Spot: Int] = [:]
    for place in comparison.places where place.position == position {
      clients[axes.spot(of: place), default: 0] += 1
    }
    let spots = clients.sorted { ($0.key.y, $0.key.x) < ($1.key.y, $1.key.x) }
    guard !spots.isEmpty else { return }
    picture.group(position.paint(subject.palette)) { picture in
      for (spot, count) in spots {
        let radius = count == 1 ? 40 : count < 5 ? 60 : 80
        position.draw(at: (spot.x, spot.y), radius: radius, subject.palette, in: &picture)
      }
    }
  }
}

extension Funnel.Position {
  fileprivate func paint(_ palette: ChartPalette) -> ChartPaint {
    switch self {
    case .inside: palette.openPaint
    case .unusual: palette.nowPaint
    case .veryUnusual: palette.preparedPaint
    }
  }

  /// A shape of its own, as colours alone say nothing.
  fileprivate func draw(
    at place: (Int, Int), radius: Int, _ palette: ChartPalette, in picture: inout SVGText
  ) {
    let shape: ChartShape =
      switch self {
      case .inside: .circle
      case .unusual: .square
      case .veryUnusual: .diamond
      }
    shape.draw(
      at: place, radius: self == .veryUnusual ? radius + 30 : radius, paint(palette), in: &picture)
  }

  fileprivate func symbol(_ palette: ChartPalette) -> [UInt8] {
    SVGText.symbol { draw(at: (120, 120), radius: 80, palette, in: &$0) }
  }
}
