import Comparison
import Measures
import Scoring
import Survey
import Testing

@testable import Reporting

@Suite struct ChangeReportTests {
  // MARK: - Whole reports

  @Test func whatMovedInMarkdown() throws {
    compare(try SmallChange().report().markdown, with: "change.md")
  }

  /// Without the head, whose style sheet is a file of its own.
  @Test func whatMovedInHTML() throws {
    let body = try SmallChange().html().split(separator: "</head>\n", maxSplits: 1).last ?? ""
    compare(Array(body.utf8), with: "change-body.html")
  }

  @Test func anotherVersionOfTheQuestionnaire() throws {
    var change = SmallChange.versions
    change.options.expected = expectations(in: change)
    compare(try change.report().markdown, with: "versions.md")
  }

  @Test func twoEarlierYears() throws {
    var change = SmallChange()
    change.years = 2
    compare(try change.report().markdown, with: "two-years.md")
  }

  @Test func theSameBytesComeTwice() throws {
    let (first, second) = (try SmallChange().report(), try SmallChange().report())
    #expect(first.html == second.html && first.markdown == second.markdown)
    #expect(first.charts == second.charts && first.charts.count == 2)
  }

  private func expectations(in change: SmallChange) -> [ExpectedChange] {
    let entries = change.comparison.entries
    let lever = entries.first { $0.kind == .lever && $0.subject == "people" }
    var found = ExpectedChange(
      id: lever?.id ?? "", reason: "A new board.", name: "The chair",
      until: CalendarDate("2026-12-31"))
    found.isMatched = true
    return [
      found,
      ExpectedChange(
        id: "0123456789ab", reason: "Wages were to rise.", name: "The treasurer", until: nil),
    ]
  }

  // MARK: - Figures, counted by hand

  /// People: lived 0 and leaders 20, so 10; then 80 and 100, so 90.
  @Test func aChangeIsTheDifferenceOfTwoPrintedFigures() throws {
    let text = try SmallChange().markdown()
    #expect(text.contains("**People**: up\n"))
    #expect(text.contains("People: up by 80.0 points, from 10.0 to 90.0."))
    #expect(text.contains("Politics: down by 80.0 points, from 90.0 to 10.0."))
    let levels = try #require(row("Principles", in: text, after: "As printed in each year"))
    #expect(levels == ["Principles", "60.0", "70.0", "60.0", "70.0"])
    let change = try #require(row("Principles", in: text, after: "Change from year to year"))
    #expect(change.prefix(2) == ["Principles", "+10.0"] && change[3] == "up")
  }

