import Measures

/// One voice's figure for a lever, with what it rests on.
package struct LeverScore: Sendable, Equatable {
  package let figure: Figure
  package let questionsUsed: Int
  package let questionsApplicable: Int
}

/// A voice's score on a lever from its scores on the questions.
///
/// The plain average of the printed figures, when at least one and the coverage minimum of the
/// applicable questions have one. MEASUREMENT.md, 1.3.
///
/// - Parameters:
///   - cells: One for each question of the lever.
///   - coverageMinimum: In thousandths, for cells and for the lever alike.
/// - Returns: 0 through 1,000 tenths, or why there is none.
package func leverScore(of cells: [Cell], coverageMinimum: Int = 500) -> LeverScore {
  let applicable = cells.filter { $0.eligible > 0 }
  let usable = applicable.compactMap { $0.score(coverageMinimum: coverageMinimum).points }
  let figure: Figure =
    if applicable.isEmpty {
      .absent(.notApplicable)
    } else if 1_000 * usable.count >= coverageMinimum * applicable.count {
      mean(of: usable).map { .points($0) } ?? .absent(.notEnoughAnswers)
    } else {
      .absent(.notEnoughAnswers)
    }
  return LeverScore(
    figure: figure, questionsUsed: usable.count, questionsApplicable: applicable.count)
}

/// The plain average of printed figures, each counting once; `nil` for none.
///
/// - Parameter points: The figures one level below.
/// - Returns: Tenths from the printed tenths, and the unrounded mean of the unrounded where every
///   one of them has one.
package func mean(of points: [Points]) -> Points? {
  guard let tenths = meanTenths(points.map(\.tenths)) else { return nil }
  let unrounded = points.compactMap(\.unrounded)
  return Points(
    tenths: tenths,
    unrounded: unrounded.count == points.count ? ExactPoints.mean(unrounded) : nil)
}
