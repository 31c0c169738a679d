import Comparison
import Findings
import Measures
import Scoring
import Survey

/// The words of one comparison, put together from the pack's sentences.
struct ChangeWords {
  let subject: ChangeSubject
  let part: ChangeSubject.Part
  let bank: SentenceBank

  var comparison: YearComparison { part.comparison }
  var allLevers: String { bank.change("all-levers") }
  var sections: [SectionChange] { comparison.levers + comparison.sections.filter(\.isSeparate) }

  func name(of section: SectionChange) -> String { subject.fill(section.name) }

  func name(of section: Section.ID) -> String {
    comparison.sections.first { $0.id == section }.map(name) ?? section.rawValue
  }

  func name(of voice: Voice.ID) -> String {
    subject.fill(comparison.voices.first { $0.id == voice }?.name ?? voice.rawValue)
  }

  /// The voices of a role that are compared, as the later year calls them; where there is none, the
  /// first that the role has.
  func names(of role: Voice.Role) -> [String] {
    let both = part.later.voices(
      role, alsoIn: part.earlier, among: comparison.voices.compared)
    guard both.isEmpty else { return both.map { name(of: $0) } }
    return [subject.fill(part.later.voices.first { $0.role == role }?.name ?? role.rawValue)]
  }

  func name(of group: RespondentGroup.ID) -> String {
    let groups = (part.later.bodies + part.earlier.bodies).flatMap(\.groups)
    return subject.fill(groups.first { $0.id == group }?.name ?? group.rawValue)
  }
}

// MARK: - Verdicts

extension ChangeWords {
  /// "up", "cannot tell".
  func word(_ outcome: ChangeOutcome) -> String {
    bank.change("word-\(outcome.verdict.id)\(rooms(outcome.change))")
  }

  /// The end of an id where people agreed in rooms on what is no one's judgement alone.
  private func rooms(_ change: FigureChange?) -> String {
    change?.isAgreedInRooms ?? false ? "-together" : ""
  }

  /// The smallest change that could have been seen, where none could be told, or that this one could
  /// be, alone.
  func visible(_ outcome: ChangeOutcome) -> String {
    guard outcome.verdict == .word(.cannotTell), let change = outcome.change else { return "" }
    return visible(change)
  }

  func visible(_ change: FigureChange) -> String {
    if change.isClearAlone {
      let tests = bank.change("among-others", ["tests": .count(change.testsReadTogether)])
      if !tests.isEmpty { return tests }
    }
    let id = change.hidesOwnSize ? "visible-above" : "visible"
    return change.smallestVisible.map { bank.change(id, ["visible": .decimal($0)]) } ?? ""
  }

  /// Sentences that would go "from 50.0 to 50.0" where both figures are equal.
  private static let sayWhatStayed = ["says-steady", "says-cannot-tell", "says-ambiguous"]

  /// What became of a figure, in a sentence or two.
  func says(_ what: String, _ outcome: ChangeOutcome) -> String {
    var id = "says-\(outcome.verdict.id)"
    switch outcome {
    case .notComparable(let reason):
      return bank.change(
        id, ["what": .name(what), "why": .name(bank.change("why-\(reason.rawValue)"))])
    case .compared(let change):
      var values: [String: Finding.Value] = [
        "what": .name(what), "points": .points(abs(change.tenths)),
        "change": .difference(change.tenths), "then": .points(change.then),
        "now": .points(change.now), "smallest": .whole(Double(ChangeWord.smallTenths) / 10),
      ]
      if let range = change.range95 {
        values["low"] = .whole(range.lowerBound)
        values["high"] = .whole(range.upperBound)
      }
      id += rooms(change)
      if let visible = change.smallestVisible {
        values["visible"] = .decimal(visible)
        values["tests"] = .count(change.testsReadTogether)
        id += change.isClearAlone ? "-among-others" : change.hidesOwnSize ? "-of-this-size" : ""
      } else if change.verdict == .word(.cannotTell) {
        id += "-moved-by-others"
      }
      if change.tenths == 0, Self.sayWhatStayed.contains(id) { id += "-unmoved" }
      if change.verdict == .word(.tooFew) {
        let fewest = ChangeSampleSize.fewest(forTests: change.testsReadTogether)
        values["matched"] = .count(fewest.matched)
        values["each"] = .count(fewest.inEachYear)
      }
      return bank.change(id, values)
    }
  }

  /// What else a reader of a figure should know.
  func notes(on outcome: ChangeOutcome, _ section: SectionChange? = nil) -> [String] {
    guard outcome.change != nil else { return otherGroups }
    return [
      rests(on: section.map(\.part) ?? comparison.headlinePart), section.map(movedHere),
      section.map(movedAway), section.map(otherWords),
    ].compactMap { $0 }.filter { !$0.isEmpty } + otherGroups + matchedTell(outcome)
  }

  /// Voices in which people who came or went made the change, each in a sentence.
  func matchedTell(_ outcome: ChangeOutcome) -> [String] {
    (outcome.change?.voices ?? []).compactMap(matchedTells)
  }

  /// A figure that tells how each voice is compared: all levers, or the first that can be.
  var comparedFigure: FigureChange? {
    comparison.headline.change ?? comparison.levers.lazy.compactMap(\.change).first
  }

