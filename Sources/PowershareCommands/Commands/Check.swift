import ArgumentParser
import Diagnostics

/// `powershare check`: every fault of files, with places.
struct Check: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Finds every fault in questionnaires, translations, answer sheets, audits, template packs and lists of expected changes.",
    discussion: """
      Examples:
        powershare check Questionnaires/powershare-5p.yaml
        powershare check north-trust-2026              # a whole audit folder
        powershare check our-templates                 # a template pack
        powershare check our-survey.pl.yaml            # a translation
        powershare check expected-changes.yaml         # for powershare diff
        powershare check --json north-trust-2026/sheets/L3.answers.json
        powershare check powershare-5p.yaml --against powershare-5p@1.0.0.lock

      '--against' names each change since an earlier version that would spoil
      comparisons between years: texts that nobody says mean the same, questions
      dropped, ids reused, a version not raised.

      Exits with 0 when nothing is wrong, 1 when something is, 66 when a file is
      missing.
      """)

  @Argument(
    help:
      "Questionnaires, answer sheets, audit.yaml files, audits, template packs or lists of expected changes."
  )
  var files: [String]

  @Flag(help: "Prints the faults as JSON on standard output, for editors.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The lock of an earlier version, to hold one questionnaire against.", valueName: "lock"))
  var against: String?

  func validate() throws {
    if against != nil, files.count != 1 {
      throw ValidationError("'--against' takes one questionnaire at a time")
    }
  }

  func perform() throws -> ExitStatus {
    var checker = FileChecker()
    if let against {
      files.forEach { checker.check($0, against: against) }
    } else {
      files.forEach { checker.check($0) }
    }
    return try checker.tell(asJSON: json)
  }
}
