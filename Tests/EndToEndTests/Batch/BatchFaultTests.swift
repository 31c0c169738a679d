import Foundation
import Glibc
import PowershareCommands
import TestSupport
import Testing

/// Disks that are full or closed, and the news of a run.
@Suite struct BatchFaultTests {
  /// Runs a script in which mounts are this script's own; `nil` where the system does not allow it.
  private func mounting(_ script: String, in folder: TemporaryFolder) throws -> ProgramRun? {
    let bash = Program("/bin/bash")
    let isAllowed = try bash.run(["-c", "unshare --map-root-user --mount true"]).status == 0
    guard isAllowed else { return nil }
    return try bash.run(
      ["-c", "unshare --map-root-user --mount bash -c \"$1\"", "bash", script], in: folder.path,
      limit: 120)
  }

  private func command(_ fixture: BatchFixture, _ more: String = "") -> String {
    ([Program.built.path] + fixture.arguments()).map { "'\($0)'" }.joined(separator: " ")
      + " \(more)"
  }

  /// What does not fit is a failure; with room again the next run ends where it would have.
  @Test func aFullDiskCostsNoPack() throws {
    let fixture = try BatchFixture(4)
    expectStatus(0, try fixture.run(output: "wanted"))
    try fixture.folder.makeFolder("packs")
    let script = """
      mount -t tmpfs -o size=600k tmpfs packs || exit 99
      \(command(fixture)) > full.txt 2> full-errors.txt; echo $? > full-status
      for pack in packs/c?; do '\(Program.built.path)' verify $pack || exit 98; done
      mount -o remount,size=60m packs
      \(command(fixture)) > then.txt || exit 97
      mkdir kept && cp -a packs/. kept/
      """
    guard let run = try mounting(script, in: fixture.folder), run.status != 99 else {
      return try aFileThatIsTooLargeIsAFailure()
    }
    expectStatus(0, run)
    let status = try fixture.folder.text(of: "full-status")
    #expect(["1\n", "73\n"].contains(status), "\(status)")
    let said = try fixture.folder.text(of: "full.txt") + fixture.folder.text(of: "full-errors.txt")
    #expect(said.contains("failed") || said.contains("disk is full"), "\(said)")
    #expect(fixture.packs("kept") == fixture.packs("wanted"))
    #expect(fixture.states("kept") == fixture.states("wanted"))
  }

  /// A failure that cannot be noted is said, and its client not called made.
  @Test func whatAFullDiskCannotNoteIsSaid() throws {
    let fixture = try BatchFixture(3)
    try fixture.folder.makeFolder("packs")
    let script = """
      mount -t tmpfs -o size=8m tmpfs packs || exit 99
      \(command(fixture)) > made.txt || exit 98
      dd if=/dev/zero of=packs/filler bs=4k 2> /dev/null
      \(command(fixture, "--force")) > full.txt 2> errors.txt; echo $? > full-status
      '\(Program.built.path)' batch status packs > status.txt
      """
    guard let run = try mounting(script, in: fixture.folder), run.status != 99 else { return }
    #expect(run.status != 98)
    let folder = fixture.folder
    #expect(try folder.text(of: "full-status") == "73\n")
    #expect(try folder.text(of: "full.txt").hasPrefix("3 clients: 3 failed\n"))
    #expect(try folder.text(of: "errors.txt").contains("it cannot be noted in "))
    // What is forgotten of one may make room for what is noted of another.
    let status = try folder.text(of: "status.txt")
    #expect(status.hasPrefix("3 clients: ") && !status.contains("made"), "\(status)")
  }

  /// Room on the disk would not help where something else is in the way.
  @Test func whatStandsInThePlaceOfAStateIsNamed() throws {
    let fixture = try BatchFixture(2)
    expectStatus(0, try fixture.run())
    try fixture.folder.remove("packs/.powershare/clients/ca.json")
    try fixture.folder.makeFolder("packs/.powershare/clients/ca.json/mine")
    let run = try fixture.run()
    expectStatus(73, run)
    #expect(run.output.hasPrefix("2 clients: 1 unchanged, 1 failed\n"))
    #expect(run.errors.contains("clients/ca.json: it is a folder, so it cannot be noted in "))
    #expect(run.errors.contains("that 1 client failed: ca\nhelp: put that right, then run"))
    #expect(!(run.errors + (try fixture.failures())).contains("room"))
  }

  @Test func aDryRunNeedsNoFolderForTemporaryFiles() throws {
    let fixture = try BatchFixture(2)
    for more in [["--dry-run"], []] {
      let run = try Program.built.run(
        fixture.arguments(more), environment: ["TMPDIR": fixture.folder("nowhere")])
      expectStatus(0, run)
    }
  }

