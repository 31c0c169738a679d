import Comparison
import Measures
import Scoring
import Survey
import Testing

@Suite("What moved between two years") struct YearComparisonTests {
  private func year(_ change: (inout YearBuilder) -> Void = { _ in }) -> YearBuilder {
    var year = YearBuilder()
    year.now = ["people": all(1), "staff": all(2), "leaders": all(3)]
    year.second = ["people": all(4), "leaders": all(4)]
    change(&year)
    return year
  }

  @Test func anAuditAgainstItselfMovedNowhere() {
    let audit = year().year
    let comparison = YearComparison(
      from: audit, to: audit, by: QuestionnaireComparison(from: audit.lock, to: audit.lock))
    #expect(comparison.isSameResult)
    #expect(comparison.headline.change?.tenths == 0)
    #expect(comparison.entries.allSatisfy { !$0.isDifference })
    #expect(comparison.promises.isEmpty)
    #expect(comparison.questionsToLookAt.isEmpty)
  }

  /// Another year with the same figures: what was promised has not come.
  @Test func equalFiguresOfAnotherYearKeepNoPromise() {
    let comparison = YearComparison(year(), year())
    #expect(comparison.isSameResult)
    #expect(comparison.promises.map(\.word) == Array(repeating: .notKept, count: 4))
    #expect(comparison.differences.isEmpty)
  }

  /// Every text is another, and nobody says that it means the same: nothing can be said to be equal.
  @Test func equalAnswersToOtherQuestionsAreNotTheSame() {
    var later = year { $0.version = Version(1, 1, 0) }
    later.texts = ["q0-0": "A", "q0-1": "B", "q1-0": "C", "q1-1": "D"]
    let comparison = YearComparison(year(), later)
    #expect(!comparison.isSameResult)
    #expect(comparison.entries.first?.token == "not-comparable")
    #expect(comparison.entries.first?.isDifference == true)
  }

  /// Three people are hidden, and so is one beside a room: there is no figure that could be lost.
  @Test(arguments: [1, 5]) func anAuditThatShowsNothingDoesNotDifferFromItself(room: Int) {
    let audit = year {
      $0.now = ["staff": all(2, room == 1 ? 3 : 2)]
      $0.second = [:]
      $0.change = { sheet, person in
        guard room > 1, person == 0 else { return }
        sheet.respondent = Respondent(
          group: "staff", kind: .room(people: room, agreed: .consensus, dissent: nil))
      }
    }.year
    let standings = audit.figures.voices.map(\.standing)
    #expect(standings.contains(room == 1 ? .hidden : .hiddenBesideRoom))
    let comparison = YearComparison(
      from: audit, to: audit, by: QuestionnaireComparison(from: audit.lock, to: audit.lock))
    #expect(!comparison.isSameResult)
    #expect(comparison.entries.allSatisfy { !$0.isDifference })
  }

  /// A rung of eleven is ten points, one of four 33.3, and one of seven 16.6 where the other end was
  /// rounded up.
  @Test(arguments: [(11, 3), (4, 1), (7, 1), (7, 3)]) func oneRungIsAChangeOnAnyLadder(
    rungs: Int, level: Int
  ) {
    let before = year {
      $0.rungs = (0..<rungs).map { "r\($0)" }
      $0.now = ["leaders": [level]]
      $0.second = [:]
      $0.audience = .own
    }
    var after = before
    after.now = ["leaders": [level + 1]]
    #expect(YearComparison(before, after).headline.verdict == .judgement(.changed))
    after.now = ["leaders": [level]]
    #expect(YearComparison(before, after).headline.verdict == .judgement(.unchanged))
  }

  /// The oracle `change-same-groups`: 43.3 to 58.0 looks like +14.7, and is +3.0.
  @Test func aVoiceThatFallsAwayIsNoProgress() throws {
    let before = year {
      $0.levers = [1]
      $0.now = ["people": all(1), "staff": all(2, 10), "leaders": [3, 4, 3, 4, 3, 4]]
    }
    let after = year {
      $0.levers = [1]
      $0.now = ["staff": all(2, 7) + all(3, 3), "leaders": [3, 4, 3, 4, 3, 4]]
      $0.second = [:]
    }
    let comparison = YearComparison(before, after)
    let lever = try #require(comparison.levers.first)
    #expect((lever.printedThen, lever.printedNow) == (433, 580))
    #expect((lever.change?.then, lever.change?.now) == (550, 580))
    #expect(lever.change?.tenths == 30)
    #expect(lever.change?.voices.map(\.voice) == ["staff", "leads"])
    #expect(comparison.voices.map(\.presence) == [.onlyEarlier, .inBoth, .inBoth])
  }

