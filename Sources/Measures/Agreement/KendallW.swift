/// The word for whether groups put the same things first.
package enum ConcordanceWord: String, Equatable, Sendable, CaseIterable {
  case little
  case some
  case strong

  /// The word for a coefficient: little below 0.3, strong above 0.7.
  ///
  /// Source: Schmidt (1997), Decision Sciences 28(3), 763–774, for Delphi panels.
  ///
  /// - Parameter coefficient: Kendall's W, 0 through 1.
  package init(_ coefficient: Fraction) {
    if coefficient < Fraction(3, over: 10) {
      self = .little
    } else {
      self = coefficient > Fraction(7, over: 10) ? .strong : .some
    }
  }
}

/// Kendall's coefficient of concordance: how far judges put things in the same order.
///
/// Ties share their middle rank, and the formula is corrected for them:
/// `12 S ÷ (m²(n³ − n) − m Σ(t³ − t))`. Source: Kendall & Babington Smith (1939), Annals of
/// Mathematical Statistics 10(3), 275–287.
///
/// - Parameter scores: A row a judge, a column an object, in ranks or scores of one direction.
/// - Returns: 0 through 1; `nil` with fewer than two judges or objects, or when every judge gives
///   every object the same score.
/// - Throws: ``MeasureError/lengthsDiffer(_:_:)`` when rows differ in length.
package func kendallW(_ scores: [[Int]]) throws(MeasureError) -> Fraction? {
  let (judges, objects) = (scores.count, scores.first?.count ?? 0)
  for row in scores where row.count != objects {
    throw .lengthsDiffer(row.count, objects)
  }
  guard judges >= 2, objects >= 2 else { return nil }
  let ranks = scores.map(doubledRanks)
  let sums = (0..<objects).map { object in ranks.reduce(0) { $0 + $1[object] } }
  let total = sums.reduce(0, +)
  // With ranks doubled, n times their sum of squares is 4n times S.
  let spread = objects * sums.reduce(0) { $0 + $1 * $1 } - total * total
  let ties = scores.reduce(0) { $0 + tieCorrection(of: $1) }
  let most = judges * judges * (objects * objects * objects - objects) - judges * ties
  return most == 0 ? nil : Fraction(3 * spread, over: objects * most)
}

/// Twice the rank of every score, from the lowest up; equal scores share the middle of their ranks.
private func doubledRanks(_ scores: [Int]) -> [Int] {
  scores.map { score in
    let below = scores.count { $0 < score }
    let equal = scores.count { $0 == score }
    return 2 * below + equal + 1
  }
}

/// The sum of `t³ − t` over the groups of t equal scores.
private func tieCorrection(of scores: [Int]) -> Int {
  Set(scores).reduce(0) { sum, score in
    let equal = scores.count { $0 == score }
    return sum + equal * equal * equal - equal
  }
}
