import Scoring
import Survey

/// C5: how far leaders are prepared to go beyond what people see now, against how far people want it.
///
/// A mark for each question in four named quarters; letters on those where the two differ most.
struct ReadinessChart {
  private let subject: ReportSubject
  private let questions: [Place]

  /// Where one question lies, in tenths of a point.
  fileprivate struct Place {
    let text: String
    let prepared: Int
    let wanted: Int
    /// Of the five on which the two differ most.
    var letter: String?

    var quarter: String {
      switch (prepared > 0, wanted > 0) {
      case (true, true): "Ready together"
      case (false, true): "Wanted, not offered"
      case (true, false): "Offered, not wanted"
      case (false, false): "Neither"
      }
    }

    var words: String { letter.map { "\($0): \(text)" } ?? text }
  }

  private static let mostLabelled = 5

  /// `nil` where no question has all three figures.
  init?(_ subject: ReportSubject) {
    self.subject = subject
    let places = subject.questions.compactMap { question -> Place? in
      guard let promise = question.differences.promise, let wish = question.differences.wish
      else { return nil }
      return Place(text: subject.text(of: question.id), prepared: promise, wanted: wish)
    }
    guard !places.isEmpty else { return nil }
    questions = Self.labelled(places)
  }

  /// Gives letters to those on which the two differ most, as far as their marks do not touch.
  private static func labelled(_ places: [Place]) -> [Place] {
    var places = places
    let axis = ReadinessAxis(places.flatMap { [$0.prepared, $0.wanted] })
    let widest = places.indices.sorted {
      (-places[$0].distance, $0) < (-places[$1].distance, $1)
    }
    var chosen: [Int] = []
    for index in widest where chosen.count < mostLabelled {
      let isFree = chosen.allSatisfy {
        !axis.touch(places[$0].point, places[index].point)
      }
      if isFree { chosen.append(index) }
    }
    for (place, index) in chosen.sorted().enumerated() {
      places[index].letter = ChartText.letter(place)
    }
    return places
  }

  var figure: ChartFigure {
    let headline = headline
    return ChartFigure(
      id: "readiness-chart", headline: headline,
      measure: "Points beyond where \(subject.livedName) sees each question now: to the right, how "
        + "far leaders are prepared to go; upwards, how far people want it to go. A place says "
        + "where figures lie, not why, and not what comes of it.",
      svg: svg(headline), altText: headline,
      key: questions.filter { $0.letter != nil }.map {
        ChartFigure.KeyEntry(words: $0.words)
      } + [
        ChartFigure.KeyEntry(
          words: "Letters mark questions on which the two differ most, as far as marks leave room. "
            + "A diamond under a letter is left out, and diamonds may lie on one another. The table "
            + "has them all. Both directions have one scale."
        )
      ], table: table)
  }

  private var headline: String {
    let both = questions.count { $0.prepared > 0 && $0.wanted > 0 }
    return
      "On \(both) of \(questions.count) questions leaders are prepared, and people want, to go "
      + "beyond where people see things now"
  }

  private var table: ReportTable {
    ReportTable(
      id: "t-readiness", caption: "Beyond where \(subject.livedName) sees things now, in points",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("Leaders prepared", .number),
        ReportTable.Column("People want", .number), ReportTable.Column("Quarter"),
      ],
      rows: questions.map { place in
        [
          .rowHeader(place.words), ReportTable.Cell(ScoreText.difference(place.prepared)),
          ReportTable.Cell(ScoreText.difference(place.wanted)), ReportTable.Cell(place.quarter),
        ]
      })
  }
}

extension ReadinessChart.Place {
  fileprivate var distance: Int { abs(prepared - wanted) }
  fileprivate var point: (Int, Int) { (prepared, wanted) }
}

// MARK: - The picture

extension ReadinessChart {
  private func svg(_ headline: String) -> [UInt8] {
    let values = questions.lazy.map {
      "\($0.words) prepared \(ScoreText.difference($0.prepared)), wanted "
        + "\(ScoreText.difference($0.wanted))"
    }
    var picture = SVGText(
      id: "readiness-chart", height: ReadinessAxis.top + ReadinessAxis.side + 1_150,
      title: headline,
      description: ChartFigure.description(
        "Scatter chart in four quarters, a mark for each question", headline, values))
    let axis = ReadinessAxis(questions.flatMap { [$0.prepared, $0.wanted] })
    drawFrame(axis, in: &picture)
    let lettered = questions.filter { $0.letter != nil }.map { axis.place($0.point) }
    for place in questions where place.letter == nil {
      guard !lettered.contains(where: { Self.covers($0, axis.place(place.point)) }) else {
        continue
      }
      ChartShape.diamond.draw(
        at: axis.place(place.point), radius: 60, subject.palette.openPaint, in: &picture)
    }
    for place in questions {
      guard let letter = place.letter else { continue }
      LetterMark(letter: letter, shape: .circle, paint: subject.palette.nowPaint, ink: .onMark)
        .draw(at: axis.place(place.point), in: &picture)
    }
    return picture.closed()
  }

  /// Whether a lettered mark would lie on a diamond.
  private static func covers(_ mark: (x: Int, y: Int), _ diamond: (x: Int, y: Int)) -> Bool {
    let reach = LetterMark.radius + 80
    return abs(mark.x - diamond.x) < reach && abs(mark.y - diamond.y) < reach
  }

  private func drawFrame(_ axis: ReadinessAxis, in picture: inout SVGText) {
    let (left, top, side) = (ReadinessAxis.left, ReadinessAxis.top, ReadinessAxis.side)
    let (right, bottom) = (left + side, top + side)
    picture.words("↑ People want more", at: (left, 200))
    quarters("Wanted,|not offered", "Ready|together", at: 440, axis, in: &picture)
    picture.rectangle(at: (left, top), size: (side, side), .grid)
    let middle = axis.origin
    picture.line(from: (middle.x, top), to: (middle.x, bottom), .axis)
    picture.line(from: (left, middle.y), to: (right, middle.y), .axis)
    for tick in axis.ticks {
      let x = axis.place((tick, 0)).x
      picture.line(from: (x, bottom), to: (x, bottom + 50), .axis)
      let sign = tick == 0 ? "" : tick > 0 ? "+" : "−"
      picture.words("\(sign)\(abs(tick) / 10)", at: (x, bottom + 220), anchor: .middle)
    }
    quarters("Neither|", "Offered,|not wanted", at: bottom + 480, axis, in: &picture)
    picture.words("Leaders prepared to do more →", at: (right, bottom + 960), anchor: .end)
  }

  /// The names of a left and a right quarter, in two lines each.
  private func quarters(
    _ left: String, _ right: String, at y: Int, _ axis: ReadinessAxis, in picture: inout SVGText
  ) {
    for (name, x) in [(left, ReadinessAxis.left), (right, axis.origin.x + 60)] {
      picture.lines(name.split(separator: "|").map(String.init), at: (x, y), bold: true)
    }
  }
}
