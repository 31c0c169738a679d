import Comparison
import Measures
import Survey

/// C10: each lever in two years, a line from one to the other.
///
/// Over what both years have. A line has a gap where questions were put in other words, or a voice
/// is made of other groups. `nil` unless every lever can be compared.
struct SlopeChart {
  private let changes: ChangeWords
  private let palette: ChartPalette
  private let rows: [Row]
  /// The points at the lower and the upper edge, in tenths.
  private let scale: ClosedRange<Int>

  private struct Row {
    let name: String
    let section: SectionChange
    let change: FigureChange
    let isBroken: Bool

    var isClear: Bool { (change.verdict.word?.direction ?? 0) != 0 }
  }

  /// Whether there is anything to draw.
  static func isDrawn(of comparison: YearComparison) -> Bool {
    !comparison.isSameResult && !comparison.levers.isEmpty
      && comparison.levers.allSatisfy { $0.change != nil }
  }

  init?(_ changes: ChangeWords, _ palette: ChartPalette) {
    guard Self.isDrawn(of: changes.comparison) else { return nil }
    (self.changes, self.palette) = (changes, palette)
    rows = changes.comparison.levers.compactMap { section in
      section.change.map {
        Row(
          name: changes.name(of: section), section: section, change: $0,
          isBroken: changes.part.isBroken(section))
      }
    }
    scale = Self.scale(rows.flatMap { [$0.change.then, $0.change.now] })
  }

  /// Whole tens of points around all figures, thirty of them at least.
  private static func scale(_ tenths: [Int]) -> ClosedRange<Int> {
    var low = (tenths.min() ?? 0) / 100 * 100
    var high = ((tenths.max() ?? 1_000) + 99) / 100 * 100
    while high - low < 300 {
      if high < 1_000 { high += 100 }
      if low > 0, high - low < 300 { low -= 100 }
    }
    return low...high
  }

  var figure: ChartFigure? {
    ChartFigure(
      id: id, headline: headline,
      measure: "Points on each lever in \(changes.part.then) and \(changes.part.now), like with "
        + "like. The picture runs from \(ScoreText.whole(scale.lowerBound)) to "
        + "\(ScoreText.whole(scale.upperBound)) points.",
      svg: svg, altText: headline, key: key, table: table)
  }

  private var id: String { "slope-chart-\(changes.part.number)" }

  private var headline: String {
    let higher = rows.filter { $0.change.tenths > 0 }
    let lower = rows.filter { $0.change.tenths < 0 }
    let (most, word) = higher.count >= lower.count ? (higher, "higher") : (lower, "lower")
    guard !most.isEmpty else { return "Every lever stands where it stood before" }
    return "\(most.count) of \(rows.count) levers stand \(word) than before, "
      + "\(most.count(where: \.isClear)) of them clearly"
  }

  private var table: ReportTable {
    ReportTable(
      id: changes.id("slope"), caption: "Each lever, like with like, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column(changes.part.then, .number),
        ReportTable.Column(changes.part.now, .number), ReportTable.Column("Change", .number),
        ReportTable.Column("In a word"),
      ],
      rows: rows.map { row in
        [
          .rowHeader(row.name), changes.points(row.change.then), changes.points(row.change.now),
          ReportTable.Cell(ScoreText.difference(row.change.tenths)),
          ReportTable.Cell(changes.word(row.section.outcome)),
        ]
      })
  }
}

// MARK: - The picture

extension SlopeChart {
  private static let (left, right) = (800, 1_560)
  /// Where the figures on the left end.
  private static let figures = left - 260
  /// Where the names on the right begin, and how wide they may be.
  private static let names = 1_760
  private static let nameWidth = SVGText.width - names - 80
  private static let radius = 60

  private var svg: [UInt8] {
    let labels = rows.map { row in
      ChartText.lines(
        "\(ScoreText.points(row.change.now)) \(row.name)", width: Self.nameWidth)
    }
    let heads = [
      ChartText.lines(changes.part.then, width: 1_300, bold: true),
      ChartText.lines(changes.part.now, width: SVGText.width - Self.right - 80, bold: true),
    ]
    let top = 200 + SVGText.lineHeight * (heads.map(\.count).max() ?? 0)
    let heights = labels.map { max(1, $0.count) * SVGText.lineHeight + 40 }
    let side = max(2_600, heights.reduce(0, +), 220 * rows.count)
    var picture = SVGText(
      id: id, height: top + side + 160, title: headline, description: description)
    picture.lines(heads[0], at: (70, 200), bold: true)
    picture.lines(heads[1], at: (Self.right, 200), bold: true)
    for x in [Self.left, Self.right] {
      picture.line(from: (x, top), to: (x, top + side), .axis)
    }
    let frame = SlopeFrame(top: top, side: side, scale: scale)
    for row in rows { drawLine(of: row, in: frame, &picture) }
    for row in rows { drawEnds(of: row, in: frame, &picture) }
    drawFigures(in: frame, &picture)
    drawNames(labels, heights, in: frame, &picture)
    return picture.closed()
  }

