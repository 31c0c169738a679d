import Documents
import Measures
import Scoring
import Survey

extension SectionResult {
  func json(filling words: Terms) -> JSONValue {
    .object([
      "id": .string(id.rawValue),
      "name": .string(words.fill(name)),
      "now": scores.now.json,
      "band": band.map { .string($0.rawValue) },
      "prepared": scores.prepared.json,
      "wanted": scores.wanted.json,
      "upper_half": upperHalf.json,
      "differences": differences.json,
      "gap": gap?.json,
      "coverage": coverage?.json,
      "reasons": reasons?.json,
      "claims": claims?.json,
      "voices": .array(voices.map(\.json)),
      "groups": .array(groups.map(\.json)),
      "questions": .array(questions.map(\.json)),
    ])
  }
}

extension SectionVoice {
  fileprivate var json: JSONValue {
    let isHidden = now.absence?.isHidden ?? false
    let counts: [JSONValue.Member?] = [
      isHidden ? nil : JSONValue.Member("questions_used", .integer(questionsUsed)),
      isHidden ? nil : JSONValue.Member("questions_applicable", .integer(questionsApplicable)),
      coverage.map { JSONValue.Member("coverage", $0.json) },
      upperHalf.tenths.map { _ in JSONValue.Member("upper_half", upperHalf.json) },
      hasTwoCamps.map { JSONValue.Member("two_camps", .boolean($0)) },
    ]
    return .object(
      [JSONValue.Member("id", .string(voice.rawValue))] + scores.members
        + counts.compactMap { $0 })
  }
}

extension SectionGroup {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(group.rawValue), "voice": .string(voice.rawValue), "now": now.json,
      "questions_used": .integer(questionsUsed),
    ])
  }
}

extension QuestionResult {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id.rawValue),
      "now": now.json,
      "prepared": prepared.jsonUnlessNotAsked,
      "wanted": wanted.jsonUnlessNotAsked,
      "differences": differences.json,
      "gap": gap?.json,
      "reasons": reasons?.json,
      "voices": .array(voices.map(\.json)),
    ])
  }
}

extension QuestionVoice {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue),
      "now": cells.now.json,
      "prepared": cells.prepared.jsonUnlessNotAsked,
      "wanted": cells.wanted.jsonUnlessNotAsked,
      "distance": distance?.json,
      "claims": claims.flatMap { $0.claims > 0 ? $0.json : nil },
    ])
  }
}

extension CellResult {
  fileprivate var json: JSONValue {
    let more: [JSONValue.Member?] = [
      counts.map { JSONValue.Member("answers", $0.json) },
      spread.map { JSONValue.Member("spread", $0.json) },
    ]
    return .object(figure.members + range.members(of: figure) + more.compactMap { $0 })
  }

  fileprivate var jsonUnlessNotAsked: JSONValue? {
    figure == .absent(.notApplicable) && counts == nil ? nil : json
  }
}

extension Cell {
  fileprivate var json: JSONValue {
    .object([
      "rungs": .array(rungs.map { .integer($0) }), "dont_know": .integer(dontKnow),
      "not_applicable": .integer(notApplicable), "skipped": .integer(skipped),
      "people": .integer(people),
    ])
  }
}

extension CellSpread {
  fileprivate var json: JSONValue {
    .object([
      "label": .string(label.rawValue), "deviation_rungs": .string(deviation.description),
      "rwg": withinGroupAgreement.map { .string($0.description) },
    ])
  }
}

extension LadderDistance {
  fileprivate var json: JSONValue {
    .object([
      "earth_movers_rungs": .string(earthMovers.description),
      "cancelling_rungs": .string(cancelling.description),
      "mean_change_rungs": .string(meanChange.description),
      "total_variation": .string(totalVariation.description),
    ])
  }
}
