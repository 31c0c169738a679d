import Measures
import Survey
import TestSupport
import Testing

@testable import Scoring

/// What each of two voices said to some questions, question by question; `nil` was left out.
private func audit(_ columns: [[Int?]]) -> AuditResult {
  let answers: [[Any]] = columns.map { column in
    column.map { rung -> Any in if let rung { rung } else { "skipped" } }
  }
  return AuditResult(
    of: AuditBuilder(
      groups: [("leaders", .leads), ("lived", .lived)],
      levers: [("L", ["leaders": answers, "lived": answers])]
    ).audit, for: .internal)
}

/// Who gave which answers together is known to nobody, and a range over two or three questions would
/// tell it of somebody who left one out.
@Suite struct MissingAnswersTests {
  /// What a reader may count are each question's rungs; everything else is another order of the people.
  @Test(arguments: 1...4) func rangesOverFewQuestionsAreThoseOfTheirCounts(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for questions in 2...3 {
      let columns = (0..<questions).map { question -> [Int?] in
        (0..<7).map { person in
          question == 0 && person == 0 ? nil : Int.random(in: 0...5, using: &generator)
        }
      }
      let first = audit(columns)
      for _ in 0..<20 {
        let other = audit(columns.map { $0.shuffled(using: &generator) })
        #expect(other.levers[0].scores.now == first.levers[0].scores.now)
        #expect(other.headline.gap == first.headline.gap)
        #expect(other.levers[0].voices.map(\.hasTwoCamps) == [nil, nil])
      }
      #expect(first.levers[0].scores.now.range.range != nil)
      #expect(first.headline.gap?.pairs == nil && first.headline.gap?.hedgesG == nil)
    }
  }

  /// The wider range is for those alone who left something out.
  @Test(arguments: [([nil, 3, 1, 4, 5, 0, 2], 2.0...80.0), ([3, 3, 1, 4, 5, 0, 2], 25.0...58.0)])
  func whereAllAnsweredRangesAreAsNarrowAsTheyAre(
    _ second: [Int?], _ range: ClosedRange<Double>
  ) {
    let result = audit([[0, 1, 2, 3, 0, 5, 0], second])
    #expect(result.levers[0].voices[0].scores.now.range == .between(range))
    #expect((result.headline.gap?.pairs != nil) == (second[0] != nil))
  }

  /// Of one who was asked one of four questions pairs and Hedges' g would tell the answer; of five, and
  /// of who left the same questions out by themselves, they tell nothing.
  @Test(arguments: [(0, true), (1, false), (4, false), (5, true)])
  func pairsDoNotTellOfAFewWhoWereAskedAPart(_ few: Int, _ areTold: Bool) {
    let rungs = [0, 1, 2, 3, 4, 5, 0, 1, 2, 3]
    let answers: [[Any]] = (0..<4).map { question in
      rungs.enumerated().map { person, rung -> Any in
        person < few && question > 0 ? "skipped" : (rung + question) % 6
      }
    }
    var builder = AuditBuilder(
      groups: [("leaders", .leads), ("lived", .lived)],
      levers: [("L", ["leaders": answers, "lived": answers])])
    for isShort in [false, true] {
      builder.short = isShort ? Set((0..<few).map { AnswerSheet.ID("s1-\($0)") }) : []
      let result = builder.result()
      let tells = areTold || !isShort
      #expect((result.headline.gap?.pairs != nil) == tells)
      #expect((result.headline.gap?.hedgesG != nil) == tells)
      #expect((result.levers[0].voices[1].hasTwoCamps != nil) == tells)
      #expect(result.levers[0].voices[0].hasTwoCamps != nil)
      #expect(result.headline.gap?.range.range != nil)
    }
  }

  @Test(
    arguments: [
      ([[true, true], [true, true]], false), ([[true, true], [true, false]], true), ([], false),
      ([[true, true], [true, true], [true, false], [true, false]], false),
      ([[true, true], [true, true], [true, false], [false, true]], true),
    ] as [([[Bool]], Bool)])
  func partsThatFewWereAskedTellOfThem(_ parts: [[Bool]], _ tell: Bool) {
    #expect(askedPartsTell(parts, minimum: 2) == tell)
    #expect(!askedPartsTell(parts, minimum: 1))
  }

  /// Nobody, enough people, or one of four questions: nothing is kept back.
  @Test(
    arguments: [
      ([[1, 2, 3, 4, 5, 0], [1, 2, 3, 4, 5, 0]], false),
      ([[nil, 2, 3, 4, 5, 0], [1, 2, 3, 4, 5, 0]], true),
      ([[nil, 2, 3, 4, 5, 0], [nil, 2, 3, 4, 5, 0]], false),
      ([[nil, nil, nil, nil, nil, 0], [1, 2, 3, 4, 5, 0]], false),
      ([[nil, nil, nil, nil, 5, 0], [1, 2, 3, 4, 5, 0], [1, 2, 3, 4, 5, 0]], true),
      ([[nil, 2, 3, 4, 5, 0]], false),
      (
        [[nil, 2, 3, 4, 5, 0], [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]], false
      ),
    ] as [([[Int?]], Bool)])
  func onlyAFewWhoLeftOneOfFewQuestionsOutAreToldOf(_ columns: [[Int?]], _ tells: Bool) {
    #expect(missingAnswersTell(columns, minimum: 5) == tells)
    #expect(!missingAnswersTell(columns, minimum: 1))
  }
}
