import Diagnostics
import Digests
import Findings
import Reporting
import Scoring
import Survey

/// A form in which a report can be had.
enum ReportFormat: String, CaseIterable {
  case html, md, json, csv, pdf

  /// What is written when nothing else is asked for; a PDF needs another program.
  static let usual: Set<ReportFormat> = [.html, .md, .json, .csv]
}

/// The files of one audit's report, before they are written.
struct ReportFiles {
  /// Path inside the folder and content, in a fixed order.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// SHA-256 of `result.json`, 64 hex digits.
  let resultHash: String

  /// - Throws: 65 when the template pack does not fit these values, 70 when report.md would not
  ///   read back as it was meant, 69 or 73 when there can be no PDF; nothing is written then.
  init(
    of result: AuditResult, in audit: Audit, pack: TemplatePack,
    markdown: MarkdownOptions = MarkdownOptions(),
    formats: Set<ReportFormat> = ReportFormat.usual, isDraft: Bool = false,
    pdfMaker: PDFMaker? = nil
  ) throws(CommandFailure) {
    let data = result.jsonBytes(toolVersion: ToolVersion.text, isDraft: isDraft)
    resultHash = SHA256.hex(of: data)
    if !formats.isDisjoint(with: [.html, .md, .pdf]) {
      let context = FindingContext(
        result: result, questionnaire: audit.questionnaire, terms: audit.terms)
      let subject = ReportSubject(context: context, resultHash: resultHash, isDraft: isDraft)
      let report = try Self.render(subject, pack: pack, markdown: markdown)
      if formats.contains(.html) { files.append(("report.html", report.html)) }
      if formats.contains(.pdf) {
        let maker = if let pdfMaker { pdfMaker } else { try PDFMaker() }
        files.append(
          ("report.pdf", try maker.pdf(of: report.html, date: result.subject.date)))
      }
      if formats.contains(.md) {
        files.append(("report.md", report.markdown))
        files += report.pictures
      }
    }
    if formats.contains(.json) { files.append(("result.json", data)) }
    if formats.contains(.csv) { files.append(("figures.csv", result.csvBytes)) }
  }

  private static func render(
    _ subject: ReportSubject, pack: TemplatePack, markdown: MarkdownOptions
  ) throws(CommandFailure) -> Reporting.Report {
    do {
      return try Reporting.Report(
        .full, of: subject, in: pack, toolVersion: ToolVersion.text, options: markdown)
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  fileprivate init(_ fault: RenderFault) {
    switch fault {
    case .template(let diagnostics): self.init(diagnostics)
    case .missingBlock(let name): self.init(.wrongData, "the template pack asks for '\(name)'")
    case .repeatedBlock(let name): self.init(.wrongData, "the template shows '\(name)' twice")
    case .unfitValue(let name): self.init(.ourFault, "the value '\(name)' does not fit its name")
    case .notTheSameWhenReadAgain:
      self.init(
        .ourFault, "report.md would not read back as it was meant, so nothing was written",
        help: ["this is a fault of powershare: please report it with the audit's template pack"])
    }
  }
}
