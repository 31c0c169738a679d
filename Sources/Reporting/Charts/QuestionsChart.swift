import Documents
import Scoring
import Survey

/// C7: each question of a lever as a strip of rungs, with a mark for each voice.
struct QuestionsChart {
  private let subject: ReportSubject
  private let section: SectionResult
  private var rungs: [String] { subject.legend.rungs }
  private var voices: [ChartLegend.VoiceEntry] { subject.legend.voices }
  /// Of each question: its words and the figure of each voice.
  private let rows: [(text: String, figures: [Figure])]

  private var id: String { "questions-chart-\(section.id)" }

  /// `nil` where no voice has a figure on any question.
  init?(_ subject: ReportSubject, _ section: SectionResult) {
    self.subject = subject
    self.section = section
    rows = section.questions.indices.map { place in
      let question = section.questions[place]
      return (
        "\(place + 1). \(subject.text(of: question.id))",
        subject.figures(of: question.id)
      )
    }
    let hasFigure = rows.contains { row in row.figures.contains { $0.tenths != nil } }
    guard hasFigure, rungs.count > 1 else { return nil }
  }

  var figure: ChartFigure {
    let places = voices.indices.filter { place in
      rows.contains { $0.figures[place].tenths != nil }
    }
    let strip = RungStrip(rungs: rungs)
    let rungKey = strip.legend.map { [ChartFigure.KeyEntry(words: $0)] } ?? []
    let headline = headline
    return ChartFigure(
      id: id, headline: headline,
      measure: "The mean rung of each voice now, on each question of \(name). Marks above each "
        + "other lie at nearly the same place.",
      svg: svg(strip, headline), altText: headline,
      key: places.map { place in
        ChartFigure.KeyEntry(symbol: voices[place].symbol, words: voices[place].name)
      } + rungKey, table: subject.questions(of: section))
  }

  private var name: String { subject.fill(section.name) }

  /// The question on which shown voices lie furthest apart.
  private var headline: String {
    let distances = rows.map { row -> Int? in
      let shown = row.figures.compactMap(\.tenths)
      guard shown.count > 1, let low = shown.min(), let high = shown.max() else { return nil }
      return high - low
    }
    guard let widest = distances.compactMap({ $0 }).max() else {
      return "On each question of \(name) only one voice can be shown"
    }
    guard widest > 0 else { return "On each question of \(name) the voices shown agree" }
    let numbers = distances.indices.filter { distances[$0] == widest }.map { "\($0 + 1)" }
    let place =
      numbers.count > 3
      ? "on \(numbers.count) questions"
      : "on \(numbers.count == 1 ? "question" : "questions") \(ScoreText.list(numbers))"
    return "\(name): voices lie furthest apart \(place), by \(ScoreText.points(widest)) points"
  }

  private func marks(_ figures: [Figure]) -> [(mark: LetterMark, tenths: Int)] {
    figures.indices.compactMap { place in
      figures[place].tenths.map { (voices[place].mark, $0) }
    }
  }

  /// Which voices are missing, and why; not those that were not asked.
  private func notes(_ figures: [Figure]) -> [String] {
    figures.indices.flatMap { place -> [String] in
      guard let absence = figures[place].absence, absence != .notApplicable else { return [] }
      return ChartText.lines(
        "\(voices[place].name): \(subject.words(for: absence))", width: Self.width)
    }
  }

  private static let width = SVGText.width - 2 * SVGText.margin

  private func svg(_ strip: RungStrip, _ headline: String) -> [UInt8] {
    let rows = rows.map { row in
      (
        text: ChartText.lines(row.text, width: Self.width, bold: true),
        marks: RungStrip.Marks(marks(row.figures)), notes: notes(row.figures)
      )
    }
    let heights = rows.map { row in
      SVGText.lineHeight * (row.text.count + row.notes.count)
        + (row.marks.isEmpty ? 0 : row.marks.height + 140) + 240
    }
    var picture = SVGText(
      id: id, height: heights.reduce(0, +), title: headline, description: description(headline))
    var top = 0
    for (row, height) in zip(rows, heights) {
      var y = picture.lines(row.text, at: (SVGText.margin, top + 220), bold: true)
      if !row.marks.isEmpty {
        strip.draw(row.marks, at: y + 120, in: &picture)
        y += row.marks.height + 120
      }
      picture.lines(row.notes, at: (SVGText.margin, y + 200))
      top += height
    }
    return picture.closed()
  }

  private func description(_ headline: String) -> String {
    let values = rows.map { row in
      var words = Array(row.text.utf8)
      words.reserveCapacity(256)
      for place in row.figures.indices {
        words.append(constant: place == 0 ? " " : ", ")
        words.append(plain: voices[place].name)
        words.append(constant: " ")
        words.append(plain: subject.text(of: row.figures[place]))
      }
      return String(decoding: words, as: UTF8.self)
    }
    return ChartFigure.description(
      "Dot strips on \(rungs.count) rungs, a row for each question", headline, values)
  }
}
