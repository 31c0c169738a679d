import TestSupport
import Testing

@Suite struct UsageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try AuditFixture.small.write(to: folder)
  }

  static let wrong = [
    "", "frobnicate", "new", "take", "report", "score", "check", "freeze", "explain",
    "score audit audit",
    "report audit --format docx", "report audit --audience everyone", "report audit --md-tables x",
    "report audit --pdf-engine word",
    "new other --date 2026-02-30", "new other --audience nobody", "new other --wav 2026",
    "take audit --script - --group leadres", "take audit --script -",
    "take audit --script - --group leaders --pass later",
    "take audit --script - --group leaders --form pulse",
    "take audit --script - --group leaders --module bodies",
    "take audit --script - --group leaders --section law",
    "take audit --script - --group leaders --wording hard",
    "take audit --script - --group leaders --people 0",
    "take audit --script - --group leaders --sheet ../../x",
    "take audit --script - --group leaders --sheet .x",
    "take audit --script - --group leaders --module bodies --section say",
    "explain PSQ-999", "template frobnicate", "template eject default", "template check",
    "template preview audit", "check a b --against c", "batch . --output=",
  ]

  /// A path of a variable without a value, and lists that name nothing.
  static let empty = [
    ["report", "audit", "-o", ""], ["batch", ".", "-o", ""],
    ["batch", "merge", ""], ["batch", "clean", ""], ["batch", "status", ""], ["demo", "-o", ""],
    ["diff", "audit", "audit", "-o", ""], ["freeze", "audit/questionnaire/x.yaml", "-o", ""],
    ["translate", "powershare-5p", "--language", "cy", "-o", ""], ["new", ""],
    ["template", "eject", "default", ""], ["template", "preview", "pack", "audit", "-o", ""],
    ["report", "audit", "--format", ""], ["report", "audit", "--edition", ","],
    ["batch", ".", "-o", "packs", "--format", ""], ["batch", ".", "-o", "packs", "--edition", ""],
  ]

  @Test(arguments: empty)
  func whatIsEmptyIsWrongUsage(_ arguments: [String]) throws {
    let before = folder.listing()
    let run = try Program.built.run(arguments, in: folder.path, limit: 20)
    expectStatus(64, run)
    #expect(run.stdout.isEmpty)
    #expect(run.errors.contains("a path is missing") || run.errors.contains("names nothing"))
    #expect(folder.listing() == before)
  }

  /// As a shell leaves it behind '='.
  @Test(arguments: [
    ["batch", ".", "-o=~/packs"], ["report", "audit", "--output=~/out"], ["demo", "-o", "~"],
    ["diff", "audit", "audit", "-o=~/change.md"], ["new", "~/audit"],
    ["template", "eject", "default", "~/pack"],
  ])
  func aHomeFolderThatNoShellPutInIsWrongUsage(_ arguments: [String]) throws {
    let before = folder.listing()
    let run = try Program.built.run(arguments, in: folder.path, limit: 20)
    expectStatus(64, run)
    #expect(run.errors.contains("write $HOME"))
    #expect(folder.listing() == before)
  }

  @Test func aFolderThatStartsWithATildeIsAName() throws {
    expectStatus(0, try Program.built.run(["new", "~audit"], in: folder.path))
    #expect(folder.exists("~audit/audit.yaml"))
  }

  @Test(arguments: wrong)
  func wrongUsageSaysSoAndTouchesNothing(_ line: String) throws {
    let before = folder.listing()
    let run = try Program.built.run(
      line.split(separator: " ").map { String($0) }, in: folder.path, limit: 20)
    if line.isEmpty {
      expectStatus(0, run)
      return
    }
    expectStatus(64, run)
    #expect(run.stdout.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(folder.listing() == before)
  }
}
