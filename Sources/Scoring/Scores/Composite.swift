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
  leverScore(
    of: cells.map { $0.score(coverageMinimum: coverageMinimum) }, coverageMinimum: coverageMinimum)
}

/// The same from the scores of the cells: only those to which nobody was asked are not applicable.
func leverScore(of figures: [Figure], coverageMinimum: Int) -> LeverScore {
  let applicable = figures.count { $0.absence != .notApplicable }
  let usable = figures.points
  let figure: Figure =
    if applicable == 0 {
      .absent(.notApplicable)
    } else if 1_000 * usable.count >= coverageMinimum * applicable {
      mean(of: usable).map { .points($0) } ?? .absent(.notEnoughAnswers)
    } else {
      .absent(.notEnoughAnswers)
    }
  return LeverScore(
    figure: figure, questionsUsed: usable.count, questionsApplicable: applicable)
}

/// The plain average of printed figures, each counting once; `nil` for none.
///
/// - Parameter points: The figures one level below.
/// - Returns: Tenths from the printed tenths, and the unrounded mean of the unrounded where every
///   one of them has one.
package func mean(of points: [Points]) -> Points? {
  guard !points.isEmpty else { return nil }
  let sum = points.reduce(0) { $0 + $1.tenths }
  return Points(
    tenths: roundedHalfUp(sum, over: points.count), unrounded: ExactPoints.mean(of: points))
}

extension [Figure] {
  var points: [Points] {
    var points: [Points] = []
    points.reserveCapacity(count)
    for case .points(let one) in self { points.append(one) }
    return points
  }

  /// The plain average of those that are there; without any, the reason that says most.
  var meanOfShown: Figure {
    Scoring.mean(of: points).map { .points($0) } ?? .absent(compactMap(\.absence).mostTelling)
  }
}
