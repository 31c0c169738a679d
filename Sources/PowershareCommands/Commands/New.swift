import ArgumentParser
import Diagnostics
import Documents
import Survey

/// `powershare new`: an audit folder to start from.
struct New: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes an audit folder.",
    discussion: """
      Examples:
        powershare new north-trust-2026 --organisation "North Trust" --wave 2026
        powershare new my-audit --audience self
      """)

  @Argument(help: "The folder to make; it must not be there yet.", transform: outputPath)
  var audit: String

  @Option(help: "The organisation's name; the folder's name without it.")
  var organisation: String?

  @Option(help: "The name of this round, such as 2026; the year without it.")
  var wave: String?

  @Option(help: "The day that dates the report, such as 2026-05-31; today without it.")
  var date: String?

  @Option(help: "The questionnaire to ask.")
  var questionnaire = "powershare-5p"

  @Option(help: "The words for people who use services, as agreed with them.")
  var people: String?

  @Option(help: "Whom the figures are for: internal, public or self.")
  var audience: String?

  @Option(help: "The audit folder of the wave before.")
  var previous: String?

  func validate() throws {
    if let date, CalendarDate(date) == nil {
      throw ValidationError("'\(date)' is not a day: write it as 2026-05-31")
    }
    if let audience, AuditPlan.Audience(rawValue: audience) == nil {
      throw ValidationError("'\(audience)' is no audience: internal, public or self")
    }
  }

  func perform() throws -> ExitStatus {
    let folder = AuditFolder(audit)
    guard !Folder.exists(folder.path) else {
      throw CommandFailure(
        .cannotWrite, "\(folder.path) is already there",
        help: ["choose another name; powershare never writes over an audit"])
    }
    let file = try questionnaireFile()
    let snapshot = try QuestionnaireSnapshot.read(file)
    let plan = try plan(for: folder, snapshot: snapshot)
    try check(plan, for: folder, in: snapshot)
    try folder.make(plan, questionnaire: file.bytes)
    let name = folder.path.safeForTerminal
    try Console.result(
      """
      Made \(name)

        audit.yaml       who and when; how many must stand behind a figure
        questionnaire/   the exact copy that will be asked: \(snapshot.questionnaire.reference)
        sheets/          one file for each person or room that answers

      Answer it with:  powershare take \(name.quotedForShell)

      """)
    return .done
  }

  private func questionnaireFile() throws(CommandFailure) -> SourceFile {
    if questionnaire.hasSuffix(".yaml") || questionnaire.contains("/") {
      return try SourceFile.load(questionnaire, family: .questionnaire, limits: .questionnaire)
    }
    return try SourceFile.shippedQuestionnaire(questionnaire)
  }

  /// What is told is held against what `check` would say of it.
  ///
  /// - Throws: Wrong usage, with each fault as it would stand in `audit.yaml`.
  private func check(
    _ plan: AuditPlan, for folder: AuditFolder, in snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) {
    let file = SourceFile(name: folder.planPath, bytes: Array(plan.yaml.utf8))
    let reading = AuditPlan.read(file)
    let faults =
      reading.diagnostics
      + (reading.plan?.diagnostics(in: snapshot.questionnaire, file: file) ?? [])
    guard !faults.contains(where: \.isError) else {
      throw CommandFailure(faults, status: .usage)
    }
  }

  /// The wave before as `audit.yaml` names it: as seen from the new folder.
  ///
  /// - Throws: 66 when there is none, seen from here or from there.
  private func previousPath(from folder: AuditFolder) throws(CommandFailure) -> String? {
    guard let previous else { return nil }
    var resolved = ResolvedPaths()
    let own = resolved.resolve(folder.path)
    // The new folder is not there yet, and so nothing can be looked up in it.
    let seenFromThere =
      previous.hasPrefix("../")
      ? ["\(Folder.parentFolder(of: own))/\(previous.dropFirst(3))"] : []
    let found = ([previous] + seenFromThere).first { path in
      Folder.exists(AuditFolder(path).planPath)
        || YearSource.resultFile(path).map(Folder.exists) ?? false
    }
    guard let found else {
      throw CommandFailure(
        .missingInput, "there is no audit at '\(previous)'",
        help: ["'--previous' names the folder of the wave before, or its result.json"])
    }
    if previous.hasPrefix("/") { return previous }
    return Self.path(to: resolved.resolve(found), from: own)
  }

  /// A resolved path as seen from a resolved folder.
  private static func path(to target: String, from folder: String) -> String {
    let (there, here) = (target.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(there, here).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared))
      .joined(separator: "/")
  }

  private func plan(
    for folder: AuditFolder, snapshot: QuestionnaireSnapshot
  ) throws(CommandFailure) -> AuditPlan {
    let date = date.flatMap { CalendarDate($0) } ?? .today
    return try AuditPlan(
      organisation: organisation ?? Folder.lastName(of: folder.path),
      wave: wave ?? String(date.year), date: date,
      questionnaireID: snapshot.questionnaire.id,
      questionnaireVersion: snapshot.questionnaire.version, people: people,
      audience: audience.flatMap { AuditPlan.Audience(rawValue: $0) },
      previous: previousPath(from: folder))
  }
}
