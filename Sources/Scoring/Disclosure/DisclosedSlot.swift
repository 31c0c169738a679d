import Measures
import Survey

/// One voice's or group's figures on one section and slot, after hiding what must be hidden.
struct DisclosedSlot {
  /// What a cell may show: its figure and the counts behind it, or why it shows nothing.
  ///
  /// A class, as every figure goes through cells: a copy would count up all that stands in one.
  final class ShownCell: Sendable {
    let figure: Figure
    /// `nil` when the cell is hidden, or when nobody in it said enough to be counted.
    let counts: Cell?
    /// It has a score that may be shown.
    let isUsable: Bool

    init(figure: Figure, counts: Cell?) {
      self.figure = figure
      self.counts = counts
      isUsable = figure.tenths != nil
    }
  }

  let lever: Figure
  let questionsUsed: Int
  let questionsApplicable: Int
  /// In the order of the section's questions.
  let cells: [ShownCell]

  /// Of the shown cells together; `nil` when none shows its counts.
  var coverage: Coverage? { Coverage(of: cells.lazy.compactMap(\.counts)) }
}

extension Coverage {
  /// Of some cells together; `nil` for none.
  init?(of cells: some Sequence<Cell>) {
    var (isEmpty, answered, eligible, dontKnow) = (true, 0, 0, 0)
    for cell in cells {
      isEmpty = false
      answered += cell.answered
      eligible += cell.eligible
      dontKnow += cell.dontKnow
    }
    guard !isEmpty else { return nil }
    self.init(answered: answered, eligible: eligible, dontKnow: dontKnow)
  }
}