  /// Three of six, and three of five, answer a rung higher on People: 10 and 12 points, so 11.
  @Test func whereNobodyCanTellTheSmallestVisibleChangeStandsBesideIt() throws {
    var change = SmallChange()
    change.now = change.then
    (change.now.wave, change.now.higher) = ("2026", 3)
    let text = try change.markdown()
    let people = try #require(row("People", in: text, after: "Change from year to year"))
    let visible = people[4]
    #expect(visible == "above 11.0")
    #expect(people[1] == "+11.0" && people[3] == "cannot tell")
    #expect(text.contains("**People**: cannot tell (smallest visible: \(visible) points)\n"))
    #expect(
      text.contains(
        "People: cannot tell. It went from 10.0 to 21.0 points, and a change of this size"))
    #expect(text.contains("\"Cannot tell\" does not say that nothing moved."))
    let picture = try change.report().charts.first.map { String(decoding: $0.svg, as: UTF8.self) }
    #expect(picture?.contains(">smallest visible: ") == true)
  }

  /// Leaders were prepared to share 80, and people saw 0: 80 promised on People, and all of it kept.
  @Test func promisesAreToldWithTheirCounts() throws {
    let text = try SmallChange().markdown()
    #expect(
      text.contains(
        "**Where are residents?**: Prepared 80.0, Lived then 0.0, Lived now 80.0, "
          + "Prepared now 100.0, In a word kept\n"))
    #expect(
      text.contains(
        "**Who spends?**: Prepared 100.0, Lived then 0.0, Lived now 100.0, "
          + "Prepared now 100.0, In a word kept\n"))
    // Politics: 100 against 80, then 0, and prepared fell to 60: withdrawn. Values, Partners and the
    // capacity: 40 promised each, nothing moved.
    for count in ["2 kept", "0 part kept", "3 not kept", "1 withdrawn", "0 no evidence"] {
      #expect(text.contains("- \(count)\n"), "\(count)")
    }
  }

  /// Two questions of which nobody says whether they mean the same, and one in plainer words.
  @Test func whatIsSaidOfSeveralQuestionsIsSaidOnce() throws {
    var change = SmallChange.versions
    change.now.snapshot = SmallReport.snapshot([
      ("version: 1.0.0", "version: 1.1.0"),
      ("text: \"Who sets the agenda?\"", "text: \"Who writes the agenda?\""),
      ("text: \"Who spends?\"", "text: \"Who pays?\""),
      (
        "text: \"Whose values?\", levels: [a, b, c, d, e, f]}",
        "text: \"Which values?\", levels: [a, b, c, d, e, f], "
          + "reworded: {in: 1.1.0, meaning: same, why: Plainer words.}}"
      ),
    ])
    let text = try change.markdown()
    #expect(
      text.contains(
        """
        **Not comparable**

        Text or rungs differ, and nobody says whether they mean the same.

          - Who writes the agenda? In 2025: Who sets the agenda?
          - Who pays? In 2025: Who spends?

        """))
    #expect(text.contains("  - Which values? In 2025: Whose values? Plainer words.\n"))
  }

  @Test func underEveryFallStandsWhatItCanMean() throws {
    let text = try SmallChange().markdown()
    let fall = "A lower score can mean less sharing, or people seeing more clearly. Ask before"
    let politics = try #require(text.split(separator: "### Politics\n").last)
    #expect(politics.prefix { $0 != "#" }.contains(fall))
    let people = try #require(text.split(separator: "### People\n").last)
    #expect(!people.prefix { $0 != "#" }.contains(fall))
  }

  @Test func voicesThatMovedApartAreNamed() throws {
    let text = try SmallChange().markdown()
    #expect(text.contains("**Profitability**: voices moved apart\n"))
    #expect(text.contains("- Lived experience: up by 100.0 points, from 0.0 to 100.0.\n"))
    #expect(text.contains("- Leaders: down by 100.0 points, from 100.0 to 0.0.\n"))
  }

  /// Leaders minus lived on People: 20 then and 20 now.
  @Test func differencesHaveTheirOwnWords() throws {
    let text = try SmallChange().markdown()
    let gap = try #require(row("People", in: text, after: "The gap: Leaders minus"))
    #expect(gap.prefix(4) == ["People", "+20.0", "+20.0", "cannot tell"])
    let wider = try #require(row("Profitability", in: text, after: "The gap: Leaders minus"))
    #expect(wider.prefix(3) == ["Profitability", "+100.0", "−100.0"])
  }

  /// The cells of a row in the first table after some words.
  private func row(_ name: String, in text: String, after start: String) -> [String]? {
    let table = text.split(separator: start, maxSplits: 1).last ?? ""
    let lines = table.split(separator: "\n")
    return lines.first { $0.hasPrefix("| \(name) ") }?
      .split(separator: "|").map { $0.trimmed }
  }

  // MARK: - How years are compared

  @Test func whoAnsweredBothTimesIsSaid() throws {
    var change = SmallChange()
    (change.then.hasCodes, change.now.hasCodes) = (true, true)
    let text = try change.markdown()
    #expect(text.contains("6 people answered both times"))
    #expect(text.contains("each is compared with themselves"))
    #expect(text.contains("5 separate answers then, 5 now"))
  }

  /// Six of twelve answer again and move by four rungs; the other six come new and low.
  @Test func whereThoseWhoAnsweredTwiceTellAnotherStoryBothAreSaid() throws {
    var change = SmallChange()
    (change.then.hasCodes, change.now.hasCodes) = (true, true)
    change.then.lived = .init(people: 6, now: [0, 0, 0, 0, 0, 0])
    change.now.lived = .init(people: 12, now: [1, 1, 1, 1, 1, 1])
    change.now.higher = 6
    let text = try change.markdown()
    #expect(
      text.contains(
        "Lived experience: the 6 people who answered both times moved by +40.0 points. "
          + "The score moved by +30.0 points, as others came and went."))
  }

  @Test func withoutAnswersNothingIsTested() throws {
    var change = SmallChange()
    change.hasOldAnswers = false
    let text = try change.markdown()
    #expect(text.contains("**People**: not tested\n"))
    #expect(text.contains("People: +80.0 points, from 10.0 to 90.0. It was not tested"))
    #expect(!text.contains("arrangements"))
  }

  @Test func onePersonsJudgementIsNoTest() throws {
    let change = SmallChange.ofOnePerson
    let text = try change.markdown()
    #expect(text.contains("People: your judgement changed by +80.0 points, from 20.0 to 100.0."))
    #expect(text.contains("**Partnerships**: judgement as before\n"))
  }

  @Test func ofAYearBesideItselfNothingMoved() throws {
    var change = SmallChange()
    change.now = change.then
    let text = try change.markdown()
    #expect(text.contains("**Both hold the same figures: nothing moved.**"))
    #expect(!text.contains("## Lever by lever") && text.contains("- The same: 6\n"))
    #expect(try change.report().charts.isEmpty)
  }

  @Test func aVoiceOfOneYearIsNotCompared() throws {
    var change = SmallChange()
    change.then.leaders = nil
    let text = try change.markdown()
    #expect(
      row("Leaders", in: text, after: "Who answered in each year") == [
        "Leaders", "0", "5", "no, only now",
      ])
    #expect(
      row("Staff", in: text, after: "Who answered in each year") == [
        "Staff", "not shown", "not shown", "no, hidden",
      ])
    #expect(text.contains("People: up by 80.0 points, from 0.0 to 80.0."))
  }

  @Test func whatNobodyExpectedIsNotAsked() throws {
    #expect(!(try SmallChange().markdown()).contains("What was expected"))
    var change = SmallChange()
    change.options.expected = []
    #expect(try change.markdown().contains("No change that was expected was found."))
  }

  // MARK: - Words

  private func words(_ change: SmallChange) throws -> ChangeWords {
    let subject = change.subject
    return ChangeWords(
      subject: subject, part: subject.parts[0], bank: try #require(SmallReport.pack).sentences)
  }

  @Test(
    arguments: [
      (.newBody, "described for the first time."), (.bodyGone, "no longer described."),
      (.status(from: "advises", to: "decides"), "before, it advises; now, it decides."),
      (
        .quota(from: 5, to: 6), "votes needed to pass a decision: 5 then, 6 now."
      ),
      (
        .seats("people", from: 2, to: 4),
        "people, seats with a vote: 2 then, 4 now."
      ),
      (
        .observers("people", from: 0, to: 1),
        "people, seats without a vote: 0 then, 1 now."
      ),
      (.blockAlone("people", true), "people can now stop a decision on their own."),
      (.blockAlone("people", false), "people can no longer stop a decision on their own."),
      (.passAlone("people", true), "people can now pass a decision on their own."),
      (.passAlone("people", false), "people can no longer pass a decision on their own."),
      (
        .vote("people", from: .neverCounts, to: .canMatter),
        "the votes of people can now change a result."
      ),
      (
        .vote("people", from: .canMatter, to: .neverCounts),
        "the votes of people now never count. Even together they cannot change a result."
      ),
      (.vote("people", from: .canMatter, to: .none), "people now have no deciding vote."),
      (.veto("people", true), "people can now stop a decision by a vote among themselves."),
      (.veto("people", false), "people can no longer stop a decision by a vote among themselves."),
      (.chair(from: "leaders", to: "people"), "the chair was from leaders; now, from people."),
      (.castingVote(true), "the chair can now break a tie."),
      (.castingVote(false), "the chair can no longer break a tie."),
      (
        .appointedBy(from: "leaders", to: "people"),
        "members were appointed by leaders; now, by people."
      ),
      (.paid(true), "members are now paid for their time."),
      (.paid(false), "members are no longer paid for their time."),
      (.meetings(from: 4, to: 12), "meetings a year: 4 then, 12 now."),
    ] as [(VoteFact, String)])
  func eachFactAboutVotesHasItsSentence(_ fact: VoteFact, _ sentence: String) throws {
    #expect(try words(SmallChange()).sentence(on: fact, of: "Board") == "Board: \(sentence)")
  }

  /// What somebody expected may be any line of a comparison.
  @Test func eachLineOfAComparisonHasWords() throws {
    for change in [SmallChange(), .versions] {
      let words = try words(change)
      let entries = change.comparison.entries
      #expect(Set(entries.map(\.kind)).count >= 6)
      for entry in entries {
        let (what, word) = words.parts(of: entry)
        #expect(!what.isEmpty && !word.isEmpty, "\(entry)")
        #expect(what != entry.subject, "\(entry)")
      }
    }
  }

  /// No word of the pack is left without the sentence that goes with it.
  @Test func everyIDOfAWordIsInTheBank() throws {
    let bank = try #require(SmallReport.pack).sentences
    #expect(bank.tellsChangesAtTerminal)
    for id in ChangeSentences.all.flatMap(\.keys) {
      #expect(!bank.change(String(id.rawValue.dropFirst("change-".count))).isEmpty, "\(id)")
    }
  }

  // MARK: - Links, ids and names

  @Test func everyLinkLeadsSomewhereAndEveryIDStandsOnce() throws {
    var twice = SmallChange.versions
    twice.years = 2
    for change in [SmallChange(), SmallChange.versions, twice] {
      let page = Markup(try change.html())
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count)
      for link in page.values(of: "href") where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "\(link)")
      }
      let labels = ["aria-labelledby", "aria-describedby"].flatMap { page.values(of: $0) }
      for label in labels { #expect(ids.contains(label), "\(label)") }
    }
  }

  @Test(arguments: HostileChartTests.names)
  func hostileNamesStayWords(_ name: String) throws {
    var change = SmallChange.hostile(name)
    change.now.organisation = name
    change.options.expected = [
      ExpectedChange(id: name, reason: name, name: name, until: nil)
    ]
    let html = try change.html()
    #expect(!html.contains("<script") && !html.contains("<svg onload"))
    #expect(!html.contains("{people}") && !html.contains("{People}"))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
