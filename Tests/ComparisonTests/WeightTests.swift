import Comparison
import Measures
import Survey
import Testing

/// A change is tested with the weights of the figure that is printed.
@Suite("How much of a change each voice is") struct WeightTests {
  private func middle(_ change: FigureChange) throws -> Double {
    let range = try #require(change.range95)
    return (range.lowerBound + range.upperBound) / 2
  }

  /// The first lever is 20 to 40 with leaders from 20 to 60, the second stays: +20 and 0, +10 in all.
  ///
  /// Leaders are a quarter of the headline, half of one lever of two.
  @Test func aVoiceThatALeverLacksCountsLess() throws {
    var before = YearBuilder()
    before.levers = [1, 1]
    before.now = ["people": all(1, 8), "leaders": all(1, 8)]
    before.change = { sheet, _ in
      if sheet.respondent.group == "leaders" { sheet.answers["q1-0"] = nil }
    }
    var after = before
    after.now["leaders"] = all(3, 8)
    let headline = try #require(YearComparison(before, after).headline.change)
    #expect((headline.then, headline.now) == (200, 300))
    #expect(abs(try middle(headline) - 10) < 1e-9)
    #expect(headline.voices.map(\.tenths) == [0, 400])
  }

  /// Nobody of the staff moved; six people in one room did, by all five rungs.
  @Test func aRoomMovesTheFigureAndMakesNothingClear() throws {
    var before = YearBuilder()
    before.now = ["staff": all(2, 10), "leaders": all(0, 1)]
    before.change = { sheet, _ in
      guard sheet.respondent.group == "leaders" else { return }
      sheet.respondent.kind = .room(people: 6, agreed: .consensus, dissent: nil)
    }
    var after = before
    after.now["leaders"] = all(5, 1)
    let comparison = YearComparison(before, after)
    let headline = try #require(comparison.headline.change)
    #expect((headline.then, headline.now) == (200, 700))
    #expect(headline.voices.map(\.design.id) == ["unmatched", "together"])
    #expect(abs(try middle(headline) - 50) < 1e-9)
    #expect(headline.p?.p == 1)
    #expect(headline.verdict == .word(.cannotTell))
  }

