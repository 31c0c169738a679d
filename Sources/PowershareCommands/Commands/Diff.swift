import ArgumentParser
import Comparison
import Diagnostics
import Documents
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
        powershare diff 2023 2024 2025 2026            # each earlier one with the last
        powershare diff old/result.json 2026           # the old answers are destroyed
        powershare diff 2025 2026 --format html -o change.html
        powershare diff 2025 2026 --format json > changes.json
        powershare diff 2025 2026 --fail-on down,promise-withdrawn

      Only what both years have is compared: questions that mean the same, and voices
      shown in both. Whether a change can be told from chance is tested exactly, and
      people who answered both times, by their codes, are held against themselves.
      Where only a result is left, figures are compared and nothing is tested.

      Each release is noted in the releases.jsonl of both audits: see powershare
      report --help.

      Exits with 0 whatever moved; with --exit-code 1 when anything did, with
      --fail-on 1 when one of those did; 65 when the two asked different
      questionnaires.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, md, html, json, csv
  }

  @Argument(help: "The earlier audits or results, then the later one.")
  var audits: [String]

  @Option(help: ArgumentHelp("What to write: text, md, html, json or csv.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "A folder with a template pack, for text, md and html.", valueName: "folder"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "How Markdown shows tables: pipes, or list for readers of plain CommonMark.",
      valueName: "form"))
  var mdTables = MarkdownOptions.TableForm.pipes

  @Option(
    help: ArgumentHelp(
      "Which lines: clear, changed (whether or not chance could do it) or all.",
      valueName: "which"))
  var show = "changed"

  @Flag(help: "Exits with 1 when anything moved, other than by what chance can do.")
  var exitCode = false

  @Option(
    help: ArgumentHelp(
      "Exits with 1 when one of these is found, such as down,not-comparable,promise-not-kept.",
      valueName: "list"))
  var failOn: String?

  @Option(
    help: ArgumentHelp(
      "An expected-changes.yaml: who expects which change, and why.", valueName: "file"))
  var expected: String?

  @Option(
    name: [.short, .customLong("output")], help: "The file to write into.", transform: outputPath)
  var output: String?

  @OptionGroup var options: ScoringOptions

  func validate() throws {
    guard audits.count > 1 else { throw ValidationError("a comparison takes at least two audits") }
    guard ChangeOptions.Detail(rawValue: show) != nil else {
      throw ValidationError("'\(show)' is nothing to show: clear, changed or all")
    }
    for token in failures where !ChangeEntry.tokens.contains(token) {
      let meant = nearestName(to: token, among: ChangeEntry.tokens)
      throw ValidationError(
        "'\(token)' never happens: "
          + (meant.map { "did you mean '\($0)'?" }
            ?? "there are \(ChangeEntry.tokens.joined(separator: ", "))"))
    }
  }

  private var failures: [String] {
    (failOn ?? "").split(separator: ",").map { String($0) }
  }

  func perform() throws -> ExitStatus {
    let pack = try TemplatePack.load(template)
    let years = try YearSource.read(audits, with: options)
    try check(years)
    let compared = try years.comparisons()
    let entries = compared.flatMap(\.comparison.entries)
    var shown = ChangeOptions(toolVersion: ToolVersion.text)
    shown.isDraft = options.draft
    shown.detail = ChangeOptions.Detail(rawValue: show) ?? .changed
    shown.expected = try expectedChanges()?.matched(with: Set(entries.map(\.id)))
    let files = try files(of: compared, years, shown, pack)
    try YearSource.pass(years[...], isDraft: options.draft) { try write(files) }
    return status(of: entries, expecting: Set((shown.expected ?? []).map(\.id)))
  }

  /// What somebody expected is shown, and fails nothing.
  private func status(of entries: [ChangeEntry], expecting expected: Set<String>) -> ExitStatus {
    let surprises = entries.filter { !expected.contains($0.id) }
    let fails = surprises.contains { entry in
      (exitCode && entry.isDifference) || failures.contains(entry.token)
    }
    return fails ? .doesNotHold : .done
  }

  // MARK: - Reading

  /// - Throws: 65 when the years asked different questionnaires, or show figures to other readers.
  private func check(_ years: [YearSource]) throws {
    guard let later = years.last, let last = audits.last else { return }
    if let asked = options.audience, later.year.figures.audience.rawValue != asked {
      throw CommandFailure(
        .wrongData,
        "\(last) is a result for the audience '\(later.year.figures.audience.rawValue)', not for "
          + "'\(asked)'")
    }
    for (path, earlier) in zip(audits, years.dropLast()) {
      try earlier.check(against: later, named: path)
      if later.year.figures.subject.date < earlier.year.figures.subject.date {
        Console.say(
          "note: \(path) is dated after \(last); the last one named is taken as the later"
            .safeForTerminal)
      }
    }
  }

  private func expectedChanges() throws(CommandFailure) -> [ExpectedChange]? {
    guard let expected else { return nil }
    let file = try SourceFile.load(expected, family: .expectedChanges, limits: .questionnaire)
    let (changes, diagnostics) = ExpectedChange.read(file)
    guard let changes else { throw CommandFailure(diagnostics) }
    Console.say(warnings: diagnostics)
    return changes
  }

  // MARK: - Writing

  /// What is written: the comparison first, then the charts of a Markdown document.
  private func files(
    of compared: [(comparison: YearComparison, earlier: QuestionnaireLock)],
    _ years: [YearSource], _ shown: ChangeOptions, _ pack: TemplatePack
  ) throws(CommandFailure) -> [(path: String, bytes: [UInt8])] {
    let comparisons = compared.map(\.comparison)
    let name = output.map { Folder.lastName(of: $0) } ?? ""
    switch format {
    case .text:
      guard let subject = years.changeSubject(of: compared, shown) else { return [] }
      let speaker = pack.tellsChangesAtTerminal ? pack : try TemplatePack.load(nil)
      return [(name, textBytes(of: subject, saidBy: speaker))]
    case .json: return [(name, jsonBytes(of: comparisons, options: shown))]
    case .csv: return [(name, csvBytes(of: comparisons, options: shown))]
    case .html, .md:
      guard let subject = years.changeSubject(of: compared, shown) else { return [] }
      let report = try subject.report(
        in: pack, MarkdownOptions(tables: mdTables, linksCharts: output != nil))
      guard format == .md else { return [(name, report.html)] }
      return [(name, report.markdown)]
        + report.charts.map { ("charts/\($0.id).svg", $0.svg + [UInt8(ascii: "\n")]) }
    }
  }

  /// To standard output without its charts, or to a file with them in a folder beside it.
  private func write(_ files: [(path: String, bytes: [UInt8])]) throws(CommandFailure) {
    guard let output else { return try Console.result(files.first?.bytes ?? []) }
    do {
      guard files.count > 1 else {
        try Folder.make(Folder.parentFolder(of: output))
        return try Folder.write(files.first?.bytes ?? [], to: output)
      }
      try FolderWriter(files: files).write(to: Folder.parentFolder(of: output))
    } catch {
      throw CommandFailure(error)
    }
  }
}
