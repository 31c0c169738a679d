package import Comparison
package import Documents
import Measures
import Scoring
import Survey

/// Several comparisons of one later year as `powershare-diff/1`; `powershare schema diff` describes
/// every member.
///
/// - Parameters:
///   - comparisons: One for each earlier year, oldest first.
///   - options: What was asked for.
/// - Returns: The canonical bytes.
package func jsonBytes(of comparisons: [YearComparison], options: ChangeOptions) -> [UInt8] {
  ComparisonFile(comparisons: comparisons, options: options).canonicalBytes()
}

private struct ComparisonFile: JSONWritable {
  let comparisons: [YearComparison]
  let options: ChangeOptions

  func write(to json: inout JSONWriter) {
    let later = comparisons.first?.later
    json.writeObject { json in
      json.member("format", "powershare-diff/1")
      json.member("method") { writeMethod(to: &$0) }
      json.member("organisation", later?.subject.organisation)
      json.member(
        "invented", comparisons.contains { $0.later.subject.isInvented } ? true : nil)
      json.member("comparisons", comparisons) { $1.write(to: &$0, options) }
      json.member("expected", options.expected)
    }
  }

  private func writeMethod(to json: inout JSONWriter) {
    json.member("tool") { json in
      json.member("name", "powershare")
      json.member("version", options.toolVersion)
    }
    json.member("alpha", YearComparison.alpha)
    json.member("tests", comparisons.testsUsed)
    json.member("family") { json in
      json.member("headline", "none")
      json.member("levers", "holm")
      json.member("questions", "benjamini-hochberg")
    }
    json.member("audience", comparisons.first?.later.audience.rawValue)
    json.member(
      "minimum", comparisons.map { max($0.earlier.minimum, $0.later.minimum) }.max())
    json.member("draft", options.isDraft ? true : nil)
  }
}

extension YearComparison {
  fileprivate func write(to json: inout JSONWriter, _ options: ChangeOptions) {
    let words = Terms(people: later.subject.people)
    json.writeObject { json in
      json.member("earlier", earlier)
      json.member("later", later)
      json.member("same_result", isSameResult)
      json.member("headline") { json in
        json.member("then", orNull: earlier.headline)
        json.member("now", orNull: later.headline)
        headline.writeMembers(to: &json)
        headlinePart?.writeMembers(to: &json)
      }
      json.member("levers", sections.filter { !$0.isSeparate })
      json.member("separate", sections.filter(\.isSeparate))
      json.member("differences", differences)
      json.member("promises", promises)
      json.member("steps", steps)
      if !actions.isEmpty { json.member("actions", actions) }
      json.member("votes", bodies)
      json.member("questions", questions.rows)
      if !slots.changes.isEmpty { json.member("slot_changes", slots.changes) }
      if !questions.likelyRenames.isEmpty {
        json.member("likely_renames", questions.likelyRenames)
      }
      json.member("question_changes", questionChanges)
      json.member("voices", voices) { $1.write(to: &$0, filling: words) }
      writeEntries(to: &json, expected: options.expectedIDs)
    }
  }

  private func writeEntries(to json: inout JSONWriter, expected: Set<String>) {
    json.member("changes", entries) { json, entry in
      json.writeObject { json in
        json.member("id", entry.id)
        json.member("kind", entry.kind.rawValue)
        json.member("subject", entry.subject)
        json.member("class", entry.outcome)
        json.member("difference", entry.isDifference)
        json.member("expected", expected.contains(entry.id) ? true : nil)
      }
    }
  }
}

extension YearFigures: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("wave", subject.wave)
    json.member("date", subject.date.description)
    json.member("questionnaire", subject.questionnaire.json)
    json.member("people", voices.compactMap(\.people).reduce(0, +))
    json.member("includes_incomplete", includesIncomplete ? true : nil)
  }
}

extension [YearComparison] {
  /// In a word, which tests were made; `counted` says it of each.
  fileprivate var testsUsed: String {
    switch reduce(into: Set<TestUsed>(), { $0.formUnion($1.testsUsed) }) {
    case []: "none"
    case [.exact]: "exact-permutation"
    case [.tTest]: "t-test"
    default: "exact-permutation-or-t-test"
    }
  }
}

