import Findings
import Scoring
import Survey

/// C3: the questions on which leaders and people with lived experience see things furthest apart.
///
/// The ten widest are drawn, whichever side sees more; the table has them all.
struct GapsChart {
  private let subject: ReportSubject
  /// The widest first.
  private let rows: [Row]

  private struct Row {
    let text: String
    let lived: Figure
    let leaders: Figure
    let gap: Gap
  }

  private static let mostDrawn = 10

  init(_ subject: ReportSubject) {
    self.subject = subject
    let lived = subject.result.voice(.lived)?.id
    let leaders = subject.result.voice(.leads)?.id
    rows = subject.questions.compactMap { question in
      question.gap.map {
        Row(
          text: subject.text(of: question.id), lived: question.figure(of: lived),
          leaders: question.figure(of: leaders), gap: $0)
      }
    }.largestFirst { abs($0.gap.tenths) }
  }

  /// `nil` where no question has a figure of both sides.
  var figure: ChartFigure? {
    guard !rows.isEmpty else { return nil }
    let drawn = rows.count > Self.mostDrawn ? " The ten widest gaps are drawn." : ""
    let headline = headline
    return ChartFigure(
      id: "gaps-chart", headline: headline,
      measure: "Points from 0 to 100 on each question, now, the widest gap first.\(drawn) The "
        + "order of close figures is no finding.",
      svg: svg(headline), altText: headline,
      key: [
        ChartFigure.KeyEntry(
          symbol: ChartMark.lived.symbol(subject.palette), words: "\(subject.livedName), now"),
        ChartFigure.KeyEntry(
          symbol: ChartMark.leaders.symbol(subject.palette), words: "\(subject.leadersName), now"),
      ], table: table)
  }

  private var headline: String {
    let higher = rows.count { $0.gap.tenths > 0 }
    let lower = rows.count { $0.gap.tenths < 0 }
    let (leaders, lived) = (subject.leadersName, subject.livedName)
    guard let first = rows.first, higher + lower > 0 else {
      return "On every question the figures of \(leaders) and \(lived) are the same"
    }
    let (count, word) = higher >= lower ? (higher, "higher") : (lower, "lower")
    return "On \(count) of \(rows.count) questions \(leaders) give a \(word) figure than "
      + "\(lived); the widest gap is \(ScoreText.points(abs(first.gap.tenths))) points"
  }

  private func svg(_ headline: String) -> [UInt8] {
    let values = rows.prefix(Self.mostDrawn).map { row in
      "\(row.text) \(subject.livedName) \(subject.text(of: row.lived)), "
        + "\(subject.leadersName) \(subject.text(of: row.leaders))"
    }
    return Dumbbells(
      id: "gaps-chart", title: headline,
      description: ChartFigure.description(
        "Dumbbell chart, a row for each question", headline, values),
      palette: subject.palette,
      rows: rows.prefix(Self.mostDrawn).map { row in
        let marks = [(ChartMark.lived, row.lived.tenths), (.leaders, row.leaders.tenths)]
        return Dumbbells.Row(
          name: row.text,
          marks: marks.compactMap { mark, tenths in tenths.map { (mark, $0) } }, notes: [])
      }
    ).svg
  }

  private var table: ReportTable {
    ReportTable(
      id: "t-question-gaps",
      caption: "\(subject.leadersName) minus \(subject.livedName) on each question, in points",
      columns: [
        ReportTable.Column("Question"), ReportTable.Column("\(subject.livedName), now", .number),
        ReportTable.Column("\(subject.leadersName), now", .number),
        ReportTable.Column("Gap", .number), ReportTable.Column("Probable range", .number),
      ],
      rows: rows.map { row in
        [
          .rowHeader(row.text), subject.cell(row.lived), subject.cell(row.leaders),
          ReportTable.Cell(ScoreText.difference(row.gap.tenths)),
          ReportTable.Cell(row.gap.range.range.map(ScoreText.range) ?? "–"),
        ]
      })
  }
}
