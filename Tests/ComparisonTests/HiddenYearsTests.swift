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

  /// Where those who stayed are looked at alone, nobody else came or went, or on every question enough
  /// of them answered; so the changes of those who stayed, beside those of all and beside each other,
  /// never tell of fewer than the minimum.
  @Test func leaversAndJoinersAreNobodyOrEnough() {
    var matchedAlone = 0
    for seed in 0..<200 {
      var generator = SeededGenerator(seed: UInt64(61 + seed))
      let stayed = Int.random(in: 4...12, using: &generator)
      let years = [("a", 0), ("b", 1)].map { prefix, year in
        let others = Bool.random(using: &generator) ? 0 : Int.random(in: 1...9, using: &generator)
        return self.year(2 * seed + year, codes: codes(stayed) + codes(others, prefix + "-"))
      }
      let comparison = YearComparison(years[0], years[1])
      guard comparison.matchesPeople else { continue }
      for audit in years.map(\.audit) {
        let (back, others) = (
          audit.sheets.filter { $0.respondent.code?.contains("-") == false },
          audit.sheets.filter { $0.respondent.code?.contains("-") == true }
        )
        for question in audit.questionnaire.questions.map(\.id) where !others.isEmpty {
          for part in [back, others] {
            #expect(part.count { $0.answers[question]?.now?.response.level != nil } >= 5)
          }
        }
        matchedAlone += others.isEmpty ? 0 : 1
      }
    }
    #expect(matchedAlone > 20)
  }

  /// Staff with these codes, who leave out one question in fifty.
  private func year(_ seed: Int, codes: [String?]) -> YearBuilder {
    var generator = SeededGenerator(seed: UInt64(seed))
    var year = YearBuilder()
    year.codes = ["staff": codes]
    year.now = ["staff": codes.map { _ in Int.random(in: 0...5, using: &generator) }]
    year.change = { sheet, person in
      var generator = SeededGenerator(seed: UInt64(1_000 * (seed + 1) + person))
      for id in sheet.answers.keys.sorted(by: { $0.rawValue < $1.rawValue })
      where Int.random(in: 0..<50, using: &generator) == 0 {
        sheet.answers[id] = nil
      }
    }
    return year
  }
}
