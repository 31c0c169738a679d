package import Comparison
import Documents
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
  JSONValue.object([
    "format": "powershare-diff/1",
    "method": .object([
      "tool": .object(["name": "powershare", "version": .string(options.toolVersion)]),
      "alpha": .number(YearComparison.alpha),
      "tests": "exact-permutation",
      "family": .object(["headline": "none", "levers": "holm", "questions": "benjamini-hochberg"]),
      "audience": (comparisons.first?.later.audience.rawValue).map { .string($0) },
      "minimum": comparisons.map { max($0.earlier.minimum, $0.later.minimum) }.max().map {
        .integer($0)
      },
      "draft": options.isDraft ? true : nil,
    ]),
    "organisation": (comparisons.first?.later.subject.organisation).map { .string($0) },
    "invented": comparisons.contains { $0.later.subject.isInvented } ? true : nil,
    "comparisons": .array(comparisons.map { $0.json(options) }),
    "expected": options.expected.map { expected in .array(expected.map(\.json)) },
  ]).canonicalBytes()
}

extension YearComparison {
  fileprivate func json(_ options: ChangeOptions) -> JSONValue {
    let expected = Set((options.expected ?? []).map(\.id))
    return .object([
      "earlier": earlier.json,
      "later": later.json,
      "same_result": .boolean(isSameResult),
      "headline": .object(
        [
          JSONValue.Member("then", earlier.headline.json),
          JSONValue.Member("now", later.headline.json),
        ]
          + headline.members),
      "levers": .array(sections.filter { !$0.isSeparate }.map(\.json)),
      "separate": .array(sections.filter(\.isSeparate).map(\.json)),
      "differences": .array(differences.map(\.json)),
      "promises": .array(promises.map(\.json)),
      "steps": .array(steps.map(\.json)),
      "actions": actions.isEmpty ? nil : .array(actions.map(\.json)),
      "votes": .array(bodies.map(\.json)),
      "questions": .array(questions.rows.map(\.json)),
      "likely_renames": questions.likelyRenames.isEmpty
        ? nil : .array(questions.likelyRenames.map(\.json)),
      "question_changes": .array(questionChanges.map(\.json)),
      "voices": .array(voices.map { $0.json(filling: Terms(people: later.subject.people)) }),
      "changes": .array(
        entries.map { entry in
          .object([
            "id": .string(entry.id), "kind": .string(entry.kind.rawValue),
            "subject": .string(entry.subject), "class": .string(entry.outcome),
            "difference": .boolean(entry.isDifference),
            "expected": expected.contains(entry.id) ? true : nil,
          ])
        }),
    ])
  }
}

extension YearFigures {
  fileprivate var json: JSONValue {
    .object([
      "wave": .string(subject.wave), "date": .string(subject.date.description),
      "questionnaire": subject.questionnaire.json,
      "people": .integer(voices.compactMap(\.people).reduce(0, +)),
      "includes_incomplete": includesIncomplete ? true : nil,
    ])
  }
}

extension Double {
  /// A p as it leaves the program: rounded up to four decimals, so that it is never 0.
  ///
  /// The exact one counts arrangements of single people's means, and would tell of them.
  var asPrintedP: Double { (10_000 * self).rounded(.up) / 10_000 }
}

extension Int? {
  fileprivate var json: JSONValue { map { .integer($0) } ?? .null }
}

extension ClosedRange<Double> {
  /// `low` and `high`, in points.
  fileprivate var json: JSONValue {
    .object(["low": .number(lowerBound), "high": .number(upperBound)])
  }
}

// MARK: - Changes

extension ChangeOutcome {
  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .compared(let change): change.members + [word]
    case .notComparable(let reason): [word, JSONValue.Member("why", .string(reason.rawValue))]
    }
  }

  private var word: JSONValue.Member { JSONValue.Member("word", .string(verdict.id)) }
}

extension FigureChange {
  fileprivate var members: [JSONValue.Member] {
    let tested: [JSONValue.Member?] = [
      range95.map { JSONValue.Member("range95", $0.json) },
      range90.map { JSONValue.Member("range90", $0.json) },
      p.map { JSONValue.Member("p", .number($0.p.asPrintedP)) },
      adjustedP.map { JSONValue.Member("adjusted_p", .number($0.asPrintedP)) },
      p.map { JSONValue.Member("counted", .boolean($0.isCounted)) },
      smallestVisible.map { JSONValue.Member("smallest_visible", .number($0)) },
    ]
    return [
      JSONValue.Member("like_with_like_then", .integer(then)),
      JSONValue.Member("like_with_like_now", .integer(now)),
      JSONValue.Member("change", .integer(tenths)),
    ] + tested.compactMap { $0 } + [JSONValue.Member("voices", .array(voices.map(\.json)))]
  }
}

extension VoiceChange {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(voice.rawValue), "slot": .string(slot.rawValue),
      "then": .integer(then), "now": .integer(now), "change": .integer(tenths),
      "design": design.json, "range95": range95?.json, "direction": .integer(direction),
    ])
  }
}

extension ChangeDesign {
  fileprivate var json: JSONValue {
    var members = [JSONValue.Member("kind", .string(id))]
    switch self {
    case .matched(let people, let change):
      members.append(JSONValue.Member("people", .integer(people)))
      change.map { members.append(JSONValue.Member("their_change", .integer($0))) }
    case .unmatched(let before, let after):
      members.append(JSONValue.Member("then", .integer(before)))
      members.append(JSONValue.Member("now", .integer(after)))
    case .single, .together, .untested: break
    }
    return .object(members)
  }
}

