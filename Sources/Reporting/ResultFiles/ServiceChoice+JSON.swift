import Documents
import Measures
import Scoring
import Survey

extension ServiceChoice {
  var json: JSONValue {
    .object([
      "shape": "services",
      "scale": .integers([scale.lowerBound, scale.upperBound]),
      "cut": .string(cut.description),
      "services": .array(services.map(\.json)),
    ])
  }
}

extension ServiceResult {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name),
      "quadrant": place.map { .string($0.quadrant.id) },
      "near_the_line": place.map { .boolean($0.isNearTheLine) },
      "quadrant_by_others": placeByOthers.map { .string($0.quadrant.id) },
      "near_the_line_by_others": placeByOthers.map { .boolean($0.isNearTheLine) },
      "enduring": isEnduring.map { .boolean($0) },
      "group_possible": canActTogether.map { .boolean($0) },
      "approach": .string(approach.rawValue),
      "salience": salience.json("hundredths", \.ratingJSON),
      "ease_of_lived": easeOfLived.json("hundredths", \.ratingJSON),
      "ease_of_others": easeOfOthers.json("hundredths", \.ratingJSON),
      "voices": .array(voices.map(\.json)),
    ])
  }
}

extension ServiceVoice {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue),
      "ease": ease.json("hundredths") { $0.json },
      "salience": salience.json("hundredths") { $0.json },
    ])
  }
}

extension ServiceRating {
  fileprivate var json: JSONValue {
    .object([
      "hundredths": .integer(mean.roundedHundredths), "unrounded": .string(mean.description),
      "people": .integer(people),
    ])
  }
}

extension Fraction {
  fileprivate var ratingJSON: JSONValue {
    .object([
      "hundredths": .integer(roundedHundredths), "unrounded": .string(description),
    ])
  }

  /// Hundredths of a rating, halves rounded up.
  fileprivate var roundedHundredths: Int {
    (try? self * 100)?.roundedHalfUp ?? Int((value * 100).rounded())
  }
}
