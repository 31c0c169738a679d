import ArgumentParser
import Diagnostics
import Reporting
import Scoring

/// `powershare report`: scores one audit and renders it.
struct Report: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Makes the reports of an audit: HTML, Markdown and data.",
    discussion: """
      Examples:
        powershare report north-trust-2026                   # into north-trust-2026/reports
        powershare report north-trust-2026 -o out --audience public
        powershare report north-trust-2026 --edition board --format html
        powershare report north-trust-2026 --draft -o look   # not to be passed on

      Writes one folder with board.html (two pages for a meeting), report.html (everything that may
      be shown), easy-read.html (a draft to be checked), each a single file that opens in any
      browser, and index.html that leads to them; the same as Markdown with its pictures in charts/;
      result.json, figures.csv, and MANIFEST.json with the sum of each file. The same answers give
      the same bytes.

      Each release is noted in the audit's releases.jsonl, with marks of the people
      behind it. What would give a few people away beside an earlier release is not
      written: wait until enough new people have answered, count the same sheets as
      then (late ones can wait in set-aside/), or look at it with --draft.
      """)

  @Argument(help: "The audit folder.")
  var audit: String

  @Option(name: [.short, .customLong("output")], help: "The folder to write into.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Which editions to make: board, full, easy-read; all of them without it.",
      valueName: "list"))
  var edition = "board,full,easy-read"

  @Option(
    help: ArgumentHelp(
      "What to write: html, md, json, csv; all of them without it.", valueName: "list"))
  var format = "html,md,json,csv"

  @Option(
    help: ArgumentHelp(
      "How report.md shows tables: pipes, or list for readers of plain CommonMark.",
      valueName: "form"))
  var mdTables = "pipes"

  @Option(help: ArgumentHelp("A folder with a template pack.", valueName: "folder"))
  var template: String?

  @OptionGroup var options: ScoringOptions

  mutating func validate() throws {
    for name in formatNames where ReportFormat(rawValue: name) == nil {
      throw ValidationError("'\(name)' is no format: html, md, json or csv")
    }
    let known = Edition.readable.map(\.rawValue)
    for name in editionNames where !known.contains(name) {
      throw ValidationError("'\(name)' is no edition: board, full or easy-read")
    }
    guard ["pipes", "list"].contains(mdTables) else {
      throw ValidationError("'\(mdTables)' is no form of tables: pipes or list")
    }
  }

  private var formatNames: [String] { format.split(separator: ",").map { String($0) } }
  private var editionNames: [String] { edition.split(separator: ",").map { String($0) } }

  private var choice: ReportChoice {
    ReportChoice(
      editions: Edition.readable.filter { editionNames.contains($0.rawValue) },
      formats: Set(formatNames.compactMap { ReportFormat(rawValue: $0) }),
      markdown: MarkdownOptions(tables: mdTables == "list" ? .list : .pipes),
      isDraft: options.draft)
  }

  func perform() throws -> ExitStatus {
    let folder = AuditFolder(audit)
    let pack = try TemplatePack.load(template)
    let (audit, result) = try options.result(of: folder)
    let files = try ReportFiles(of: result, in: audit, pack: pack, choice: choice)
    let target = output ?? folder.reportsPath
    try ReleaseGate(folder: folder, isDraft: options.draft)
      .pass(result, of: audit, hash: files.resultHash) {
        try FolderWriter(files: files.files).write(to: target)
      }
    for file in files.files { try Console.result("\(target.safeForTerminal)/\(file.path)\n") }
    return .done
  }
}
