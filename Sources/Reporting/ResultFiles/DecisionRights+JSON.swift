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
    json.member("lived_share", share: livedShare, isExact: picture.isExact)
    json.member("outside_share", share: outsideShare, isExact: picture.isExact)
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
        distinctPictures.write(to: &json, isWorthPrinting: hasDistinctPictures)
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
    json.member("lived_share", share: livedShare, isExact: picture.isExact)
    json.member("outside_share", share: outsideShare, isExact: picture.isExact)
    json.member("held_outside", isHeldOutside)
    json.member("unowned_share", share: unownedShare, isExact: picture.isExact)
    json.member("concentration", concentration)
  }
}

extension Concentration: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("holders_of_more_than_half", holdersOfMoreThanHalf)
    json.member("effective_number", finite: effectiveNumber)
    json.member("largest_share", finite: largestShare.value)
    json.member("herfindahl", finite: herfindahlIndex)
    json.member("normalised_herfindahl", finite: normalisedHerfindahlIndex)
    json.member("effective_number_of_order_one", finite: effectiveNumberOfOrderOne)
    json.member("entropy", finite: entropy)
    json.member("normalised_entropy", finite: normalisedEntropy)
    json.member("gini", finite: gini)
    json.member("normalised_gini", finite: normalisedGini)
  }
}

extension DistinctPictures {
  fileprivate func write(to json: inout JSONWriter, isWorthPrinting: Bool) {
    json.writeObject { json in
      json.member("number", finite: number)
      json.member("pooled", finite: pooled)
      json.member("typical", finite: typical)
      json.member("number_of_order_one", finite: numberOfOrderOne)
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
      json.member("distance", share: move.distance, isExact: move.isExact)
      json.member("gains", move.gains) { $0.write(share: $1, isExact: move.isExact) }
      json.member("biggest_movers", move.biggestMovers.map { actors[$0].id.rawValue })
    }
  }
}
