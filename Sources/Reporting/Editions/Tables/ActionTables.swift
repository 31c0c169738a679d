import Scoring
import Survey

/// The table of what was agreed.
extension ReportSubject {
  /// The earliest day first, in the audit's own words.
  var agreedActions: ReportTable {
    ReportTable(
      id: "t-agreed-actions", caption: "What was agreed, the earliest day first",
      columns: [
        ReportTable.Column("Action"), ReportTable.Column("About"), ReportTable.Column("Who"),
        ReportTable.Column("By when"), ReportTable.Column("Status"),
      ],
      rows: result.actions.map { action in
        [
          .rowHeader(PlainText.words(action.what)), ReportTable.Cell(about(action)),
          ReportTable.Cell(PlainText.words(action.owner)), ReportTable.Cell(action.by.inWords),
          ReportTable.Cell(action.statusInWords(action.status.rawValue)),
        ]
      })
  }

  /// The name of its section and the texts of its questions; a dash where it has neither.
  private func about(_ action: AgreedAction) -> String {
    let section = action.section.map { id in
      questionnaire.sections.first { $0.id == id }.map { fill($0.name) } ?? id.rawValue
    }
    let questions = action.questions.map { text(of: $0) }.joined(separator: " ")
    let parts = [section ?? "", questions].filter { !$0.isEmpty }
    return parts.isEmpty ? "–" : parts.joined(separator: ": ")
  }
}

extension AgreedAction {
  /// A status, and the note to it where there is one.
  func statusInWords(_ status: String) -> String {
    guard let note else { return status }
    return "\(status): \(PlainText.words(note))"
  }
}
