import Comparison
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

  /// Where those who stayed are looked at alone, nobody else came or went, or enough did.
  @Test(arguments: 0..<12) func leaversAndJoinersAreNobodyOrEnough(seed: UInt64) throws {
    let (earlier, later) = (try audit(2 * seed), try audit(2 * seed + 1))
    let comparison = comparison(earlier, later)
    let voices = comparison.sections.compactMap(\.change).flatMap(\.voices)
    for voice in voices {
      guard case .matched(let people, let change) = voice.design else { continue }
      #expect(people >= 6)
      let counts = [earlier, later].map { audit in
        audit.sheets.count {
          audit.questionnaire.group($0.respondent.group)?.voice == voice.voice
            && $0.respondent.kind == .individual
        }
      }
      // Some may have left the whole lever out; then they are neither here nor there.
      if change == nil { #expect(counts.allSatisfy { $0 >= people }) }
    }
  }
}
