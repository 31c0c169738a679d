import Measures

extension [Int] {
  /// Counts of clients that add up to a number that is known, as they may be shown.
  ///
  /// In public, counts below five are hidden, none included, and where that is one alone, the next
  /// smallest with it, as it could be worked out from the sum. Among those who run a batch, and have
  /// every client's reports, all are shown.
  ///
  /// - Parameter isPublic: Whether they leave the circle of those.
  /// - Returns: `nil` for those that are hidden.
  package func disclosed(isPublic: Bool) -> [Int?] {
    guard isPublic else { return self }
    let hidden = hiddenCells(people: self, minimum: PortfolioReference.fewestNew)
    return indices.map { hidden.contains($0) ? nil : self[$0] }
  }
}
