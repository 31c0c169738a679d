/// What became of an entry of a list that both years have, in the words that SARIF has for findings.
package enum Baseline: String, Sendable, CaseIterable {
  /// It was not on the list then.
  case new
  /// It is on the list as it was.
  case unchanged
  /// It still is, and something about it is another.
  case updated
  /// It is no longer on the list, whatever the reason.
  case absent
}
