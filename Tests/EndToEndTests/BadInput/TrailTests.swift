import Survey
import TestSupport
import Testing

/// The trail of a complete sheet, as `check` finds it.
@Suite struct TrailTests {
  private let folder: TemporaryFolder
  private static let path = "audit/sheets/L1.journal.jsonl"

  /// A leader's sheet of six answers today, and six with what is prepared.
  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
    let script = Array(repeating: ["2", "4"], count: 6).flatMap(\.self) + ["f", "y"]
    expectStatus(0, try TakeCommand(folder, "--group leaders").script(script))
  }

  private func lines() throws -> [[UInt8]] {
    try folder.bytes(of: Self.path).split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  private func check() throws -> ProgramRun {
    try Program.built.run(["check", "audit"], in: folder.path)
  }

  @Test func aWholeTrailIsNoFault() throws {
    let check = try check()
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
    #expect(try lines().count == 13)
  }

  /// Sheets that other programs have made keep none.
  @Test func noTrailAtAllIsNoFault() throws {
    try folder.remove(Self.path)
    let check = try check()
    expectStatus(0, check)
    #expect(check.errors.isEmpty)
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let status: Int32
    let code: String
    let change: @Sendable ([[UInt8]]) -> [[UInt8]]
  }

  @Test(arguments: [
    Damage(testDescription: "a changed line", status: 1, code: "PSS-040") { lines in
      var lines = lines
      lines[3][12] ^= 1
      return lines
    },
    Damage(testDescription: "a line removed", status: 1, code: "PSS-040") { lines in
      Array(lines[...4] + lines[6...])
    },
    Damage(testDescription: "the last lines removed", status: 0, code: "PSS-062") { lines in
      Array(lines.dropLast(2))
    },
    Damage(testDescription: "all lines but the first removed", status: 0, code: "PSS-062") {
      Array($0.prefix(1))
    },
    Damage(testDescription: "the first lines removed", status: 1, code: "PSS-061") { lines in
      Array(lines.dropFirst(2))
    },
    Damage(testDescription: "emptied", status: 1, code: "PSS-061") { _ in [] },
  ])
  func whatIsMissingShows(_ damage: Damage) throws {
    try folder.write(damage.change(lines()).joined(), to: Self.path)
    let check = try check()
    expectStatus(damage.status, check)
    #expect(check.codes == [damage.code])
    expectStatus(0, try Program.built.run(["score", "audit", "--draft"], in: folder.path))
  }

  @Test func theTrailOfAnotherSheetShows() throws {
    let script = Array(repeating: ["1", "3"], count: 6).flatMap(\.self) + ["f", "y"]
    expectStatus(0, try TakeCommand(folder, "--sheet L2 --group leaders").script(script))
    try folder.write(folder.bytes(of: "audit/sheets/L2.journal.jsonl"), to: Self.path)
    let check = try check()
    expectStatus(0, check)
    #expect(check.codes == ["PSS-062"])
    #expect(check.errors.contains("this is the trail of another sheet"))
  }
}
