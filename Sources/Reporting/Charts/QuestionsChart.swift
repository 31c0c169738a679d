import Scoring
import Survey

/// C7: each question of a lever as a strip of rungs, with a mark for each voice.
struct QuestionsChart {
  private let subject: ReportSubject
  private let section: SectionResult

  private var id: String { "questions-chart-\(section.id)" }

  /// `nil` where no voice has a figure on any question.
  init?(_ subject: ReportSubject, _ section: SectionResult) {
    self.subject = subject
    self.section = section
    let hasFigure = section.questions.contains { question in
      question.voices.contains { $0.now.tenths != nil }
    }
    guard hasFigure, rungs.count > 1 else { return nil }
  }

  private var rungs: [String] { (subject.questionnaire.ladder?.rungs ?? []).map { subject.fill($0.name) } }

  var figure: ChartFigure {
    let places = subject.result.voices.indices.filter { place in
      section.questions.contains { figure(of: place, in: $0).tenths != nil }
    }
    let rungKey = RungStrip(rungs: rungs).legend.map { [ChartFigure.KeyEntry(words: $0)] } ?? []
    return ChartFigure(
      id: id, headline: headline,
      measure: "The mean rung of each voice now, on each question of \(name). Marks above each "
        + "other lie at nearly the same place.",
      svg: svg, altText: headline,
      key: places.map { place in
        ChartFigure.KeyEntry(
          symbol: subject.mark(ofVoice: place).symbol,
          words: subject.fill(subject.result.voices[place].name))
      } + rungKey, table: subject.questions(of: section))
  }

  private var name: String { subject.fill(section.name) }

  private func figure(of place: Int, in question: QuestionResult) -> Figure {
    question.figure(of: subject.result.voices[place].id)
  }

  private func text(_ number: Int) -> String {
    "\(number + 1). \(subject.text(of: section.questions[number].id))"
  }

  /// The question on which shown voices lie furthest apart.
  private var headline: String {
    let distances = section.questions.map { question -> Int? in
      let shown = question.voices.compactMap(\.now.tenths)
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

  private func marks(_ question: QuestionResult) -> [(mark: LetterMark, tenths: Int)] {
    subject.result.voices.indices.compactMap { place in
      figure(of: place, in: question).tenths.map { (subject.mark(ofVoice: place), $0) }
    }
  }

  /// Which voices are missing, and why; not those that were not asked.
  private func notes(_ question: QuestionResult) -> [String] {
    subject.result.voices.indices.flatMap { place -> [String] in
      guard let absence = figure(of: place, in: question).absence, absence != .notApplicable
      else { return [] }
      let name = subject.fill(subject.result.voices[place].name)
      return ChartText.lines("\(name): \(subject.words(for: absence))", width: Self.width)
    }
  }

  private static let width = SVGText.width - 2 * SVGText.margin

  private var svg: [UInt8] {
    let strip = RungStrip(rungs: rungs)
    let rows = section.questions.indices.map { number in
      (
        text: ChartText.lines(text(number), width: Self.width, bold: true),
        marks: marks(section.questions[number]), notes: notes(section.questions[number])
      )
    }
    let heights = rows.map { row in
      SVGText.lineHeight * (row.text.count + row.notes.count)
        + (row.marks.isEmpty ? 0 : strip.height(row.marks) + 140) + 240
    }
    var picture = SVGText(
      id: id, height: heights.reduce(0, +), title: headline, description: description)
    var top = 0
    for (row, height) in zip(rows, heights) {
      var y = picture.lines(row.text, at: (SVGText.margin, top + 220), bold: true)
      if !row.marks.isEmpty {
        strip.draw(row.marks, at: y + 120, in: &picture)
        y += strip.height(row.marks) + 120
      }
      picture.lines(row.notes, at: (SVGText.margin, y + 200))
      top += height
    }
    return picture.closed
  }

  private var description: String {
    let values = section.questions.indices.map { number in
      let parts = subject.result.voices.indices.map { place in
        "\(subject.fill(subject.result.voices[place].name)) "
          + subject.text(of: figure(of: place, in: section.questions[number]))
      }
      return "\(text(number)) \(parts.joined(separator: ", "))"
    }
    return ChartFigure.description(
      "Dot strips on \(rungs.count) rungs, a row for each question", headline, values)
  }
}
