extension [Int] {
  /// Whether levels that old ones count as fall from the lowest to the highest, and never rise.
  package var turnTheScaleRound: Bool {
    zip(self, dropFirst()).allSatisfy { $0 >= $1 } && first != last
  }
}
