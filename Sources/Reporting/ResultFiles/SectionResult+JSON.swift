package import Documents
import Measures
import Scoring
import Survey

extension SectionResult {
  func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("name", words.fill(name))
      json.member("now", scores.now)
      json.member("band", band?.rawValue)
      json.member("prepared", scores.prepared)
      json.member("wanted", scores.wanted)
      json.member("upper_half", upperHalf)
      json.member("differences", differences)
      json.member("gap", gap)
      json.member("coverage", coverage)
      json.member("reasons", reasons)
      json.member("claims", claims)
      json.member("voices", voices)
      json.member("groups", groups)
      json.member("questions", questions)
    }
  }
}

extension SectionVoice: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    scores.writeMembers(to: &json)
    if now.absence?.isHidden != true {
      json.member("questions_used", questionsUsed)
      json.member("questions_applicable", questionsApplicable)
    }
    json.member("coverage", coverage)
    if upperHalf.tenths != nil { json.member("upper_half", upperHalf) }
    json.member("two_camps", hasTwoCamps)
  }
}

extension SectionGroup: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", group.rawValue)
    json.member("voice", voice.rawValue)
    json.member("now", now)
    json.member("questions_used", questionsUsed)
  }
}

extension QuestionResult: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id.rawValue)
    json.member("now", now)
    json.member("prepared", prepared.unlessNotAsked)
    json.member("wanted", wanted.unlessNotAsked)
    json.member("differences", differences)
    json.member("gap", gap)
    json.member("reasons", reasons)
    json.member("voices", voices)
  }
}

extension QuestionVoice: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    json.member("now", cells.now)
    json.member("prepared", cells.prepared.unlessNotAsked)
    json.member("wanted", cells.wanted.unlessNotAsked)
    json.member("distance", distance)
    if let claims, claims.claims > 0 { json.member("claims", claims) }
  }
}

extension CellResult: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    figure.writeMembers(to: &json)
    range.writeMembers(to: &json, of: figure)
    json.member("answers", counts)
    json.member("spread", spread)
  }

  fileprivate var unlessNotAsked: CellResult? {
    figure == .absent(.notApplicable) && counts == nil ? nil : self
  }
}

extension Cell: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("rungs", rungs)
    json.member("dont_know", dontKnow)
    json.member("not_applicable", notApplicable)
    json.member("skipped", skipped)
    // Beside the views it would say whether a room is among them.
    if counted.largestRoom == 0 { json.member("people", people) }
  }
}

extension CellSpread: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("label", label.rawValue)
    json.member("deviation_rungs", deviation)
    json.member("rwg", withinGroupAgreement)
  }
}

extension LadderDistance: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("earth_movers_rungs", earthMovers)
    json.member("cancelling_rungs", cancelling)
    json.member("mean_change_rungs", meanChange)
    json.member("total_variation", totalVariation)
  }
}
