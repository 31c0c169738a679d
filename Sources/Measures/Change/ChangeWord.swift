/// The one word printed beside a change; the raw values stand in JSON, CSV and options.
package enum ChangeWord: String, Equatable, Sendable, CaseIterable {
  case up
  case down
  case upSmall = "up-small"
  case downSmall = "down-small"
  /// Not clear, and any change is a small one: a real finding.
  case steady
  /// Not clear, and the range too wide to say; printed as "~".
  case cannotTell = "cannot-tell"
  /// So few people that the test cannot reach 0.05 at all.
  case tooFew = "too-few"
  /// Groups or questions differ too much.
  case notComparable = "not-comparable"
  /// Two voices clearly moved in opposite directions.
  case ambiguous

  /// Below half a rung a change is a small one.
  ///
  /// A working convention: MEASUREMENT.md, 5.4.
  package static let smallTenths = 100

  /// By how many points a printed figure may differ from what it is made of (MEASUREMENT.md, 1.3).
  private static let rounding = 0.2

  /// The word for a change, by the table of MEASUREMENT.md, 5.4.
  ///
  /// A printed change that points another way than its range is not clear, and none that lies
  /// outside of it is told by it: then people who came or went moved the figure.
  ///
  /// - Parameters:
  ///   - tenths: The printed change in tenths of a point.
  ///   - range95: Its 95% range in points; `nil` when there is none.
  ///   - range90: Its 90% range in points.
  ///   - adjustedP: The p of the test, adjusted where several are read together; `nil` when there
  ///     is none.
  ///   - canReachSignificance: Whether so many people could reach 0.05 at all.
  package init(
    tenths: Int, range95: ClosedRange<Double>?, range90: ClosedRange<Double>?, adjustedP: Double?,
    canReachSignificance: Bool
  ) {
    guard canReachSignificance, let range95, let range90, let adjustedP else {
      self = .tooFew
      return
    }
    let (printed, small) = (Double(tenths) / 10, Double(Self.smallTenths) / 10)
    guard
      (range95.lowerBound - Self.rounding...range95.upperBound + Self.rounding).contains(printed)
    else {
      self = .cannotTell
      return
    }
    let isUp = tenths > 0 && range95.lowerBound > 0
    let isDown = tenths < 0 && range95.upperBound < 0
    if isUp || isDown, adjustedP < 0.05 {
      let isSmall = abs(tenths) < Self.smallTenths
      self = isUp ? (isSmall ? .upSmall : .up) : (isSmall ? .downSmall : .down)
    } else {
      let isNarrow = range90.lowerBound >= -small && range90.upperBound <= small
      self = isNarrow ? .steady : .cannotTell
    }
  }

  /// Which way a clear change went: 1 for up, −1 for down, 0 for every other word.
  package var direction: Int {
    switch self {
    case .up, .upSmall: 1
    case .down, .downSmall: -1
    default: 0
    }
  }

  /// The word for several voices together: their own, unless two clearly moved apart.
  ///
  /// - Parameter voices: The word of each voice.
  /// - Returns: ``ambiguous`` when one is clearly up and another clearly down, else this word.
  package func unlessOpposed(among voices: [ChangeWord]) -> ChangeWord {
    let directions = Set(voices.map(\.direction))
    return directions.isSuperset(of: [1, -1]) ? .ambiguous : self
  }
}