  /// Those that were killed, and neither what is at work nor what others have made.
  @Test func aDryRunTakesAwayWhatKilledOnesHaveLeft() throws {
    let fixture = try BatchFixture(1)
    let folder = fixture.folder
    let lock = ".powershare/lock"
    for name in ["killed", "atwork", "worker", "justxx"] {
      try folder.write("process 1", to: "tmp/powershare-dry-run-\(name)/\(lock)")
    }
    try folder.write("", to: "tmp/powershare-dry-run-worker/.powershare/workers.lock")
    try folder.write("mine", to: "tmp/powershare-killed/\(lock)")
    try folder.makeFolder("tmp/powershare-dry-run-unused")
    try folder.write("mine", to: "tmp/powershare-dry-run-afile_")
    try folder.makeFolder("elsewhere/.powershare")
    try FileManager.default.createSymbolicLink(
      atPath: folder("tmp/powershare-dry-run-linked"), withDestinationPath: folder("elsewhere"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder("tmp"))
    where name.hasSuffix("justxx") == false {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -600)], ofItemAtPath: folder("tmp/\(name)"))
    }
    let held = HeldLock(folder("tmp/powershare-dry-run-atwork/\(lock)"))
    let worker = HeldLock(
      folder("tmp/powershare-dry-run-worker/.powershare/workers.lock"), shared: true)
    let run = try Program.built.run(
      fixture.arguments(["--dry-run"]), environment: ["TMPDIR": folder("tmp")])
    expectStatus(0, run)
    held.letGo()
    worker.letGo()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder("tmp")).sorted()
    #expect(
      left == [
        "powershare-dry-run-afile_", "powershare-dry-run-atwork", "powershare-dry-run-justxx",
        "powershare-dry-run-linked", "powershare-dry-run-worker", "powershare-killed",
      ])
    #expect(folder.exists("elsewhere/.powershare"))
  }

  @Test func noFailureAtAllIsNoLimit() throws {
    let fixture = try BatchFixture(1)
    for limit in ["0", "0%", "101%", "-1", "x"] {
      let run = try fixture.run(["--max-failures=\(limit)"])
      expectStatus(64, run)
      #expect(run.errors.contains("--max-failures is a number such as 10, or a share such as 5%"))
    }
  }

  /// A limit on the size of files, as some machines set it.
  @Test func aFileThatIsTooLargeIsAFailure() throws {
    let fixture = try BatchFixture(2)
    let run = try Program("/bin/bash").run(
      ["-c", "ulimit -f 16; exec \(command(fixture))"], in: fixture.folder.path)
    // The pages over all clients do not fit either.
    expectStatus(73, run)
    #expect(run.errors.contains("the file would be too large"))
    let failures = try fixture.failures()
    #expect(
      failures.contains("## 2 clients: a file cannot be written: the file would be too large"))
    #expect(failures.contains("What to do: raise the limit on the size of files"))
    #expect(fixture.packs().isEmpty)
    expectStatus(0, try fixture.run())
  }

  @Test func aFolderThatCannotBeWrittenIsLeftAsItIs() throws {
    let fixture = try BatchFixture(2)
    expectStatus(0, try fixture.run())
    try fixture.change("ca", seed: 5)
    let before = fixture.folder.listing().filter { $0.key.hasPrefix("packs/") }
    let script = """
      mount --bind packs packs && mount -o remount,ro,bind packs || exit 99
      \(command(fixture))
      """
    if let run = try mounting(script, in: fixture.folder), run.status != 99 {
      expectStatus(73, run)
      #expect(run.errors.contains("packs") && run.errors.contains("read-only"))
      #expect(fixture.folder.listing().filter { $0.key.hasPrefix("packs/") } == before)
    }
    try fixture.folder.write("mine", to: "file")
    let inFile = try fixture.run(output: "file/packs")
    expectStatus(73, inFile)
    #expect(inFile.errors.contains("cannot make the folder"))
  }

  @Test func whatStandsInThePlaceOfPacksIsNamed() throws {
    let fixture = try BatchFixture(1)
    let folder = fixture.folder
    try folder.write("mine", to: "file")
    let file = try fixture.run(output: "file")
    expectStatus(73, file)
    #expect(file.errors.contains("/file is no folder\nhelp: "))
    #expect(symlink("nowhere", folder("link")) == 0)
    let link = try fixture.run(output: "link")
    expectStatus(73, link)
    #expect(link.errors.contains("/link is a link that leads to no folder\nhelp: "))
    try folder.makeFolder("packs/failures.md")
    let list = try fixture.run()
    expectStatus(73, list)
    #expect(list.errors.contains("failures.md: it is a folder"))
    try folder.makeFolder("clients/empty")
    let unlisted = try fixture.run()
    expectStatus(73, unlisted)
    #expect(unlisted.output == "2 clients: 1 unchanged, 1 failed\n", "no list that says why")
  }

  /// What workers there can be go on; what is done is remembered where there can be none.
  @Test func fewOpenFilesMakeFewerWorkers() throws {
    let fixture = try BatchFixture(8)
    let run = try Program("/bin/bash").run(
      ["-c", "ulimit -n 30; exec \(command(fixture, "--jobs 8"))"], in: fixture.folder.path)
    expectStatus(0, run)
    #expect(run.output == "8 clients: 8 made\n")
    #expect(run.errors.contains("powershare: warning: only "))
    #expect(run.errors.contains("made at the same time: only 30 files may be open (ulimit -n)"))
    try fixture.change("ca", seed: 50)
    try fixture.folder.remove("clients/cb/2026")
    let none = try Program("/bin/bash").run(
      ["-c", "ulimit -n 10; exec \(command(fixture))"], in: fixture.folder.path)
    expectStatus(75, none)
    #expect(none.output.hasPrefix("8 clients: 6 unchanged, 1 failed, 1 left for the next run\n"))
    #expect(none.errors.contains("no process that makes packs can be started"))
    #expect(none.errors.contains("help: raise the limits"))
    #expect(try fixture.failures().contains("\n- cb"))
  }

  @Test(
    arguments: [
      (0, 1_000, 5, []), (5, 900, 5, []), (241, 1_000, 3, ["241/s", "1 s left"]),
      (482, 2_000, 688, ["241/s", "3 s left"]), (15, 10_000, 20, ["1.5/s", "14 s left"]),
      (1, 2_000, 300, ["30/min", "10 min left"]), (1, 60_000, 300, ["1/min", "5 h left"]),
      (10, 1_000, 0, ["10/s"]),
    ] as [(Int, Int, Int, [String])])
  func progressHasRateAndTimeLeft(
    _ done: Int, _ milliseconds: Int, _ left: Int, _ words: [String]
  ) {
    #expect(BatchPace(done: done, milliseconds: milliseconds, left: left).words == words)
  }

  @Test func progressGoesByWhatIsMade() throws {
    let fixture = try BatchFixture(4)
    expectStatus(0, try fixture.run(["--only", "c[bc]"]))
    let held = fixture.hold("ca")
    let child = try PseudoTerminal(Program.built, fixture.arguments(["--jobs", "1"]))
    fixture.wait { !fixture.workers().isEmpty }
    usleep(1_500_000)
    held.letGo()
    try child.waitFor("[3/4] ")
    try child.waitFor("/min, ")
    #expect(try child.wait() == 0)
    #expect(child.text.contains("\u{1B}[2K"))
  }

  @Test func aDumbTerminalHasNoEscapeCodes() throws {
    let fixture = try BatchFixture(4)
    for form in ["auto", "line"] {
      let child = try PseudoTerminal(
        Program.built, fixture.arguments(["--force", "--progress", form]),
        environment: ["TERM": "dumb"])
      #expect(try child.wait() == 0)
      #expect(child.text.contains("[4/4]") && !child.text.contains("\u{1B}"), "\(form)")
    }
  }

  @Test(
    arguments: [("2", 2), ("25%", 1), ("26%", 2), ("100%", nil), ("40", nil)] as [(String, Int?)])
  func tooManyFailuresStopARun(_ limit: String, _ stopsAt: Int?) throws {
    let fixture = try BatchFixture(4)
    for name in fixture.names {
      try fixture.folder.write("{", to: "clients/\(name)/2026/sheets/N0.answers.json")
    }
    let run = try fixture.run(["--jobs", "1", "--max-failures", limit])
    expectStatus(1, run)
    let left = stopsAt.map { ", \(4 - $0) left for the next run" } ?? ""
    #expect(run.output.hasPrefix("4 clients: \(stopsAt ?? 4) failed\(left)\n"), "\(run.output)")
    let words = stopsAt.map { $0 == 1 ? "a client failed" : "too many clients failed" }
    #expect(run.output.contains("stopped: ") == (stopsAt != nil))
    #expect(run.output.contains("stopped: \(words ?? "")\n") == (stopsAt != nil))
  }

  @Test func progressAsJSONIsTheJournal() throws {
    let fixture = try BatchFixture(3)
    try fixture.folder.makeFolder("clients/empty")
    let run = try fixture.run(["--progress", "json"])
    expectStatus(1, run)
    #expect(run.errors == (try fixture.folder.text(of: "packs/batch.jsonl")))
    #expect(try fixture.journal().count == 6)
    for line in try fixture.journal() {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(try fixture.run(["--progress", "none"]).errors == "")
  }
}
