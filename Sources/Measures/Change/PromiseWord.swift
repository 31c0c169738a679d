/// What became of an earlier promise on one question.
package enum PromiseWord: String, Equatable, Sendable, CaseIterable {
  case noEvidence = "no-evidence"
  case kept
  case partKept = "part-kept"
  case withdrawn
  case notKept = "not-kept"

  /// A promise is one from half a rung.
  ///
  /// MEASUREMENT.md, 5.6.
  package static let smallestTenths = 100

  /// The word for one question; `nil` when there was no promise.
  ///
  /// All figures are printed tenths of a point.
  ///
  /// - Parameters:
  ///   - prepared: What leaders were prepared to share, in the earlier year.
  ///   - lived: Where people with lived experience saw power then.
  ///   - livedLater: Where they see it in the later year; `nil` when the question is not
  ///     comparable, or their answers are hidden or missing.
  ///   - preparedLater: What leaders are prepared to share in the later year, if known.
  package init?(prepared: Int, lived: Int, livedLater: Int?, preparedLater: Int?) {
    let promise = prepared - lived
    guard promise >= Self.smallestTenths else { return nil }
    guard let livedLater else {
      self = .noEvidence
      return
    }
    let moved = livedLater - lived
    if moved >= promise {
      self = .kept
    } else if 2 * moved >= promise {
      self = .partKept
    } else if let preparedLater, prepared - preparedLater >= Self.smallestTenths {
      self = .withdrawn
    } else {
      self = .notKept
    }
  }
}
