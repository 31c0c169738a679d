import Survey
import TestSupport
import Testing

/// `powershare check`: what each file is taken for, and what is counted.
@Suite struct CheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ path: String) throws -> ProgramRun {
    try Program.built.run(["check", path], in: folder.path)
  }

  @Test func aListOfExpectedChangesIsKnown() throws {
    try folder.write(
      """
      format: powershare-expected-changes/1
      changes:
        - {id: 0123456789ab, reason: A new board sits, name: Jo Field, until: 2027-03-31}
        - {id: 0123456789ac, reason: A new board sits, name: Jo Field}
      """, to: "expected.yaml")
    let run = try check("expected.yaml")
    expectStatus(0, run)
    #expect(run.output == "expected.yaml: a list of 2 expected changes, no faults\n")
    #expect(run.errors.isEmpty)
  }

  @Test func faultsOfAListOfExpectedChangesAreItsOwn() throws {
    try folder.write(
      """
      format: powershare-expected-changes/1
      changes:
        - {id: people-lever-down, reason: "", name: Jo Field, until: next spring}
      """, to: "expected.yaml")
    let run = try check("expected.yaml")
    expectStatus(1, run)
    #expect(run.codes == ["PSD-010", "PSD-013", "PSD-011"])
    #expect(run.output == "expected.yaml: a list of expected changes, 3 errors, 0 warnings\n")
  }

  /// A sheet that cannot be read is one of the audit's all the same.
  @Test func brokenSheetsAreCounted() throws {
    var fixture = AuditFixture.small
    fixture.sheets = fixture.sheets(3, of: "people", status: .complete)
    try fixture.write(to: folder)
    #expect(try check("audit").output == "audit: an audit with 3 sheets, 3 complete, no faults\n")
    let names = folder.listing().keys.filter { $0.hasSuffix(".answers.json") }.sorted()
    try folder.write("{", to: try #require(names.first))
    let run = try check("audit")
    expectStatus(1, run)
    #expect(
      run.output
        == "audit: an audit with 3 sheets, 2 without errors, 2 complete, 1 error, 0 warnings\n")
  }

  /// Without its plan an audit is not counted, and how much is wrong is said all the same.
  @Test func faultsOfAPlanAreCounted() throws {
    try AuditFixture.small.write(to: folder)
    let plan = try folder.text(of: "audit/audit.yaml")
    try folder.write(plan + "date: [\n", to: "audit/audit.yaml")
    let run = try check("audit")
    expectStatus(1, run)
    #expect(run.output == "audit: not checked to the end, \(run.codes.count) error, 0 warnings\n")
    #expect(run.codes == ["PSA-001"])
  }
}
