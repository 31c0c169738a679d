import ArgumentParser
import Reporting
import Scoring
import Survey

/// The reports of one audit, made in memory, with what they were made of.
struct MadeReports {
  let audit: Audit
  let result: AuditResult
  let years: YearWithPrevious
  let files: ReportFiles

  /// - Parameters:
  ///   - folder: Where the audit lies.
  ///   - pack: Templates, sentences and style.
  ///   - report: What is asked for.
  ///   - scoring: How audits are scored.
  ///   - previous: The audit or result of the year before, instead of the one that audit.yaml names.
  ///   - pdfMaker: `nil` where no PDF is to be made.
  /// - Throws: 65 with what is wrong in the audit or the pack, 66 when a comparison is asked for and
  ///   no year before is named.
  init(
    of folder: AuditFolder, with pack: TemplatePack, _ report: ReportOptions,
    _ scoring: ScoringOptions, previous: String?, pdfMaker: PDFMaker?
  ) throws {
    (audit, result) = try scoring.result(of: folder, on: report.day)
    years =
      report.asksForChange
      ? try YearWithPrevious(
        YearSource(folder, audit, result), previous: try Self.previous(previous, folder, pack),
        with: scoring)
      : .none
    files = try ReportFiles(
      of: result, in: audit, pack: pack,
      choice: report.choice(isDraft: scoring.draft, pdfMaker: pdfMaker), change: years.change)
  }

  private static func previous(
    _ named: String?, _ folder: AuditFolder, _ pack: TemplatePack
  ) throws(CommandFailure) -> String {
    guard pack.has(.change) else {
      throw CommandFailure(.wrongData, "the template pack has no edition 'change'")
    }
    guard let previous = named ?? folder.previousPath else {
      throw CommandFailure(
        .missingInput, "\(folder.path) names no audit of the year before",
        help: ["name it with --previous, or in audit.yaml: 'previous: ../north-trust-2025'"])
    }
    return previous
  }
}

// MARK: - Once more

extension MadeReports {
  /// Makes a pack again as its manifest says; nothing is written and nothing is handed out.
  ///
  /// - Parameters:
  ///   - making: Of the manifest.
  ///   - folder: The audit that it was made of.
  ///   - template: The pack that it was made with.
  ///   - previous: As for a report.
  /// - Throws: 65 where the manifest asks for what is not known here or another template pack was
  ///   used, and what ``init(of:with:_:_:previous:pdfMaker:)`` does.
  init(
    again making: PackManifest.Making, of folder: AuditFolder, template: String?, previous: String?
  ) throws {
    // What earlier releases keep back is kept back again, unless nobody can read them.
    if Folder.isThere(folder.releasesPath) { _ = try ReleaseLogFile(of: folder) }
    let pack = try TemplatePack.load(template)
    guard pack.digest == making.template.digest else {
      throw CommandFailure(
        .wrongData,
        "these reports were made with another template pack, "
          + "'\(making.template.name)' \(making.template.version)",
        help: ["name its folder with --template, as it was then"])
    }
    let options: PackOptions
    do {
      options = try PackOptions.parse(making.options.arguments)
    } catch {
      throw CommandFailure(
        .wrongData,
        "\(PackManifest.fileName) asks for what is not known here: "
          + PackOptions.message(for: error),
        help: ["use the version of powershare that made the reports, \(making.toolVersion)"])
    }
    try self.init(
      of: folder, with: pack, options.report, options.scoring, previous: previous, pdfMaker: nil)
  }
}

extension PackManifest.Options {
  /// As the command line has them.
  fileprivate var arguments: [String] {
    (audienceIsAssumed ? [] : ["--audience=\(audience)"]) + [
      "--edition=\(editions.joined(separator: ","))",
      "--format=\(formats.joined(separator: ","))", "--md-tables=\(mdTables)",
    ]
      + (hasAssets ? [] : ["--no-assets"]) + (date.map { ["--date=\($0)"] } ?? [])
      + (includesIncomplete ? ["--include-incomplete"] : []) + (isDraft ? ["--draft"] : [])
  }
}