  /// What three people agreed on moves the figure; a range of the others would say which rung it was.
  ///
  /// Five are enough, and no number of questions is.
  @Test(arguments: [(3, 4, false), (4, 11, false), (5, 4, true), (3, 40, false)])
  func nobodyIsTestedBesideASmallRoom(_ people: Int, _ questions: Int, _ isTested: Bool) throws {
    var before = YearBuilder()
    before.levers = [questions]
    before.now = ["people": all(1, 1) + all(2, 9), "leaders": all(1, 8)]
    before.change = { sheet, person in
      guard sheet.respondent.group == "people", person == 0 else { return }
      sheet.respondent.kind = .room(people: people, agreed: .consensus, dissent: nil)
    }
    var after = before
    after.now = ["people": all(5, 1) + all(2, 9), "leaders": all(3, 8)]
    let comparison = YearComparison(before, after)
    let change = try #require(comparison.headline.change)
    let lived = try #require(change.voices.first { $0.voice == "lived" })
    #expect(lived.tenths == 80)
    #expect(lived.design.id == (isTested ? "unmatched" : "beside-room"))
    #expect((lived.range95 != nil) == isTested)
    // The leaders' own test tells nothing of the room; the lever's without the people would be theirs.
    #expect(change.voices.first { $0.voice == "leads" }?.range95 != nil)
    #expect((change.range95 != nil && change.p != nil) == isTested)
    if !isTested { #expect(change.verdict == .untested) }
  }

  /// One of ten left a question out: of two or three that would tell what else they said.
  @Test(arguments: [(2, 1, false), (3, 1, false), (4, 1, true), (2, 0, true), (2, 5, true)])
  func nobodyIsTestedOverFewQuestionsThatAFewLeftOut(
    _ questions: Int, _ missing: Int, _ isTested: Bool
  ) throws {
    var before = YearBuilder()
    before.levers = [questions]
    before.now = ["people": all(1, 10), "leaders": all(1, 8)]
    var after = before
    after.now = ["people": all(4, 10), "leaders": all(3, 8)]
    after.change = { sheet, person in
      if sheet.respondent.group == "people", person < missing { sheet.answers["q0-0"] = nil }
    }
    for (before, after) in [(before, after), (after, before)] {
      let change = try #require(YearComparison(before, after).headline.change)
      let lived = try #require(change.voices.first { $0.voice == "lived" })
      #expect(abs(lived.tenths) == 600)
      #expect(lived.design.id == (isTested ? "unmatched" : "few-questions"))
      #expect((lived.range95 != nil) == isTested)
      #expect((change.range95 != nil && change.p != nil) == isTested)
      if !isTested { #expect(change.verdict == .untested) }
    }
  }

  /// Of one who was asked one of four questions a p would tell the answer; the word does not.
  @Test(arguments: [(0, true), (1, false), (4, false), (5, true)])
  func noPIsToldBesideAFewWhoWereAskedAPart(_ few: Int, _ isTold: Bool) throws {
    var before = YearBuilder()
    before.levers = [4, 4]
    before.forms = [("short", ["q0-0", "q1-0", "q1-1", "q1-2", "q1-3"])]
    before.now = ["people": all(1, 10), "leaders": all(1, 8)]
    var after = before
    after.now = ["people": all(4, 10), "leaders": all(3, 8)]
    after.change = { sheet, person in
      guard sheet.respondent.group == "people", person < few else { return }
      sheet.form = "short"
      for question: Question.ID in ["q0-1", "q0-2", "q0-3"] { sheet.answers[question] = nil }
    }
    for (before, after) in [(before, after), (after, before)] {
      let comparison = YearComparison(before, after)
      let levers = try comparison.sections.map { try #require($0.change) }
      #expect((levers[0].p != nil) == isTold)
      // The other lever was asked of all, but a p that is adjusted for the first tells of it.
      #expect(levers[1].p != nil && (levers[1].adjustedP != nil) == isTold)
      for lever in levers {
        #expect(lever.range95 != nil && lever.verdict.word == (lever.tenths > 0 ? .up : .down))
      }
    }
  }

  /// The staff clearly went down, the room went further up: a rise that no test has shown.
  @Test func aTestThatPointsTheOtherWayMakesNothingClear() throws {
    var before = YearBuilder()
    before.now = ["staff": all(3, 10), "leaders": all(0, 1)]
    before.change = { sheet, _ in
      guard sheet.respondent.group == "leaders" else { return }
      sheet.respondent.kind = .room(people: 6, agreed: .consensus, dissent: nil)
    }
    var after = before
    after.now = ["staff": all(2, 10), "leaders": all(5, 1)]
    let headline = try #require(YearComparison(before, after).headline.change)
    #expect(headline.tenths == 400)
    #expect(headline.p.map { $0.p < 0.001 } == true)
    #expect(headline.verdict == .word(.cannotTell))
  }

  /// Six stay at 60 points and five at 0 leave: +27.3, of which those who stayed know nothing.
  @Test func aChangeOutsideItsRangeIsNotTold() throws {
    var before = YearBuilder()
    before.now = ["staff": all(3, 6) + all(0, 5)]
    before.codes = ["staff": codes(11)]
    var after = before
    after.now = ["staff": all(3, 6)]
    after.codes = ["staff": codes(6)]
    let headline = try #require(YearComparison(before, after).headline.change)
    #expect(headline.tenths == 273)
    #expect(headline.verdict == .word(.cannotTell))
  }

  /// One of four questions is answered by enough: either year says "not enough answers".
  @Test func aLeverWithoutAFigureOfItsOwnIsNotCompared() {
    var before = YearBuilder()
    before.levers = [4, 1]
    before.now = ["staff": all(1, 12)]
    before.change = { sheet, person in
      guard person > 4 else { return }
      for question in ["q0-1", "q0-2", "q0-3"] { sheet.answers[Question.ID(question)] = nil }
    }
    var after = before
    after.now = ["staff": all(4, 12)]
    let comparison = YearComparison(before, after)
    #expect(comparison.levers.map(\.printedThen) == [nil, 200])
    #expect(comparison.levers.map(\.outcome.verdict.id) == ["not-comparable", "up"])
    #expect(comparison.levers.first?.outcome == .notComparable(.leverMissing))
    #expect(comparison.headline.verdict == .word(.notComparable))
    // Beside itself nothing was lost.
    let same = YearComparison(before, before)
    #expect(same.isSameResult && same.entries.allSatisfy { !$0.isDifference })
  }

  /// A gap over all levers is one that every lever has.
  @Test func aDifferenceOverAllLeversNeedsEachOfThem() {
    var before = YearBuilder()
    before.now = ["people": all(1, 8), "leaders": all(3, 8)]
    before.change = { sheet, _ in
      guard sheet.respondent.group == "leaders" else { return }
      for id in sheet.answers.keys where id.rawValue.hasPrefix("q1") { sheet.answers[id] = nil }
    }
    var after = before
    after.now["leaders"] = all(4, 8)
    let gaps = YearComparison(before, after).differences.filter { $0.kind == .perceptionGap }
    #expect(gaps.map(\.section) == ["s0"])
  }
}
