import Scoring
import Survey

/// C4: a square for each answer of leaders, by whether they would go further and what holds them.
struct ReasonsChart {
  private let subject: ReportSubject
  private let counts: ReasonCounts

  /// `nil` where nobody was asked, or no answer may be shown.
  init?(_ subject: ReportSubject) {
    guard let counts = subject.result.headline.reasons,
      counts.goingFurther + counts.staying > 0
    else { return nil }
    self.subject = subject
    self.counts = counts
  }

  var figure: ChartFigure {
    let marks = UnitMarks(classes)
    let headline = headline
    let one = marks.words(one: "answer", many: "answers")
    return ChartFigure(
      id: "reasons-chart", headline: headline,
      measure: "Answers to how far leaders would go in the next 12 months, over all questions. "
        + "Reasons are what leaders say; nobody has checked them.",
      svg: svg(marks, headline), altText: headline,
      key: marks.classes.prefix(1).map {
        ChartFigure.KeyEntry(symbol: $0.mark.symbol, words: "One square: \(one)")
      },
      table: subject.reasons)
  }

  private var total: Int { counts.goingFurther + counts.staying }

  private var headline: String {
    let start = "In \(counts.goingFurther) of \(total) answers leaders would go further"
    guard let most = counts.kinds.first else { return start }
    let top = counts.kinds.filter { counts.count(of: $0) == counts.count(of: most) }
    let names = ScoreText.list(top.map { "“\(ReportSubject.words(for: $0))”" })
    let each = top.count > 1 ? "\(counts.count(of: most)) each" : "\(counts.count(of: most))"
    return "\(start); the reason most often given for not doing so is \(names), \(each)"
  }

  private var classes: [UnitMarks.Class] {
    let palette = subject.palette
    let further = UnitMarks.Class(
      name: "Prepared to go further", count: counts.goingFurther,
      mark: LetterMark(letter: "G", shape: .square, paint: palette.nowPaint, ink: .onMark))
    let reasons = Reason.Kind.allCases.map { kind in
      UnitMarks.Class(
        name: ReportSubject.words(for: kind).capitalisedStart, count: counts.count(of: kind),
        mark: LetterMark(
          letter: Self.letter(of: kind), shape: .square,
          paint: kind == .willNot ? palette.preparedPaint : palette.openPaint,
          ink: kind == .willNot ? .onMark : .plain))
    }
    let silent = UnitMarks.Class(
      name: "No reason given", count: counts.unexplained,
      mark: LetterMark(letter: "N", shape: .square, paint: .hidden, ink: .plain))
    return [further] + reasons + [silent]
  }

  private static func letter(of kind: Reason.Kind) -> String {
    switch kind {
    case .cannot: "C"
    case .cannotYet: "Y"
    case .elsewhere: "E"
    case .agreed: "A"
    case .willNot: "W"
    }
  }

  private func svg(_ marks: UnitMarks, _ headline: String) -> [UInt8] {
    let values = marks.classes.map { "\($0.name) \($0.count)" }
    var picture = SVGText(
      id: "reasons-chart", height: marks.height, title: headline,
      description: ChartFigure.description(
        "Unit grid, a square for \(marks.words(one: "answer", many: "answers"))", headline,
        values))
    marks.draw(at: 0, in: &picture)
    return picture.closed()
  }
}

extension String {
  /// The same with a capital at its start.
  fileprivate var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
