import Measures
import Scoring

/// C11: how many clients have a headline in each five points, a bar for each.
///
/// The bars lie, so that every one has its words on a telephone, and no client has a mark of its own.
struct DistributionChart {
  private let subject: PortfolioSubject
  private let headlines: Histogram
  private let bars: [Bar]

  private struct Bar {
    let lowest: Int
    let clients: Int

    /// 5 points a bar; the last one has the end of the scale too.
    static let width = 50
    static let last = 1_000 / width - 1

    var words: String {
      let highest = lowest / Self.width == Self.last ? 1_000 : lowest + Self.width - 1
      return "\(ScoreText.whole(lowest)) to \(ScoreText.points(highest))"
    }
  }

  /// `nil` in public, where a bar of one client would be that client's.
  init?(_ subject: PortfolioSubject, _ comparison: PortfolioComparison) {
    guard !subject.isPublic else { return nil }
    self.subject = subject
    headlines = comparison.counts.headlines
    var clients = [Int](repeating: 0, count: Bar.last + 1)
    for (tenths, count) in headlines.counts.enumerated() {
      clients[min(Bar.last, tenths / Bar.width)] += count
    }
    guard let first = clients.firstIndex(where: { $0 > 0 }),
      let last = clients.lastIndex(where: { $0 > 0 })
    else { return nil }
    bars = (first...last).map { Bar(lowest: $0 * Bar.width, clients: clients[$0]) }
  }

  var figure: ChartFigure {
    ChartFigure(
      id: "distribution-chart", headline: headline,
      measure: "Clients by their headline, in points from 0 to 100. Each bar is five points.",
      svg: svg, altText: headline,
      table: ReportTable(
        id: "t-distribution", caption: "Clients by their headline",
        columns: [ReportTable.Column("Points"), ReportTable.Column("Clients", .number)],
        rows: bars.map { [.rowHeader($0.words), ReportTable.Cell(String($0.clients))] }))
  }

  private var headline: String {
    guard let half = headlines.middleHalf else { return "Where headlines lie" }
    return "The middle half of \(headlines.people) clients lie between "
      + "\(ScoreText.points(half.lowerBound)) and \(ScoreText.points(half.upperBound)) points"
  }
}

// MARK: - The picture

extension DistributionChart {
  private static let pitch = 260
  private static let barLeft = 1_300
  /// The numbers behind the bars have six digits at most.
  private static let barRight = SVGText.width - SVGText.margin - 640

  private var svg: [UInt8] {
    var picture = SVGText(
      id: "distribution-chart", height: 420 + bars.count * Self.pitch, title: headline,
      description: ChartFigure.description(
        "Bar chart, a bar for each five points", headline,
        bars.map { "\($0.words): \($0.clients)" }))
    picture.words("Points", at: (SVGText.margin, 200), bold: true)
    picture.words("Clients", at: (Self.barLeft, 200), bold: true)
    let most = max(1, bars.map(\.clients).max() ?? 1)
    let width = Self.barRight - Self.barLeft
    for (place, bar) in bars.enumerated() {
      let top = 300 + place * Self.pitch
      let length = bar.clients == 0 ? 0 : max(20, width * bar.clients / most)
      picture.words(bar.words, at: (SVGText.margin, top + 180))
      if length > 0 {
        picture.rectangle(
          at: (Self.barLeft, top + 20), size: (length, Self.pitch - 60), subject.palette.nowPaint)
      }
      picture.words(String(bar.clients), at: (Self.barLeft + length + 80, top + 180))
    }
    let end = 300 + bars.count * Self.pitch
    picture.line(from: (Self.barLeft, 280), to: (Self.barLeft, end), .axis)
    return picture.closed()
  }
}
