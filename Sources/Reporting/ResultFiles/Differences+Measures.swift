import Scoring
import Survey

extension Differences {
  /// The measures that this program works out, by their names in a questionnaire, in their order.
  static let ids = Differences().measures.map(\.id)

  /// Those that are there, in tenths of a point, in the order of ``ids``.
  var all: [(id: DerivedMeasure.ID, tenths: Int)] {
    measures.compactMap { id, tenths in tenths.map { (id, $0) } }
  }

  func value(of measure: DerivedMeasure.ID) -> Int? {
    measures.first { $0.id == measure }?.tenths
  }

  private var measures: [(id: DerivedMeasure.ID, tenths: Int?)] {
    [
      ("agreed-step", agreedStep), ("headroom", headroom), ("own-step", ownStep),
      ("perception-gap", perceptionGap), ("promise", promise), ("unmet", unmet), ("wish", wish),
    ]
  }
}
