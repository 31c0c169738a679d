import Diagnostics
import Digests
import Findings
import Reporting
import Scoring
import Survey

/// A form in which a report can be had.
enum ReportFormat: String, CaseIterable {
  case html, md, json, csv
}

/// What a report is to be made of.
struct ReportChoice {
  /// In the order of ``Edition/readable``.
  var editions = Edition.readable
  var formats = Set(ReportFormat.allCases)
  var markdown = MarkdownOptions()
  /// A look for those who hold the sheets.
  var isDraft = false

  /// The editions that are rendered: with several pages, one more that leads to them.
  fileprivate var rendered: [Edition] {
    guard !formats.isDisjoint(with: [.html, .md]) else { return [] }
    return editions + (formats.contains(.html) && editions.count > 1 ? [.index] : [])
  }

  fileprivate var contents: PackContents {
    PackContents(
      editions: formats.contains(.html) ? Set(editions) : [],
      hasMarkdown: formats.contains(.md), hasResult: formats.contains(.json),
      hasFigures: formats.contains(.csv))
  }
}

/// The files of one audit's reports, before they are written.
struct ReportFiles {
  /// Path inside the folder and content, in a fixed order; the manifest comes last.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  /// SHA-256 of `result.json`, 64 hex digits.
  let resultHash: String

  /// - Throws: 65 when the template pack does not fit these values, 70 when a report would not
  ///   read back as it was meant; nothing is written then.
  init(
    of result: AuditResult, in audit: Audit, pack: TemplatePack,
    choice: ReportChoice = ReportChoice()
  ) throws(CommandFailure) {
    let data = result.jsonBytes(toolVersion: ToolVersion.text, isDraft: choice.isDraft)
    resultHash = SHA256.hex(of: data)
    let subject = ReportSubject(
      context: FindingContext(
        result: result, questionnaire: audit.questionnaire, terms: audit.terms),
      resultHash: resultHash, isDraft: choice.isDraft, easyRead: audit.plan.easyRead)
    for report in try Self.render(subject, pack: pack, choice: choice) {
      add(report, formats: choice.formats)
    }
    if choice.formats.contains(.json) { files.append(("result.json", data)) }
    if choice.formats.contains(.csv) { files.append(("figures.csv", result.csvBytes)) }
    let manifest = PackManifest(
      toolVersion: ToolVersion.text, result: result, resultHash: resultHash, pack: pack,
      editions: choice.editions,
      formats: ReportFormat.allCases.filter(choice.formats.contains).map(\.rawValue),
      isDraft: choice.isDraft)
    files.append((PackManifest.fileName, manifest.jsonBytes(of: files)))
  }

  /// A chart that several editions show is the same file.
  private mutating func add(_ report: Reporting.Report, formats: Set<ReportFormat>) {
    let name = report.edition.fileName
    if formats.contains(.html) { files.append(("\(name).html", report.html)) }
    guard formats.contains(.md), report.edition != .index else { return }
    files.append(("\(name).md", report.markdown))
    for chart in report.charts {
      let path = "charts/\(chart.id).svg"
      guard !files.contains(where: { $0.path == path }) else { continue }
      files.append((path, chart.svg + [UInt8(ascii: "\n")]))
    }
  }

  private static func render(
    _ subject: ReportSubject, pack: TemplatePack, choice: ReportChoice
  ) throws(CommandFailure) -> [Reporting.Report] {
    let editions = choice.rendered
    guard !editions.isEmpty else { return [] }
    do {
      return try ReportWriter(
        subject, in: pack, toolVersion: ToolVersion.text, contents: choice.contents,
        options: choice.markdown
      ).reports(editions)
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

extension TemplatePack {
  /// The pack in a folder, or the one that travels with the program.
  ///
  /// - Throws: 65 with every fault of the pack, 66 when there is none.
  static func load(_ folder: String?) throws(CommandFailure) -> TemplatePack {
    let name = folder ?? "Templates/default"
    let files = if let folder { try packFiles(in: folder) } else { shippedFiles }
    let (pack, diagnostics) = TemplatePack.read(name, files: files)
    Console.say(diagnostics.filter { !$0.isError })
    guard let pack else { throw CommandFailure(diagnostics.filter(\.isError)) }
    return pack
  }

  private static var shippedFiles: [String: [UInt8]] {
    let prefix = "Templates/default/"
    var files: [String: [UInt8]] = [:]
    for path in EmbeddedFiles.paths where path.hasPrefix(prefix) {
      files[String(path.dropFirst(prefix.count))] = EmbeddedFiles.bytes(of: path)
    }
    return files
  }

  private static func packFiles(in folder: String) throws(CommandFailure) -> [String: [UInt8]] {
    guard Folder.exists("\(folder)/pack.yaml") else {
      throw CommandFailure(
        .missingInput, "\(folder) is not a template pack: there is no pack.yaml in it")
    }
    do {
      var files: [String: [UInt8]] = [:]
      for name in try Folder.names(in: folder) where !Folder.isFolder("\(folder)/\(name)") {
        files[name] = try Folder.read("\(folder)/\(name)", limit: 2_000_000)
      }
      return files
    } catch {
      throw CommandFailure(error)
    }
  }
}
