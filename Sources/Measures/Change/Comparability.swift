/// Which questions of two versions of a lever are the same.
package struct Comparability<ID: Hashable & Sendable>: Sendable {
  /// Questions with the same identifier and the same fingerprint, in the earlier order.
  package let common: [ID]
  /// Whether they are at least half of the longer version.
  ///
  /// MEASUREMENT.md, 5.1.
  package let isComparable: Bool

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - earlier: Identifier and fingerprint of the text of each question, each identifier once.
  ///   - later: The same for the later version.
  package init<Fingerprint: Equatable>(
    _ earlier: [(ID, Fingerprint)], _ later: [(ID, Fingerprint)]
  ) {
    let texts = Dictionary(later.map { ($0.0, $0.1) }) { first, _ in first }
    common = earlier.filter { texts[$0.0] == $0.1 }.map(\.0)
    let longer = max(earlier.count, later.count)
    isComparable = !common.isEmpty && 2 * common.count >= longer
  }
}
