package import Diagnostics

extension QuestionnaireProblem {
  package var message: String {
    switch self {
    case .rungCount(let owner, let given, let rungs):
      "\(owner) has \(counted(given, "rung text")), the scale has \(rungs.count)"
    case .nameGivenTwice(let kind, let name, _): "two \(plural(kind)) are called '\(name)'"
    case .unknownName(let kind, let name, _, _): "no \(kind) is called '\(name)'"
    case .unknownWord(let word, let what, _): "'\(word)' is not \(what)"
    case .unknownFormat(let format, _): "the format '\(format)' is not known"
    case .notAVersion(let text): "'\(text)' is not a version"
    case .scaleSize(let count): "a scale of \(counted(count, "rung")) cannot be used"
    case .scaleNumber(let given, let expected):
      "this rung has the level \(given), the next would be \(expected)"
    case .unknownPlaceholder(let text): "'\(text)' is not a placeholder"
    case .unknownQuestion(let name, _): "no question is called '\(name)'"
    case .keyOfOtherType(let key, let type, _): "a question of type \(type) has no '\(key)'"
    case .levelsWithoutMap(let compare):
      "'levels' goes with 'compare: map', and this is 'compare: \(compare)'"
    case .noScale(let question):
      "'\(question)' is a ladder question, and this questionnaire has no scale"
    case .easyReadCount(let owner, let given, let expected):
      "\(owner) has \(counted(given, "answer")), and \(expected) are needed"
    case .bandsNotClosed(let expected, let given):
      "the bands leave a hole or overlap: expected \(expected), found \(given)"
    case .retiredNameAgain(let name, let version, _):
      "'\(name)' was retired in \(version) and may not be used again"
    case .succeedsNotRetired(let name, let exists, _):
      exists
        ? "'\(name)' is still asked, so nothing can succeed it"
        : "no retired question is called '\(name)'"
    case .mapLength(let given, let rungs):
      "the map has \(counted(given, "level")), the scale has \(rungs)"
    case .mapTurnsRound(let levels):
      "this map turns the scale round: the old level 0 counts as \(levels.first ?? 0), and "
        + "\(levels.count - 1) as \(levels.last ?? 0)"
    case .laterVersion(let version, let current):
      "version \(version) comes after this file's own, \(current)"
    case .tooMany(let kind, let count, let limit):
      "there are \(count) \(plural(kind)), the limit is \(limit)"
    case .tooFewOptions(let type, let given):
      "a question of type \(type) needs two options or more, found \(given)"
    case .emptyRange(let low, let high): "no number lies between \(low) and \(high)"
    case .notAscending(let what, let previous, let given):
      "\(what) do not rise: \(given) follows \(previous)"
    case .specialAnswerKeyLength(let key): "the key '\(key)' is not one small letter"
    case .specialAnswerKeyTwice(let key, _): "the key '\(key)' gives two answers"
    case .slotNeverAsked(let slot, _): "nobody who is asked this question is asked '\(slot)'"
    case .slotWithoutRule(let slot): "nothing says who is asked '\(slot)'"
    case .nowMissing: "a question without the slot 'now' cannot be asked"
    case .emptyList(let what): "there is nothing in this list of \(what)"
    case .onlyValue(let key, let only): "'\(key)' can only be '\(only)'"
    case .moduleShape: "this module has nothing to ask"
    case .lensShape: "a lens needs either 'group_by' or 'filter'"
    case .minimumBelowFloor(let key, let minimum, let floor):
      "'\(key)' is \(minimum), and 'minimum_floor' is \(floor)"
    case .emptyText: "this text is empty"
    case .unused(let kind, let name, let why): "the \(kind) '\(name)' \(why)"
    case .reservedName(let name): "a question cannot be called '\(name)'"
    case .notALanguage(let text): "'\(text)' is not a language"
    case .conditionOnOneLine: "write a condition on one line"
    }
  }

