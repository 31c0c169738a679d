/// What the distance between the prepared score and the score now says.
package enum HeadroomWord: String, Equatable, Sendable {
  case readyToGoFurther = "ready-to-go-further"
  /// Two points or less either way.
  case noChangeWanted = "no-change-wanted"
  case lessThanNow = "less-than-now"

  /// The word for a headroom in tenths of a point, prepared less now.
  ///
  /// MEASUREMENT.md, 1.1.
  package init(tenths: Int) {
    if abs(tenths) <= 20 {
      self = .noChangeWanted
    } else {
      self = tenths > 0 ? .readyToGoFurther : .lessThanNow
    }
  }
}
