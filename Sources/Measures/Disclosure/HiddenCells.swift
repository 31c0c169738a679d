/// The question cells of one group and lever that a report hides.
///
/// A cell below the minimum is hidden. If that leaves exactly one hidden, the next smallest is
/// hidden too, or the one could be had by subtraction. MEASUREMENT.md, 6.2.3.
///
/// - Parameters:
///   - people: How many answered each question, in questionnaire order.
///   - minimum: The fewest people a shown cell may have.
///   - others: Places of cells hidden for another reason, such as one answer given by all.
/// - Returns: The places of all hidden cells, counted from 0, rising.
package func hiddenCells(people: [Int], minimum: Int, besides others: Set<Int> = []) -> [Int] {
  var hidden = Set(people.indices.filter { people[$0] < minimum || others.contains($0) })
  let shown = people.indices.filter { !hidden.contains($0) }
  if hidden.count == 1, let smallest = shown.min(by: { people[$0] < people[$1] }) {
    hidden.insert(smallest)
  }
  return hidden.sorted()
}

extension Histogram {
  /// Whether all gave one answer, so that the mean tells what each of them said.
  ///
  /// A public report hides such a cell. False without people. MEASUREMENT.md, 6.2.3.
  package var tellsEverybodysAnswer: Bool {
    counts.count { $0 > 0 } == 1
  }
}
