import Documents
import Measures
import Scoring
import Survey

extension Priorities {
  var json: JSONValue {
    .object([
      "basis": .string(basis.rawValue),
      "first_page": .integer(firstPage),
      "steps": .array(steps.map(\.json)),
      "refusals": .array(refusals.map(\.json)),
    ])
  }
}

extension Priorities.Step {
  fileprivate var json: JSONValue {
    .object([
      "question": .string(question.rawValue), "tenths": .integer(tenths),
      "unmet": unmet.map { .integer($0) }, "lived": lived.map { .integer($0) },
    ])
  }
}

extension Priorities.Refusal {
  fileprivate var json: JSONValue {
    .object([
      "question": .string(question.rawValue), "unmet": .integer(unmet), "reasons": reasons?.json,
    ])
  }
}

extension ClaimNotShown {
  var json: JSONValue {
    .object([
      "question": .string(question.rawValue), "tenths": .integer(tenths),
      "strong_claims": .integer(claims.strongClaims),
      "strong_evidenced": .integer(claims.strongEvidenced),
    ])
  }
}

extension SWOTLine {
  var json: JSONValue {
    .object([
      "section": .string(section.rawValue), "quadrant": .string(quadrant.rawValue),
      "rule": .string(rule.rawValue),
    ])
  }
}

extension LensResult {
  var json: JSONValue {
    .object([
      "id": .string(id.rawValue), "title": .string(title),
      "values": .array(values.map(\.json)),
    ])
  }
}

extension LensValue {
  fileprivate var json: JSONValue {
    .object([
      "word": .string(word), "name": .string(name), "questions": .integer(questions),
      "now": now.json, "voices": .array(voices.map(\.json)),
    ])
  }
}

extension LensVoice {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue), "now": now.json, "questions_used": .integer(questionsUsed),
      "coverage": coverage?.json,
    ])
  }
}
