/// p-values of several tests at once, adjusted so that one false alarm among all stays rare.
///
/// For the five levers. Source: Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
///
/// - Parameter ps: p-values from 0 through 1.
/// - Returns: The adjusted p-values in the same order, none below its own p, at most 1.
package func holmAdjusted(_ ps: [Double]) -> [Double] {
  var (adjusted, largest) = (ps, 0.0)
  for (rank, place) in risingOrder(of: ps).enumerated() {
    largest = max(largest, min(1, Double(ps.count - rank) * ps[place]))
    adjusted[place] = largest
  }
  return adjusted
}

/// p-values adjusted so that the share of false alarms among those picked out stays small.
///
/// For the list of questions to look at, picked out at 0.1. Source: Benjamini & Hochberg (1995),
/// Journal of the Royal Statistical Society B 57(1), 289–300.
///
/// - Parameter ps: p-values from 0 through 1.
/// - Returns: The adjusted p-values in the same order, none below its own p, at most 1.
package func benjaminiHochbergAdjusted(_ ps: [Double]) -> [Double] {
  var (adjusted, smallest) = (ps, 1.0)
  for (rank, place) in risingOrder(of: ps).enumerated().reversed() {
    smallest = min(smallest, Double(ps.count) * ps[place] / Double(rank + 1))
    adjusted[place] = smallest
  }
  return adjusted
}

private func risingOrder(of ps: [Double]) -> [Int] {
  ps.indices.sorted { ps[$0] == ps[$1] ? $0 < $1 : ps[$0] < ps[$1] }
}
