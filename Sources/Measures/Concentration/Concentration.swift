/// How concentrated power is among the actors of one allocation.
///
/// Only the first three figures are for lay readers; Gini and the normalised ones depend on how
/// many actors were listed, a holder of nothing included. MEASUREMENT.md, 3.
package struct Concentration: Equatable, Sendable {
  /// The fewest actors who together hold more than half, 1 through the number of actors.
  package let holdersOfMoreThanHalf: Int
  /// "As if this many shared it equally": `1 ÷ Σ p²`, 1 through the number of actors.
  ///
  /// Source: Laakso & Taagepera (1979), Comparative Political Studies 12(1), 3–27.
  package let effectiveNumber: Double
  /// The largest share, above 0 and at most 1.
  package let largestShare: Fraction
  /// The Herfindahl–Hirschman index `Σ p²`, `1/A` through 1 for A actors.
  package let herfindahlIndex: Double
  /// The entropy `−Σ p ln p` in nats, 0 through ln A.
  package let entropy: Double
  /// The Gini coefficient over all actors listed, 0 through `(A − 1)/A`.
  package let gini: Double
  /// How many actors are listed.
  package let actors: Int

  /// The concentration of some shares, which are scaled to add up to 1; `nil` when one is below 0
  /// or none is above it.
  ///
  /// - Parameter weights: What each actor holds, in any unit.
  /// - Throws: ``MeasureError/fractionTooLarge``.
  package init?(of weights: [Fraction]) throws(MeasureError) {
    guard let shares = try normalised(weights), let largest = shares.max() else { return nil }
    let falling = shares.sorted(by: >)
    let values = falling.map(\.value)
    let (half, count) = (Fraction(1, over: 2), Double(shares.count))
    var (top, holders) = (Fraction(0), 0)
    while top <= half, holders < falling.count {
      top = try top + falling[holders]
      holders += 1
    }
    holdersOfMoreThanHalf = holders
    largestShare = largest
    actors = shares.count
    herfindahlIndex = sumOfSquares(values)
    effectiveNumber = 1 / herfindahlIndex
    entropy = Measures.entropy(values)
    let ranked = values.enumerated().reduce(0.0) { $0 + Double($1.offset) * $1.element }
    gini = (count - 1 - 2 * ranked) / count
  }

  /// The effective number of order 1, `exp(entropy)`: counts small shares for more.
  package var effectiveNumberOfOrderOne: Double { exponential(entropy) }

  /// Entropy ÷ ln A, 0 through 1; `nil` for one actor.
  package var normalisedEntropy: Double? {
    actors > 1 ? entropy / naturalLogarithm(Double(actors)) : nil
  }

  /// `(HHI − 1/A) ÷ (1 − 1/A)`, 0 through 1; `nil` for one actor.
  package var normalisedHerfindahlIndex: Double? {
    let even = 1 / Double(actors)
    return actors > 1 ? (herfindahlIndex - even) / (1 - even) : nil
  }

  /// Gini × A ÷ (A − 1), 0 through 1; `nil` for one actor.
  package var normalisedGini: Double? {
    actors > 1 ? gini * Double(actors) / Double(actors - 1) : nil
  }
}

/// The same proportions, adding up to 1; `nil` when one is below 0 or none is above it.
func normalised(_ weights: [Fraction]) throws(MeasureError) -> [Fraction]? {
  let total = try Fraction.sum(weights)
  guard total > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
  if total == 1 { return weights }
  var shares: [Fraction] = []
  for weight in weights {
    shares.append(try weight / total)
  }
  return shares
}

func sumOfSquares(_ shares: [Double]) -> Double {
  shares.reduce(0) { $0 + $1 * $1 }
}

func entropy(_ shares: [Double]) -> Double {
  shares.reduce(0) { $1 > 0 ? $0 - $1 * naturalLogarithm($1) : $0 }
}
