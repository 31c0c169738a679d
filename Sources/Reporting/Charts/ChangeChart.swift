import Comparison
import Measures
import Survey

/// C9: how far each lever moved, with the range in which the change probably lies.
///
/// A row for all levers together and for each lever, on one scale around no change; behind each the
/// band of changes that are smaller than half a rung.
struct ChangeChart {
  private let changes: ChangeWords
  private let palette: ChartPalette
  private let rows: [Row]
  /// The change at the edges, in tenths of a point: whole tens of points.
  private let limit: Int

  fileprivate struct Row {
    let name: String
    let outcome: ChangeOutcome
    /// What stands below its line.
    let words: [String]
  }

  private static let left = SVGText.margin
  private static let lineWidth = SVGText.width - 2 * left
  private static let middle = SVGText.width / 2
  /// From the last line of a name to the line of its figures, and on to the words below.
  private static let (aboveTrack, belowTrack, afterWords) = (230, 310, 180)

  init(_ changes: ChangeWords, _ palette: ChartPalette) {
    (self.changes, self.palette) = (changes, palette)
    rows =
      [Row(changes.allLevers, changes.comparison.headline, changes)]
      + changes.sections.map { Row(changes.name(of: $0), $0.outcome, changes) }
    let furthest = rows.compactMap(\.outcome.change).flatMap { change in
      [abs(Double(change.tenths) / 10)]
        + (change.range95.map { [abs($0.lowerBound), abs($0.upperBound)] } ?? [])
    }.max()
    limit = max(200, Int(((furthest ?? 0) / 10).rounded(.up)) * 100)
  }

  /// `nil` where nothing was compared, or both years are the same.
  var figure: ChartFigure? {
    guard !changes.comparison.isSameResult, rows.contains(where: { $0.outcome.change != nil })
    else { return nil }
    return ChartFigure(
      id: id, headline: headline,
      measure: "Change in points from \(changes.part.then) to \(changes.part.now), over what both "
        + "years have. The line says where the change probably lies, the band where a change is "
        + "less than \(ScoreText.whole(ChangeWord.smallTenths)) points.",
      svg: svg, altText: headline, key: key, table: table)
  }

  private var id: String { "change-chart-\(changes.part.number)" }

  private var headline: String {
    let words = changes.comparison.levers.map(\.outcome.verdict)
    let phrases = Self.phrases.compactMap { phrase, isMeant -> String? in
      let count = words.count(where: isMeant)
      return count > 0 ? "\(count) \(phrase)" : nil
    }
    return "Of \(words.count) levers: \(ScoreText.list(phrases))"
  }

  private static let phrases: [(String, @Sendable (ChangeVerdict) -> Bool)] = [
    ("clearly up", { $0.word?.direction == 1 }), ("clearly down", { $0.word?.direction == -1 }),
    ("with voices that moved apart", { $0 == .word(.ambiguous) }),
    ("steady", { $0 == .word(.steady) }), ("where nobody can tell", { $0 == .word(.cannotTell) }),
    ("with too few people to tell", { $0 == .word(.tooFew) }),
    ("where the judgement changed", { $0 == .judgement(.changed) }),
    ("where the judgement did not change", { $0 == .judgement(.unchanged) }),
    ("not tested", { $0 == .untested }), ("not comparable", { $0 == .word(.notComparable) }),
  ]

  private var table: ReportTable {
    ReportTable(
      id: changes.id("change"), caption: "Change from year to year, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("Change", .number),
        ReportTable.Column("Probable range", .number), ReportTable.Column("In a word"),
        ReportTable.Column("Smallest change visible", .number),
      ],
      rows: rows.map { row in
        let change = row.outcome.change
        return [
          .rowHeader(row.name),
          ReportTable.Cell(change.map { ScoreText.difference($0.tenths) } ?? "–"),
          ReportTable.Cell(change?.range95.map(ScoreText.range) ?? "–"),
          ReportTable.Cell(changes.word(row.outcome)), changes.smallest(change),
        ]
      })
  }
}

extension ChangeChart.Row {
  fileprivate init(_ name: String, _ outcome: ChangeOutcome, _ changes: ChangeWords) {
    self.name = name
    self.outcome = outcome
    let word = changes.word(outcome)
    words =
      [outcome.change.map { "\(ScoreText.difference($0.tenths)): \(word)" } ?? word]
      + [changes.visible(outcome)].filter { !$0.isEmpty }
  }
}

// MARK: - The picture

/// What the mark of a change says of it.
private enum ChangeMark: CaseIterable {
  case clear, notClear, apart, notTested

  init(_ verdict: ChangeVerdict) {
    switch verdict {
    case .word(let word) where word.direction != 0: self = .clear
    case .word(.ambiguous): self = .apart
    case .word: self = .notClear
    case .judgement, .untested: self = .notTested
    }
  }