extension SectionChange {
  fileprivate var json: JSONValue {
    .object(
      [
        JSONValue.Member("id", .string(id.rawValue)), JSONValue.Member("name", .string(name)),
        JSONValue.Member("then", printedThen.json), JSONValue.Member("now", printedNow.json),
        JSONValue.Member("common_questions", .integer(commonQuestions)),
        JSONValue.Member("longer_questions", .integer(longerQuestions)),
      ] + outcome.members)
  }
}

extension DifferenceChange {
  fileprivate var json: JSONValue {
    .object(
      [JSONValue.Member("kind", .string(kind.rawValue))]
        + (section.map { [JSONValue.Member("section", .string($0.rawValue))] } ?? [])
        + change.members + [JSONValue.Member("word", .string(word.rawValue))])
  }
}

extension QuestionChange {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(later.rawValue),
      "earlier_id": earlier == later ? nil : .string(earlier.rawValue),
      "section": .string(section.rawValue), "then": .integer(then), "now": .integer(now),
      "change": .integer(tenths), "adjusted_p": adjustedP.map { .number($0.asPrintedP) },
      "look_at": .boolean(isToLookAt),
    ])
  }
}

extension PromiseOutcome {
  fileprivate var json: JSONValue {
    .object([
      "question": .string(question.rawValue), "section": .string(section.rawValue),
      "prepared": .integer(prepared), "lived": .integer(lived),
      "lived_later": livedLater.json, "prepared_later": preparedLater.json,
      "promised": .integer(promised), "moved": moved.json, "word": .string(word.rawValue),
    ])
  }
}

extension StepChange {
  fileprivate var json: JSONValue {
    .object([
      "question": .string(question.rawValue), "baseline": .string(baseline.rawValue),
      "then": then.json, "now": now.json,
    ])
  }
}

extension ActionChange {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(last.id.rawValue), "baseline": .string(baseline.rawValue),
      "overdue": .boolean(isOverdue), "then": then?.json ?? .null, "now": now?.json ?? .null,
    ])
  }
}

// MARK: - Ledgers

extension LedgerRow {
  fileprivate var json: JSONValue {
    var members = [
      JSONValue.Member("id", .string(id?.rawValue ?? "")),
      JSONValue.Member("class", .string(ledgerClass.rawValue)),
    ]
    if let earlier = pair.earlier, pair.later != nil, earlier != pair.later {
      members.append(JSONValue.Member("earlier_id", .string(earlier.rawValue)))
    }
    if isMoved, let section, let earlierSection {
      members.append(JSONValue.Member("section", .string(section.rawValue)))
      members.append(JSONValue.Member("earlier_section", .string(earlierSection.rawValue)))
    }
    switch pair.ruling {
    case .reworded(let why): members.append(JSONValue.Member("why", .strings(why)))
    case .mapped(let levels):
      members.append(JSONValue.Member("levels", .array(levels.map { .integer($0) })))
    case .notComparable(let obstacle):
      members.append(JSONValue.Member("why", .strings([obstacle.rawValue])))
    case .same, .new, .ended: break
    }
    return .object(members)
  }
}

extension LikelyRename {
  fileprivate var json: JSONValue {
    .object([
      "earlier": .string(earlier.rawValue), "later": .string(later.rawValue),
      "ruling": .string(ruling),
    ])
  }
}

extension VoiceRow {
  fileprivate func json(filling words: Terms) -> JSONValue {
    .object([
      "id": .string(id.rawValue), "name": .string(words.fill(name)),
      "presence": .string(presence.rawValue),
      "people_then": peopleThen.json, "people_now": peopleNow.json,
      "other_groups": .boolean(hasOtherGroups),
      "groups": .array(
        groups.map { group in
          .object([
            "id": .string(group.id.rawValue), "name": .string(words.fill(group.name)),
            "presence": .string(group.presence.rawValue),
            "people_then": group.peopleThen.json, "people_now": group.peopleNow.json,
          ])
        }),
    ])
  }
}

extension BodyChange {
  fileprivate var json: JSONValue {
    .object(["name": .string(name), "facts": .array(facts.map(\.json))])
  }
}

extension VoteFact {
  fileprivate var json: JSONValue {
    switch self {
    case .newBody: .object(["fact": "new-body"])
    case .bodyGone: .object(["fact": "body-gone"])
    case .status(let from, let to):
      .object(["fact": "status", "from": .string(from), "to": .string(to)])
    case .quota(let from, let to):
      .object(["fact": "quota", "from": .integer(from), "to": .integer(to)])
    case .seats(let group, let from, let to):
      .object([
        "fact": "seats", "group": .string(group.rawValue), "from": .integer(from),
        "to": .integer(to),
      ])
    case .observers(let group, let from, let to):
      .object([
        "fact": "observers", "group": .string(group.rawValue), "from": .integer(from),
        "to": .integer(to),
      ])
    case .blockAlone(let group, let can):
      .object(["fact": "block-alone", "group": .string(group.rawValue), "to": .boolean(can)])
    case .passAlone(let group, let can):
      .object(["fact": "pass-alone", "group": .string(group.rawValue), "to": .boolean(can)])
    case .vote(let group, let from, let to):
      .object([
        "fact": "vote", "group": .string(group.rawValue), "from": .string(from.rawValue),
        "to": .string(to.rawValue),
      ])
    }
  }
}

extension ExpectedChange {
  fileprivate var json: JSONValue {
    .object([
      "id": .string(id), "reason": .string(reason), "name": .string(name),
      "until": until.map { .string($0.description) }, "matched": .boolean(isMatched),
    ])
  }
}
