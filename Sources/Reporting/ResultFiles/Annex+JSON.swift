import Documents
import Measures
import Scoring
import Survey

extension Annex {
  var json: JSONValue {
    .object([
      "sensitivity": sensitivity?.json,
      "krippendorff_alpha": krippendorffAlpha.map { .number($0) },
      "kendall_w": kendallW.map { w in
        .object([
          "w": .string(w.description), "agreement": .string(ConcordanceWord(w).rawValue),
        ])
      },
      "cronbach_alpha": cronbachAlpha?.json,
      "voice_pairs": .array(voicePairs.map(\.json)),
      "non_response": .array(nonResponse.map(\.json)),
    ])
  }
}

extension Sensitivity {
  fileprivate var json: JSONValue {
    .object([
      "weights_lowest_points": weights.lowest.jsonPoints,
      "weights_highest_points": weights.highest.jsonPoints,
      "geometric_points": .number(geometric),
      "per_person": perPerson.map { Figure.points($0).json },
      "upper_half": upperHalf.map { Figure.points($0).json },
      "largest_move_points": .number(largestMove),
      "rules_matter": .boolean(matters),
    ])
  }
}

extension CronbachAlpha {
  fileprivate var json: JSONValue {
    .object([
      "alpha": .number(alpha), "low": .number(range.lowerBound),
      "high": .number(range.upperBound),
    ])
  }
}

extension VoicePair {
  fileprivate var json: JSONValue {
    .object([
      "first": .string(first.rawValue), "second": .string(second.rawValue),
      "tenths": .integer(tenths),
    ])
  }
}

extension NonResponse {
  fileprivate var json: JSONValue {
    .object([
      "voice": .string(voice.rawValue), "answered": .integer(answered), "asked": .integer(asked),
      "low": .number(range.lowerBound.value), "high": .number(range.upperBound.value),
    ])
  }
}

extension Fraction {
  /// Tenths of a point as an exact fraction of points.
  fileprivate var jsonPoints: JSONValue {
    .string(Fraction(numerator, over: 10 * denominator).description)
  }
}
