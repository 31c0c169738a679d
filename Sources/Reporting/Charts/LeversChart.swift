import Scoring
import Survey

/// C1: lived now, leaders now and prepared, a row for each lever, the largest promise first.
///
/// Three marks on a line from 0 to 100. A voice that is hidden has no mark, and the row says so.
struct LeversChart {
  private let subject: ReportSubject
  private let rows: [Row]

  private struct Row {
    let section: SectionResult
    let lived: Figure
    let leaders: Figure

    var promise: Int { section.differences.promise ?? .min }
    var marks: [(mark: ChartMark, tenths: Int)] {
      [
        (ChartMark.lived, lived.tenths), (.leaders, leaders.tenths),
        (.prepared, section.prepared.tenths),
      ].compactMap { mark, tenths in tenths.map { (mark, $0) } }
    }
  }

  init(_ subject: ReportSubject) {
    self.subject = subject
    let lived = subject.result.voice(.lived)?.id
    let leaders = subject.result.voice(.leads)?.id
    let rows = subject.result.levers.map {
      Row(section: $0, lived: $0.figure(of: lived), leaders: $0.figure(of: leaders))
    }
    self.rows = rows.enumerated().sorted {
      ($1.element.promise, $0.offset) < ($0.element.promise, $1.offset)
    }.map(\.element)
  }

  var figure: ChartFigure {
    ChartFigure(
      id: "levers-chart", headline: headline,
      measure: "Points from 0 to 100 on each lever: where power is now as people with lived "
        + "experience and leaders see it, and how far leaders are prepared to go.",
      svg: svg, altText: headline,
      key: [
        ChartFigure.KeyEntry(symbolSVG: ChartMark.lived.symbolSVG, words: "\(livedName), now"),
        ChartFigure.KeyEntry(symbolSVG: ChartMark.leaders.symbolSVG, words: "\(leadersName), now"),
        ChartFigure.KeyEntry(symbolSVG: ChartMark.prepared.symbolSVG, words: "Prepared"),
      ], table: table)
  }

  private var livedName: String { subject.result.voice(.lived)?.name ?? "Lived experience" }
  private var leadersName: String { subject.result.voice(.leads)?.name ?? "Leaders" }

  private var headline: String {
    guard let first = rows.first, let promise = first.section.differences.promise else {
      return "How people and leaders see each lever"
    }
    return "\(first.section.name) carries the largest promise: \(ScoreText.difference(promise)) "
      + "points from where people see things now"
  }

  private var table: ReportTable {
    ReportTable(
      id: "t-levers", caption: "Now, prepared and wanted on each lever, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("\(livedName), now", .number),
        ReportTable.Column("\(leadersName), now", .number),
        ReportTable.Column("Prepared", .number), ReportTable.Column("Wanted", .number),
      ],
      rows: rows.map { row in
        [
          .rowHeader(row.section.name), subject.cell(row.lived), subject.cell(row.leaders),
          subject.cell(row.section.prepared), subject.cell(row.section.wanted),
        ]
      })
  }
}

// MARK: - The picture

extension LeversChart {
  private static let width = 360
  private static let rowHeight = 84.0
  private static let left = 16.0
  private static let right = 344.0
  /// The least distance between the middles of two values, each at most three digits.
  private static let labelDistance = 34.0

  private var svg: String {
    let height = 40 + Int(Self.rowHeight) * rows.count
    var picture = SVGText(
      id: "levers-chart", width: Self.width, height: height, title: headline,
      description: description)
    for (index, row) in rows.enumerated() {
      draw(row, at: Double(index) * Self.rowHeight, in: &picture)
    }
    drawAxis(at: Double(rows.count) * Self.rowHeight + 20, in: &picture)
    return picture.closed
  }

  private func x(_ tenths: Int) -> Double {
    Self.left + (Self.right - Self.left) * Double(tenths) / 1_000
  }

  private func draw(_ row: Row, at top: Double, in picture: inout SVGText) {
    let track = top + 44
    picture.words(row.section.name, at: (Self.left, top + 22), bold: true)
    picture.line(
      from: (Self.left, track), to: (Self.right, track), kind: "grid", stroke: "#b1b4b6")
    for mark in row.marks { picture.mark(mark.mark, at: (x(mark.tenths), track)) }
    if row.marks.isEmpty {
      picture.words("no figure can be shown", at: (Self.left, track + 26))
    }
    drawLabels(of: row, below: track, in: &picture)
  }

  private func drawLabels(of row: Row, below track: Double, in picture: inout SVGText) {
    let sorted = row.marks.map(\.tenths).sorted()
    for (tenths, place) in zip(sorted, labelPlaces(sorted.map(x))) {
      picture.words(ScoreText.whole(tenths), at: (place, track + 28), anchor: "middle")
    }
  }

  /// Moves labels apart until each has its room, and keeps them inside the picture.
  private func labelPlaces(_ wanted: [Double]) -> [Double] {
    var places = wanted
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + Self.labelDistance)
    }
    var limit = Self.right
    for index in places.indices.reversed() {
      places[index] = min(places[index], limit)
      limit = places[index] - Self.labelDistance
    }
    return places
  }

  private func drawAxis(at y: Double, in picture: inout SVGText) {
    picture.words("0", at: (Self.left, y), anchor: "middle")
    picture.words("50", at: (x(500), y), anchor: "middle")
    picture.words("100", at: (Self.right, y), anchor: "end")
  }

  private var description: String {
    "A row for each lever. "
      + rows.map { row in
        let parts = [
          (livedName, row.lived), (leadersName, row.leaders), ("prepared", row.section.prepared),
        ].map { name, figure in "\(name) \(words(for: figure))" }
        return "\(row.section.name): \(parts.joined(separator: ", "))."
      }.joined(separator: " ")
  }

  private func words(for figure: Figure) -> String {
    switch figure {
    case .points(let points): ScoreText.points(points.tenths)
    case .absent(let absence): subject.words(for: absence)
    }
  }
}
