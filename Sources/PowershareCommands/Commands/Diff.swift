import ArgumentParser
import Comparison
import Reporting
import Scoring
import Survey

/// `powershare diff`: what moved between the years of one organisation.
struct Diff: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares the audits of one organisation from year to year.",
    discussion: """
      Examples:
        powershare diff north-trust-2025 north-trust-2026
        powershare diff 2023 2024 2025 2026                  # each earlier one with the last

      Only what both years have is compared: questions that mean the same, and voices
      shown in both. Whether a change can be told from chance is tested exactly.
      """)

  @Argument(help: "The earlier audits, then the later one.")
  var audits: [String]

  @OptionGroup var options: ScoringOptions

  func validate() throws {
    guard audits.count > 1 else { throw ValidationError("a comparison takes at least two audits") }
  }

  func perform() throws -> ExitStatus {
    let years = try self.years()
    let comparisons = try self.comparisons(of: years)
    var shown = ChangeOptions(toolVersion: ToolVersion.text)
    shown.isDraft = options.draft
    let bytes = jsonBytes(of: comparisons, options: shown)
    try YearSource.pass(years[...], isDraft: options.draft) { try Console.result(bytes) }
    return .done
  }

  /// Every year, all for the audience of the last.
  private func years() throws -> [YearSource] {
    guard let last = audits.last else { return [] }
    let folder = AuditFolder(last)
    let (audit, result) = try options.result(of: folder)
    let earlier = try audits.dropLast().map { path in
      let folder = AuditFolder(path)
      let (audit, result) = try options.result(of: folder, orFor: result.rules.audience)
      return YearSource(folder: folder, audit: audit, result: result)
    }
    return earlier + [YearSource(folder: folder, audit: audit, result: result)]
  }

  private func comparisons(of years: [YearSource]) throws -> [YearComparison] {
    guard let later = years.last else { return [] }
    return try years.dropLast().map { earlier in
      let chain = try VersionChain(
        from: earlier.year.lock, to: later.year.lock, in: [earlier.folder, later.folder])
      return YearComparison(from: earlier.year, to: later.year, by: chain.comparison)
    }
  }
}
