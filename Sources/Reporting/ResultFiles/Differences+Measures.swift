import Scoring
import Survey

extension Differences {
  /// The measures that this program works out, by their names in a questionnaire, in their order.
  static let ids: [DerivedMeasure.ID] = [
    "agreed-step", "headroom", "own-step", "perception-gap", "promise", "unmet", "wish",
  ]

  /// Those that are there, in tenths of a point, in the order of ``ids``.
  var all: [(id: DerivedMeasure.ID, tenths: Int)] {
    zip(Self.ids, [agreedStep, headroom, ownStep, perceptionGap, promise, unmet, wish])
      .compactMap { id, tenths in tenths.map { (id, $0) } }
  }

  func value(of measure: DerivedMeasure.ID) -> Int? {
    all.first { $0.id == measure }?.tenths
  }
}
