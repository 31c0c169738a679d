import Foundation
import TestSupport
import Testing

/// What `-o FILE` does with what stands there.
@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try DiffFixture().write(to: folder)
    try folder.write(SmallQuestionnaire.usual.text, to: "small.yaml")
  }

  /// Each makes one file, and is followed by its name.
  static let commands = [
    "diff 2025 2026 -o", "diff 2025 2026 --format md -o", "diff 2025 2026 --format html -o",
    "diff 2025 2026 --format csv -o", "diff 2025 2026 --format json -o", "freeze small.yaml -o",
    "translate small.yaml --language cy -o",
  ]

  private func run(_ line: String) throws -> ProgramRun {
    try Program.built.run(line: line, in: folder.path)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder(name), withDestinationPath: target)
  }

  private func target(of name: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: folder(name))
  }

  /// Of a link that leads nowhere yet, through another link, into a folder that is there.
  @Test(arguments: commands)
  func aLinkStaysAndItsTargetIsMade(_ command: String) throws {
    try folder.makeFolder("real")
    try link("real/second", to: "made.txt")
    try link("first", to: "real/second")
    expectStatus(0, try run("\(command) first"))
    #expect(target(of: "first") == "real/second" && target(of: "real/second") == "made.txt")
    #expect(try !folder.bytes(of: "real/made.txt").isEmpty)
    #expect(!folder.listing().keys.contains { $0.hasSuffix(".tmp") })
    #expect(!folder.exists("charts"))
  }

  @Test(arguments: commands.prefix(5))
  func whatALinkLeadsToIsReplaced(_ command: String) throws {
    try folder.write("old", to: "real/old.txt")
    try link("link", to: folder("real/old.txt"))
    expectStatus(0, try run("\(command) link"))
    #expect(target(of: "link") == folder("real/old.txt"))
    #expect(try folder.bytes(of: "real/old.txt").count > 100)
  }

  @Test(arguments: commands)
  func linksInACircleAreRefused(_ command: String) throws {
    try link("one", to: "two")
    try link("two", to: "one")
    expectStatus(73, try run("\(command) one"))
    #expect(target(of: "one") == "two" && target(of: "two") == "one")
  }

  @Test(arguments: commands)
  func aFolderThatIsMissingIsAsWithoutTheLink(_ command: String) throws {
    try link("link", to: "nowhere/x.txt")
    let run = try run("\(command) link")
    // A comparison makes the folder of its file.
    #expect(run.status == (command.hasPrefix("diff") ? 0 : 73))
    #expect(target(of: "link") == "nowhere/x.txt")
    #expect(folder.exists("nowhere/x.txt") == (run.status == 0))
  }

  /// A pipe gets what standard output would; a lock is written over nothing.
  @Test(arguments: commands)
  func aPipeIsWrittenInto(_ command: String) throws {
    let isRefused = command.hasPrefix("freeze")
    let line =
      isRefused
      ? "mkfifo pipe; \"$0\" \(command) pipe; status=$?; test -p pipe && exit $status"
      : "mkfifo pipe; cat pipe > got & \"$0\" \(command) pipe > said; status=$?; wait; "
        + "test -p pipe && exit $status"
    let run = try Program("/bin/bash").run(["-c", line, Program.built.path], in: folder.path)
    expectStatus(isRefused ? 73 : 0, run)
    guard !isRefused else { return }
    #expect(try folder.bytes(of: "got") == self.run(String(command.dropLast(3))).stdout)
    #expect(!folder.exists("charts"))
  }

  /// A device like `/dev/null`, made in a folder of this test; that takes somebody who may.
  @Test(arguments: commands)
  func aDeviceStaysADevice(_ command: String) throws {
    let line =
      "mknod null c 1 3 || exit 99; \"$0\" \(command) null; status=$?; test -c null && exit $status"
    let run = try Program("/bin/bash").run(["-c", line, Program.built.path], in: folder.path)
    guard run.status != 99 else { return }
    expectStatus(command.hasPrefix("freeze") ? 73 : 0, run)
  }

  /// Whatever is read, by any name.
  @Test func noInputIsWrittenOver() throws {
    expectStatus(0, try run("report 2025 -o old"))
    try link("linked", to: "2026/audit.yaml")
    try folder.write(
      "format: powershare-expected-changes/1\nchanges: []\n", to: "expected.yaml")
    let before = folder.listing()
    let lines = [
      "diff 2025 2026 --format html -o 2026/audit.yaml", "diff 2025 2026 -o ./2025/releases.jsonl",
      "diff 2025 2026 -o linked", "diff 2025 2026 --format json -o 2025/sheets/new.answers.json",
      "diff old/result.json 2026 --draft -o old/../old/result.json",
      "diff 2025 2026 --expected expected.yaml -o expected.yaml",
      "translate small.yaml --language cy -o ./small.yaml", "freeze small.yaml -o small.yaml",
    ]
    for line in lines {
      // A questionnaire is read as the translation to go on from, which it is not.
      expectStatus(line.hasPrefix("translate") ? 65 : 73, try run(line))
      #expect(folder.listing() == before, "\(line)")
    }
    expectStatus(0, try run("diff 2025 2026 -o 2026/change.txt"))
  }

  /// One that is there, one that is not, and none at all.
  @Test(arguments: commands)
  func aFolderIsNoFile(_ command: String) throws {
    try folder.makeFolder("there")
    try link("linked", to: "there")
    let before = folder.listing()
    for name in ["there", "there/", "linked", "missing/", "missing/.", "missing/..", "."] {
      let run = try run("\(command) \(name)")
      expectStatus(73, run)
      #expect(run.errors.contains("names a folder, and this is one file"), "\(run)")
      #expect(run.errors.contains("help: name the file in it: -o \(name)"))
      #expect(run.stdout.isEmpty)
    }
    let words = command.split(separator: " ").map { String($0) }
    let run = try Program.built.run(words + [""], in: folder.path)
    expectStatus(64, run)
    #expect(run.errors.contains("a path is missing"))
    #expect(folder.listing() == before)
  }
}
