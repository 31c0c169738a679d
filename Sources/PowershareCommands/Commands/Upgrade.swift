import ArgumentParser
import Survey

/// `powershare upgrade`: takes work in progress to a later version of its questionnaire.
struct Upgrade: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Takes an audit that is under way to a later version of its questionnaire.",
    discussion: """
      Examples:
        powershare upgrade north-trust-2026 --to 1.1.0 --dry-run
        powershare upgrade north-trust-2026 --to ../powershare-5p.yaml
        powershare upgrade north-trust-2026/sheets/L3.answers.json

      All sheets of an audit answer one version, so the audit goes as a whole: the
      version is copied into questionnaire/, audit.yaml names it, and every sheet in
      progress goes along. Answers to questions that are the same, or reworded with
      the same meaning, are kept; the others are asked again, and the list says
      which. Each sheet as it was stays in set-aside/. Where a sheet is complete
      nothing is done: what somebody has finished is never changed.

      Without '--to', sheets that answer another version than audit.yaml asks are
      taken to that one; if there are none, the audit goes to the newest published
      version. Versions are looked for in questionnaire/, beside the audit, in the
      working folder and in the program. If it is stopped, run it again.

      Exits with 65 when something stands in the way, and then nothing has changed;
      75 when somebody is answering one of the sheets.
      """)

  @Argument(help: "The audit folder, or one sheet of it.")
  var path: String

  @Option(help: "One sheet of the audit folder, by its name.")
  var sheet: String?

  @Option(help: "The version, such as 1.1.0 or powershare-5p@1.1.0, or its file.")
  var to: String?

  @Flag(help: "Shows what would be done and changes nothing.")
  var dryRun = false

  func perform() throws -> ExitStatus {
    var run = try UpgradeRun(self)
    return try run.run()
  }
}
