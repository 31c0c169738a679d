package import Documents
import Measures
import Scoring
import Survey

extension Priorities: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("basis", basis.rawValue)
      json.member("first_page", firstPage)
      json.member("steps", steps)
      json.member("refusals", refusals)
    }
  }
}

extension Priorities.Step: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("question", question.rawValue)
      json.member("tenths", tenths)
      json.member("unmet", unmet)
      json.member("lived", lived)
    }
  }
}

extension Priorities.Refusal: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("question", question.rawValue)
      json.member("unmet", unmet)
      json.member("reasons", reasons)
    }
  }
}

extension ClaimNotShown: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("question", question.rawValue)
      json.member("tenths", tenths)
      json.member("strong_claims", claims.strongClaims)
      json.member("strong_evidenced", claims.strongEvidenced)
    }
  }
}

extension SWOTLine: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("section", section.rawValue)
      json.member("quadrant", quadrant.rawValue)
      json.member("rule", rule.rawValue)
    }
  }
}

extension LensResult: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("title", title)
      json.member("values", values)
    }
  }
}

extension LensValue: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("word", word)
      json.member("name", name)
      json.member("questions", questions)
      json.member("now", now)
      json.member("voices", voices)
    }
  }
}

extension LensVoice: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.writeObject { json in
      json.member("id", voice.rawValue)
      json.member("now", now)
      json.member("questions_used", questionsUsed)
      json.member("coverage", coverage)
    }
  }
}
