import ArgumentParser
import Diagnostics
import Glibc
import Interview
import Survey

/// Which sheet is asked, and which part of it: what `take` and `enter` have in common.
struct AskedSheet: ParsableArguments {
  @Argument(help: "The audit folder.")
  var audit: String

  @Option(help: "The sheet to go on with, or the name of a new one.")
  var sheet: String?

  @Option(help: "The group that a new sheet is from, such as leaders or people.")
  var group: String?

  @Option(help: "The form of a new sheet, such as full or pulse.")
  var form: String?

  @Option(help: "Asks one module, such as bodies.")
  var module: String?

  @Option(help: "Asks one section, such as people.")
  var section: String?

  @Option(help: "The wording of a new sheet: standard or easy-read.")
  var wording: String?

  @Flag(help: "Never asks at the terminal: without a script it stops.")
  var noInput = false

  mutating func validate() throws {
    if module != nil, section != nil {
      throw ValidationError("name a module or a section, not both")
    }
  }

  var scope: InterviewScope {
    section.map { .section(Section.ID($0)) } ?? module.map { .module(Module.ID($0)) }
      ?? .questions
  }

  /// What goes on with a sheet, as it is typed.
  ///
  /// - Parameters:
  ///   - command: Such as `take`.
  ///   - id: The sheet's.
  ///   - pass: As it was given; `nil` where it was not.
  /// - Returns: The command on one line.
  func resuming(_ command: String, _ id: AnswerSheet.ID, pass: String?) -> String {
    let part = module.map { " --module \($0)" } ?? section.map { " --section \($0)" } ?? ""
    let passed = pass.map { " --pass \($0)" } ?? ""
    return
      "powershare \(command) \(AuditFolder(audit).path.quotedForShell) --sheet \(id)\(part)\(passed)"
  }

  /// What begins a sheet like one that was not saved, as it is typed.
  ///
  /// - Parameters:
  ///   - command: Such as `take`.
  ///   - other: The group, where it was chosen from a list.
  ///   - request: What was said of the new sheet.
  ///   - language: As it was given.
  ///   - pass: As it was given.
  /// - Returns: The command on one line.
  func beginning(
    _ command: String, from other: RespondentGroup.ID, _ request: SheetRequest,
    language: String? = nil, pass: String?
  ) -> String {
    let options: [(name: String, value: String?)] = [
      ("sheet", sheet), ("group", group ?? other.rawValue), ("form", form), ("module", module),
      ("section", section), ("wording", wording), ("language", language), ("pass", pass),
      ("people", request.people.map(String.init)), ("agreed", request.agreed),
      ("dissent", request.dissent), ("code", request.code),
    ]
    let given = options.compactMap { name, value in
      value.map { " --\(name) \($0.quotedForShell)" }
    }
    return "powershare \(command) \(AuditFolder(audit).path.quotedForShell)" + given.joined()
      + (request.fourAnswers ? " --four-answers" : "")
  }

  /// - Throws: 64 for a name that the questionnaire does not have.
  func check(in questionnaire: Questionnaire) throws(CommandFailure) {
    try Self.check(group, "group", among: questionnaire.groups.map(\.id.rawValue))
    try Self.check(form, "form", among: questionnaire.forms.map(\.id.rawValue))
    try Self.check(module, "module", among: questionnaire.modules.map(\.id.rawValue))
    try Self.check(section, "section", among: questionnaire.sections.map(\.id.rawValue))
  }

  private static func check(
    _ name: String?, _ what: String, among known: [String]
  ) throws(CommandFailure) {
    guard let name, !known.contains(name) else { return }
    let meant = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
    throw CommandFailure(
      .usage, "this questionnaire has no \(what) '\(name)'",
      help: [meant ?? "it has: \(known.joined(separator: ", "))"])
  }

  /// - Throws: 64 when a sheet that is there is from another group.
  func checkGroup(of sheet: AnswerSheet) throws(CommandFailure) {
    guard let group, group != sheet.respondent.group.rawValue else { return }
    throw CommandFailure(
      .usage, "sheet \(sheet.id) is from \(sheet.respondent.group), not from \(group)")
  }

  /// Found before the audit is opened: nobody waits for a terminal that is not there.
  ///
  /// - Throws: 64 without a script, and without a terminal that may be used.
  func requireTerminal(orScript script: String?, _ command: String) throws(CommandFailure) {
    guard script == nil, noInput || !TerminalChoice.isTerminal(STDIN_FILENO) else { return }
    throw CommandFailure(
      .usage, "\(command) needs a \(noInput ? "script with --no-input" : "terminal")",
      help: [
        "a prepared sheet goes into the audit's sheets/ folder",
        "for a script of answers: --script FILE, or --script - for standard input",
      ])
  }
}
