import Survey
import TestSupport
import Testing

/// Disks and folders that do not take what is written.
@Suite struct WritingFaultTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.answered.write(to: folder)
  }

  /// Paths that cannot become a folder, even for root.
  static let impossible = ["file/out", "/proc/self/out", "/dev/full/out", "file"]

  @Test(arguments: impossible)
  func reportSaysThatItCannotWrite(_ target: String) throws {
    try folder.write("mine", to: "file")
    let before = folder.listing()
    let run = try Program.built.run(["report", "audit", "-o", target], in: folder.path)
    expectStatus(73, run)
    #expect(run.errors.contains("cannot"))
    #expect(run.stdout.isEmpty)
    #expect(folder.listing() == before)
  }

  @Test(arguments: impossible)
  func newSaysThatItCannotWrite(_ target: String) throws {
    try folder.write("mine", to: "file")
    let before = folder.listing()
    let run = try Program.built.run(["new", target, "--date", "2026-05-31"], in: folder.path)
    expectStatus(73, run)
    #expect(run.stdout.isEmpty)
    #expect(folder.listing() == before)
  }

  /// A report is replaced as a whole or not at all.
  @Test func aFolderInTheWayChangesNothing() throws {
    _ = try Program.built.run(["report", "audit", "--audience", "public"], in: folder.path)
    try folder.remove("audit/reports/report.md")
    try folder.write("mine", to: "audit/reports/report.md/mine.txt")
    let before = folder.listing()
    let run = try Program.built.run(["report", "audit"], in: folder.path)
    expectStatus(73, run)
    #expect(folder.listing() == before)
  }

  @Test func newNeverWritesOverAnAudit() throws {
    let before = folder.listing()
    let run = try Program.built.run(["new", "audit"], in: folder.path)
    expectStatus(73, run)
    #expect(folder.listing() == before)
  }

  /// A disk on which no file may pass so many times 1,024 bytes, as far as one program can tell.
  private func runOnFullDisk(_ size: Int, _ arguments: [String], input: String = "") throws
    -> ProgramRun
  {
    let command = "trap '' XFSZ; ulimit -f \(size); exec \"$@\""
    return try Program("/bin/bash").run(
      ["-c", command, "bash", Program.built.path] + arguments, input: Array(input.utf8),
      in: folder.path)
  }

  @Test(arguments: [0, 1, 4])
  func fullDiskLeavesNoPartOfAReport(_ blocks: Int) throws {
    let before = folder.listing()
    let run = try runOnFullDisk(blocks, ["report", "audit"])
    expectStatus(73, run)
    let made = folder.listing().filter { before[$0.key] == nil && !$0.key.hasSuffix("/") }
    #expect(made.isEmpty, "\(made.keys)")
  }

  @Test func fullDiskKeepsTheReportBefore() throws {
    _ = try Program.built.run(["report", "audit", "--audience", "public"], in: folder.path)
    let before = folder.listing()
    let run = try runOnFullDisk(1, ["report", "audit"])
    expectStatus(73, run)
    #expect(folder.listing() == before)
  }

  @Test func fullDiskLeavesNoPartOfANewAudit() throws {
    let before = folder.listing()
    let run = try runOnFullDisk(8, ["new", "other", "--date", "2026-05-31"])
    expectStatus(73, run)
    #expect(folder.listing() == before)
  }

  @Test func fullDiskInTheMiddleOfASheetIsSaidAndLosesNothingBefore() throws {
    try AuditFixture.long.write(to: folder, as: "long")
    let take = ["take", "long", "--sheet", "X1", "--group", "frontline", "--script"]
    let script = Array(repeating: "3\n", count: 20).joined()
    let run = try runOnFullDisk(1, take + ["-"], input: script)
    expectStatus(73, run)
    #expect((run.output + run.errors).lowercased().contains("not saved"))
    #expect(run.savedCount > 2)
    let again = try Program.built.run(take + ["/dev/null"], in: folder.path)
    expectStatus(75, again)
    let answers = try AuditFixture.long.sheet("X1", in: folder, as: "long").answers
    #expect(answers.count == run.savedCount)
  }

  @Test func aResultThatCannotBePrintedIsNoSuccess() throws {
    let run = try Program("/bin/bash").run(
      ["-c", "exec \"$@\" > /dev/full", "bash", Program.built.path, "score", "audit"],
      in: folder.path)
    expectStatus(73, run)
    #expect(!run.errors.isEmpty)
  }

  @Test func aReaderThatGoesAwayIsNoTrap() throws {
    for command in ["score audit", "report audit", "check audit --json", "--help"] {
      let run = try Program("/bin/bash").run(
        ["-c", "set -o pipefail; \"$0\" \(command) | sleep 0", Program.built.path],
        in: folder.path)
      #expect(!run.isCrash && run.status < 128, "\(command): \(run.status) \(run.errors)")
    }
  }
}
