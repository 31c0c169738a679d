/// How far a plain average moves when each part may count from half to double its share.
///
/// Exact: the weights that make the most of it go from the best part down, as much as each may
/// have (40, 30, 10, 10, 10 for five parts), and from the worst for the least. MEASUREMENT.md, 1.7.
package struct WeightSensitivity: Equatable, Sendable {
  /// The lowest value any allowed weights give, in the unit of the figures.
  package let lowest: Fraction
  /// The highest value any allowed weights give.
  package let highest: Fraction

  /// The range of the average of some figures; `nil` for none.
  ///
  /// - Parameter figures: Lever scores in tenths, or differences between two clients' levers.
  package init?(of figures: [Int]) {
    guard !figures.isEmpty else { return nil }
    let rising = figures.sorted()
    lowest = Self.weighted(rising)
    highest = Self.weighted(rising.reversed())
  }

  /// Whether a first client is above a second whatever the weights: the difference never reaches 0.
  package var isAlwaysAbove: Bool { lowest > 0 }

  /// The average with the largest weights first.
  ///
  /// In units of half an equal share, there are two units a part: one for each part, and as many
  /// again to hand out, at most three to a part.
  private static func weighted(_ figures: [Int]) -> Fraction {
    var left = figures.count
    var sum = 0
    for figure in figures {
      let extra = min(3, left)
      sum += (1 + extra) * figure
      left -= extra
    }
    return Fraction(sum, over: 2 * figures.count)
  }
}

/// The average that makes up least for a weak lever: the geometric mean of rungs plus one.
///
/// `20 (Π (rung + 1))^(1/m) − 20` on the six-step ladder, in points. One is added because a rung
/// of 0 would make the whole 0. MEASUREMENT.md, 1.4.
///
/// - Parameters:
///   - figures: Lever scores in tenths of a point, 0 through 1,000.
///   - topRung: The highest rung of the ladder.
/// - Returns: Points, 0 through 100; `nil` for no figures.
package func geometricFigure(of figures: [Int], topRung: Int = 5) -> Double? {
  guard !figures.isEmpty else { return nil }
  let tenthsPerRung = 1000 / Double(topRung)
  let logarithms = figures.map { naturalLogarithm(Double($0) / tenthsPerRung + 1) }
  let mean = logarithms.reduce(0, +) / Double(figures.count)
  return (exponential(mean) - 1) * 100 / Double(topRung)
}
