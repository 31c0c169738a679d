package import Documents
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
    ResultFile(result: self, toolVersion: toolVersion, isDraft: isDraft).canonicalBytes()
  }
}

private struct ResultFile: JSONObjectWritable {
  let result: AuditResult
  let toolVersion: String
  let isDraft: Bool

  func writeMembers(to json: inout JSONWriter) {
    json.member("format", "powershare-result/1")
    json.member("tool") { json in
      json.member("name", "powershare")
      json.member("version", toolVersion)
    }
    json.member("draft", isDraft ? true : nil)
    result.writeMembers(to: &json)
  }
}

extension AuditResult {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    let words = Terms(people: subject.people)
    json.member("organisation", subject.organisation)
    json.member("invented", subject.isInvented ? true : nil)
    json.member("wave", subject.wave)
    json.member("date", subject.date.description)
    json.member("questionnaire", subject.questionnaire.json)
    json.member("people_are_called", subject.people)
    json.member("audience", rules.audience.rawValue)
    json.member("audience_assumed", rules.audienceIsAssumed)
    json.member("minimum", rules.minimum)
    json.member("includes_incomplete", rules.includesIncomplete ? true : nil)
    json.member("voices", voices) { $1.write(to: &$0, filling: words) }
    json.member("headline", headline)
    json.member("caveats", caveats)
    json.member("levers", levers) { $1.write(to: &$0, filling: words) }
    json.member("separate", separate) { $1.write(to: &$0, filling: words) }
    json.member("priorities", priorities)
    json.member("claims_not_shown", claimsNotShown)
    json.member("swot", swot)
    json.member("lenses", lenses)
    modules.writeMember(to: &json, filling: words)
    json.member("quotes", quotes.count)
    if !actions.isEmpty { json.member("actions", actions) }
    json.member("annex", annex)
  }
}

extension VoiceStanding {
  fileprivate func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("name", words.fill(name))
      json.member("role", role?.rawValue)
      json.member("status", standing.rawValue)
      json.member("people", people)
      json.member("asked", asked)
      json.member("broken_down", isBrokenDown)
      json.member("groups", groups) { json, group in
        json.writeObject { json in
          json.member("id", group.id.rawValue)
          json.member("name", words.fill(group.name))
          json.member("people", group.people)
        }
      }
    }
  }
}

extension Headline: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("now", scores.now)
    json.member("printed", now.points?.whole)
    json.member("band", band?.rawValue)
    json.member("partial", partial.map { Figure.points($0) })
    json.member("levers_used", leversUsed)
    json.member("levers_in_all", leversInAll)
    json.member("voices", voices.map(\.rawValue))
    json.member("organisations_own_view", lacksLivedExperience)
    json.member("prepared", scores.prepared)
    json.member("wanted", scores.wanted)
    json.member("by_voice", byVoice) { json, voice in
      json.writeObject { json in
        json.member("id", voice.voice.rawValue)
        voice.scores.writeMembers(to: &json)
      }
    }
    json.member("differences", differences)
    json.member("gap", gap)
    json.member("reasons", reasons)
    json.member("claims", claims)
  }
}

extension Caveat: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id.rawValue)
    guard case .leverRestsOnFewerVoices(let section, let missing) = self else { return }
    json.member("section", section.rawValue)
    json.member("missing_voices", missing.map(\.rawValue))
  }
}
