package import Documents
import Measures
import Scoring
import Survey

extension Annex: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("sensitivity", sensitivity)
    json.member("krippendorff_alpha", krippendorffAlpha)
    if let kendallW {
      json.member("kendall_w") { json in
        json.member("w", kendallW)
        json.member("agreement", ConcordanceWord(kendallW).rawValue)
      }
    }
    json.member("cronbach_alpha", cronbachAlpha)
    json.member("voice_pairs", voicePairs)
    json.member("non_response", nonResponse)
  }
}

extension Sensitivity: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("weights_lowest_points", weights.lowest.pointsOfTenths)
    json.member("weights_highest_points", weights.highest.pointsOfTenths)
    json.member("geometric_points", geometric)
    json.member("per_person", perPerson.map { Figure.points($0) })
    json.member("upper_half", upperHalf.map { Figure.points($0) })
    json.member("largest_move_points", largestMove)
    json.member("rules_matter", matters)
  }
}

extension CronbachAlpha: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("alpha", alpha.hundredths)
    json.member("low", range.lowerBound.hundredths)
    json.member("high", range.upperBound.hundredths)
  }
}

extension VoicePair: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("first", first.rawValue)
    json.member("second", second.rawValue)
    json.member("tenths", tenths)
  }
}

extension NonResponse: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("voice", voice.rawValue)
    json.member("answered", answered)
    json.member("asked", asked)
    json.member("low", range.lowerBound.value)
    json.member("high", range.upperBound.value)
  }
}

extension Double {
  /// Rounded to two decimals, where all digits would tell of people's answers together.
  var hundredths: Double { (100 * self).rounded() / 100 }
}

extension Fraction {
  /// Tenths of a point as an exact fraction of points.
  fileprivate var pointsOfTenths: Fraction { Fraction(numerator, over: 10 * denominator) }
}
