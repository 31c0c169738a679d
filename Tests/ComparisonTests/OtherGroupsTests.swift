import Comparison
import Measures
import Survey
import Testing

@Suite("Voices that are made of other groups") struct OtherGroupsTests {
  /// Eight people at 60 points and eight carers at 0, in one voice.
  private var before: YearBuilder {
    var year = YearBuilder()
    year.more = [("carers", "lived")]
    year.now = ["people": all(3, 8), "carers": all(0, 8), "staff": all(2), "leaders": all(3)]
    year.second = ["people": all(5, 8), "leaders": all(5)]
    return year
  }

  private func after(carers: Int) -> YearBuilder {
    var year = before
    year.now["carers"] = all(0, carers)
    return year
  }

  /// The people said the same; without the low carers their voice went from 30 to 60 points.
  @Test(arguments: [true, false]) func aLowGroupThatFallsAwayIsNoRise(isReversed: Bool) {
    let years = isReversed ? (after(carers: 0), before) : (before, after(carers: 0))
    let comparison = YearComparison(years.0, years.1)
    #expect(comparison.voices.map(\.presence) == [.otherGroups, .inBoth, .inBoth])
    #expect(
      comparison.voices[0].groups.map(\.presence).last == (isReversed ? .onlyLater : .onlyEarlier))
    #expect(comparison.headline.change?.tenths == 0)
    for outcome in [comparison.headline] + comparison.levers.map(\.outcome) {
      #expect(outcome.change?.voices.map(\.voice) == ["staff", "leads"])
    }
    #expect(comparison.differences.isEmpty)
    #expect(comparison.promises.allSatisfy { $0.word == .noEvidence && $0.livedLater == nil })
    #expect(comparison.promises.count == 4 && !comparison.isSameResult)
    #expect(comparison.entries.contains { $0.token == "voice-other-groups" && $0.isDifference })
  }

  /// Three carers are hidden, and it is not told that they are three: compared, and marked.
  @Test func aGroupThatIsHiddenInOneYearIsMarked() throws {
    let voice = try #require(YearComparison(before, after(carers: 3)).voices.first)
    #expect(voice.presence == .inBoth && voice.isShownByGroupOnce)
    // One fewer in all: nothing that tells of a group.
    var first = before
    first.now["carers"] = all(0, 5)
    let other = try #require(YearComparison(first, after(carers: 4)).voices.first)
    #expect(other.presence == .inBoth && !other.isShownByGroupOnce)
  }

  /// Nobody can say whether carers answered.
  @Test func aResultAloneIsMarked() throws {
    let (then, now) = (before.year, after(carers: 0).year)
    let comparison = YearComparison(
      from: then, to: ComparedYear(figures: now.figures, lock: now.lock, people: nil),
      by: QuestionnaireComparison(from: then.lock, to: now.lock))
    let voice = try #require(comparison.voices.first)
    #expect(voice.presence == .inBoth && voice.isShownByGroupOnce)
  }

  /// The same people and carers, whose two voices became one.
  @Test func voicesThatWereMergedAreNoFall() {
    var first = before
    first.more = [("carers", "caring")]
    var later = before
    later.version = Version(1, 1, 0)
    let comparison = YearComparison(first, later)
    #expect(
      comparison.voices.map(\.presence) == [.otherGroups, .inBoth, .inBoth, .onlyEarlier])
    #expect(comparison.headline.change?.tenths == 0)
    #expect(comparison.differences.isEmpty)
    #expect(comparison.promises.allSatisfy { $0.word == .noEvidence })
  }
}

@Suite("Two voices of one role") struct TwoVoicesTests {
  /// People at 0 and carers at 60 points, each a voice of its own; 100 points are promised.
  private var before: YearBuilder {
    var year = YearBuilder()
    year.more = [("carers", "caring")]
    year.now = ["people": all(0, 8), "carers": all(3, 8), "leaders": all(2)]
    year.second = ["people": all(5, 8), "leaders": all(4)]
    return year
  }

  /// Nobody moved, and three people are hidden: not "30 then, 60 now".
  @Test func promisesRestOnTheVoicesOfBothYears() {
    var later = before
    later.now["people"] = all(0, 3)
    later.second["people"] = all(5, 3)
    let comparison = YearComparison(before, later)
    #expect(comparison.promises.map(\.lived) == [600, 600, 600, 600])
    #expect(comparison.promises.allSatisfy { $0.livedLater == 600 && $0.word == .notKept })
    #expect(comparison.differences.first?.change.voices.map(\.voice) == ["leads", "caring"])
    later.now["carers"] = all(3, 3)
    let none = YearComparison(before, later).promises
    #expect(none.map(\.lived) == [300, 300, 300, 300])
    #expect(none.allSatisfy { $0.word == .noEvidence })
  }
}

@Suite("Who is asked") struct AskedOfOthersTests {
  private func year(_ ask: String, version: Version = Version(1, 0, 0)) -> YearBuilder {
    var year = YearBuilder()
    year.more = [("frontline", "staff")]
    year.version = version
    year.now = ["people": all(1), "staff": all(4, 8), "frontline": all(0, 8)]
    year.fields = ask.isEmpty ? [:] : ["q1-0": ask, "q1-1": ask]
    return year
  }

  /// Frontline staff at 0 are asked the second lever no more: no rise of the staff.
  @Test func aVoiceIsComparedWhereItsSameGroupsAreAsked() {
    var later = year("ask: [people, staff, leaders]", version: Version(1, 1, 0))
    later.change = { sheet, _ in
      guard sheet.respondent.group == "frontline" else { return }
      for id in ["q1-0", "q1-1"] as [Question.ID] { sheet.answers[id] = nil }
    }
    let comparison = YearComparison(year(""), later)
    #expect(comparison.levers.map { $0.change?.tenths } == [0, 0])
    #expect(comparison.levers[0].change?.voices.map(\.voice) == ["lived", "staff"])
    #expect(comparison.levers[1].change?.voices.map(\.voice) == ["lived"])
    #expect(comparison.questions.rows.map(\.isAskedOfOthers) == [false, false, true, true])
    #expect(comparison.questions.rows.allSatisfy { $0.ledgerClass == .same })
  }

  /// A group that the earlier version does not have is no question asked otherwise.
  @Test func aNewGroupIsNoBreakOfEveryQuestion() {
    var first = year("")
    first.more = []
    let comparison = YearComparison(first, year("", version: Version(1, 1, 0)))
    #expect(comparison.questions.rows.allSatisfy { !$0.isAskedOfOthers })
  }

  @Test func underAnotherConditionNothingIsCompared() {
    let later = year("when: group != frontline", version: Version(1, 1, 0))
    let comparison = YearComparison(year(""), later)
    #expect(comparison.questions.counts == [.same: 2, .notComparable: 2])
    #expect(comparison.questions.rows.last?.pair.ruling == .notComparable(.condition))
    #expect(comparison.levers[1].outcome == .notComparable(.tooFewQuestions))
  }
}