  package var help: [String] {
    switch self {
    case .rungCount(_, let given, let rungs): [rungHelp(given: given, rungs: rungs)]
    case .nameGivenTwice: ["give one of them another name"]
    case .unknownName(_, _, let meant?, _), .unknownQuestion(_, let meant?):
      ["did you mean '\(meant.name)' (line \(meant.line))?"]
    case .unknownName(_, _, nil, let known): known.isEmpty ? [] : ["known here: \(listed(known))"]
    case .unknownWord(let word, _, let known):
      nearestName(to: word, among: known).map { ["did you mean '\($0)'?"] }
        ?? ["known here: \(listed(known))"]
    case .unknownFormat(_, let known): ["write  format: \(known)"]
    case .notAVersion: ["write three numbers with dots between them, such as 1.0.0"]
    case .scaleSize: ["give 2 to 11 rungs, numbered from 0"]
    case .scaleNumber: ["number the rungs 0, 1, 2 and so on, lowest first"]
    case .unknownPlaceholder: ["texts may hold {people} and {People} and no other braces"]
    case .keyOfOtherType(let key, _, let types):
      ["'\(key)' belongs to the type \(listed(types, "or")); drop the key or change 'type'"]
    case .levelsWithoutMap: ["drop 'levels', or write 'compare: map'"]
    case .noScale: ["add  scale:  with its rungs, or give the question another 'type'"]
    case .easyReadCount: ["give one answer for each, in the same order"]
    case .bandsNotClosed: ["let each band begin where the one before ends, from 0 to 100"]
    case .retiredNameAgain: ["choose a new id, and say  succeeds: {id: OLD, compare: none}"]
    case .succeedsNotRetired(let name, _, let meant?):
      [
        "did you mean '\(meant.name)' (line \(meant.line))?",
        "if not, list it under  retired:  as  {id: \(name), in: VERSION}",
      ]
    case .succeedsNotRetired(let name, let exists, nil):
      exists
        ? ["list '\(name)' under  retired:  and take its question out"]
        : ["list it under  retired:  as  {id: \(name), in: VERSION}"]
    case .mapLength: ["give the new level for each old one, lowest first"]
    case .mapTurnsRound:
      [
        "leave it so only if the question asks for the opposite of the old one; "
          + "else give the new level for each old one, lowest first"
      ]
    case .laterVersion: ["raise 'version' at the top, or correct this one"]
    case .tooFewOptions: ["write  options: [{id: first, text: First}, {id: second, text: Second}]"]
    case .emptyRange: ["let 'min' be no more than 'max'"]
    case .notAscending: ["list them lowest first, each once"]
    case .specialAnswerKeyLength: ["use one letter from a to z"]
    case .specialAnswerKeyTwice: ["give each answer a letter of its own"]
    case .slotNeverAsked(let slot, let askedOf):
      ["'\(slot)' is asked of \(listed(askedOf)); widen 'ask' or drop the slot"]
    case .slotWithoutRule(let slot): ["describe '\(slot)' under  slots:  with 'asked_of'"]
    case .nowMissing: ["put 'now' first in 'slots'"]
    case .onlyValue(_, let only): ["write '\(only)' or leave the key out"]
    case .moduleShape: ["give it one of 'fields', 'per_service_fields', 'decisions' or 'items'"]
    case .lensShape: ["write  group_by: VOCABULARY  or  filter: {VOCABULARY: WORD}"]
    case .minimumBelowFloor: ["raise the minimum, or lower the floor with care"]
    case .emptyText: ["write the text, or drop the key"]
    case .unused: ["use it, or take it out"]
    case .reservedName: ["conditions use this word; choose another id"]
    case .notALanguage: ["write a language tag such as en-GB or cy"]
    case .conditionOnOneLine: ["put it behind 'when:', without '|' or '>'"]
    case .unknownQuestion(_, nil), .tooMany, .emptyList: []
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    switch self {
    case .nameGivenTwice(_, _, let first), .specialAnswerKeyTwice(_, let first):
      ["first given on \(place(first))"]
    case .retiredNameAgain(_, _, let retired): ["retired on \(place(retired))"]
    default: []
    }
  }

  private func rungHelp(given: Int, rungs: [String]) -> String {
    guard given < rungs.count else {
      return "the last rung is '\(rungs.last ?? "")'; each rung has exactly one text"
    }
    let missing = rungs[given...].map { "'\($0)'" }
    guard given > 0 else { return "texts for \(listed(missing)) are missing" }
    let last = "the last text given is for '\(rungs[given - 1])'; "
    return missing.count == 1
      ? last + "one for \(listed(missing)) is missing"
      : last + "those for \(listed(missing)) are missing"
  }
}

/// `one, two and three`.
func listed(_ words: some Collection<String>, _ conjunction: String = "and") -> String {
  guard words.count > 1, let last = words.suffix(1).first else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

/// The plural of a kind of name, which may have a tail: `word of 'stage'`.
func plural(_ kind: String) -> String {
  let noun = kind.firstRange(of: " of ").map { String(kind[..<$0.lowerBound]) } ?? kind
  let many =
    noun.hasSuffix("ry")
    ? noun.dropLast() + "ies" : noun + (noun.hasSuffix("s") ? "es" : "s")
  return many + kind.dropFirst(noun.count)
}
