import ArgumentParser
import Diagnostics

/// `powershare check`: every fault of files, with places.
struct Check: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds every fault in questionnaires, answer sheets, audits and template packs.",
    discussion: """
      Examples:
        powershare check Questionnaires/powershare-5p.yaml
        powershare check north-trust-2026              # a whole audit folder
        powershare check our-templates                 # a template pack
        powershare check --json north-trust-2026/sheets/L3.answers.json

      Exits with 0 when nothing is wrong, 1 when something is, 66 when a file is missing.
      """)

  @Argument(help: "Questionnaires, answer sheets, audit.yaml files, audits or template packs.")
  var files: [String]

  @Flag(help: "Prints the faults as JSON on standard output, for editors.")
  var json = false

  func perform() throws -> ExitStatus {
    var checker = FileChecker()
    for file in files { checker.check(file) }
    return try checker.tell(asJSON: json)
  }
}
