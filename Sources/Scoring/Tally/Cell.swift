package import Measures

/// How one voice answered one question in one slot, as counts that add up in any order.
///
/// Scores, coverage and shares all come from these, so a split audit gives the same figures.
package struct Cell: Sendable, Equatable {
  /// How many views lie on each rung, lowest first; a room that agreed is one view.
  package var rungs: [Int]
  package var dontKnow = 0
  package var notApplicable = 0
  /// Left, never seen, or rather not said.
  package var skipped = 0
  /// Who stands behind the views on rungs.
  package var contributors = Contributors()
  /// Who stands behind any of the counts.
  package var counted = Contributors()
  /// The rungs that people chose who answered for themselves, a bit each.
  private(set) var ownRungs = 0

  package init(rungCount: Int) {
    self.init(rungs: [Int](repeating: 0, count: rungCount))
  }

  init(rungs: [Int], ownRungs: Int = 0) {
    self.rungs = rungs
    self.ownRungs = ownRungs
  }

  /// How many people stand behind the views on rungs; a room counts all of its people.
  package var people: Int { contributors.people }

  /// Views on a rung.
  package var answered: Int { rungs.reduce(0, +) }

  /// Those who could have answered: *not applicable* and *not asked* are no part of it.
  package var eligible: Int { answered + dontKnow + skipped }

  /// The sum of the levels chosen.
  package var sum: Int { zip(0..., rungs).reduce(0) { $0 + $1.0 * $1.1 } }

  /// All who chose a rung for themselves chose the same one.
  ///
  /// What a room agreed on came of talk: it is nobody's own answer, and everybody in it knows it.
  package var isUnanimous: Bool { ownRungs.nonzeroBitCount == 1 }

  package mutating func add(_ other: Cell) {
    for level in rungs.indices { rungs[level] += other.rungs[level] }
    dontKnow += other.dontKnow
    notApplicable += other.notApplicable
    skipped += other.skipped
    contributors.add(other.contributors)
    counted.add(other.counted)
    ownRungs |= other.ownRungs
  }

  /// The score of one voice on one question, rounded half up to tenths of a point.
  ///
  /// `1000 × sum ÷ (n × top rung)` over the `n` views on rungs. Scored when at least one view is
  /// there and coverage reaches the minimum, both ends included. MEASUREMENT.md, 1.3.
  ///
  /// - Parameter coverageMinimum: The share of those eligible that must have answered, in
  ///   thousandths.
  /// - Returns: 0 through 1,000 tenths, or why there is no score.
  package func score(coverageMinimum: Int = 500) -> Figure {
    let answered = answered
    let eligible = answered + dontKnow + skipped
    guard eligible > 0 else { return .absent(.notApplicable) }
    guard answered > 0, 1_000 * answered >= coverageMinimum * eligible
    else { return .absent(.notEnoughAnswers) }
    let top = rungs.count - 1
    return .points(
      Points(
        tenths: tenths(sum: sum, count: answered, topRung: top),
        unrounded: ExactPoints(Fraction(100 * sum, over: answered * top))))
  }
}
