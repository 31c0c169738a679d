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
        powershare report north-trust-2026     # into north-trust-2026/reports
        powershare report north-trust-2026 -o out --audience public
        powershare report north-trust-2026 --edition board --format html
        powershare report north-trust-2026 --format html,pdf     # for printing
        powershare report north-trust-2026 --draft -o look   # not to be passed on

      Writes one folder with board.html (two pages for a meeting), report.html
      (everything that may be shown), easy-read.html (a draft to be checked), each a
      single file that opens in any browser, and index.html that leads to them; the
      same as Markdown with its pictures in charts/; result.json, figures.csv, and
      MANIFEST.json with the sum of each file. The same answers give the same bytes.
      What an earlier run made there goes, so that all in the folder says the same;
      files of your own stay, and pages that you edited refuse the run.

      A PDF of each edition is made only when it is asked for, from its page by
      another program: WeasyPrint, which gives the same bytes each time, or Chromium.
      Exits with 69 when none is installed.

      Each release is noted in the audit's releases.jsonl, with marks of the people
      behind it. What would give a few people away beside an earlier release is not
      written: wait until enough new people have answered, count the same sheets as
      then (late ones can wait in set-aside/), or look at it with --draft.
      """)

  @Argument(help: "The audit folder.")
  var audit: String

  @Option(
    name: [.short, .customLong("output")], help: "The folder to write into.", transform: outputPath)
  var output: String?

  @Flag(help: "Replaces reports that were edited by hand; your own files stay.")
  var overwriteEdited = false

  @OptionGroup var year: PreviousYear

  @OptionGroup var report: ReportOptions
  @OptionGroup var options: ScoringOptions

  mutating func validate() throws {
    guard year.previous == nil || report.asksForChange else {
      throw ValidationError("--previous is for the edition of change: add it to --edition")
    }
  }

  func perform() throws -> ExitStatus {
    let folder = AuditFolder(audit)
    let pack = try TemplatePack.load(report.template)
    let pdfMaker = try report.pdfMaker()
    let made = try MadeReports(
      of: folder, with: pack, report, options, previous: year.previous, pdfMaker: pdfMaker)
    let target = output ?? folder.reportsPath
    try folder.refuse(writingTo: target)
    var gone: [String] = []
    try YearSource.pass(made.years.earlier, isDraft: options.draft) {
      try ReleaseGate(folder: folder, isDraft: options.draft)
        .pass(
          made.result, of: made.audit, hash: made.files.resultHash, returning: made.years.returning
        ) {
          gone = try ReportFolder(target).put(
            made.files.files, overwritesEdited: overwriteEdited)
        }
    }
    ReportFiles.tell(gone: gone)
    try made.files.tell(in: target)
    return .done
  }
}
