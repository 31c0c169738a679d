@testable import Comparison
import Diagnostics
import Measures
import Scoring
import Survey
import TestSupport
import Testing

/// Two years beside each other give nothing away that each of them hides.
@Suite("Two years give nobody away") struct HiddenYearsTests {
  private static let questionnaire = Questionnaire.read(
    SourceFile(name: "solver.yaml", text: solverText)
  ).questionnaire

  /// An audit of random answers by people who have codes, of whom some come back each year.
  private func audit(_ seed: UInt64) throws -> Audit {
    let questionnaire = try #require(Self.questionnaire)
    var generator = SeededGenerator(seed: seed)
    let random = RandomAudit(seed: seed, of: questionnaire, sizes: 3...8)
    return random.audit(
      random.sheets.map { sheet in
        var sheet = sheet
        let number = Int.random(in: 0..<20, using: &generator)
        sheet.respondent.code = number < 16 ? "\(sheet.respondent.group)-\(number)" : nil
        return sheet
      })
  }

  private func comparison(_ earlier: Audit, _ later: Audit) -> YearComparison {
    let years = [earlier, later].map { ComparedYear(of: $0, scored: AuditResult(of: $0)) }
    return YearComparison(
      from: years[0], to: years[1], by: QuestionnaireComparison(chain: [years[0].lock]))
  }

  /// Whatever people say in cells that their year hides, the comparison says the same.
  @Test(arguments: 0..<12) func hiddenAnswersChangeNothing(seed: UInt64) throws {
    let (earlier, later) = (try audit(2 * seed), try audit(2 * seed + 1))
    let before = comparison(earlier, later)
    var generator = SeededGenerator(seed: seed)
    let (otherEarlier, first) = otherwise(earlier, using: &generator)
    let (otherLater, second) = otherwise(later, using: &generator)
    let after = comparison(otherEarlier, otherLater)
    #expect(before.headline.change == after.headline.change)
    #expect(before.sections.map(\.outcome) == after.sections.map(\.outcome))
    #expect(before.differences == after.differences)
    #expect(before.promises == after.promises)
    #expect(before.questionChanges == after.questionChanges)
    #expect(first + second > 0 || seed % 5 != 0)
  }

  /// The same audit with other rungs in every hidden cell, as long as its result hides the same.
  private func otherwise(
    _ audit: Audit, using generator: inout SeededGenerator
  ) -> (Audit, changed: Int) {
    let result = AuditResult(of: audit)
    let questionnaire = audit.questionnaire
    var sheets = audit.sheets
    var changed = 0
    for question in result.sections.flatMap(\.questions) {
      for voice in question.voices where voice.now.absence?.isHidden ?? false {
        for index in sheets.indices
        where questionnaire.group(sheets[index].respondent.group)?.voice == voice.voice
          && sheets[index].answers[question.id]?.now?.response.level != nil
        {
          let level = Int.random(in: 0...5, using: &generator)
          sheets[index].answers[question.id]?.now = .level(level)
          changed += 1
        }
      }
    }
    return (Audit(plan: audit.plan, snapshot: audit.snapshot, sheets: sheets), changed)
  }

  /// Where those who stayed are looked at alone, nobody else came or went, or enough did; so the
  /// change of those who stayed, beside that of all, never tells of fewer than the minimum.
  @Test func leaversAndJoinersAreNobodyOrEnough() {
    var generator = SeededGenerator(seed: 61)
    var matchedAlone = 0
    for _ in 0..<3_000 {
      let minimum = Int.random(in: 1...10, using: &generator)
      let (then, now) = (people(using: &generator), people(using: &generator))
      let both = Set(then.compactMap(\.code)).intersection(now.compactMap(\.code))
      let returning = ReturningPeople(
        voice: "staff", codes: both, earlierSheets: [], laterSheets: [])
      guard let matched = MatchedPeople(then, now, returning, minimum: minimum) else { continue }
      let stayed = matched.changes.count
      #expect(stayed == both.count)
      for others in [then.count - stayed, now.count - stayed] {
        #expect(others == 0 || others >= minimum)
      }
      #expect(matched.coversEverybody == (then.count == stayed && now.count == stayed))
      matchedAlone += matched.coversEverybody ? 0 : 1
    }
    #expect(matchedAlone > 100)
  }

  /// Six to thirty people, most of them with a code.
  private func people(using generator: inout SeededGenerator) -> [PersonValue] {
    let codes = Int.random(in: 6...30, using: &generator)
    let anonymous = Int.random(in: 0...12, using: &generator)
    return (0..<codes + anonymous).map { number in
      PersonValue(
        code: number < codes ? "c\(number)" : nil,
        tenths: Int.random(in: 0...1_000, using: &generator))
    }
  }
}
