import Findings
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
    rows = subject.result.levers.map {
      Row(
        section: $0, name: subject.fill($0.name), lived: $0.figure(of: lived),
        leaders: $0.figure(of: leaders))
    }.largestFirst(by: \.promise)
  }

  /// `nil` where no lever has a figure.
  var figure: ChartFigure? {
    guard rows.contains(where: { !$0.marks.isEmpty }) else { return nil }
    let headline = headline
    return ChartFigure(
      id: "levers-chart", headline: headline,
      measure: "Points from 0 to 100 on each lever. Where power is now, as people with lived "
        + "experience and leaders see it. How far leaders are prepared to go.",
      svg: svg(headline), altText: headline,
      key: [
        ChartFigure.KeyEntry(
          symbol: ChartMark.lived.symbol(subject.palette), words: "\(subject.livedName), now"),
        ChartFigure.KeyEntry(
          symbol: ChartMark.leaders.symbol(subject.palette), words: "\(subject.leadersName), now"),
        ChartFigure.KeyEntry(symbol: ChartMark.prepared.symbol(subject.palette), words: "Prepared"),
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
  private func svg(_ headline: String) -> [UInt8] {
    Dumbbells(
      id: "levers-chart", title: headline, description: description(headline),
      palette: subject.palette,
      rows: rows.map { Dumbbells.Row(name: $0.name, marks: $0.marks, notes: notes(on: $0)) }
    ).svg
  }

  /// Which marks are missing, and why; not for who was not asked.
  private func notes(on row: Row) -> [String] {
    let figures = [
      (subject.livedName, row.lived), (subject.leadersName, row.leaders),
      ("Prepared", row.section.prepared),
    ]
    return figures.compactMap { name, figure in
      guard let absence = figure.absence, absence != .notApplicable else { return nil }
      return "\(name): \(subject.words(for: absence))"
    }
  }

  /// All levers, of which there are few.
  private func description(_ headline: String) -> String {
    let values = rows.map { row in
      let parts = [
        (subject.livedName, row.lived), (subject.leadersName, row.leaders),
        ("prepared", row.section.prepared),
      ].map { name, figure in "\(name) \(subject.text(of: figure))" }
      return "\(row.name): \(parts.joined(separator: ", "))"
    }
    return ChartFigure.description("Dumbbell chart, a row for each lever", headline, values)
  }
}
