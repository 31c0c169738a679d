import ArgumentParser
import Diagnostics
import Reporting

/// `powershare template`: for those who change what reports say and look like.
struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Writes, checks and previews template packs: the words and looks of reports.",
    discussion: """
      Start from the shipped pack, and change its words, colours and logo:
        powershare template eject default our-templates
        powershare template check our-templates
        powershare template preview our-templates north-trust-2026
        powershare report north-trust-2026 --template our-templates
      """,
    subcommands: [TemplateEject.self, TemplateCheck.self, TemplatePreview.self])
}

/// `powershare template eject`: a shipped pack as files to edit.
struct TemplateEject: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Writes a shipped template pack as files to edit.",
    discussion: """
      Examples:
        powershare template eject default our-templates

      Exits with 66 when no pack has the name, 73 when the folder holds anything
      already.
      """)

  @Argument(help: "The pack that travels with the program: default.")
  var name: String

  @Argument(help: "The folder to write into; it must be new or empty.", transform: outputPath)
  var folder: String

  func perform() throws -> ExitStatus {
    guard let files = ShippedPacks.files(of: name) else {
      let known = ShippedPacks.names
      throw CommandFailure(
        .missingInput, "no template pack is called '\(name)'",
        help: [
          nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
            ?? "known here: \(known.joined(separator: ", "))"
        ])
    }
    if Folder.isFolder(folder), try !Folder.names(in: folder).isEmpty {
      throw CommandFailure(
        .cannotWrite, "\(folder) is already there, and not empty",
        help: ["choose another name; powershare never writes over a template pack"])
    }
    let paths = files.keys.sorted()
    try FolderWriter(files: paths.map { ($0, files[$0] ?? []) }).write(to: folder)
    for path in paths { try Console.result("\(folder.safeForTerminal)/\(path)\n") }
    return .done
  }
}

/// `powershare template check`: every fault of a pack, with places.
struct TemplateCheck: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds every fault in a template pack.",
    discussion: """
      Examples:
        powershare template check our-templates
        powershare template check our-templates --json

      Exits with 0 when nothing is wrong, 1 when something is, 66 when there is no
      pack.
      """)

  @Argument(help: "The pack's folder, with pack.yaml in it.")
  var pack: String

  @Flag(help: "Prints the faults as JSON on standard output, for editors.")
  var json = false

  func perform() throws -> ExitStatus {
    var checker = FileChecker()
    try checker.checkPack(pack)
    return try checker.tell(asJSON: json)
  }
}

/// `powershare template preview`: an audit's report with a pack, as a draft.
struct TemplatePreview: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Renders an audit with a template pack, as a draft.",
    discussion: """
      Examples:
        powershare template preview our-templates north-trust-2026
        powershare template preview our-templates north-trust-2026 -o look
        powershare template preview our-templates north-trust-2025 north-trust-2026

      With earlier audits before the last one, years are compared too. Writes the
      pages of every edition that the pack has, and the same as Markdown. They say
      that they are not to be passed on, and nothing is noted in the audit's
      releases.jsonl.
      """)

  @Argument(help: "The pack's folder, with pack.yaml in it.")
  var pack: String

  @Argument(help: "The audit folder; earlier ones may stand before it.")
  var audits: [String]

  @Option(
    name: [.short, .customLong("output")], help: "The folder to write into.", transform: outputPath)
  var output = "template-preview"

  func perform() throws -> ExitStatus {
    let pack = try TemplatePack.load(pack)
    let years = try YearSource.read(audits, with: ScoringOptions.parse(["--draft"]))
    guard let last = years.last?.scored else {
      throw CommandFailure(.wrongData, "a preview is made from an audit with its answers")
    }
    var options = ChangeOptions(toolVersion: ToolVersion.text)
    options.isDraft = true
    let files = try ReportFiles(
      of: last.result, in: last.audit, pack: pack,
      choice: ReportChoice(formats: [.html, .md], isDraft: true),
      change: try years.changeSubject(options))
    ReportFiles.tell(gone: try ReportFolder(output).put(files.files))
    try files.tell(in: output)
    return .done
  }
}
