/// Two years' figures over the voices that both years show.
///
/// A low voice that falls away looks like progress, so levels are printed in full for each year and
/// the change only over what both have. MEASUREMENT.md, 5.1.
package struct LikeWithLike<ID: Hashable & Sendable>: Sendable {
  /// The voices in both years, in the earlier order.
  package let compared: [ID]
  /// The earlier mean of those voices, in tenths of a point.
  package let earlier: Int
  /// The later mean of those voices, in tenths of a point.
  package let later: Int

  /// Compares two years; `nil` when no voice is in both.
  ///
  /// - Parameters:
  ///   - earlier: Each shown voice with its figure in tenths, each voice once.
  ///   - later: The same for the later year.
  package init?(_ earlier: [(ID, Int)], _ later: [(ID, Int)]) {
    let others = Dictionary(later.map { ($0.0, $0.1) }) { first, _ in first }
    let pairs = earlier.compactMap { id, tenths in others[id].map { (id, tenths, $0) } }
    guard let before = meanTenths(pairs.map(\.1)), let after = meanTenths(pairs.map(\.2))
    else { return nil }
    compared = pairs.map(\.0)
    self.earlier = before
    self.later = after
  }

  /// The difference of the two printed figures, in tenths of a point.
  package var change: Int { later - earlier }
}
