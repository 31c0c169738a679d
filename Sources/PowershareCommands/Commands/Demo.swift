import ArgumentParser
import Diagnostics
import Reporting
import Survey

/// `powershare demo`: an invented audit in two waves, with its reports.
struct Demo: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes an invented example audit with its reports, and says what to open.",
    discussion: """
      Examples:
        powershare demo
        powershare demo -o /tmp/example

      Needs no input. The organisation is invented, and every page says so.
      """)

  @Option(
    name: [.short, .customLong("output")], help: "The folder to write into.", transform: outputPath)
  var output = "powershare-demo"

  func perform() throws -> ExitStatus {
    let file = try SourceFile.shippedQuestionnaire("powershare-5p")
    let snapshot = try QuestionnaireSnapshot.read(file)
    let pack = try TemplatePack.load(nil)
    var newest = ""
    for wave in DemoAudit.waves(of: snapshot) {
      let folder = AuditFolder("\(output)/\(wave.folderName)")
      try DemoFiles(wave: wave, snapshot: snapshot, questionnaire: file.bytes, pack: pack)
        .write(to: folder)
      newest = folder.path.safeForTerminal
    }
    try Console.result(
      """
      Wrote two waves of an invented audit to \(output.safeForTerminal)/

      Open this in a browser:   \(newest)/reports/index.html
      Two pages for a meeting:  \(newest)/reports/board.html
      Read it as text:          \(newest)/reports/report.md
      Every figure as data:     \(newest)/reports/result.json
      The answers behind it:    \(newest)/sheets/

      Answer it yourself:       powershare take \(newest) --group leaders
      Make the report again:    powershare report \(newest)

      """)
    return .done
  }
}
