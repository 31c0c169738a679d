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
        powershare diff 2023 2024 2025 2026         # each earlier one with the last
        powershare diff old/result.json 2026        # the old answers are destroyed
        powershare diff 2025 2026 --format html -o change.html
        powershare diff 2025 2026 --format json > changes.json
        powershare diff 2025 2026 --fail-on down,promise-withdrawn

      Only what both years have is compared: questions that mean the same, and voices
      shown in both. Whether a change can be told from chance is tested exactly, and
      people who answered both times, by their codes, are held against themselves.
      Where only a result is left, figures are compared and nothing is tested.

      Versions of a questionnaire between two years are looked for in the folder
      'questionnaire' of each audit named. Across another first number of a version
      nothing is compared.

      Who expects which change stands in a file for --expected:
        format: powershare-expected-changes/1
        changes:
          - id: 0123456789ab        # as --format csv lists it
            reason: A new board sits
            name: Jo Field
            until: 2027-03-31       # may be left out

      Each release is noted in the releases.jsonl of both audits: see powershare
      report --help.

      Exits with 0 whatever moved; with --exit-code 1 when anything did, or a promise
      was not kept, with --fail-on 1 when one of those did; 65 when the two asked
      different questionnaires.
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
      "Which lines of text and csv: clear, changed (whether or not chance could do it; and what is steady) or all.",
      valueName: "which"))
  var show = "changed"

  @Flag(
    help:
      "Exits with 1 when anything moved, other than by what chance can do, or a promise was not kept."
  )
  var exitCode = false

  @Option(
    help: ArgumentHelp(
      "Exits with 1 when one of these is found, such as down,not-comparable,promise-not-kept.",
      valueName: "list"))
  var failOn: String?

  @Option(
    help: ArgumentHelp(
      "A list of changes that somebody expects, as above; they fail nothing. It says who, why, and until which date of the later audit.",
      valueName: "file"))
  var expected: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "The file to write, in place of what is there; a link is followed, a device or pipe written into. Markdown has its pictures in a folder beside it: change.md in change-charts.",
      valueName: "file"),
    transform: outputPath)
  var output: String?

  @OptionGroup var options: ScoringOptions

  func validate() throws {
    guard audits.count > 1 else { throw ValidationError("a comparison takes at least two audits") }
    guard ChangeOptions.Detail(rawValue: show) != nil else {
      throw ValidationError("'\(show)' is nothing to show: clear, changed or all")
    }
    guard failOn == nil || !failures.isEmpty else {
      throw ValidationError(
        "'--fail-on' names nothing: leave it out, or name some of " + Self.listedTokens)
    }
    guard failures.isEmpty || !(failOn ?? "").hasEmptyWord else {
      throw ValidationError(
        "'--fail-on' has a comma with no word beside it\nthere are " + Self.listedTokens)
    }
    let unknown = failures.filter { !ChangeEntry.tokens.contains($0) }
    guard unknown.isEmpty else { throw ValidationError(Self.neverHappen(unknown)) }
  }

  private static let listedTokens = ChangeEntry.tokens.joined(separator: ", ")

  /// A line for each, and once what there is, where one of them is like nothing.
  private static func neverHappen(_ tokens: [String]) -> String {
    let meant = tokens.map { nearestName(to: $0, among: ChangeEntry.tokens) }
    let lines = zip(tokens, meant).map { token, meant in
      "'\(token)' never happens" + (meant.map { ": did you mean '\($0)'?" } ?? "")
    }
    let known = meant.contains(nil) ? ["there are \(listedTokens)"] : []
    return (lines + known).joined(separator: "\n")
  }

  private var failures: [String] {
    (failOn ?? "").wordsBetweenCommas
  }

  private var inputPaths: [String] { audits + [expected, template].compactMap(\.self) }

  func perform() throws -> ExitStatus {
    let place = try output.map { path throws(CommandFailure) in
      try OutputFile(
        path, such: "change.\(format == .text ? "txt" : format.rawValue)",
        sparing: inputPaths)
    }
    var inputs = InputReader()
    let pack = try inputs.take { try TemplatePack.load(template) }
    let years = try inputs.take { try YearSource.read(audits, with: options) }
    let expected = try inputs.take { try expectedChanges() }
    let (saidBy, compared, expecting) = try inputs.all(pack, years, expected)
    return try compare(compared, expecting: expecting, saidBy: saidBy, into: place)
  }

  private func compare(
    _ years: [YearSource], expecting expected: [ExpectedChange]?, saidBy pack: TemplatePack,
    into place: OutputFile?
  ) throws -> ExitStatus {
    warnOfOrder(of: years)
    let compared = try years.comparisons()
    let entries = compared.flatMap(\.comparison.entries)
    var shown = ChangeOptions(toolVersion: ToolVersion.text)
    shown.isDraft = options.draft
    shown.detail = ChangeOptions.Detail(rawValue: show) ?? .changed
    if let later = years.last {
      shown.expected = expected?.matched(
        with: Set(entries.map(\.id)), on: later.year.figures.subject.date)
    }
    let document = try document(of: compared, years, shown, pack, into: place)
    try YearSource.pass(years, isDraft: options.draft) { try write(document, into: place) }
    return status(of: entries, expecting: shown.expectedIDs)
  }

  /// What somebody still expects is shown, and fails nothing.
  private func status(of entries: [ChangeEntry], expecting expected: Set<String>) -> ExitStatus {
    let surprises = entries.filter { !expected.contains($0.id) }
    let fails = surprises.contains { entry in
      (exitCode && entry.isDifference) || failures.contains(entry.token)
    }
    return fails ? .doesNotHold : .done
  }

  // MARK: - Reading

  private func warnOfOrder(of years: [YearSource]) {
    guard let later = years.last else { return }
    for earlier in years.dropLast()
    where later.year.figures.subject.date < earlier.year.figures.subject.date {
      Console.say(
        note: "\(earlier.name) is dated after \(later.name); "
          + "the last one named is taken as the later")
      if later.year.lock.version < earlier.year.lock.version {
        Console.say(
          note: "what \(earlier.year.lock.reference) says of questions that changed is not used, "
            + "as it is no version before \(later.year.lock.version)")
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

  /// What is written: a comparison, and beside a Markdown document its charts.
  private typealias Document = (bytes: [UInt8], charts: [(path: String, bytes: [UInt8])])

  private func document(
    of compared: [(comparison: YearComparison, earlier: QuestionnaireLock)],
    _ years: [YearSource], _ shown: ChangeOptions, _ pack: TemplatePack, into place: OutputFile?
  ) throws(CommandFailure) -> Document {
    let comparisons = compared.map(\.comparison)
    switch format {
    case .text:
      guard let subject = years.changeSubject(of: compared, shown) else { return ([], []) }
      let speaker = pack.tellsChangesAtTerminal ? pack : try TemplatePack.load(nil)
      return (textBytes(of: subject, saidBy: speaker), [])
    case .json: return (jsonBytes(of: comparisons, options: shown), [])
    case .csv: return (csvBytes(of: comparisons, options: shown), [])
    case .html, .md:
      guard let subject = years.changeSubject(of: compared, shown) else { return ([], []) }
      let file = place.flatMap { $0.isStream ? nil : $0.name }
      // Each document has a folder of its own, so that several can stand side by side.
      let folder = file.map { "\($0.hasSuffix(".md") ? String($0.dropLast(3)) : $0)-charts" }
      let report = try subject.report(
        in: pack, MarkdownOptions(tables: mdTables, chartsFolder: folder))
      guard format == .md else { return (report.html, []) }
      let charts = folder.map { folder in
        report.charts.map { chart in
          (path: "\(folder)/\(chart.id).svg", bytes: chart.svg + [UInt8(ascii: "\n")])
        }
      }
      return (report.markdown, charts ?? [])
    }
  }

  /// To standard output, or to a file whose folder is made where there is none.
  private func write(_ document: Document, into place: OutputFile?) throws(CommandFailure) {
    guard let place else { return try Console.result(document.bytes) }
    do {
      try Folder.make(place.folder)
      try place.write(document.bytes, beside: document.charts)
    } catch {
      throw CommandFailure(error)
    }
  }
}
