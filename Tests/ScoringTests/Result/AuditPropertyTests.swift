import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// What holds for any answers (MEASUREMENT.md, 9).
@Suite struct AuditPropertyTests {
  @Test(arguments: 1...12)
  func everyPersonTwiceLeavesScoresAndNarrowsRanges(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let audit = AuditBuilder.random(using: &generator).audit
    let twins = audit.sheets.map { sheet in
      var twin = sheet
      twin.id = AnswerSheet.ID("\(sheet.id)-twin")
      return twin
    }
    let one = AuditResult(of: audit)
    let two = AuditResult(
      of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: audit.sheets + twins))
    #expect(one.headline.now == two.headline.now)
    #expect(one.levers.map(\.now) == two.levers.map(\.now))
    let (wide, narrow) = (one.headline.scores.now.range.range, two.headline.scores.now.range.range)
    let (first, second) = (try #require(wide), try #require(narrow))
    #expect(second.upperBound - second.lowerBound < first.upperBound - first.lowerBound)
  }

  @Test(arguments: 1...12)
  func turningEveryLadderRoundMirrorsScores(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let audit = AuditBuilder.random(using: &generator).audit
    let turned = audit.sheets.map { sheet in
      var sheet = sheet
      for id in sheet.answers.keys {
        guard let level = sheet.answers[id]?.now?.response.level else { continue }
        sheet.answers[id]?.now = .level(5 - level)
      }
      return sheet
    }
    let one = try #require(AuditResult(of: audit).headline.now.tenths)
    let mirrored = AuditResult(
      of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: turned))
    let other = try #require(mirrored.headline.now.tenths)
    // Halves are rounded up on both sides, at each of four steps.
    #expect((1_000...1_004).contains(one + other))
  }

  @Test(arguments: 1...12)
  func notApplicableAnswersChangeNoScore(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let audit = AuditBuilder.random(using: &generator).audit
    let more = audit.sheets.prefix(3).enumerated().map { number, sheet in
      var other = sheet
      other.id = AnswerSheet.ID("other-\(number)")
      for id in sheet.answers.keys {
        other.answers[id] = Answer(now: .missing(.notApplicable(reason: "r")))
      }
      return other
    }
    let one = AuditResult(of: audit)
    let two = AuditResult(
      of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: audit.sheets + more))
    #expect(one.headline.now == two.headline.now && one.levers.map(\.now) == two.levers.map(\.now))
  }

  @Test(arguments: 1...12)
  func namesOfSheetsChangeNothing(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let audit = AuditBuilder.random(using: &generator).audit
    let names = (0..<audit.sheets.count).shuffled(using: &generator)
    let renamed = zip(audit.sheets, names).map { sheet, number in
      var sheet = sheet
      sheet.id = AnswerSheet.ID("s-\(number)")
      return sheet
    }
    let other = AuditResult(
      of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: renamed))
    let one = AuditResult(of: audit)
    #expect(
      one.headline.now == other.headline.now && one.levers.map(\.now) == other.levers.map(\.now))
    #expect(one.priorities == other.priorities && one.swot == other.swot)
  }

  /// An answer that rises never lowers its lever or the headline.
  @Test(arguments: 1...12)
  func aHigherAnswerNeverLowersTheScore(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let audit = AuditBuilder.random(using: &generator).audit
    var sheets = audit.sheets
    let index = Int.random(in: sheets.indices, using: &generator)
    let id = try #require(sheets[index].answers.keys.sorted().randomElement(using: &generator))
    guard let level = sheets[index].answers[id]?.now?.response.level, level < 5 else { return }
    let before = try #require(AuditResult(of: audit).headline.now.tenths)
    sheets[index].answers[id]?.now = .level(level + 1)
    let after = AuditResult(of: Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: sheets))
    #expect(try #require(after.headline.now.tenths) >= before)
  }
}
