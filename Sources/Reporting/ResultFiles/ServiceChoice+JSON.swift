package import Documents
import Measures
import Scoring
import Survey

extension ServiceChoice: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("shape", "services")
    json.member("scale", [scale.lowerBound, scale.upperBound])
    json.member("cut", cut)
    json.member("services", services)
  }
}

extension ServiceResult: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("quadrant", place?.quadrant.id)
    json.member("near_the_line", place?.isNearTheLine)
    json.member("quadrant_by_others", placeByOthers?.quadrant.id)
    json.member("near_the_line_by_others", placeByOthers?.isNearTheLine)
    json.member("enduring", isEnduring)
    json.member("group_possible", canActTogether)
    json.member("approach", approach.rawValue)
    json.member("salience", salience, or: "tenths") { $1.writeRating(to: &$0) }
    json.member("ease_of_lived", easeOfLived, or: "tenths") { $1.writeRating(to: &$0) }
    json.member("ease_of_others", easeOfOthers, or: "tenths") { $1.writeRating(to: &$0) }
    json.member("voices", voices)
  }
}

extension ServiceVoice: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    json.member("ease", ease, or: "tenths") { $1.write(to: &$0) }
    json.member("salience", salience, or: "tenths") { $1.write(to: &$0) }
  }
}

extension ServiceRating: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    mean.writeRatingMembers(to: &json)
    json.member("people", people)
  }
}

extension Fraction {
  fileprivate func writeRating(to json: inout JSONWriter) {
    json.writeObject { writeRatingMembers(to: &$0) }
  }

  fileprivate func writeRatingMembers(to json: inout JSONWriter) {
    json.member("tenths", roundedTenths)
  }

  /// Tenths of a rating, halves rounded up: more digits would tell the sum of what somebody said who
  /// left one of the ratings out.
  private var roundedTenths: Int {
    (try? self * 10)?.roundedHalfUp ?? Int((value * 10).rounded())
  }
}
