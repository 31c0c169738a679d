import Diagnostics
import Survey
import TestSupport
import Testing

/// What an upgrade does with an answer, ruling by ruling (ENGINE.md 3.5).
@Suite struct SheetUpgradeTests {
  typealias Step = SheetUpgrade.Step

  private func ladders(_ lines: [String]) -> String {
    lines.map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      return "\n  - {id: \(parts[0]), section: power, slots: [now, prepared], text: \"\(parts[1])\""
        + ", levels: [a, b, c]\(parts.count > 2 ? ", \(parts[2])" : "")}"
    }.joined()
  }

  @Test func eachRulingHasItsOutcome() throws {
    let old = ["a|A", "b|B", "c|C", "d|D", "e|E", "f|F", "g|G", "h|H"]
    let upgrade = try UpgradeExample.upgrade(
      ladders(old),
      ladders([
        "fresh|N", "b|B now|reworded: {in: 1.1.0, meaning: same, why: Shorter}", "a|A",
        "c2|C2|succeeds: {id: c, compare: map, levels: [0, 0, 2]}",
        "d2|D2|succeeds: {id: d, compare: none}", "e2|E|succeeds: {id: e, compare: same}",
        "f|Other", "h|H",
      ]) + UpgradeExample.retired(["c", "d", "e", "g"]),
      answers: ["a", "b", "c", "d", "e", "f", "g"].map {
        #""\#($0)": {"now": {"level": 1}, "prepared": {"level": 2}, "note": {"text": "\#($0)"}}"#
      }.joined(separator: ", "))
    #expect(
      upgrade.steps == [
        Step(earlier: nil, later: "fresh", outcome: .new),
        Step(earlier: "b", later: "b", outcome: .reworded(why: ["Shorter"])),
        Step(earlier: "a", later: "a", outcome: .kept),
        Step(earlier: "c", later: "c2", outcome: .askedAgain(.mapped)),
        Step(earlier: "d", later: "d2", outcome: .askedAgain(.notComparable(.declared))),
        Step(earlier: "e", later: "e2", outcome: .kept),
        Step(earlier: "f", later: "f", outcome: .askedAgain(.notComparable(.undeclared))),
        Step(earlier: "g", later: nil, outcome: .ended),
      ])
    #expect(upgrade.keptCount == 3)
    #expect(upgrade.sheet.answers.keys.sorted() == ["a", "b", "e2"])
    #expect(upgrade.sheet.answers["e2"]?.prepared == .level(2))
    #expect(upgrade.sheet.answers["b"]?.note == Note(text: "b"))
    #expect(upgrade.sheet.position == "fresh")
    #expect(upgrade.sheet.sequence == 7 && upgrade.sheet.status == .inProgress)
  }

  /// What leaders are prepared for is asked again where the slot asks something else.
  @Test func anAnswerToASlotThatAsksSomethingElseIsAskedAgain() throws {
    func upgrade(_ prepared: String) throws -> SheetUpgrade {
      try UpgradeExample.upgrade(
        ladders(["a|A", "b|B"]), ladders(["a|A", "b|B"]),
        answers: """
          "a": {"now": {"level": 1}, "prepared": {"level": 2}}, "b": {"now": {"level": 1}}
          """, prepared: prepared)
    }
    let other = try upgrade("How far did you go?\"")
    #expect(
      other.steps == [
        Step(earlier: "a", later: "a", outcome: .askedAgain(.partsGone(["prepared"]))),
        Step(earlier: "b", later: "b", outcome: .kept),
      ])
    #expect(other.sheet.answers["a"]?.now == .level(1))
    #expect(other.sheet.answers["a"]?.prepared == nil)
    #expect(other.sheet.position == "a")
    let ruled = try upgrade(
      "How far will you go?\", reworded: {in: 1.1.0, meaning: same, why: Plainer}")
    #expect(ruled.keptCount == 2)
    #expect(ruled.sheet.answers["a"]?.prepared == .level(2))
  }

  /// The mark goes along with the question, and where nothing else stands it is no answer.
  @Test func whatWasSeenOfTheYearBeforeStaysSeen() throws {
    let upgrade = try UpgradeExample.upgrade(
      ladders(["a|A", "b|B", "c|C"]), ladders(["a|A", "b|B", "c|Other"]),
      answers: """
        "a": {"now": {"level": 1}, "seen_earlier": true}, "b": {"seen_earlier": true},
        "c": {"now": {"level": 1}, "seen_earlier": true}
        """)
    #expect(upgrade.keptCount == 1)
    #expect(upgrade.sheet.answers.keys.sorted() == ["a", "b"])
    #expect(upgrade.sheet.answers.values.allSatisfy { $0.seenEarlier })
  }

  @Test func everyAnswerCarriesTheFingerprintOfItsNewQuestion() throws {
    let old = ladders(["a|A"])
    let new = ladders(["a|A now|reworded: {in: 1.1.0, meaning: same, why: Shorter}"])
    let upgrade = try UpgradeExample.upgrade(old, new, answers: #""a": {"now": {"level": 1}}"#)
    let snapshot = try UpgradeExample.snapshot(new, version: "1.1.0")
    #expect(upgrade.sheet.answers["a"]?.fingerprint == snapshot.shortFingerprint(of: "a"))
  }

  @Test func splitAndMergedQuestionsAreAskedAgain() throws {
    let upgrade = try UpgradeExample.upgrade(
      ladders(["a|A", "b|B"]),
      ladders(["a1|A1|succeeds: {id: a, compare: none}", "a2|A2|succeeds: {id: a, compare: none}"])
        + ladders(["b|B"]) + UpgradeExample.retired(["a"]),
      answers: #""a": {"now": {"level": 1}}, "b": {"now": {"level": 1}}"#)
    #expect(
      upgrade.steps == [
        Step(earlier: "a", later: "a1", outcome: .askedAgain(.notComparable(.splitOrMerged))),
        Step(earlier: "a", later: "a2", outcome: .askedAgain(.notComparable(.splitOrMerged))),
        Step(earlier: "b", later: "b", outcome: .kept),
      ])
    #expect(upgrade.sheet.answers.keys.sorted() == ["b"])
  }

  /// Its answer stays, and the one that was merged into it ends.
  @Test func aQuestionThatTookUpAnotherOneKeepsItsOwnAnswer() throws {
    let upgrade = try UpgradeExample.upgrade(
      ladders(["a|A", "b|B"]),
      ladders(["a|A"]) + "\nretired:\n  - {id: b, in: 1.1.0, replaced_by: a}",
      answers: #""a": {"now": {"level": 1}}, "b": {"now": {"level": 2}}"#)
    #expect(upgrade.sheet.answers["a"]?.now == .level(1))
    #expect(upgrade.steps.count == 2)
    #expect(upgrade.steps.contains(Step(earlier: "a", later: "a", outcome: .kept)))
    #expect(upgrade.steps.contains(Step(earlier: "b", later: "a", outcome: .ended)))
  }

  @Test func theRespondentIsToldOfQuestionsOfTheirOwnAlone() throws {
    let upgrade = try UpgradeExample.upgrade(
      ladders(["a|A"]),
      ladders(["a|A", "p|P|ask: [people]", "l|L|ask: [leaders]"]),
      answers: #""a": {"now": {"level": 1}, "prepared": {"level": 1}}"#)
    #expect(upgrade.steps.map(\.later) == ["a", "l"])
    #expect(upgrade.sheet.position == "l")
  }

  @Test func unansweredQuestionsAreNotListedAndThePlaceIsTheFirstOfThem() throws {
    let upgrade = try UpgradeExample.upgrade(
      ladders(["a|A", "b|B", "c|C"]), ladders(["c|C", "a|A", "b|B"]),
      answers: #""c": {"now": {"level": 1}, "prepared": {"level": 1}}"#)
    #expect(upgrade.steps == [Step(earlier: "c", later: "c", outcome: .kept)])
    #expect(upgrade.sheet.position == "a")
  }

  @Test func aSheetWithAllAnswersStaysWhereItWas() throws {
    let upgrade = try UpgradeExample.upgrade(
      ladders(["a|A", "b|B"]),
      ladders(["b2|B|succeeds: {id: b, compare: same}", "a|A"])
        + UpgradeExample.retired(["b"]),
      answers: #""a": {"now": {"level": 1}}, "b": {"now": {"level": 1}}"#)
    #expect(upgrade.sheet.position == "b2")
  }
}

// MARK: - What no fingerprint tells

extension SheetUpgradeTests {
  private static let options = "[{id: red, text: Red}, {id: blue, text: Blue}]"

  private func question(_ rest: String) -> String {
    "\n  - {id: q, section: power, \(rest)}\n  - {id: z, section: power, text: Z, levels: [a, b, c]}"
  }

  private func answer(_ before: String, _ after: String, _ value: String) throws -> SheetUpgrade {
    try UpgradeExample.upgrade(
      question(before), question(after), answers: #""q": {"now": \#(value)}"#)
  }

  /// Numbers by option follow their options, wherever these stand.
  @Test func numbersFollowTheirOptions() throws {
    let upgrade = try answer(
      "type: counts, text: Q, options: \(Self.options)",
      "type: counts, text: Q, options: [{id: green, text: Green}, {id: blue, text: Blue}, {id: red, text: Red}], reworded: {in: 1.1.0, meaning: same, why: Added}",
      #"{"counts": {"red": 3, "blue": 1}}"#)
    #expect(upgrade.sheet.answers["q"]?.now == SlotAnswer(.value(.counts([0, 1, 3]))))
  }

  @Test func anOptionThatIsGoneIsAskedAgain() throws {
    let upgrade = try answer(
      "type: choice, text: Q, options: \(Self.options)",
      "type: choice, text: Q, options: [{id: red, text: Red}, {id: green, text: Green}], reworded: {in: 1.1.0, meaning: same, why: Renamed}",
      #"{"choice": "blue"}"#)
    #expect(upgrade.steps.map(\.outcome) == [.askedAgain(.partsGone(["now"]))])
    #expect(upgrade.sheet.answers.isEmpty && upgrade.sheet.position == "q")
  }

  @Test func pointsOfAnotherTotalAreAskedAgain() throws {
    let upgrade = try answer(
      "type: points, points: 10, text: Q, options: \(Self.options)",
      "type: points, points: 12, text: Q, options: \(Self.options)",
      #"{"points": {"red": 4, "blue": 6}}"#)
    #expect(upgrade.steps.map(\.outcome) == [.askedAgain(.partsGone(["now"]))])
  }

  @Test(arguments: [
    #"{"special": "dont-know"}"#, #"{"special": "not-applicable", "reason": "We hold none"}"#,
    #"{"special": "left"}"#, #"{"special": "prefer-not-to-say"}"#,
  ])
  func specialAnswersAreAnswers(_ value: String) throws {
    let upgrade = try answer(
      "text: Q, levels: [a, b, c]", "text: Q, levels: [a, b, c]", value)
    #expect(upgrade.steps.map(\.outcome) == [.kept])
    #expect(upgrade.sheet.position == "z")
  }

  @Test func anotherTypeIsAskedAgain() throws {
    let upgrade = try answer("type: yesno, text: Q", "type: text, text: Q", #"{"yes": true}"#)
    #expect(upgrade.steps.map(\.outcome) == [.askedAgain(.notComparable(.type))])
  }

  /// Kept and hidden, as in any sheet: a condition may come to hold again.
  @Test func answersBehindAQuestionThatIsAskedAgainStay() throws {
    func questions(_ text: String) -> String {
      ladders(["gate|\(text)", "behind|B|when: gate.now >= 1"])
    }
    let upgrade = try UpgradeExample.upgrade(
      questions("G"), questions("Other"),
      answers: #""gate": {"now": {"level": 2}}, "behind": {"now": {"level": 1}}"#)
    #expect(upgrade.sheet.answers["behind"]?.now == .level(1))
    #expect(upgrade.sheet.position == "gate")
  }
}
