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
        powershare report north-trust-2026 --format pdf          # for printing
        powershare report north-trust-2026 --draft -o look   # not to be passed on

      Writes one folder with board.html (two pages for a meeting), report.html (everything that may
      be shown), easy-read.html (a draft to be checked), each a single file that opens in any
      browser, and index.html that leads to them; the same as Markdown with its pictures in charts/;
      result.json, figures.csv, and MANIFEST.json with the sum of each file. The same answers give
      the same bytes.

      A PDF of each edition is made only when it is asked for, from its page by another
      program: WeasyPrint, which gives the same bytes each time, or Chromium. Exits
      with 69 when none is installed.

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
      "Which editions to make: board, full, easy-read; all that the template pack has without it.",
      valueName: "list"))
  var edition: String?

  @Option(
    help: ArgumentHelp(
      "What to write: html, md, json, csv, pdf; all but pdf without it.", valueName: "list"))
  var format = "html,md,json,csv"

  @Option(
    help: ArgumentHelp(
      "How report.md shows tables: pipes, or list for readers of plain CommonMark.",
      valueName: "form"))
  var mdTables = "pipes"

  @Option(help: ArgumentHelp("A folder with a template pack.", valueName: "folder"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "What makes report.pdf: weasyprint, chromium or auto.", valueName: "program"))
  var pdfEngine = "auto"

  @Option(
    help: ArgumentHelp(
      "How many seconds it may take over report.pdf.", valueName: "seconds", visibility: .hidden))
  var pdfTimeout = 120

  @OptionGroup var options: ScoringOptions

  mutating func validate() throws {
    for name in formatNames where ReportFormat(rawValue: name) == nil {
      throw ValidationError("'\(name)' is no format: html, md, json, csv or pdf")
    }
    guard pdfTimeout > 0 else { throw ValidationError("a PDF takes at least one second") }
    guard pdfEngine == "auto" || PDFEngine(rawValue: pdfEngine) != nil else {
      throw ValidationError("'\(pdfEngine)' makes no PDF: weasyprint, chromium or auto")
    }
    let known = Edition.readable.map(\.rawValue)
    for name in editionNames ?? [] where !known.contains(name) {
      throw ValidationError("'\(name)' is no edition: board, full or easy-read")
    }
    guard ["pipes", "list"].contains(mdTables) else {
      throw ValidationError("'\(mdTables)' is no form of tables: pipes or list")
    }
  }

  private var formats: Set<ReportFormat> {
    Set(formatNames.compactMap { ReportFormat(rawValue: $0) })
  }

  private var formatNames: [String] { format.split(separator: ",").map { String($0) } }
  private var editionNames: [String]? {
    edition?.split(separator: ",").map { String($0) }
  }

  private func choice(pdfMaker: PDFMaker?) -> ReportChoice {
    ReportChoice(
      editions: editionNames.map { names in
        Edition.readable.filter { names.contains($0.rawValue) }
      }, formats: formats,
      markdown: MarkdownOptions(tables: mdTables == "list" ? .list : .pipes),
      isDraft: options.draft, pdfMaker: pdfMaker)
  }

  private func pdfMaker() throws(CommandFailure) -> PDFMaker {
    try PDFMaker(PDFEngine(rawValue: pdfEngine), limit: pdfTimeout)
  }

  func perform() throws -> ExitStatus {
    let folder = AuditFolder(audit)
    let pack = try TemplatePack.load(template)
    let pdfMaker = formats.contains(.pdf) ? try pdfMaker() : nil
    let (audit, result) = try options.result(of: folder)
    let files = try ReportFiles(
      of: result, in: audit, pack: pack, choice: choice(pdfMaker: pdfMaker))
    let target = output ?? folder.reportsPath
    try ReleaseGate(folder: folder, isDraft: options.draft)
      .pass(result, of: audit, hash: files.resultHash) {
        try FolderWriter(files: files.files).write(to: target)
      }
    try files.tell(in: target)
    return .done
  }
}
