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

/// What a report is to be made of.
struct ReportChoice {
  /// In the order of ``Edition/readable``; `nil` for all that the pack has.
  var editions: [Edition]?
  var formats = ReportFormat.usual
  var markdown = MarkdownOptions()
  /// A look for those who hold the sheets.
  var isDraft = false
  /// The day that was asked for; `nil` for the audit's own.
  var date: CalendarDate?
  /// `nil` where no PDF is asked for.
  var pdfMaker: PDFMaker?

  fileprivate func editions(of pack: TemplatePack) -> [Edition] {
    editions ?? Edition.readable.filter(pack.has)
  }

  /// The editions of one year that are rendered: with several pages, one more that leads to them.
  fileprivate func rendered(with pack: TemplatePack, and others: [Edition]) -> [Edition] {
    guard !formats.isDisjoint(with: [.html, .md, .pdf]) else { return [] }
    let editions = editions(of: pack)
    let hasSeveral = editions.count + others.count > 1
    let needsIndex = formats.contains(.html) && hasSeveral && pack.has(.index)
    return editions + (needsIndex ? [.index] : [])
  }

  /// As the manifest tells them.
  fileprivate func options(
    of result: AuditResult, with pack: TemplatePack, and others: [Edition]
  ) -> PackManifest.Options {
    var options = PackManifest.Options(
      audience: result.rules.audience.rawValue,
      editions: (editions(of: pack) + others).map(\.rawValue),
      formats: ReportFormat.allCases.filter(formats.contains).map(\.rawValue))
    options.audienceIsAssumed = result.rules.audienceIsAssumed
    options.includesIncomplete = result.rules.includesIncomplete
    options.isDraft = isDraft
    options.mdTables = markdown.tables.rawValue
    options.hasAssets = markdown.chartsFolder != nil
    options.date = date?.description
    return options
  }

  fileprivate func contents(
    with pack: TemplatePack, and others: [Edition]
  ) -> PackContents {
    let editions = editions(of: pack) + others
    return PackContents(
      editions: formats.contains(.html) ? Set(editions) : [],
      hasMarkdown: formats.contains(.md), hasPDF: formats.contains(.pdf),
      hasResult: formats.contains(.json),
      hasFigures: formats.contains(.csv))
  }
}

/// The files of one audit's reports, before they are written.
struct ReportFiles {
  /// Path inside the folder and content, in a fixed order; the manifest comes last.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// SHA-256 of each, by path.
  private(set) var sums: [String: String] = [:]
  /// SHA-256 of `result.json`, 64 hex digits.
  let resultHash: String

  /// - Parameters:
  ///   - result: What the reports show.
  ///   - audit: What it was scored from.
  ///   - pack: Templates, sentences and style.
  ///   - choice: What is to be written.
  ///   - change: Earlier years beside this one, for one more report where the pack has the edition.
  /// - Throws: 65 when the template pack does not fit these values, 70 when a report would not
  ///   read back as it was meant, 69 or 73 when there can be no PDF; nothing is written then.
  init(
    of result: AuditResult, in audit: Audit, pack: TemplatePack,
    choice: ReportChoice = ReportChoice(), change: ChangeSubject? = nil
  ) throws(CommandFailure) {
    let change = pack.has(.change) ? change : nil
    let data = result.jsonBytes(toolVersion: ToolVersion.text, isDraft: choice.isDraft)
    resultHash = SHA256.hex(of: data)
    for report in try Self.render(
      result, in: audit, pack: pack, choice: choice, resultHash: resultHash, change: change)
    {
      try add(report, choice: choice, date: result.subject.date)
    }
    if choice.formats.contains(.json) { files.append(("result.json", data)) }
    if choice.formats.contains(.csv) {
      files.append(("figures.csv", result.csvBytes(isDraft: choice.isDraft)))
    }
    let manifest = PackManifest(
      toolVersion: ToolVersion.text, result: result, resultHash: resultHash, pack: pack,
      options: choice.options(of: result, with: pack, and: change == nil ? [] : [.change]))
    let entries = manifest.entries(of: files)
    let bytes = manifest.jsonBytes(of: entries)
    for entry in entries { sums[entry.path] = entry.digest }
    sums[PackManifest.fileName] = SHA256.hex(of: bytes)
    files.append((PackManifest.fileName, bytes))
  }