  var words: String {
    switch self {
    case .clear: "Clear: it can be told from chance"
    case .notClear: "Not clear: steady, or nobody can tell"
    case .apart: "Voices moved apart"
    case .notTested: "Not tested"
    }
  }

  func draw(at place: (Int, Int), _ palette: ChartPalette, in picture: inout SVGText) {
    switch self {
    case .clear: picture.circle(at: place, radius: 80, palette.nowPaint)
    case .notClear: picture.circle(at: place, radius: 80, palette.openPaint)
    case .apart: ChartShape.diamond.draw(at: place, radius: 110, palette.openPaint, in: &picture)
    case .notTested: ChartShape.square.draw(at: place, radius: 80, .plain, in: &picture)
    }
  }
}

extension ChangeChart {
  private var svg: [UInt8] {
    let lines = rows.map { row in
      (
        name: ChartText.lines(row.name, width: Self.lineWidth, bold: true),
        words: row.words.flatMap { ChartText.lines($0, width: Self.lineWidth) }
      )
    }
    let heights = zip(rows, lines).map { row, lines in
      let track = row.outcome.change == nil ? 0 : Self.aboveTrack + Self.belowTrack - 200
      return 20 + SVGText.lineHeight * (lines.name.count + lines.words.count) + track
        + Self.afterWords
    }
    let end = heights.reduce(0, +)
    var picture = SVGText(id: id, height: end + 320, title: headline, description: description)
    var top = 0
    for (place, row) in rows.enumerated() {
      let name = picture.lines(lines[place].name, at: (Self.left, top + 220), bold: true)
      var words = name + SVGText.lineHeight
      if let change = row.outcome.change {
        draw(change, on: name + Self.aboveTrack, in: &picture)
        words = name + Self.aboveTrack + Self.belowTrack
      }
      picture.lines(lines[place].words, at: (Self.left, words))
      top += heights[place]
    }
    drawAxis(at: end, in: &picture)
    return picture.closed()
  }

  private func draw(_ change: FigureChange, on track: Int, in picture: inout SVGText) {
    let small = ChangeWord.smallTenths
    picture.rectangle(
      at: (x(-small), track - 110), size: (x(small) - x(-small), 220), .rung(1))
    picture.line(from: (Self.left, track), to: (Self.left + Self.lineWidth, track), .grid)
    picture.line(from: (Self.middle, track - 150), to: (Self.middle, track + 150), .axis)
    if let range = change.range95 {
      let (low, high) = (x(10 * range.lowerBound), x(10 * range.upperBound))
      picture.strokes(
        [
          ((low, track), (high, track)), ((low, track - 60), (low, track + 60)),
          ((high, track - 60), (high, track + 60)),
        ], rangePaint)
    }
    ChangeMark(change.verdict).draw(at: (x(change.tenths), track), palette, in: &picture)
  }

  private var rangePaint: ChartPaint {
    ChartPaint(name: "mark-leaders", stroke: palette.now, strokeWidth: 30)
  }

  private func x(_ tenths: Int) -> Int { x(Double(tenths)) }

  private func x(_ tenths: Double) -> Int {
    Self.middle + Int((tenths * Double(Self.lineWidth / 2) / Double(limit)).rounded())
  }

  /// No change, the edges, and where there is room the band.
  private func drawAxis(at y: Int, in picture: inout SVGText) {
    picture.line(from: (Self.left, y), to: (Self.left + Self.lineWidth, y), .axis)
    let small = limit <= 400 ? [-ChangeWord.smallTenths, ChangeWord.smallTenths] : []
    for tenths in [-limit, 0, limit] + small {
      picture.line(from: (x(tenths), y), to: (x(tenths), y + 60), .axis)
    }
    for tenths in [0] + small {
      picture.words(Self.tick(tenths), at: (x(tenths), y + 240), anchor: .middle)
    }
    picture.words(Self.tick(-limit), at: (10, y + 240))
    picture.words(Self.tick(limit), at: (SVGText.width - 10, y + 240), anchor: .end)
  }

  private static func tick(_ tenths: Int) -> String {
    "\(tenths > 0 ? "+" : tenths < 0 ? "−" : "")\(abs(tenths) / 10)"
  }

  private var key: [ChartFigure.KeyEntry] {
    let shown = Set(rows.compactMap(\.outcome.change).map { ChangeMark($0.verdict) })
    return ChangeMark.allCases.filter(shown.contains).map { mark in
      ChartFigure.KeyEntry(
        symbol: SVGText.symbol { mark.draw(at: (120, 120), palette, in: &$0) }, words: mark.words)
    }
  }

  private var description: String {
    let values = rows.map { row in
      let range =
        row.outcome.change?.range95.map { ", probably \(ScoreText.range($0))" } ?? ""
      return "\(row.name) \(row.words.joined(separator: ", "))\(range)"
    }
    return ChartFigure.description(
      "Chart of changes with their ranges, a row for each lever", headline, values)
  }
}
