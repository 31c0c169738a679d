import Documents
package import Scoring
import Survey

extension AuditResult {
  /// `result.json`: every figure that a report shows, `powershare-result/1`.
  ///
  /// Tenths are whole numbers of tenths of a point; `unrounded` is an exact fraction of points, or
  /// a decimal where the fraction no longer fits 64 bits. A figure that is not there says why.
  /// `powershare schema result` describes every member.
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
      "caveats": .array(caveats.map(\.json)),
      "levers": .array(levers.map { $0.json(filling: words) }),
      "separate": .array(separate.map { $0.json(filling: words) }),
      "priorities": priorities.json,
      "claims_not_shown": .array(claimsNotShown.map(\.json)),
      "swot": .array(swot.map(\.json)),
      "lenses": .array(lenses.map(\.json)),
      "modules": modules.json(filling: words),
      "quotes": .integer(quotes.count),
      "actions": actions.isEmpty ? nil : .array(actions.map(\.json)),
      "annex": annex.json,
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
      "asked": asked.map { .integer($0) },
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
      "now": scores.now.json,
      "printed": now.points.map { .integer($0.whole) },
      "band": band.map { .string($0.rawValue) },
      "partial": partial.map { Figure.points($0).json },
      "levers_used": .integer(leversUsed),
      "levers_in_all": .integer(leversInAll),
      "voices": .strings(voices.map(\.rawValue)),
      "organisations_own_view": .boolean(lacksLivedExperience),
      "prepared": scores.prepared.json,
      "wanted": scores.wanted.json,
      "by_voice": .array(
        byVoice.map { voice in
          .object(
            [JSONValue.Member("id", .string(voice.voice.rawValue))] + voice.scores.members)
        }),
      "differences": differences.json,
      "gap": gap?.json,
      "reasons": reasons?.json,
      "claims": claims?.json,
    ])
  }
}

extension Caveat {
  fileprivate var json: JSONValue {
    .object([JSONValue.Member("id", .string(id.rawValue))] + details)
  }

  private var details: [JSONValue.Member] {
    guard case .leverRestsOnFewerVoices(let section, let missing) = self else { return [] }
    return [
      JSONValue.Member("section", .string(section.rawValue)),
      JSONValue.Member("missing_voices", .strings(missing.map(\.rawValue))),
    ]
  }
}
