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
    try folder.make(plan(for: folder, snapshot: snapshot), questionnaire: file.bytes)
    let name = folder.path.safeForTerminal
    try Console.result(
      """
      Made \(name)

        audit.yaml       who and when; how many must stand behind a figure
        questionnaire/   the exact copy that will be asked: \(snapshot.questionnaire.reference)
        sheets/          one file for each person or room that answers

      Answer it with:  powershare take \(name)

      """)
    return .done
  }

  private func questionnaireFile() throws(CommandFailure) -> SourceFile {
    if questionnaire.hasSuffix(".yaml") || questionnaire.contains("/") {
      return try SourceFile.load(questionnaire, family: .questionnaire, limits: .questionnaire)
    }
    return try SourceFile.shippedQuestionnaire(questionnaire)
  }

  private func plan(for folder: AuditFolder, snapshot: QuestionnaireSnapshot) -> AuditPlan {
    let date = date.flatMap { CalendarDate($0) } ?? .today
    return AuditPlan(
      organisation: organisation ?? Folder.lastName(of: folder.path),
      wave: wave ?? String(date.year), date: date,
      questionnaireID: snapshot.questionnaire.id,
      questionnaireVersion: snapshot.questionnaire.version, people: people,
      audience: audience.flatMap { AuditPlan.Audience(rawValue: $0) }, previous: previous)
  }
}
