import Diagnostics
import Findings
import Foundation
import Scoring
import Survey
import TestSupport
import Testing

@testable import Reporting

/// More with POWERSHARE_FUZZ_ROUNDS.
private let seeds =
  4 * (ProcessInfo.processInfo.environment["POWERSHARE_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1)

/// No hidden figure can be worked out from all that is printed, over random audits.
@Suite struct OtherWorldTests {
  let questionnaire: Questionnaire = {
    let reading = Questionnaire.read(SourceFile(name: "solver.yaml", text: solverText))
    guard let questionnaire = reading.questionnaire else {
      preconditionFailure(reading.diagnostics.map { $0.text() }.joined())
    }
    return questionnaire
  }()

  @Test(arguments: 1...seeds, [AuditPlan.Audience.internal, .public])
  func everyHiddenCellCouldHaveBeenAnother(_ seed: Int, _ audience: AuditPlan.Audience) throws {
    let random = RandomAudit(
      seed: UInt64(seed), of: questionnaire, sizes: audience == .public ? 5...12 : 3...7)
    let world = OtherWorld(random: random, audience: audience) { sheets in
      [AuditResult(of: random.audit(sheets, audience: audience)).jsonBytes(toolVersion: "1")]
    }
    let result = AuditResult(of: random.audit(audience: audience))
    let cells = world.hiddenCells(of: result)
    let print = try world.printed(random.sheets)
    for cell in cells {
      #expect(try world.exists(for: cell, beside: cells, as: print), "\(cell)")
    }
  }

  /// Everything that is made of a result: the pages and the table tell no more than the data.
  @Test(arguments: 1...2)
  func pagesTellNoMoreThanTheData(_ seed: Int) throws {
    let random = RandomAudit(seed: UInt64(seed), of: questionnaire, sizes: 3...7)
    let world = OtherWorld(random: random, audience: .internal) { sheets in
      try everything(of: random.audit(sheets))
    }
    let result = AuditResult(of: random.audit())
    let cells = world.hiddenCells(of: result)
    let print = try world.printed(random.sheets)
    for cell in cells.prefix(3) {
      #expect(try world.exists(for: cell, beside: cells, as: print), "\(cell)")
    }
  }

  private func everything(of audit: Audit) throws -> [[UInt8]] {
    let result = AuditResult(of: audit)
    let context = FindingContext(
      result: result, questionnaire: audit.questionnaire, terms: audit.terms)
    let reports = try ReportWriter(
      ReportSubject(context: context, resultHash: String(repeating: "0", count: 64)),
      in: try #require(SmallReport.pack), toolVersion: "1"
    ).reports(Edition.readable)
    return [result.jsonBytes(toolVersion: "1"), result.csvBytes()]
      + reports.flatMap { [$0.html, $0.markdown] + $0.charts.map { $0.svg } }
  }

  /// A group's figure does not rest on a question that too few of one of the groups answered.
  @Test(arguments: 1...12)
  func groupsRestOnWhatEachOfThemCouldShow(_ seed: Int) throws {
    let random = RandomAudit(seed: UInt64(seed), of: questionnaire, sizes: 5...8)
    let tally = Tally(of: random.sheets, in: questionnaire)
    let small = questionnaire.questions.map(\.id).filter { question in
      ["people", "carers"].contains { (1..<5).contains(tally.cell(question, [$0], .now).people) }
    }
    var changed = random.sheets
    for index in changed.indices
    where ["people", "carers"].contains(changed[index].respondent.group) {
      for question in small {
        guard let level = changed[index].answers[question]?.now?.response.level else { continue }
        changed[index].answers[question]?.now = .level(5 - level)
      }
    }
    let one = AuditResult(of: random.audit())
    let other = AuditResult(of: random.audit(changed))
    #expect(one.sections.map(\.groups) == other.sections.map(\.groups))
  }

  /// The search does find what is given away: here the print holds a hidden figure itself.
  @Test func aLeakIsFound() throws {
    let random = RandomAudit(seed: 5, of: questionnaire, sizes: 3...7)
    let groups = questionnaire.groups.map(\.id)
    let world = OtherWorld(random: random, audience: .internal) { sheets in
      let tally = Tally(of: sheets, in: questionnaire)
      let leak = questionnaire.questions.flatMap { question in
        groups.flatMap { tally.cell(question.id, [$0], .now).rungs }
      }
      return [
        AuditResult(of: random.audit(sheets)).jsonBytes(toolVersion: "1"), leak.map { UInt8($0) },
      ]
    }
    let cells = world.hiddenCells(of: AuditResult(of: random.audit())).filter { $0.slot == .now }
    let cell = try #require(cells.first)
    #expect(try !world.exists(for: cell, beside: cells, as: try world.printed(random.sheets)))
  }

  @Test func muchIsHiddenInTheseAudits() {
    let counts = (1...40).map { seed in
      let random = RandomAudit(seed: UInt64(seed), of: questionnaire, sizes: 3...7)
      let world = OtherWorld(random: random, audience: .internal) { _ in [] }
      return world.hiddenCells(of: AuditResult(of: random.audit())).count
    }
    #expect(counts.reduce(0, +) > 400)
  }
}
