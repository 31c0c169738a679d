package import Comparison
import Measures
import Scoring
import Survey

/// Comparisons as `changes.csv`: a row for each line, for a spreadsheet.
///
/// Then, now and change are whole tenths of a point, like with like; the range is in points. No free
/// text is in it, so no cell can start a formula; a wave that could is left as ids and days alone.
///
/// - Parameters:
///   - comparisons: One for each earlier year, oldest first.
///   - options: What was asked for.
/// - Returns: The rows that are to be listed, and a heading.
package func csvBytes(of comparisons: [YearComparison], options: ChangeOptions) -> [UInt8] {
  let heading =
    "earlier,later,id,kind,subject,class,then,now,change,low,high,adjusted_p,expected,incomplete,draft\n"
  let rows = comparisons.flatMap { comparison in
    comparison.entries.compactMap { entry -> String? in
      let change = comparison.change(of: entry)
      guard options.detail.lists(entry, comparison.isSameResult ? nil : change) else { return nil }
      let cells = [
        comparison.earlier.subject.date.description, comparison.later.subject.date.description,
        entry.id, entry.kind.rawValue, entry.kind == .votes ? "" : entry.subject, entry.outcome,
      ]
      let marks = [
        options.expectation(of: entry), comparison.incompleteYears, options.isDraft ? "yes" : "",
      ]
      return (cells + figures(of: change) + marks)
        .joined(separator: ",") + "\n"
    }
  }
  return Array((heading + rows.joined()).utf8)
}

private func figures(of change: FigureChange?) -> [String] {
  guard let change else { return [String](repeating: "", count: 6) }
  let numbers = [change.then, change.now, change.tenths].map { String($0) }
  let ends = [change.range95?.lowerBound, change.range95?.upperBound, change.adjustedP?.asPrintedP]
  return numbers + ends.map { end in end.map { String($0) } ?? "" }
}

extension YearComparison {
  /// In which of the two years sheets in progress were counted.
  fileprivate var incompleteYears: String {
    switch (earlier.includesIncomplete, later.includesIncomplete) {
    case (false, false): ""
    case (true, false): "earlier"
    case (false, true): "later"
    case (true, true): "both"
    }
  }

  /// The figures behind a line; `nil` for a line that has none.
  fileprivate func change(of entry: ChangeEntry) -> FigureChange? {
    switch entry.kind {
    case .headline: return headline.change
    case .lever, .apart: return sections.first { $0.id.rawValue == entry.subject }?.change
    case .difference: return differences.first { $0.name == entry.subject }?.change
    case .promise, .step, .action, .question, .voice, .votes: return nil
    }
  }
}

extension ChangeOptions {
  /// "yes", "expired", or nothing.
  fileprivate func expectation(of entry: ChangeEntry) -> String {
    (expected ?? []).first { $0.id == entry.id }.map { $0.isExpired ? "expired" : "yes" } ?? ""
  }
}

extension ChangeOptions.Detail {
  /// Whether a line is listed, with the figures behind it.
  fileprivate func lists(_ entry: ChangeEntry, _ change: FigureChange?) -> Bool {
    switch self {
    case .all: true
    case .clear: entry.isDifference || entry.outcome == ChangeEntry.overdue
    case .changed: Self.clear.lists(entry, change) || change.map(isToTell) ?? false
    }
  }

  /// Whether a figure moved, by chance or not, or was found to be steady.
  func isToTell(_ change: FigureChange) -> Bool {
    change.tenths != 0 || change.verdict == .word(.steady)
  }
}
