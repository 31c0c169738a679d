/// Whether a cut of the answers may be released after others of the same answers.
///
/// Twelve people average 40, eleven of them 42: the twelfth said 18. So the people in one cut and
/// not in the other must be none, or at least the minimum, both ways. Pairs of cuts only: three
/// or more together can still give someone away. MEASUREMENT.md, 6.2.4.
///
/// - Parameters:
///   - cut: The people in the new cut.
///   - released: The people in each earlier cut.
///   - minimum: The fewest people a cut, or a difference, may have.
/// - Returns: Whether releasing it gives nobody away by subtraction from one earlier cut.
package func mayRelease<Person: Hashable>(
  _ cut: Set<Person>, after released: [Set<Person>], minimum: Int
) -> Bool {
  func isSafe(_ difference: Set<Person>) -> Bool {
    difference.isEmpty || difference.count >= minimum
  }
  return cut.count >= minimum
    && released.allSatisfy { isSafe(cut.subtracting($0)) && isSafe($0.subtracting(cut)) }
}
