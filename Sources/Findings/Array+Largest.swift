extension Array {
  /// The first few when sorted by a figure, the largest first; ties in the order they stand in.
  func largest<Figure: Comparable>(_ count: Int, by figure: (Element) -> Figure) -> [Element] {
    enumerated().sorted { left, right in
      let (one, other) = (figure(left.element), figure(right.element))
      return one == other ? left.offset < right.offset : one > other
    }.prefix(count).map(\.element)
  }
}
