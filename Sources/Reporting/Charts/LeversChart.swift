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
    let name: String
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
      Row(
        section: $0, name: subject.fill($0.name), lived: $0.figure(of: lived),
        leaders: $0.figure(of: leaders))
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
        ChartFigure.KeyEntry(
          symbolSVG: ChartMark.lived.symbolSVG, words: "\(subject.livedName), now"),
        ChartFigure.KeyEntry(
          symbolSVG: ChartMark.leaders.symbolSVG, words: "\(subject.leadersName), now"),
        ChartFigure.KeyEntry(symbolSVG: ChartMark.prepared.symbolSVG, words: "Prepared"),
      ], table: table)
  }

  private var headline: String {
    guard let first = rows.first, let promise = first.section.differences.promise else {
      return "How people and leaders see each lever"
    }
    guard promise > 0 else {
      return "On no lever are leaders prepared to go beyond where people see things now"
    }
    return "\(first.name) carries the largest promise: \(ScoreText.difference(promise)) "
      + "points from where people see things now"
  }

  private var table: ReportTable {
    ReportTable(
      id: "t-levers", caption: "Now, prepared and wanted on each lever, in points",
      columns: [
        ReportTable.Column("Lever"), ReportTable.Column("\(subject.livedName), now", .number),
        ReportTable.Column("\(subject.leadersName), now", .number),
        ReportTable.Column("Prepared", .number), ReportTable.Column("Wanted", .number),
      ],
      rows: rows.map { row in
        [
          .rowHeader(row.name), subject.cell(row.lived), subject.cell(row.leaders),
          subject.cell(row.section.prepared), subject.cell(row.section.wanted),
        ]
      })
  }
}

// MARK: - The picture

extension LeversChart {
  private static let width = 360
  /// From one line of words to the next.
  private static let lineHeight = 20.0
  /// What fits from left to right, at 0.6 of the letters' height a letter.
  private static let lettersInALine = 34
  private static let left = 16.0
  private static let right = 344.0
  /// The least distance between the middles of two values, each at most three digits.
  private static let labelDistance = 34.0

  private var svg: String {
    let heights = rows.map(height)
    let end = heights.reduce(0, +)
    var picture = SVGText(
      id: "levers-chart", width: Self.width, height: Int(end) + 40, title: headline,
      description: description)
    var top = 0.0
    for (row, height) in zip(rows, heights) {
      draw(row, at: top, in: &picture)
      top += height
    }
    drawAxis(at: end + 20, in: &picture)
    return picture.closed
  }

  private func x(_ tenths: Int) -> Double {
    Self.left + (Self.right - Self.left) * Double(tenths) / 1_000
  }

  /// The name, the line with its marks and their figures, then what is not shown.
  private func height(of row: Row) -> Double {
    let lines = Self.wrapped(row.name).count + notes(on: row).count
    return 64 + Self.lineHeight * Double(lines)
  }

  private func draw(_ row: Row, at top: Double, in picture: inout SVGText) {
    var line = top + 2
    for words in Self.wrapped(row.name) {
      line += Self.lineHeight
      picture.words(words, at: (Self.left, line), bold: true)
    }
    let track = line + 22
    picture.line(
      from: (Self.left, track), to: (Self.right, track), kind: "grid", stroke: "#b1b4b6")
    for mark in row.marks { picture.mark(mark.mark, at: (x(mark.tenths), track)) }
    drawLabels(of: row, below: track, in: &picture)
    line = track + 28
    for words in notes(on: row) {
      line += Self.lineHeight
      picture.words(words, at: (Self.left, line))
    }
  }

  /// Which marks are missing, and why; not for who was not asked.
  private func notes(on row: Row) -> [String] {
    let figures = [
      (subject.livedName, row.lived), (subject.leadersName, row.leaders),
      ("Prepared", row.section.prepared),
    ]
    return figures.flatMap { name, figure -> [String] in
      guard let absence = figure.absence, absence != .notApplicable else { return [] }
      return Self.wrapped("\(name): \(subject.words(for: absence))")
    }
  }

  /// The words in lines that fit; a word that is longer has a line of its own.
  private static func wrapped(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= lettersInALine {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
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
          (subject.livedName, row.lived), (subject.leadersName, row.leaders),
          ("prepared", row.section.prepared),
        ].map { name, figure in "\(name) \(words(for: figure))" }
        return "\(row.name): \(parts.joined(separator: ", "))."
      }.joined(separator: " ")
  }

  private func words(for figure: Figure) -> String {
    switch figure {
    case .points(let points): ScoreText.points(points.tenths)
    case .absent(let absence): subject.words(for: absence)
    }
  }
}
