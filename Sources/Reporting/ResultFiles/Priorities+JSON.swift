package import Documents
import Measures
import Scoring
import Survey

extension Priorities: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("basis", basis.rawValue)
    json.member("first_page", firstPage)
    json.member("steps", steps)
    json.member("refusals", refusals)
  }
}

extension Priorities.Step: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("question", question.rawValue)
    json.member("tenths", tenths)
    json.member("unmet", unmet)
    json.member("lived", lived)
  }
}

extension Priorities.Refusal: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("question", question.rawValue)
    json.member("unmet", unmet)
    json.member("reasons", reasons)
  }
}

extension ClaimNotShown: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("question", question.rawValue)
    json.member("tenths", tenths)
    json.member("strong_claims", claims.strongClaims)
    json.member("strong_evidenced", claims.strongEvidenced)
  }
}

extension SWOTLine: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("section", section.rawValue)
    json.member("quadrant", quadrant.rawValue)
    json.member("rule", rule.rawValue)
  }
}

extension LensResult: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id.rawValue)
    json.member("title", title)
    json.member("values", values)
  }
}

extension LensValue: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("word", word)
    json.member("name", name)
    json.member("questions", questions)
    json.member("now", now)
    json.member("voices", voices)
  }
}

extension LensVoice: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    json.member("now", now)
    json.member("questions_used", questionsUsed)
    json.member("coverage", coverage)
  }
}
