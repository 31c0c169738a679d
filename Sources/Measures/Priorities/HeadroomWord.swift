/// What the distance between the prepared score and the score now says.
package enum HeadroomWord: String, Equatable, Sendable {
  case readyToGoFurther = "ready-to-go-further"
  /// Two points or less either way.
  case noChangeWanted = "no-change-wanted"
  case lessThanNow = "less-than-now"

  /// The word for a headroom in tenths of a point, prepared less now.
  ///
  /// MEASUREMENT.md, 1.1.
  ///
  /// - Parameters:
  ///   - tenths: In tenths of a point.
  ///   - noChange: Up to how many points either way nothing is wanted changed.
  package init(tenths: Int, noChange: Int = 2) {
    if abs(tenths) <= 10 * noChange {
      self = .noChangeWanted
    } else {
      self = tenths > 0 ? .readyToGoFurther : .lessThanNow
    }
  }
}
