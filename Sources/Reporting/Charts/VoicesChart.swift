import Scoring
import Survey

/// C2: lever by voice as a heat table, with the figure in every cell.
struct VoicesChart {
  private let subject: ReportSubject

  init(_ subject: ReportSubject) { self.subject = subject }

  /// A table is its own picture: colour repeats what each cell says in figures.
  var figure: ReportTable {
    let result = subject.result
    return ReportTable(
      id: "t-voices", caption: "Where power is now, as each voice sees it, in points",
      columns: [ReportTable.Column("Lever")]
        + result.voices.map { ReportTable.Column(subject.fill($0.name), .number) },
      rows: result.sections.map { section in
        [.rowHeader(subject.fill(section.name))]
          + result.voices.map { subject.cell(section.figure(of: $0.id), coloured: true) }
      })
  }
}
