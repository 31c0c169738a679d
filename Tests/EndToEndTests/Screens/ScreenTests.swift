import Foundation
import TestSupport
import Testing

/// What people read on the screen, whole.
///
/// `RECORD_SNAPSHOTS=1` writes it anew.
@Suite struct ScreenTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    "", "new", "take", "enter", "reopen", "upgrade", "report", "batch", "score", "check", "diff",
    "freeze", "explain", "schema", "template", "translate", "verify", "why", "power", "demo",
  ])
  func helpSaysWhatACommandDoes(_ command: String) throws {
    let run = try Program.built.run(command.isEmpty ? ["--help"] : [command, "--help"])
    expectStatus(0, run)
    #expect(run.errors.isEmpty)
    try expectSnapshot(
      run.output, named: command.isEmpty ? "help.txt" : "help-\(command).txt")
  }

  /// What is written wider than a terminal of 80 columns is broken there into ragged lines.
  @Test func explanationsOfCommandsFitATerminal() throws {
    struct Tool: Decodable { let command: Command }
    struct Command: Decodable {
      let commandName: String
      let discussion: String?
      let subcommands: [Command]?

      var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
    }
    let run = try Program.built.run(["--experimental-dump-help"])
    let commands = try JSONDecoder().decode(Tool.self, from: Data(run.stdout)).command.all
    #expect(commands.count { $0.discussion != nil } > 20)
    for command in commands {
      let wide = (command.discussion ?? "").split(separator: "\n").filter { $0.count > 80 }
      #expect(wide == [], "\(command.commandName)")
    }
  }

  @Test func helpOfMakeListsEveryOptionOfBatch() throws {
    let run = try Program.built.run(["batch", "make", "--help"])
    expectStatus(0, run)
    try expectSnapshot(run.output, named: "help-batch-make.txt")
  }

  @Test func faultsOfAQuestionnaireAreShownWithTheirPlaces() throws {
    try folder.write(
      """
      format: powershare-questionnaire/1
      id: Faulty
      version: 1.0
      status: finished
      language: en
      title: Faulty # no more
      groups:
        - {id: people, name: "{People}"}
      scale:
        - {id: low, level: 0, name: Low}
        - {id: high, level: 1, name: High}
      sections:
        - {id: one, name: One, asks: What?}
      quesions: []
      questions:
        - id: first
          section: two
          text: "Who?"
          levels: ["a", "b", "c"]
        - id: first
          section: one
          text: "Who?"
          levels: ["a", "b"]
        - id: second
          section: one
          text: "Of {persons}?"
          levels: ["a", "b"]
      """, to: "faulty.yaml")
    let run = try Program.built.run(["check", "faulty.yaml"], in: folder.path)
    expectStatus(1, run)
    #expect(run.errors.hasSuffix("\n"), "what is said next would stand on the same line")
    try expectSnapshot(run.errors, named: "faulty-questionnaire.txt")
    try expectSnapshot(run.output, named: "faulty-questionnaire-summary.txt")
    let json = try Program.built.run(["check", "--json", "faulty.yaml"], in: folder.path)
    expectStatus(1, json)
    try expectSnapshot(json.output, named: "faulty-questionnaire.json")
  }

  @Test func aSmallAuditsResultAndReportAreThese() throws {
    try AuditFixture.answered.write(to: folder)
    let run = try Program.built.run(["report", "audit", "-o", "out"], in: folder.path)
    expectStatus(0, run)
    try expectSnapshot(run.output, named: "small-audit-stdout.txt")
    try expectSnapshot(folder.text(of: "out/result.json"), named: "small-audit-result.json")
    try expectSnapshot(folder.text(of: "out/report.md"), named: "small-audit-report.md")
  }

  @Test func aSittingSoundsLikeThis() throws {
    try AuditFixture.small.write(to: folder)
    let run = try TakeCommand(folder, "--group leaders").script(
      "2", "2", "l", "d", "e", "Minutes", "1", "-", "x", "5", "g", "r", "q")
    try expectSnapshot(run.output, named: "sitting.txt")
    #expect(run.status == 75)
  }
}