  /// A chart that several editions show is the same file.
  private mutating func add(
    _ report: Reporting.Report, choice: ReportChoice, date: CalendarDate
  ) throws(CommandFailure) {
    let name = report.edition.fileName
    if choice.formats.contains(.html) { files.append(("\(name).html", report.html)) }
    guard report.edition != .index else { return }
    if let maker = choice.pdfMaker {
      files.append(
        ("\(name).pdf", try maker.pdf(of: PaperPage.page(from: report.html), date: date)))
    }
    guard choice.formats.contains(.md) else { return }
    files.append(("\(name).md", report.markdown))
    guard let folder = choice.markdown.chartsFolder else { return }
    for chart in report.charts {
      let path = "\(folder)/\(chart.id).svg"
      guard !files.contains(where: { $0.path == path }) else { continue }
      files.append((path, chart.svg + [UInt8(ascii: "\n")]))
    }
  }

  /// Prints what was written, a line each; the pictures as one.
  func tell(in folder: String) throws {
    let pictures = files.count { $0.path.hasPrefix("charts/") }
    let others = files.map(\.path).filter { !$0.hasPrefix("charts/") }
    let lines = others + (pictures > 0 ? ["charts/ with \(pictures) pictures"] : [])
    try Console.result(lines.map { "\(folder.safeForTerminal)/\($0)\n" }.joined())
  }

  /// Says what the pack before had and this one has not.
  static func tell(gone names: [String]) {
    guard !names.isEmpty else { return }
    let pages = names.filter { !$0.hasPrefix("charts/") }
    let pictures = names.count - pages.count
    let listed = pages + (pictures > 0 ? ["\(pictures) in charts/"] : [])
    Console.say(
      "note: taken away, as this run did not make them: \(listed.joined(separator: ", "))"
        .safeForTerminal)
  }

  /// Findings and words are made only where a page or a document asks for them.
  private static func render(
    _ result: AuditResult, in audit: Audit, pack: TemplatePack, choice: ReportChoice,
    resultHash: String, change: ChangeSubject?
  ) throws(CommandFailure) -> [Reporting.Report] {
    let others: [Edition] = change == nil ? [] : [.change]
    let editions = choice.rendered(with: pack, and: others)
    guard !editions.isEmpty || !others.isEmpty else { return [] }
    let subject = ReportSubject(
      context: FindingContext(
        result: result, questionnaire: audit.questionnaire, terms: audit.terms),
      resultHash: resultHash, isDraft: choice.isDraft, easyRead: audit.plan.easyRead,
      palette: pack.chartPalette)
    let reports: [Reporting.Report]
    do {
      reports = try ReportWriter(
        subject, in: pack, toolVersion: ToolVersion.text,
        contents: choice.contents(with: pack, and: others), options: choice.markdown
      ).reports(editions)
    } catch {
      throw CommandFailure(error)
    }
    guard let change else { return reports }
    return reports + [try change.report(in: pack, choice.markdown)]
  }
}

extension ChangeSubject {
  /// The edition of change.
  ///
  /// - Throws: 65 when the template pack does not fit, 70 when it would not read back as it was meant.
  func report(
    in pack: TemplatePack, _ markdown: MarkdownOptions
  ) throws(CommandFailure) -> Reporting.Report {
    do {
      return try ChangeReportWriter(self, in: pack, markdown: markdown).report()
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  init(_ fault: RenderFault) {
    switch fault {
    case .template(let diagnostics): self.init(diagnostics)
    case .missingEdition(let name):
      self.init(.wrongData, "the template pack has no edition '\(name)'")
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
