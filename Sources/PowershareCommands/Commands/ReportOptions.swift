import ArgumentParser
import Reporting
import Survey

/// What every command that makes reports can be told.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Which editions to make: board, full, easy-read, and change for what moved since the audit \
      that audit.yaml names as previous; all but change without it.
      """,
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
  var mdTables = MarkdownOptions.TableForm.pipes

  @Flag(help: "Leaves pictures out of Markdown; each chart's sentence and table remain.")
  var noAssets = false

  @Option(
    help: ArgumentHelp(
      "The day that reports are made for, such as 2026-06-30; the audit's own without it.",
      valueName: "date"))
  var date: String?

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

  mutating func validate() throws {
    let known = Self.editions.map(\.rawValue)
    var faults = formatNames.filter { ReportFormat(rawValue: $0) == nil }
      .map { "'\($0)' is no format: html, md, json, csv or pdf" }
    faults += (editionNames ?? []).filter { !known.contains($0) }
      .map { "'\($0)' is no edition: board, full, easy-read or change" }
    if formatNames.isEmpty { faults.append("--format names nothing: html, md, json, csv or pdf") }
    if editionNames?.isEmpty == true {
      faults.append("--edition names nothing: board, full, easy-read or change")
    }
    if let date, CalendarDate(date) == nil {
      faults.append("'\(date)' is no day, which is written as in 2026-06-30")
    }
    if pdfTimeout <= 0 { faults.append("a PDF takes at least one second") }
    if pdfEngine != "auto", PDFEngine(rawValue: pdfEngine) == nil {
      faults.append("'\(pdfEngine)' makes no PDF: weasyprint, chromium or auto")
    }
    guard faults.isEmpty else { throw ValidationError(faults.joined(separator: "\n")) }
  }

  /// Those that can be asked for.
  static let editions = Edition.readable + [.change]

  /// Names of editions as one text, each once and in the order of ``editions``.
  static func inOrder(_ names: [String]) -> String {
    editions.map(\.rawValue).filter(names.contains).joined(separator: ",")
  }

  /// Whether earlier years are wanted beside this one.
  var asksForChange: Bool { editionNames?.contains(Edition.change.rawValue) ?? false }

  /// Whether a comparison is all that is wanted.
  var asksForChangeAlone: Bool {
    editionNames.map { Set($0) == [Edition.change.rawValue] } ?? false
  }

  /// The day that reports are made for; `nil` for the audit's own.
  var day: CalendarDate? { date.flatMap { CalendarDate($0) } }

  private var formats: Set<ReportFormat> {
    Set(formatNames.compactMap { ReportFormat(rawValue: $0) })
  }

  private var formatNames: [String] { format.wordsBetweenCommas }
  private var editionNames: [String]? { edition?.wordsBetweenCommas }

  /// - Parameters:
  ///   - isDraft: A look for those who hold the sheets.
  ///   - pdfMaker: From ``pdfMaker()``.
  /// - Returns: What is to be made.
  func choice(isDraft: Bool, pdfMaker: PDFMaker?) -> ReportChoice {
    ReportChoice(
      editions: editionNames.map { names in
        Edition.readable.filter { names.contains($0.rawValue) }
      }, formats: formats,
      markdown: MarkdownOptions(tables: mdTables, chartsFolder: noAssets ? nil : "charts"),
      isDraft: isDraft, date: day, pdfMaker: pdfMaker)
  }

  /// What makes PDFs; `nil` where none is asked for.
  ///
  /// - Throws: 69 when it is not installed.
  func pdfMaker() throws(CommandFailure) -> PDFMaker? {
    guard formats.contains(.pdf) else { return nil }
    return try PDFMaker(PDFEngine(rawValue: pdfEngine), limit: pdfTimeout)
  }

  /// These options as another process is given them.
  var arguments: [String] { keyArguments + ["--pdf-timeout=\(pdfTimeout)"] + templateArguments }

  /// Those that can show in a report, without the pack, which is known by its content.
  ///
  /// What comes to the same reports is the same here, in whatever order it was given.
  var keyArguments: [String] {
    (editionsInOrder.map { ["--edition=\($0)"] } ?? []) + otherKeyArguments
  }

  /// The editions that are asked for, each once and in the order of ``editions``.
  var editionsInOrder: String? { editionNames.map { Self.inOrder($0) } }

  /// ``keyArguments`` without the editions, which a client may have others of.
  var otherKeyArguments: [String] {
    let formats = ReportFormat.allCases.filter(formats.contains).map(\.rawValue)
    let engine = formats.contains(ReportFormat.pdf.rawValue) ? pdfEngine : "auto"
    return [
      "--format=\(formats.joined(separator: ","))", "--md-tables=\(mdTables.rawValue)",
      "--pdf-engine=\(engine)",
    ] + (noAssets ? ["--no-assets"] : [])
      + (date.map { ["--date=\($0)"] } ?? [])
  }

  private var templateArguments: [String] { template.map { ["--template=\($0)"] } ?? [] }
}

extension MarkdownOptions.TableForm: ExpressibleByArgument {}
