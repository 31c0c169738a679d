import TestSupport
import Testing

/// More people answered than are said to have been asked: a warning, and a report all the same.
@Test func fewerAskedThanAnsweredIsSaidAndStopsNothing() throws {
  let folder = try TemporaryFolder()
  var fixture = AuditFixture.answered
  fixture.more = "asked: {leaders: 5, people: 12}\n"
  try fixture.write(to: folder)
  for command in ["report", "score", "check"] {
    let run = try Program.built.run([command, "audit"], in: folder.path)
    expectStatus(0, run)
    #expect(run.codes == ["PSA-023"])
    #expect(run.errors.contains("audit.yaml:6:18:"))
  }
}
