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

      Needs no input. The organisation is invented, and every page says so. Where a
      demo stands already, it is made again if nobody has touched it; else nothing is
      written, and the program exits with 73.
      """)

  @Option(
    name: [.short, .customLong("output")], help: "The folder to write into.", transform: outputPath)
  var output = "powershare-demo"

  func perform() throws -> ExitStatus {
    let file = try SourceFile.shippedQuestionnaire("powershare-5p")
    let snapshot = try QuestionnaireSnapshot.read(file)
    let pack = try TemplatePack.load(nil)
    let waves = DemoAudit.waves(of: snapshot)
    let files = try DemoFiles(
      waves: waves, snapshot: snapshot, questionnaire: file.bytes, pack: pack
    ).files(in: output)
    let places = zip(waves, files).map { wave, files in
      DemoPlace(folder: "\(output)/\(wave.folderName)", files: files)
    }
    try DemoPlace.refuseOthers(in: places, of: output)
    for place in places { try FolderWriter(files: place.files).write(to: place.folder) }
    let newest = (places.last?.folder ?? output).safeForTerminal
    try Console.result(
      """
      Wrote two waves of an invented audit to \(output.safeForTerminal)/

      Open this in a browser:   \(newest)/reports/index.html
      Two pages for a meeting:  \(newest)/reports/board.html
      What has changed since:   \(newest)/reports/change.html
      Read it as text:          \(newest)/reports/report.md
      Every figure as data:     \(newest)/reports/result.json
      The answers behind it:    \(newest)/sheets/

      Answer it yourself:       powershare take \(newest.quotedForShell) --group leaders
      Then look at a draft:     powershare report \(newest.quotedForShell) --draft -o look

      """)
    return .done
  }
}