extension Double {
  /// A p as it leaves the program: rounded up to four decimals, so that it is never 0.
  ///
  /// The exact one counts arrangements of single people's means, and would tell of them.
  var asPrintedP: Double { (10_000 * self).rounded(.up) / 10_000 }
}

extension JSONWriter {
  /// Writes a range as an object of `low` and `high`, in points.
  fileprivate mutating func member(_ key: String, _ range: ClosedRange<Double>?) {
    guard let range else { return }
    member(key) { json in
      json.member("low", range.lowerBound)
      json.member("high", range.upperBound)
    }
  }
}

// MARK: - Changes

extension ChangeOutcome {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .compared(let change):
      change.writeMembers(to: &json)
      json.member("word", verdict.id)
    case .notComparable(let reason):
      json.member("word", verdict.id)
      json.member("why", reason.rawValue)
    }
  }
}

extension FigureChange {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("like_with_like_then", then)
    json.member("like_with_like_now", now)
    json.member("change", tenths)
    json.member("range95", range95)
    json.member("range90", range90)
    json.member("p", p?.p.asPrintedP)
    json.member("adjusted_p", adjustedP?.asPrintedP)
    json.member("counted", p?.isCounted)
    json.member("smallest_visible", smallestVisible)
    json.member("clear_alone", isClearAlone ? true : nil)
    json.member("voices", voices)
  }
}

extension ComparedPart: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("used_questions", questions)
    if !without.isEmpty { json.member("without_voices", without.map(\.rawValue)) }
    if !fewer.isEmpty { json.member("fewer_questions", fewer) }
  }
}

extension ComparedPart.VoicePart: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("voice", voice.rawValue)
    json.member("used", questions)
    json.member("asked", asked)
  }
}

extension VoiceChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", voice.rawValue)
    json.member("slot", slot.rawValue)
    json.member("then", then)
    json.member("now", now)
    json.member("change", tenths)
    json.member("design", design)
    json.member("range95", range95)
    json.member("counted", isCounted)
    json.member("direction", direction)
  }
}

extension ChangeDesign: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("kind", id)
    switch self {
    case .matched(let people, let change):
      json.member("people", people)
      json.member("their_change", change)
    case .unmatched(let before, let after, let why):
      json.member("then", before)
      json.member("now", after)
      json.member("why", why?.rawValue)
    case .single, .together, .besideRoom, .fewQuestions, .untested: break
    }
  }
}

extension SectionChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id.rawValue)
    json.member("name", name)
    json.member("then", orNull: printedThen)
    json.member("now", orNull: printedNow)
    json.member("common_questions", commonQuestions)
    json.member("longer_questions", longerQuestions)
    outcome.writeMembers(to: &json)
    part?.writeMembers(to: &json)
  }
}

extension DifferenceChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("kind", kind.rawValue)
    json.member("section", section?.rawValue)
    change.writeMembers(to: &json)
    json.member("word", word.rawValue)
  }
}

extension QuestionChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", later.rawValue)
    json.member("earlier_id", earlier == later ? nil : earlier.rawValue)
    json.member("section", section.rawValue)
    json.member("then", then)
    json.member("now", now)
    json.member("change", tenths)
    json.member("adjusted_p", adjustedP?.asPrintedP)
    json.member("counted", isCounted)
    json.member("look_at", isToLookAt)
  }
}

extension PromiseOutcome: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("question", question.rawValue)
    json.member("section", section.rawValue)
    json.member("prepared", prepared)
    json.member("lived", lived)
    json.member("lived_later", orNull: livedLater)
    json.member("prepared_later", orNull: preparedLater)
    json.member("promised", promised)
    json.member("moved", orNull: moved)
    json.member("word", word.rawValue)
  }
}

extension StepChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("question", question.rawValue)
    json.member("baseline", baseline.rawValue)
    json.member("measure", measure.rawValue)
    json.member("then", orNull: then)
    json.member("now", orNull: now)
  }
}

extension ActionChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", last.id.rawValue)
    json.member("baseline", baseline.rawValue)
    json.member("overdue", isOverdue)
    json.member("reworded", earlierWording == nil ? nil : true)
    json.member("then", orNull: then)
    json.member("now", orNull: now)
  }
}

