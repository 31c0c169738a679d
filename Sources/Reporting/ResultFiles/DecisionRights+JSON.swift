package import Documents
import Measures
import Scoring
import Survey

extension DecisionRights {
  func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("shape", "allocation")
      json.member("actors", actors) { json, actor in
        json.writeObject { json in
          json.member("id", actor.id.rawValue)
          json.member("name", words.fill(actor.text))
        }
      }
      json.member("summary", summary)
      json.member("decisions", decisions) { $1.write(to: &$0, filling: words, actors: actors) }
    }
  }
}

extension SharesOverDecisions: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("decisions", decisions)
    json.member("percents", picture.percents)
    json.member("shares", picture)
    json.member("lived_share", share: livedShare, to: picture.precision)
    json.member("outside_share", share: outsideShare, to: picture.precision)
  }
}

extension DecisionResult {
  fileprivate func write(
    to json: inout JSONWriter, filling words: Terms, actors: [Question.Option]
  ) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("text", words.fill(text))
      json.member("now", now)
      json.member("could_of_leaders", couldOfLeaders)
      json.member("could_of_others", couldOfOthers)
      if let distinctPictures {
        json.writeKey("distinct_pictures")
        let precision = now.voices.compactMap(\.picture.value?.precision).max() ?? .exact
        distinctPictures.write(to: &json, precision, isWorthPrinting: hasDistinctPictures)
      }
      json.member("leaders_against_lived", leadersAgainstLived, of: actors)
      json.member("move_of_leaders", moveOfLeaders, of: actors)
      json.member("move_of_others", moveOfOthers, of: actors)
    }
  }
}

extension DecisionPicture: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("overall", overall, or: "percents") { $1.write(to: &$0) }
    json.member("voices", voices)
  }
}

extension VoicePicture: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    json.member("people", people)
    json.member("dont_know", dontKnow)
    json.member("picture", picture, or: "percents") { $1.writeWithPercents(to: &$0) }
  }
}

extension Holding: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("percents", picture.percents)
    json.member("shares", picture)
    json.member("held_by", holders.map(\.rawValue))
    json.member("last_holder_tied", isLastHolderTied ? true : nil)
    json.member("lived_share", share: livedShare, to: picture.precision)
    json.member("outside_share", share: outsideShare, to: picture.precision)
    json.member("held_outside", isHeldOutside)
    json.member("unowned_share", share: unownedShare, to: picture.precision)
    if let concentration {
      json.writeKey("concentration")
      concentration.write(to: &json, picture.precision)
    }
  }
}

extension Concentration {
  fileprivate func write(to json: inout JSONWriter, _ precision: SharePrecision) {
    json.writeObject { json in
      json.member("holders_of_more_than_half", holdersOfMoreThanHalf)
      json.member("effective_number", finite: effectiveNumber, to: precision)
      json.member("largest_share", finite: largestShare.value, to: precision)
      json.member("herfindahl", finite: herfindahlIndex, to: precision)
      json.member("normalised_herfindahl", finite: normalisedHerfindahlIndex, to: precision)
      json.member(
        "effective_number_of_order_one", finite: effectiveNumberOfOrderOne, to: precision)
      json.member("entropy", finite: entropy, to: precision)
      json.member("normalised_entropy", finite: normalisedEntropy, to: precision)
      json.member("gini", finite: gini, to: precision)
      json.member("normalised_gini", finite: normalisedGini, to: precision)
    }
  }
}

extension DistinctPictures {
  fileprivate func write(
    to json: inout JSONWriter, _ precision: SharePrecision, isWorthPrinting: Bool
  ) {
    json.writeObject { json in
      json.member("number", finite: number, to: precision)
      json.member("pooled", finite: pooled, to: precision)
      json.member("typical", finite: typical, to: precision)
      json.member("number_of_order_one", finite: numberOfOrderOne, to: precision)
      json.member("worth_printing", isWorthPrinting)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(
    _ key: String, _ move: ShareMove?, of actors: [Question.Option]
  ) {
    guard let move else { return }
    member(key) { json in
      json.member("distance", share: move.distance, to: move.precision)
      json.member("gains", move.gains) { $0.write(share: $1, to: move.precision) }
      json.member("biggest_movers", move.biggestMovers.map { actors[$0].id.rawValue })
    }
  }
}
