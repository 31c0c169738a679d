/// Whether a cut of the answers may be released after others of the same answers.
///
/// Twelve people average 40, eleven of them 42: the twelfth said 18. So the people in one cut and
/// not in the other must be none, or at least the minimum, both ways. Pairs of cuts only: what
/// three or more tell together is ``CutSpan``. MEASUREMENT.md, 6.2.4.
///
/// - Parameters:
///   - cut: The people in the new cut.
///   - released: The people in each earlier cut.
///   - minimum: The fewest people a cut, or a difference, may have.
/// - Returns: Whether releasing it gives nobody away by subtraction from one earlier cut.
package func mayRelease<Person: Hashable>(
  _ cut: Set<Person>, after released: [Set<Person>], minimum: Int
) -> Bool {
  func counted(_ people: Set<Person>) -> [Person: Int] {
    Dictionary(people.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
  }
  return mayRelease(counted(cut), after: released.map(counted), minimum: minimum)
}

/// The same for cuts in which one view may be that of several people, as in a room.
///
/// - Parameters:
///   - cut: The views in the new cut, each with how many people stand behind it, at least 1.
///   - released: The views in each earlier cut, likewise.
///   - minimum: The fewest people a cut, or a difference, may have.
/// - Returns: Whether releasing it gives nobody away by subtraction from one earlier cut.
package func mayRelease<View: Hashable>(
  _ cut: [View: Int], after released: [[View: Int]], minimum: Int
) -> Bool {
  cut.values.reduce(0, +) >= minimum
    && released.allSatisfy { earlier in
      !isTooSmallADifference(people(in: cut, besides: earlier), minimum: minimum)
        && !isTooSmallADifference(people(in: earlier, besides: cut), minimum: minimum)
    }
}

/// How many people stand behind the views of one cut that are not in another.
///
/// - Parameters:
///   - cut: Views, each with how many people stand behind it.
///   - other: Those that do not count.
/// - Returns: 0 when every view of `cut` is in `other` too.
package func people<View: Hashable>(in cut: [View: Int], besides other: [View: Int]) -> Int {
  cut.reduce(0) { total, view in other[view.key] == nil ? total + view.value : total }
}

/// Whether a difference of so many people tells what too few of them said; none tell nothing.
package func isTooSmallADifference(_ people: Int, minimum: Int) -> Bool {
  people > 0 && people < minimum
}
