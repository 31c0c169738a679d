import ArgumentParser
import Glibc

/// The options of a run that can show in a pack, so that what failed is tried again as it was meant.
struct PackOptions: ParsableArguments {
  @OptionGroup var report: ReportOptions
  @OptionGroup var scoring: ScoringOptions
  @Option var previous: String?
}

extension BatchOptions {
  /// What is remembered of a client that failed; the template pack by its whole path.
  var packArguments: [String] {
    var paths = ResolvedPaths()
    return report.keyArguments
      + (report.template.map { ["--template=\(paths.resolve($0))"] } ?? []) + scoring.arguments
      + (previous.map { ["--previous=\(paths.resolve($0))"] } ?? [])
  }

  /// These options with those of the run in which some clients failed.
  ///
  /// - Throws: 64 where others were given, or the clients failed in runs that were not alike.
  func asWhenFailed(_ ids: [String], in out: BatchFolder) throws -> BatchOptions {
    let runs = out.optionsOfFailures(among: ids)
    guard let first = runs.keys.first else { return self }
    guard runs.count == 1 else {
      let words = runs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\(ClientCounts.clients($0.value)): \($0.key)" }
      throw CommandFailure(
        .usage, "these clients failed in runs with different options",
        help: words + ["try those of one run at a time, with --only"])
    }
    let parsed = try PackOptions.parse(first.split(separator: "\n").map { String($0) })
    var options = self
    options.report = parsed.report
    options.report.pdfTimeout = report.pdfTimeout
    options.scoring = parsed.scoring
    options.previous = parsed.previous
    try refuseOthers(than: options.packArguments)
    try options.validate()
    return options
  }

  private func refuseOthers(than remembered: [String]) throws(CommandFailure) {
    let own = packArguments
    for name in Self.packOptions where isGiven(name) {
      func values(_ arguments: [String]) -> [String] {
        arguments.filter { $0 == name || $0.hasPrefix("\(name)=") }
      }
      let then = values(remembered)
      guard values(own) != then else { continue }
      throw CommandFailure(
        .usage,
        "'\(name)' is not as in the run that failed, which had "
          + (then.first.map { "'\($0)'" } ?? "none"),
        help: [
          "leave it out to try again as then",
          "or make the packs with other options: 'powershare batch' with the clients and the folder",
        ])
    }
  }

  private static let packOptions = [
    "--edition", "--format", "--md-tables", "--no-assets", "--date", "--pdf-engine", "--template",
    "--audience", "--include-incomplete", "--draft", "--previous",
  ]

  /// A default that was typed is a wish too, and only the command line tells.
  private func isGiven(_ name: String) -> Bool {
    CommandLine.arguments.contains { $0 == name || $0.hasPrefix("\(name)=") }
  }
}
