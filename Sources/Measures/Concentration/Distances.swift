/// How far apart two groups of answers on one ladder lie.
package struct LadderDistance: Equatable, Sendable {
  /// The rungs an average answer has to move for one picture to become the other: the earth
  /// mover's distance, 0 through the top rung and never below the change of the mean.
  package let earthMovers: Fraction
  /// The share of answers that have to move at all, 0 through 1.
  package let totalVariation: Fraction
  /// The second mean less the first, in rungs.
  package let meanChange: Fraction

  /// The distance between two counts of answers; `nil` when one is empty or the ladders differ.
  ///
  /// - Parameters:
  ///   - first: Answers now.
  ///   - second: Answers to the second question, or of the next wave.
  package init?(from first: Histogram, to second: Histogram) {
    let (before, after) = (first.people, second.people)
    guard before > 0, after > 0, first.counts.count == second.counts.count else { return nil }
    var (sum, moved, risen) = (0, 0, 0)
    for (one, other) in zip(first.counts, second.counts) {
      let change = other * before - one * after
      sum += change
      moved += abs(change)
      risen += abs(sum)
    }
    let whole = before * after
    earthMovers = Fraction(risen, over: whole)
    totalVariation = Fraction(moved, over: 2 * whole)
    meanChange = Fraction(second.sum * before - first.sum * after, over: whole)
  }

  /// Moves up and down that cancel out in the mean, in rungs, 0 or more.
  package var cancelling: Fraction {
    let common =
      earthMovers.denominator
      / greatestCommonDivisor(
        earthMovers.denominator, meanChange.denominator)
    let whole = common * meanChange.denominator
    let moved = earthMovers.numerator * (whole / earthMovers.denominator)
    return Fraction(
      moved - abs(meanChange.numerator) * (whole / meanChange.denominator), over: whole)
  }
}

/// The share of points that would have to move for one allocation to become the other.
///
/// Half the sum of the absolute differences. Actors have no order, so there is no earth mover's
/// distance between them.
///
/// - Parameters:
///   - first: Shares adding up to 1.
///   - second: Shares of the same actors in the same order.
/// - Returns: 0 through 1.
/// - Throws: ``MeasureError/lengthsDiffer(_:_:)``; ``MeasureError/fractionTooLarge``.
package func totalVariation(
  _ first: [Fraction], _ second: [Fraction]
) throws(MeasureError) -> Fraction {
  try totalVariation(ofGains: try gains(from: first, to: second))
}

/// The same from what each actor gains.
package func totalVariation(ofGains gains: [Fraction]) throws(MeasureError) -> Fraction {
  try Fraction.sum(count: gains.count) { gains[$0].magnitude } / 2
}

/// What each actor gains from one allocation to the other; below 0 for a loss.
///
/// - Parameters:
///   - first: Shares adding up to 1.
///   - second: Shares of the same actors in the same order.
/// - Returns: One difference an actor, adding up to 0.
/// - Throws: ``MeasureError/lengthsDiffer(_:_:)``; ``MeasureError/fractionTooLarge``.
package func gains(
  from first: [Fraction], to second: [Fraction]
) throws(MeasureError) -> [Fraction] {
  guard first.count == second.count else { throw .lengthsDiffer(first.count, second.count) }
  var differences: [Fraction] = []
  for (one, other) in zip(first, second) {
    differences.append(try other - one)
  }
  return differences
}
