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
    json.member("salience", salience, or: "hundredths") { $1.writeRating(to: &$0) }
    json.member("ease_of_lived", easeOfLived, or: "hundredths") { $1.writeRating(to: &$0) }
    json.member("ease_of_others", easeOfOthers, or: "hundredths") { $1.writeRating(to: &$0) }
    json.member("voices", voices)
  }
}

extension ServiceVoice: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    json.member("ease", ease, or: "hundredths") { $1.write(to: &$0) }
    json.member("salience", salience, or: "hundredths") { $1.write(to: &$0) }
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
    json.member("hundredths", roundedHundredths)
    json.member("unrounded", self)
  }

  /// Hundredths of a rating, halves rounded up.
  private var roundedHundredths: Int {
    (try? self * 100)?.roundedHalfUp ?? Int((value * 100).rounded())
  }
}
