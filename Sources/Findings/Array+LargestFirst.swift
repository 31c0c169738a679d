extension Array {
  /// The elements sorted by a figure, the largest first; ties in the order they stand in.
  package func largestFirst<Figure: Comparable>(by figure: (Element) -> Figure) -> [Element] {
    enumerated().sorted { left, right in
      let (one, other) = (figure(left.element), figure(right.element))
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
  }

  /// The first few of them.
  func largest<Figure: Comparable>(_ count: Int, by figure: (Element) -> Figure) -> [Element] {
    Array(largestFirst(by: figure).prefix(count))
  }
}
