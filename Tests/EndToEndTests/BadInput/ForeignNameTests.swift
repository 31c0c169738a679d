import TestSupport
import Testing

/// Names of files that are not UTF-8.
@Suite struct ForeignNameTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.answered.write(to: folder)
  }

  private func bash(_ line: String) throws -> ProgramRun {
    try Program("/bin/bash").run(["-c", line, Program.built.path], in: folder.path)
  }

  @Test(arguments: [
    "check $'bad\\xff.yaml'", "new $'n\\xff'", "take audit --sheet $'\\xc3'",
    "report audit -o $'out\\xe9'",
  ])
  func anArgumentIsText(_ arguments: String) throws {
    let before = try bash("touch $'bad\\xff.yaml'; ls -R")
    let run = try bash("\"$0\" \(arguments)")
    expectStatus(64, run)
    #expect(run.errors.contains("is not UTF-8"))
    #expect(try bash("ls -R").stdout == before.stdout)
  }

  @Test func aSheetOfSuchANameIsAFault() throws {
    _ = try bash("cp audit/sheets/L1.answers.json $'audit/sheets/L\\xff.answers.json'")
    for (command, status) in [("check", Int32(1)), ("report", 65), ("score", 65)] {
      let run = try bash("\"$0\" \(command) audit")
      expectStatus(status, run)
      #expect(run.codes == ["PSA-036"])
    }
  }
}
