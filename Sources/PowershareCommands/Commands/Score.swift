import ArgumentParser
import Diagnostics
import Digests
import Reporting
import Scoring
import Survey

/// `powershare score`: the result as JSON on standard output.
struct Score: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Prints the result of an audit as JSON.",
    discussion: """
      Examples:
        powershare score north-trust-2026
        powershare score north-trust-2026 --audience public > result.json

      Each release is noted in the audit's releases.jsonl, and one that would give
      a few people away is not printed: see powershare report --help.
      """)

  @Argument(help: "The audit folder.")
  var audit: String

  @OptionGroup var options: ScoringOptions

  func perform() throws -> ExitStatus {
    let folder = AuditFolder(audit)
    let (audit, result) = try options.result(of: folder)
    let data = result.jsonBytes(toolVersion: ToolVersion.text, isDraft: options.draft)
    try ReleaseGate(folder: folder, isDraft: options.draft)
      .pass(result, of: audit, hash: SHA256.hex(of: data)) { try Console.result(data) }
    return .done
  }
}

/// What every command that scores an audit can be told.
struct ScoringOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whom the figures are for: internal, public or self; the audit's own without it.",
      valueName: "audience"))
  var audience: String?

  @Flag(help: "Counts sheets that are still in progress, and says so.")
  var includeIncomplete = false

  @Flag(
    help: """
      A look for those who hold the sheets: it says that it is not to be passed on, is not held \
      against earlier releases, and is not noted as one.
      """)
  var draft = false

  mutating func validate() throws {
    if let audience, AuditPlan.Audience(rawValue: audience) == nil {
      throw ValidationError("'\(audience)' is no audience: internal, public or self")
    }
  }

  /// These options as another process is given them.
  var arguments: [String] {
    (audience.map { ["--audience=\($0)"] } ?? []) + argumentsBesidesAudience
  }

  /// ``arguments`` without whom the figures are for, which a client may have another of.
  var argumentsBesidesAudience: [String] {
    (includeIncomplete ? ["--include-incomplete"] : []) + (draft ? ["--draft"] : [])
  }

  /// Reads an audit and scores it, and says on stderr which sheets were left out.
  ///
  /// - Parameters:
  ///   - folder: Where the audit lies.
  ///   - other: The audience where none is asked for, instead of the audit's own.
  ///   - day: The day that the result is for, instead of the audit's own.
  /// - Returns: The audit, and its result for the audience asked for.
  /// - Throws: 65 with every fault when any sheet is wrong: a report must not rest on part of them.
  func result(
    of folder: AuditFolder, orFor other: AuditPlan.Audience? = nil, on day: CalendarDate? = nil
  ) throws -> (audit: Audit, result: AuditResult) {
    var (audit, diagnostics) = try folder.load(withJournals: includeIncomplete)
    if let day { audit.plan.date = day }
    guard !diagnostics.contains(where: \.isError) else { throw CommandFailure(diagnostics) }
    Console.say(warnings: diagnostics)
    tellWhatCounts(of: audit)
    let result = result(of: audit, in: folder, orFor: other)
    if result.sections.isEmpty {
      Console.say(
        note: "this questionnaire has no ladder questions, so there is nothing to score",
        isUsual: true)
    }
    return (audit, result)
  }

  /// Scores an audit, without what would give people away beside an earlier release.
  ///
  /// - Parameters:
  ///   - audit: The audit.
  ///   - folder: Where it lies.
  ///   - other: The audience where none is asked for, instead of the audit's own.
  /// - Returns: Its result for the audience asked for.
  func result(
    of audit: Audit, in folder: AuditFolder, orFor other: AuditPlan.Audience? = nil
  ) -> AuditResult {
    let audience = audience.flatMap { AuditPlan.Audience(rawValue: $0) } ?? other
    let gate = ReleaseGate(folder: folder, isDraft: draft)
    return gate.result(of: audit, for: audit.audience(askedFor: audience)) { whole, earlier in
      AuditResult(
        of: audit, for: audience, includesIncomplete: includeIncomplete, keepingWhole: whole,
        after: earlier)
    }
  }

  /// Names the sheets in progress, and those that a revision stands for.
  private func tellWhatCounts(of audit: Audit) {
    let counted = Set(audit.countedSheets(includesIncomplete: includeIncomplete).map(\.id))
    let open = audit.sheets.filter { $0.status == .inProgress }
    Self.tell(
      "counted although in progress", open.filter { counted.contains($0.id) }, isUsual: true)
    Self.tell("not counted, in progress", open.filter { !counted.contains($0.id) })
    Self.tell("not counted, revised by another", audit.revisions.revised, isUsual: true)
  }

  private static func tell(_ what: String, _ sheets: [AnswerSheet], isUsual: Bool = false) {
    guard !sheets.isEmpty else { return }
    Console.say(
      note: "\(what): \(sheets.map(\.id.rawValue).joined(separator: ", "))", isUsual: isUsual)
  }
}
