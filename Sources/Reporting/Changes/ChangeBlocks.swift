import Comparison
import Measures
import Survey

/// The figures that the template of change may show, by the words of their fences.
///
/// The first `*` stands for the number of a comparison, a second one for an id inside it.
struct ChangeBlocks {
  static let names = [
    "chart change *", "chart slope *", "table change-voices *", "table change-levels *",
    "table change-lever * *", "table change-difference * *", "table change-promises *",
    "table change-steps *", "table change-actions *", "table change-questions *",
  ]

  private let subject: ChangeSubject
  private let bank: SentenceBank
  private let palette: ChartPalette

  init(_ subject: ChangeSubject, bank: SentenceBank, palette: ChartPalette) {
    (self.subject, self.bank, self.palette) = (subject, bank, palette)
  }

  /// The block of a name of ``names``; `nil` where there is none of that number or id.
  func block(_ name: String) -> ReportBlock? {
    let words = name.split(separator: " ", maxSplits: 3).map { String($0) }
    guard words.count > 2, let part = subject.part(words[2]) else { return nil }
    let changes = ChangeWords(subject: subject, part: part, bank: bank)
    let block = "\(words[0]) \(words[1])"
    return words.count > 3
      ? self.block(block, of: changes, id: words[3]) : self.block(block, of: changes)
  }

  private func block(_ name: String, of changes: ChangeWords) -> ReportBlock? {
    switch name {
    case "chart change": ChangeChart(changes, palette).figure.map { .chart($0) } ?? .nothing
    case "chart slope": SlopeChart(changes, palette)?.figure.map { .chart($0) } ?? .nothing
    case "table change-voices": .table(changes.voicesTable)
    case "table change-levels": .table(changes.levelsTable)
    case "table change-promises": .table(changes.promisesTable)
    case "table change-steps": .table(changes.stepsTable)
    case "table change-actions": .table(changes.actionsTable)
    case "table change-questions": .table(changes.questionsTable)
    default: nil
    }
  }

  private func block(_ name: String, of changes: ChangeWords, id: String) -> ReportBlock? {
    switch name {
    case "table change-lever":
      changes.table(of: id).map { .table($0) }
    case "table change-difference":
      DifferenceChange.Kind(rawValue: id).map { .table(changes.table(of: $0)) }
    default: nil
    }
  }
}
