import Documents
import Measures
package import Scoring
import Survey

extension AuditResult {
  /// `result.json`: every figure that a report shows, `powershare-result/1`.
  ///
  /// Tenths are whole numbers of tenths of a point; `unrounded` is an exact fraction of points, or
  /// a decimal where the fraction no longer fits 64 bits. A figure that is not there says why.
  ///
  /// - Parameters:
  ///   - toolVersion: Of the program that made it.
  ///   - isDraft: It is not to be passed on, and says so.
  /// - Returns: The canonical bytes.
  package func jsonBytes(toolVersion: String, isDraft: Bool = false) -> [UInt8] {
    json(toolVersion: toolVersion, isDraft: isDraft).canonicalBytes()
  }

  private func json(toolVersion: String, isDraft: Bool) -> JSONValue {
    let words = Terms(people: subject.people)
    return .object([
      "format": "powershare-result/1",
      "tool": .object(["name": "powershare", "version": .string(toolVersion)]),
      "draft": isDraft ? true : nil,
      "organisation": .string(subject.organisation),
      "invented": subject.isInvented ? true : nil,
      "wave": .string(subject.wave),
      "date": .string(subject.date.description),
      "questionnaire": subject.questionnaire.json,
      "people_are_called": .string(subject.people),
      "audience": .string(rules.audience.rawValue),
      "audience_assumed": .boolean(rules.audienceIsAssumed),
      "minimum": .integer(rules.minimum),
      "includes_incomplete": rules.includesIncomplete ? true : nil,
      "voices": .array(voices.map { $0.json(filling: words) }),
      "headline": headline.json,
      "levers": .array(levers.map { $0.json(filling: words) }),
      "separate": .array(separate.map { $0.json(filling: words) }),
    ])
  }
}

extension VoiceStanding {
  fileprivate func json(filling words: Terms) -> JSONValue {
    .object([
      "id": .string(id.rawValue),
      "name": .string(words.fill(name)),
      "role": role.map { .string($0.rawValue) },
      "status": .string(standing.rawValue),
      "people": people.map { .integer($0) },
      "broken_down": .boolean(isBrokenDown),
      "groups": .array(
        groups.map { group in
          .object([
            "id": .string(group.id.rawValue), "name": .string(words.fill(group.name)),
            "people": group.people.map { .integer($0) },
          ])
        }),
    ])
  }
}

extension Headline {
  fileprivate var json: JSONValue {
    .object([
      "now": now.json,
      "printed": now.points.map { .integer($0.whole) },
      "band": band.map { .string($0.rawValue) },
      "partial": partial.map { Figure.points($0).json },
      "levers_used": .integer(leversUsed),
      "levers_in_all": .integer(leversInAll),
      "voices": .strings(voices.map(\.rawValue)),
      "organisations_own_view": .boolean(lacksLivedExperience),
      "prepared": prepared.json,
      "wanted": wanted.json,
      "differences": differences.json,
    ])
  }
}

extension SectionResult {
  fileprivate func json(filling words: Terms) -> JSONValue {
    .object([
      "id": .string(id.rawValue),
      "name": .string(words.fill(name)),
      "now": now.json,
      "band": band.map { .string($0.rawValue) },
      "prepared": prepared.json,
      "wanted": wanted.json,
      "differences": differences.json,
      "voices": .array(voices.map(\.json)),
      "groups": .array(
        groups.map { group in
          .object([
            "id": .string(group.group.rawValue), "voice": .string(group.voice.rawValue),
            "now": group.now.json,
          ])
        }),
      "questions": .array(questions.map(\.json)),
    ])
  }
}

extension SectionVoice {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue),
      "now": now.json,
      "prepared": prepared.jsonUnlessNotAsked,
      "wanted": wanted.jsonUnlessNotAsked,
      "questions_used": now.isHidden ? nil : .integer(questionsUsed),
      "questions_applicable": now.isHidden ? nil : .integer(questionsApplicable),
      "coverage": coverage?.json,
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
      "voices": .array(
        voices.map { voice in
          .object([
            "id": .string(voice.voice.rawValue),
            "now": voice.now.json,
            "prepared": voice.prepared.jsonUnlessNotAsked,
            "wanted": voice.wanted.jsonUnlessNotAsked,
            "coverage": voice.coverage?.json,
          ])
        }),
    ])
  }
}

extension Figure {
  fileprivate var isHidden: Bool { absence?.isHidden ?? false }

  fileprivate var json: JSONValue {
    switch self {
    case .points(let points):
      .object(["tenths": .integer(points.tenths), "unrounded": points.unrounded.json])
    case .absent(let absence):
      .object(["tenths": .null, "why": .string(absence.rawValue)])
    }
  }

  /// Most voices are not asked a second answer; that they are not needs no line each.
  fileprivate var jsonUnlessNotAsked: JSONValue? {
    self == .absent(.notApplicable) ? nil : json
  }
}

extension ExactPoints {
  fileprivate var json: JSONValue {
    exact.map { .string($0.description) } ?? .number(value)
  }
}

extension Coverage {
  fileprivate var json: JSONValue {
    .object([
      "answered": .integer(answered), "eligible": .integer(eligible),
      "dont_know": .integer(dontKnow),
      "dont_know_share": dontKnowShare.map { .string($0.description) },
    ])
  }
}

extension Differences {
  fileprivate var json: JSONValue? {
    let members: KeyValuePairs<String, JSONValue?> = [
      "perception_gap": perceptionGap.map { .integer($0) },
      "headroom": headroom.map { .integer($0) },
      "own_step": ownStep.map { .integer($0) },
      "promise": promise.map { .integer($0) },
      "wish": wish.map { .integer($0) },
      "unmet": unmet.map { .integer($0) },
      "agreed_step": agreedStep.map { .integer($0) },
    ]
    return .object(members)
  }
}