  /// Eight people by code, each up one rung: 2 of 256 signs are as extreme.
  @Test func peopleWhoAnsweredTwiceAreTestedByTheirSigns() throws {
    let before = year {
      $0.now = ["staff": all(2, 8)]
      $0.second = [:]
      $0.codes = ["staff": codes(8)]
    }
    var after = before
    after.now = ["staff": all(3, 8)]
    let change = try #require(YearComparison(before, after).headline.change)
    #expect(change.voices.map(\.design) == [.matched(people: 8, change: nil)])
    #expect(change.tenths == 200)
    #expect(change.p == ChangeP(of: [.matched(Array(repeating: 200, count: 8))], estimate: nil))
    #expect(change.p?.p == 2.0 / 256)
    #expect(change.verdict == .word(.up))
  }

  /// Six and six strangers: 2 of 924 splits; and five and four cannot reach 0.05 in any case.
  @Test func strangersAreTestedByTheirSplits() throws {
    let before = year {
      $0.now = ["staff": all(2, 6)]
      $0.second = [:]
    }
    var after = before
    after.now = ["staff": all(4, 6)]
    let change = try #require(YearComparison(before, after).headline.change)
    #expect(change.voices.map(\.design) == [.unmatched(before: 6, after: 6)])
    #expect(change.p?.p == 2.0 / 924)
    #expect(change.verdict == .word(.up))
  }

