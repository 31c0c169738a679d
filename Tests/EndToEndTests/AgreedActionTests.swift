import Comparison
import Diagnostics
import PowershareCommands
import Scoring
import Survey
import TestSupport
import Testing

/// What an audit agreed to do, from the folder that `new` makes to the example.
@Suite struct AgreedActionTests {
  /// What stands there as a comment is an action once its signs are taken away.
  @Test func aNewAuditShowsHowToWriteThemDown() throws {
    let folder = try TemporaryFolder()
    expectStatus(0, try Program.built.run(["new", "a", "--date", "2026-05-31"], in: folder.path))
    let text = try folder.text(of: "a/audit.yaml")
    #expect(AuditPlan.read(SourceFile(name: "audit.yaml", text: text)).plan?.actions == [])
    let lines = text.split(separator: "\n").map { String($0) }
    let start = try #require(lines.firstIndex(of: "# actions:"))
    let used = lines[..<start] + lines[start...].map { String($0.dropFirst(2)) }
    let file = SourceFile(name: "audit.yaml", text: used.joined(separator: "\n") + "\n")
    let reading = AuditPlan.read(file)
    #expect(reading.diagnostics.map { $0.text() } == [])
    let action = try #require(reading.plan?.actions.first)
    #expect(action.id == "papers-in-time" && action.by == CalendarDate("2027-05-01"))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  /// The example has each word of a baseline, an action that is overdue, and each status.
  @Test func theDemoShowsEachWord() throws {
    let snapshot = try #require(SampleResults.snapshot)
    let years = DemoAudit.waves(of: snapshot).map { wave in
      let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
      return ComparedYear(of: audit, scored: AuditResult(of: audit))
    }
    let comparison = YearComparison(
      from: years[0], to: years[1], by: QuestionnaireComparison(chain: [years[1].lock]))
    #expect(Set(comparison.actions.map(\.baseline)) == Set(Baseline.allCases))
    #expect(comparison.actions.filter(\.isOverdue).map(\.last.id) == ["team-budgets"])
    let all = years.flatMap(\.figures.actions)
    #expect(Set(all.map(\.status)) == Set(AgreedAction.Status.allCases))
    for action in all {
      #expect(action.questions.allSatisfy { snapshot.questionnaire.question($0) != nil })
    }
  }
}