  /// Voices that are compared as different people although enough came back, with each reason.
  var notMatched: [String] {
    let minimum = max(part.earlier.minimum, part.later.minimum)
    return MatchingObstacle.allCases.compactMap { why in
      let voices = (comparedFigure?.voices ?? []).filter { $0.design.obstacle == why }
      guard !voices.isEmpty else { return nil }
      return bank.change(
        "not-matched-\(why.rawValue)",
        ["voices": .names(voices.map { name(of: $0.voice) }), "minimum": .count(minimum)])
    }.filter { !$0.isEmpty }
  }

  /// What part of the questions and voices a figure rests on; empty where it is all of them.
  func rests(on part: ComparedPart?) -> String {
    guard let part else { return "" }
    let missing =
      (part.hasAllQuestions ? [] : ["questions"]) + (part.without.isEmpty ? [] : ["voices"])
    let sentence = bank.change(
      "fewer-\(missing.joined(separator: "-and-"))",
      [
        "common": .count(part.questions), "longer": .count(part.longer),
        "shared": .count(part.voices), "all_voices": .count(part.voices + part.without.count),
        "without": .names(part.without.map { name(of: $0) }),
      ])
    return [sentence, fewerQuestions(part.fewer)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func fewerQuestions(_ voices: [ComparedPart.VoicePart]) -> String {
    guard !voices.isEmpty else { return "" }
    let each = voices.map { part in
      bank.change(
        "fewer-in-voice",
        [
          "voice": .name(name(of: part.voice)), "common": .count(part.questions),
          "asked": .count(part.asked),
        ])
    }
    return bank.change("fewer-in-voices", ["voices": .names(each)])
  }

  private func movedHere(_ section: SectionChange) -> String {
    moved("moved-here", comparison.questions.rows.count { $0.isMoved && $0.section == section.id })
  }

  private func movedAway(_ section: SectionChange) -> String {
    moved(
      "moved-away",
      comparison.questions.rows.count { $0.isMoved && $0.earlierSection == section.id })
  }

  private func moved(_ sentence: String, _ count: Int) -> String {
    count > 0 ? bank.change(sentence, ["questions": .count(count)]) : ""
  }

  private func otherWords(_ section: SectionChange) -> String {
    let count = part.breaks(in: section.id)
    return count > 0 ? bank.change("other-words", ["questions": .count(count)]) : ""
  }

  /// The voices that are, or may be, made of other groups than they were, in a sentence each.
  var otherGroups: [String] {
    let voices = comparison.voices
    return [
      ("other-groups", voices.filter(\.hasOtherGroups)),
      ("groups-once", voices.filter(\.isShownByGroupOnce)),
    ].filter { !$0.1.isEmpty }.map { sentence, voices in
      bank.change(sentence, ["voices": .names(voices.map { subject.fill($0.name) })])
    }.filter { !$0.isEmpty }
  }

  private func matchedTells(_ change: VoiceChange) -> String? {
    guard let matched = change.tellingMatchedTenths, case .matched(let people, _) = change.design
    else { return nil }
    return bank.change(
      "matched-tells",
      [
        "voice": .name(name(of: change.voice)), "people": .count(people),
        "matched": .difference(matched), "change": .difference(change.tenths),
      ])
  }

  /// The voices that clearly moved, each in a sentence.
  func moved(_ outcome: ChangeOutcome) -> [String] {
    (outcome.change?.voices ?? []).filter { $0.direction != 0 }.map { change in
      bank.change(
        change.direction > 0 ? "voice-up" : "voice-down",
        [
          "voice": .name(name(of: change.voice)), "points": .points(abs(change.tenths)),
          "then": .points(change.then), "now": .points(change.now),
        ])
    }
  }

  func design(_ design: ChangeDesign) -> String {
    let values: [String: Finding.Value] =
      switch design {
      case .matched(let people, _): ["people": .count(people)]
      case .unmatched(let before, let after, _): ["then": .count(before), "now": .count(after)]
      case .single, .together, .besideRoom, .fewQuestions, .untested: [:]
      }
    return bank.change("design-\(design.id)", values)
  }
}

extension ChangeOutcome {
  /// A figure that clearly fell, or a judgement that did, or voices of which one did.
  var isFall: Bool {
    guard let change else { return false }
    switch verdict {
    case .word(.down), .word(.downSmall), .word(.ambiguous): return true
    case .judgement(.changed), .untested: return change.tenths < 0
    case .word, .judgement(.unchanged): return false
    }
  }
}

// MARK: - Breaks

extension ChangeSubject.Part {
  /// How many questions of a section are compared although they were put in other words.
  func breaks(in section: Section.ID) -> Int {
    comparison.questions.rows.count {
      $0.section == section && $0.isLadder && [.reworded, .mapped].contains($0.ledgerClass)
    }
  }

  /// Whether the two figures of a section are not quite of the same thing: of questions in other
  /// words, or of a voice that may be made of other groups.
  func isBroken(_ section: SectionChange) -> Bool {
    let voices = comparison.voices.filter(\.isShownByGroupOnce).map(\.id)
    return breaks(in: section.id) > 0
      || section.change?.voices.contains { voices.contains($0.voice) } ?? false
  }
}