  /// Seven of the eight came back: their change beside that of all would tell what the one said.
  @Test func oneWhoLeftIsNotGivenAway() throws {
    let before = year {
      $0.now = ["staff": all(2, 8)]
      $0.second = [:]
      $0.codes = ["staff": codes(8)]
    }
    var after = before
    after.now = ["staff": all(3, 7)]
    let change = try #require(YearComparison(before, after).headline.change)
    #expect(
      change.voices.map(\.design) == [.unmatched(before: 8, after: 7, why: .fewPeople)])
  }

  /// Six stay where they were, five who were at 0 leave: the score moves, those who stayed do not.
  @Test func whoStayedAndWhoLeftTellTwoStories() throws {
    let before = year {
      $0.now = ["staff": all(3, 6) + all(0, 5)]
      $0.second = [:]
      $0.codes = ["staff": codes(11)]
    }
    var after = before
    after.now = ["staff": all(3, 6)]
    after.codes = ["staff": codes(6)]
    let voice = try #require(YearComparison(before, after).headline.change?.voices.first)
    // (6 × 3 + 5 × 0) ÷ 11 rungs = 32.7 points then, 60.0 now.
    #expect((voice.then, voice.now, voice.tenths) == (327, 600, 273))
    #expect(voice.design == .matched(people: 6, change: 0))
    #expect(voice.tellingMatchedTenths == 0)
    #expect(voice.direction == 0)
  }

  @Test func aCodeGivenTwiceMatchesNobody() throws {
    let before = year {
      $0.now = ["staff": all(2, 7)]
      $0.second = [:]
      $0.codes = ["staff": codes(6) + ["a0"]]
    }
    var after = before
    after.codes = ["staff": codes(7)]
    let voice = try #require(YearComparison(before, after).headline.change?.voices.first)
    #expect(voice.design == .unmatched(before: 7, after: 7))
  }

  @Test func voicesThatClearlyMovedApartAreNeverAveragedAway() throws {
    let before = year { $0.now = ["people": all(3, 8), "leaders": all(2, 8)] }
    var after = before
    after.now = ["people": all(1, 8), "leaders": all(4, 8)]
    after.second = [:]
    var first = before
    first.second = [:]
    let comparison = YearComparison(first, after)
    #expect(comparison.headline.change?.tenths == 0)
    #expect(comparison.headline.verdict == .word(.ambiguous))
    #expect(comparison.headline.change?.voices.map(\.direction) == [-1, 1])
    let gap = try #require(
      comparison.differences.first { $0.kind == .perceptionGap && $0.section == nil })
    #expect((gap.change.then, gap.change.now) == (-200, 600))
    #expect(gap.word == .turned)
  }

  @Test func aGapThatClosesIsNarrower() throws {
    let before = year { $0.now = ["people": all(1, 8), "leaders": all(4, 8)] }
    var after = before
    after.now = ["people": all(3, 8), "leaders": all(4, 8)]
    let comparison = YearComparison(before.withoutSecond, after.withoutSecond)
    let gaps = comparison.differences.filter { $0.kind == .perceptionGap }
    #expect(gaps.map(\.change.then) == [600, 600, 600])
    #expect(gaps.map(\.change.now) == [200, 200, 200])
    #expect(gaps.allSatisfy { $0.word == .narrower })
    // Nobody among the leaders moved: of 12,870 splits of the eight and eight people, 2 are as far.
    #expect(gaps.first?.change.p?.p == 2.0 / 12_870)
  }

  /// From +20 points to −20, −40 and 0.
  @Test(arguments: [(1, DifferenceChange.Word.turned), (0, .turned), (2, .narrower)])
  func aGapThatTurnsRoundIsNoSmallerOne(_ leaders: Int, _ word: DifferenceChange.Word) throws {
    let before = year { $0.now = ["people": all(2, 8), "leaders": all(3, 8)] }
    var after = before
    after.now = ["people": all(2, 8), "leaders": all(leaders, 8)]
    let comparison = YearComparison(before.withoutSecond, after.withoutSecond)
    let gap = comparison.differences.first { $0.kind == .perceptionGap }
    #expect(gap?.change.now == 200 * (leaders - 2))
    #expect(gap?.word == word)
    #expect(comparison.entries.contains { $0.token == word.rawValue && $0.isDifference })
    #expect(ChangeEntry.tokens.contains(word.rawValue))
  }

  /// The gap went from below 0 to above it as one of seven leaders has it.
  @Test func aGapThatTurnedByChanceIsNotTold() throws {
    let before = year { $0.now = ["people": all(2, 7), "leaders": [2, 2, 2, 2, 2, 0, 3]] }
    var after = before
    after.now["leaders"] = [2, 2, 2, 2, 2, 0, 5]
    let gap = try #require(
      YearComparison(before.withoutSecond, after.withoutSecond).differences.first)
    #expect(gap.change.then < 0 && gap.change.now > 0)
    #expect(gap.word == .cannotTell)
  }

  /// Seven and seven people, 70 of 3,432 splits: clear by itself, and not where five levers move alike and are read together.
  @Test func whatIsClearAloneAndNotAmongOthersSaysSo() throws {
    let before = year {
      $0.levers = [1, 1, 1, 1, 1]
      $0.now = ["staff": [1, 1, 1, 1, 2, 2, 2]]
      $0.second = [:]
    }
    var after = before
    after.now = ["staff": [2, 2, 2, 2, 3, 3, 3]]
    let levers = YearComparison(before, after).levers.compactMap(\.change)
    for lever in levers {
      let alone = try #require(lever.p?.p)
      let together = try #require(lever.adjustedP)
      #expect(alone < 0.05 && together >= 0.05)
      #expect(lever.verdict == .word(.cannotTell))
      #expect(lever.isClearAlone)
      #expect(lever.testsReadTogether == 5)
    }
    let headline = try #require(YearComparison(before, after).headline.change)
    #expect(headline.verdict.word?.direction == 1 && !headline.isClearAlone)
  }

  /// Two levers of one family: the smaller of two equal ps is doubled, and so is the other.
  @Test func leversAreReadTogether() throws {
    let before = year { $0.now = ["staff": all(2, 6)] }
    var after = before
    after.now = ["staff": all(3, 6)]
    let comparison = YearComparison(before.withoutSecond, after.withoutSecond)
    let levers = comparison.levers.compactMap(\.change)
    #expect(levers.map { $0.p?.p } == [2.0 / 924, 2.0 / 924])
    #expect(levers.map(\.adjustedP) == [4.0 / 924, 4.0 / 924])
    #expect(comparison.headline.change?.adjustedP == 2.0 / 924)
  }

  @Test func onePersonInEachYearIsAJudgement() {
    let before = year {
      $0.now = ["leaders": [2]]
      $0.second = [:]
      $0.audience = .own
    }
    var after = before
    after.now = ["leaders": [3]]
    let moved = YearComparison(before, after)
    #expect(moved.headline.verdict == .judgement(.changed))
    #expect(moved.headline.change?.p == nil)
    #expect(YearComparison(before, before).headline.verdict == .judgement(.unchanged))
  }

  @Test func theOrderOfSheetsAndOfVoicesChangesNothing() {
    let before = year { $0.now = ["people": [0, 1, 2, 3, 4, 5], "leaders": [3, 3, 4, 2, 5, 1]] }
    var after = before
    after.now = ["people": [5, 4, 3, 2, 1, 0], "leaders": [1, 5, 2, 4, 3, 3]]
    let comparison = YearComparison(before, after)
    #expect(comparison.isSameResult)
    // Another year, so that what was promised is judged.
    #expect(comparison.entries.allSatisfy { !$0.isDifference || $0.kind == .promise })
  }

  @Test func withoutAnswersNothingIsTested() {
    let (then, now) = (year().year, year { $0.now["staff"] = all(5) }.year)
    let comparison = YearComparison(
      from: ComparedYear(figures: then.figures, lock: then.lock, people: nil), to: now,
      by: QuestionnaireComparison(from: then.lock, to: now.lock))
    #expect(comparison.headline.verdict == .untested)
    #expect(comparison.headline.change?.tenths == 200)
    #expect(comparison.differences.allSatisfy { $0.word == .untested })
    #expect(comparison.questionsToLookAt.isEmpty)
  }
}

extension YearBuilder {
  var withoutSecond: YearBuilder {
    var year = self
    year.second = [:]
    return year
  }
}
