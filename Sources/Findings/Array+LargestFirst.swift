extension Array {
  /// The elements sorted by a figure, the largest first; ties in the order they stand in.
  package func largestFirst<Figure: Comparable>(by figure: (Element) -> Figure) -> [Element] {
    // Places are sorted, not the elements: results hold dozens of references, which each move of a
    // sort counts up and down. Taken with the elements this was a twentieth of a report.
    let figures = map(figure)
    return figures.indices.sorted { left, right in
      figures[left] == figures[right] ? left < right : figures[left] > figures[right]
    }.map { self[$0] }
  }

  /// The first few of them.
  func largest<Figure: Comparable>(_ count: Int, by figure: (Element) -> Figure) -> [Element] {
    Array(largestFirst(by: figure).prefix(count))
  }
}
