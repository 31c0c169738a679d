import Scoring
import Survey

/// C6: a mark for each seat of a body, by group, with the votes that a decision needs.
struct VotesChart {
  private let subject: ReportSubject
  private let body: BodyResult
  private let number: Int
  private let marks: UnitMarks

  private var id: String { "votes-chart-\(number)" }

  /// `nil` for a body without seats; the number is that of its table, from 1.
  init?(_ subject: ReportSubject, _ body: BodyResult, number: Int) {
    self.subject = subject
    self.body = body
    self.number = number
    marks = UnitMarks(Self.classes(subject, body))
    guard !marks.classes.isEmpty else { return nil }
  }

  /// A kind of marks for each group's votes, and one for its seats without a vote.
  private static func classes(_ subject: ReportSubject, _ body: BodyResult) -> [UnitMarks.Class] {
    body.groups.enumerated().flatMap { place, group -> [UnitMarks.Class] in
      let letter = ChartText.letter(place)
      let shape = ChartShape.allCases[place % ChartShape.allCases.count]
      let counts = body.standing != .advisory
      let name = subject.fill(group.name)
      let voting =
        !counts
        ? LetterMark(letter: letter, shape: shape, paint: .hidden, ink: .plain)
        : group.isLived
          ? LetterMark(letter: letter, shape: shape, paint: subject.palette.nowPaint, ink: .onMark)
          : LetterMark(letter: letter, shape: shape, paint: .plain, ink: .plain)
      return [
        UnitMarks.Class(
          name: counts ? name : "\(name), without a deciding vote", count: group.seats,
          mark: voting),
        UnitMarks.Class(
          name: "\(name), without a vote", count: group.observers,
          mark: LetterMark(letter: letter, shape: shape, paint: .hidden, ink: .plain)),
      ]
    }
  }

  private var seats: Int { body.groups.reduce(0) { $0 + $1.seats } }
  private var livedSeats: Int {
    body.groups.reduce(0) { $0 + ($1.isLived ? $1.seats : 0) }
  }

  var figure: ChartFigure {
    let headline = headline
    return ChartFigure(
      id: id, headline: headline,
      measure: "Seats of \(bodyName) by group, one mark for "
        + "\(marks.words(one: "seat", many: "seats")). On paper only; casting votes and vetoes are "
        + "not drawn.",
      svg: svg(headline), altText: headline, key: key,
      table: subject.votes(of: body, number: number))
  }

  /// What it means that a mark is filled, outlined or dashed, where there are such marks.
  private var key: [ChartFigure.KeyEntry] {
    let kinds: [(ChartPaint, String)] = [
      (subject.palette.nowPaint, "Of \(subject.livedName)"), (.plain, "Of others"),
      (.hidden, "Without a vote that decides"),
    ]
    return kinds.filter { kind in marks.classes.contains { $0.mark.paint.name == kind.0.name } }
      .map { paint, words in
        ChartFigure.KeyEntry(
          symbol: SVGText.symbol {
            ChartShape.circle.draw(at: (120, 120), radius: LetterMark.radius, paint, in: &$0)
          }, words: words)
      }
  }

  /// Fit to stand inside a sentence.
  private var bodyName: String { PlainText.words(body.name) }

  private var headline: String {
    guard body.standing != .advisory else {
      return "None of the \(seats) seats in \(bodyName) has a deciding vote"
    }
    let start = "\(subject.livedName) has \(livedSeats) of the \(seats) votes in \(bodyName)"
    return body.quota.map { "\(start); a decision needs \($0)" } ?? start
  }

  private var threshold: [String] {
    let width = SVGText.width - 2 * SVGText.margin
    guard let quota = body.quota else {
      return ChartText.lines("No vote here decides", width: width, bold: true)
    }
    let assumed = body.quotaIsAssumed ? ", more than half, which is assumed" : ""
    return ChartText.lines(
      "A decision needs \(quota) of \(seats) votes\(assumed)", width: width, bold: true)
  }

  private func svg(_ headline: String) -> [UInt8] {
    let values = marks.classes.map { "\($0.name) \($0.count)" }
    let words = threshold
    let bar = body.quota == nil ? 0 : 320
    let height = marks.height + SVGText.lineHeight * words.count + bar + 120
    var picture = SVGText(
      id: id, height: height, title: headline,
      description: ChartFigure.description(
        "A mark for \(marks.words(one: "seat", many: "seats")), by group", headline, values))
    marks.draw(at: 0, in: &picture)
    let base = picture.lines(words, at: (SVGText.margin, marks.height + 200), bold: true)
    if let quota = body.quota { drawBar(quota, at: base + 160, in: &picture) }
    return picture.closed()
  }

  /// All votes as a line, those that are needed as a thick one up to a tick.
  private func drawBar(_ quota: Int, at y: Int, in picture: inout SVGText) {
    let (left, width) = (SVGText.margin, SVGText.width - 2 * SVGText.margin)
    let share = seats > 0 ? min(1, Double(quota) / Double(seats)) : 1
    let needed = Int((share * Double(width)).rounded())
    picture.rectangle(at: (left, y), size: (width, 100), .plain)
    picture.rectangle(at: (left, y), size: (needed, 100), .bar)
    picture.line(from: (left + needed, y - 60), to: (left + needed, y + 160), .tick)
  }
}
