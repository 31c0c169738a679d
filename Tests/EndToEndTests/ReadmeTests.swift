import Diagnostics
import PowershareCommands
import Reporting
import Scoring
import Survey
import TestSupport
import Testing

/// What the README shows is what the program does.
struct ReadmeTests {
  /// A command of a `console` block with the output shown under it.
  private struct Shown {
    let command: String
    var output: [String] = []
  }

  private static let readme = repositoryFile("README.md").text

  /// The lines of every fenced block of a language, block by block.
  private static func blocks(_ language: String) -> [[String]] {
    var blocks: [[String]] = []
    var current: [String]?
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```\(language)" {
        current = []
      } else if line == "```", let block = current {
        blocks.append(block)
        current = nil
      } else {
        current?.append(String(line))
      }
    }
    return blocks
  }

  private static func shownCommands() -> [Shown] {
    var commands: [Shown] = []
    for line in blocks("console").joined() {
      if line.hasPrefix("$ ") {
        commands.append(Shown(command: String(line.dropFirst(2))))
      } else if !commands.isEmpty {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands
  }

  @Test func everyCommandGivesTheOutputShown() throws {
    let folder = try TemporaryFolder()
    let bin = Program.built.path.split(separator: "/").dropLast().joined(separator: "/")
    let commands = Self.shownCommands()
    #expect(commands.count >= 10)
    for shown in commands {
      let run = try Program("/bin/bash").run(
        ["-c", shown.command], environment: ["PATH": "/\(bin):/usr/local/bin:/usr/bin:/bin"],
        in: folder.path)
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0)
      }
      #expect(Self.trimmed(lines) == Self.trimmed(shown.output), "$ \(shown.command)")
    }
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return Array(lines)
  }

  @Test func theTestCommandIsTheOneOfTheCheckScript() {
    let commands = Self.blocks("sh").joined()
    #expect(commands.contains { $0.hasSuffix("libcmark-dev && swift run powershare demo") })
    #expect(commands.contains { $0.hasSuffix("libcmark-dev && swift test") })
    let script = repositoryFile(".ci/run").text
    #expect(script.contains("\nswift test\n"))
    #expect(script.contains("libcmark-dev"))
  }

  @Test func everyCommandOfTheProgramIsInItsHelp() throws {
    let run = try Program.built.run(["--help"])
    for name in ["demo", "new", "take", "report", "score", "check", "explain", "schema"] {
      #expect(run.output.contains("\n  \(name)"), "\(name)")
    }
  }

  @Test func theColumnsOfTheTableAreNamed() throws {
    let snapshot = try #require(SampleResults.snapshot)
    let wave = try #require(DemoAudit.waves(of: snapshot).first)
    let audit = Audit(plan: wave.plan, snapshot: snapshot, sheets: wave.sheets)
    let table = String(decoding: AuditResult(of: audit).csvBytes(), as: UTF8.self)
    let header = table.split(separator: "\n").first ?? "no line"
    #expect(Self.readme.contains("`\(header)`"))
  }
}