// MARK: - Ledgers

extension LedgerRow: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id?.rawValue ?? "")
    json.member("class", ledgerClass.rawValue)
    if let earlier = pair.earlier, pair.later != nil, earlier != pair.later {
      json.member("earlier_id", earlier.rawValue)
    }
    if isMoved, let section, let earlierSection {
      json.member("section", section.rawValue)
      json.member("earlier_section", earlierSection.rawValue)
    }
    json.member("asked_of_others", isBroken ? true : nil)
    switch pair.ruling {
    case .reworded(let why): json.member("why", why)
    case .mapped(let levels): json.member("levels", levels)
    case .notComparable(let obstacle): json.member("why", [obstacle.rawValue])
    case .same, .new, .ended: break
    }
    json.member("reason", reason)
  }
}

extension SlotComparison.Change: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("slot", slot.rawValue)
    if let texts {
      if let before = texts.before { json.member("before", before) }
      if let after = texts.after { json.member("after", after) }
      json.member("meaning", isUnruled ? "unsaid" : "same")
      if let reason = texts.reason { json.member("reason", reason) }
    }
    if !groups.isEmpty { json.member("groups", groups.map(\.rawValue)) }
  }
}

extension LikelyRename: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("earlier", earlier.rawValue)
    json.member("later", later.rawValue)
    json.member("ruling", ruling)
  }
}

extension VoiceRow {
  fileprivate func write(to json: inout JSONWriter, filling words: Terms) {
    json.writeObject { json in
      json.member("id", id.rawValue)
      json.member("name", words.fill(name))
      json.member("presence", presence.rawValue)
      json.member("people_then", orNull: peopleThen)
      json.member("people_now", orNull: peopleNow)
      json.member("other_groups", hasOtherGroups)
      json.member("by_group_once", isShownByGroupOnce ? true : nil)
      json.member("groups", groups) { json, group in
        json.writeObject { json in
          json.member("id", group.id.rawValue)
          json.member("name", words.fill(group.name))
          json.member("presence", group.presence.rawValue)
          json.member("people_then", orNull: group.peopleThen)
          json.member("people_now", orNull: group.peopleNow)
        }
      }
    }
  }
}

extension BodyChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("facts", facts)
  }
}

extension VoteFact: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    switch self {
    case .newBody: json.member("fact", "new-body")
    case .bodyGone: json.member("fact", "body-gone")
    case .status(let from, let to): json.fact("status", from: from, to: to)
    case .quota(let from, let to): json.fact("quota", from: from, to: to)
    case .seats(let group, let from, let to): json.fact("seats", group, from: from, to: to)
    case .observers(let group, let from, let to):
      json.fact("observers", group, from: from, to: to)
    case .blockAlone(let group, let can): json.fact("block-alone", group, to: can)
    case .passAlone(let group, let can): json.fact("pass-alone", group, to: can)
    case .vote(let group, let from, let to):
      json.fact("vote", group, from: from.rawValue, to: to.rawValue)
    case .veto(let group, let can): json.fact("veto", group, to: can)
    case .chair(let from, let to): json.fact("chair", from: from.rawValue, to: to.rawValue)
    case .castingVote(let can): json.fact("casting-vote", to: can)
    case .appointedBy(let from, let to):
      json.fact("appointed-by", from: from.rawValue, to: to.rawValue)
    case .paid(let are): json.fact("paid", to: are)
    case .meetings(let from, let to): json.fact("meetings-a-year", from: from, to: to)
    }
  }
}

extension JSONWriter {
  /// Writes the members of a fact about votes, with what changed where it has two values.
  fileprivate mutating func fact<Value: JSONWritable>(
    _ fact: String, _ group: RespondentGroup.ID? = nil, from: Value? = nil, to: Value
  ) {
    member("fact", fact)
    member("group", group?.rawValue)
    member("from", from)
    member("to", to)
  }
}

extension ExpectedChange: JSONObjectWritable {
  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("reason", reason)
    json.member("name", name)
    json.member("until", until?.description)
    json.member("matched", isMatched)
    json.member("expired", isExpired ? true : nil)
  }
}