  /// Solid where the change is clear; in two parts where there is a break.
  private func drawLine(of row: Row, in frame: SlopeFrame, _ picture: inout SVGText) {
    let (then, now) = (frame.y(row.change.then), frame.y(row.change.now))
    let paint =
      row.isClear
      ? ChartPaint(name: "mark-leaders", stroke: palette.now, strokeWidth: 40)
      : ChartPaint.hidden
    func place(_ percent: Int) -> (Int, Int) {
      (
        Self.left + (Self.right - Self.left) * percent / 100, then + (now - then) * percent / 100
      )
    }
    let parts = row.isBroken ? [(0, 35), (65, 100)] : [(0, 100)]
    for (start, end) in parts { picture.line(from: place(start), to: place(end), paint) }
  }

  private func drawEnds(of row: Row, in frame: SlopeFrame, _ picture: inout SVGText) {
    let paint = row.isClear ? palette.nowPaint : palette.openPaint
    picture.circle(
      at: (Self.left, frame.y(row.change.then)), radius: Self.radius, paint)
    picture.circle(
      at: (Self.right, frame.y(row.change.now)), radius: Self.radius, paint)
  }

  /// What each lever stood at, once for those that stood at the same, joined to its mark.
  private func drawFigures(in frame: SlopeFrame, _ picture: inout SVGText) {
    let figures = Set(rows.map(\.change.then)).sorted(by: >)
    let places = frame.apart(figures, heights: figures.map { _ in SVGText.lineHeight + 20 })
    for (tenths, place) in zip(figures, places) {
      picture.line(
        from: (Self.left - Self.radius - 10, frame.y(tenths)),
        to: (Self.figures + 30, place.middle), .grid)
      picture.words(
        ScoreText.points(tenths), at: (Self.figures, place.middle + 55), anchor: .end)
    }
  }

  /// The lever with its figure, joined to its mark where it had to move away from it.
  private func drawNames(
    _ labels: [[String]], _ heights: [Int], in frame: SlopeFrame, _ picture: inout SVGText
  ) {
    let order = rows.indices.sorted {
      (-rows[$0].change.now, $0) < (-rows[$1].change.now, $1)
    }
    let places = frame.apart(order.map { rows[$0].change.now }, heights: order.map { heights[$0] })
    for (index, place) in zip(order, places) {
      let y = frame.y(rows[index].change.now)
      picture.line(
        from: (Self.right + Self.radius + 10, y), to: (Self.names - 30, place.middle), .grid)
      picture.lines(labels[index], at: (Self.names, place.top + 175))
    }
  }

  private var key: [ChartFigure.KeyEntry] {
    func symbol(_ paint: ChartPaint, _ parts: [(Int, Int)]) -> [UInt8] {
      SVGText.symbol { picture in
        for (start, end) in parts { picture.line(from: (start, 120), to: (end, 120), paint) }
      }
    }
    let solid = ChartPaint(name: "mark-leaders", stroke: palette.now, strokeWidth: 40)
    let entries: [(Bool, [UInt8], String)] = [
      (
        rows.contains(where: \.isClear), symbol(solid, [(0, 240)]),
        "Clear: it can be told from chance"
      ),
      (
        rows.contains { !$0.isClear }, symbol(.hidden, [(0, 240)]), "Not clear, or not tested"
      ),
      (
        rows.contains(where: \.isBroken), symbol(solid, [(0, 80), (160, 240)]),
        "A gap: other words, or other groups"
      ),
    ]
    return entries.filter(\.0).map { ChartFigure.KeyEntry(symbol: $0.1, words: $0.2) }
  }

  private var description: String {
    let values = rows.map { row in
      "\(row.name) \(ScoreText.points(row.change.then)), then "
        + "\(ScoreText.points(row.change.now)), \(changes.word(row.section.outcome))"
    }
    return ChartFigure.description("Slope chart, a line for each lever", headline, values)
  }
}

/// Where figures lie between the upper and the lower edge.
private struct SlopeFrame {
  let top: Int
  let side: Int
  let scale: ClosedRange<Int>

  /// What is free above the highest and below the lowest, for half a line of words.
  private static let edge = 130

  func y(_ tenths: Int) -> Int {
    let range = scale.upperBound - scale.lowerBound
    return top + side - Self.edge - (tenths - scale.lowerBound) * (side - 2 * Self.edge) / range
  }

  /// Moves labels apart until each has its room, and keeps them inside.
  ///
  /// - Parameters:
  ///   - tenths: The figures they belong to, highest first.
  ///   - heights: Of each label; together no more than there is.
  /// - Returns: Where each begins, and its middle.
  func apart(_ tenths: [Int], heights: [Int]) -> [(top: Int, middle: Int)] {
    var tops: [Int] = []
    var free = top
    for (tenths, height) in zip(tenths, heights) {
      tops.append(max(free, y(tenths) - height / 2))
      free = (tops.last ?? 0) + height
    }
    var end = top + side
    for index in tops.indices.reversed() {
      tops[index] = min(tops[index], end - heights[index])
      end = tops[index]
    }
    return zip(tops, heights).map { ($0, $0 + $1 / 2) }
  }
}
