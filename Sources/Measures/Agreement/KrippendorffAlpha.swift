/// How far apart two values count as lying in Krippendorff's alpha.
package enum DisagreementMetric: Sendable, CaseIterable {
  /// Any two different values disagree alike.
  case nominal
  /// By how many answers lie between them.
  case ordinal
  /// By the square of their difference.
  case interval
}

/// Krippendorff's alpha: 1 for perfect agreement, 0 for what chance would give.
///
/// Gaps are allowed; a unit with one value tells nothing and is left out.
/// Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability.
///
/// - Parameters:
///   - ratings: A row a rater, a column a unit; `nil` where a rater gave none. Rows may be shorter.
///   - metric: How far apart two values count as lying.
/// - Returns: At most 1, below 0 for less agreement than chance; `nil` when no unit has two values
///   or all values are equal.
package func krippendorffAlpha(_ ratings: [[Int?]], _ metric: DisagreementMetric) -> Double? {
  let width = ratings.map(\.count).max() ?? 0
  let units = (0..<width)
    .map { unit in ratings.compactMap { $0.indices.contains(unit) ? $0[unit] : nil } }
    .filter { $0.count >= 2 }
  let values = distinct(units).sorted()
  let counts = units.map { unit in values.map { value in unit.count { $0 == value } } }
  let totals = values.indices.map { place in counts.reduce(0) { $0 + $1[place] } }
  let distances = squaredDistances(values, totals, metric)

  var observed = 0.0
  for (unit, counts) in zip(units, counts) {
    observed += disagreement(of: counts, distances) / Double(unit.count - 1)
  }
  let expected = disagreement(of: totals, distances)
  guard expected > 0 else { return nil }
  return 1 - observed * Double(totals.reduce(0, +) - 1) / expected
}

/// A few, as on a ladder.
private func distinct(_ units: [[Int]]) -> [Int] {
  var values: [Int] = []
  for value in units.joined() where !values.contains(value) { values.append(value) }
  return values
}

/// The distances of all pairs, by how often each value stands there.
private func disagreement(of counts: [Int], _ distances: [[Double]]) -> Double {
  var sum = 0.0
  for (one, distances) in zip(counts, distances) {
    for (other, distance) in zip(counts, distances) { sum += Double(one * other) * distance }
  }
  return sum
}

/// The squared distance of every value from every other, both in rising order.
private func squaredDistances(
  _ values: [Int], _ totals: [Int], _ metric: DisagreementMetric
) -> [[Double]] {
  values.indices.map { one in
    values.indices.map { other in
      let distance: Double
      switch metric {
      case .nominal:
        distance = one == other ? 0 : 1
      case .interval:
        distance = Double(values[one] - values[other])
      case .ordinal:
        let between = totals[min(one, other)...max(one, other)].reduce(0, +)
        distance = Double(between) - Double(totals[one] + totals[other]) / 2
      }
      return distance * distance
    }
  }
}
