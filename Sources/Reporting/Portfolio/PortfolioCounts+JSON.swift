package import Documents
import Measures
package import Scoring
import Survey

extension PortfolioCounts {
  /// Whole numbers alone, so that programs can add them up over shards.
  package var json: JSONValue {
    .object([
      "questionnaire": .string(questionnaire), "clients": .integer(clients),
      "headlines": .array(headlineBins), "bands": .array(bands.map { .integer($0) }),
      "without_headline": .integer(withoutHeadline),
      "levers": .array(
        parts.map { part in
          .object([
            "id": .string(part.id.rawValue), "bands": .array(part.bands.map { .integer($0) }),
            "without_score": .integer(part.withoutScore),
            "half_answered": .integer(part.halfAnswered),
            "answered": .integer(part.coverage.answered),
            "eligible": .integer(part.coverage.eligible),
            "dont_know": .integer(part.coverage.dontKnow),
          ])
        }),
    ])
  }

  /// The bins of the histogram of headlines that are not empty, lowest first.
  var headlineBins: [JSONValue] {
    headlines.counts.enumerated().filter { $0.element > 0 }.map {
      .object(["tenths": .integer($0.offset), "clients": .integer($0.element)])
    }
  }
}
