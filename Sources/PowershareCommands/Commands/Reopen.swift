import ArgumentParser
import Interview
import Survey

/// `powershare reopen`: a complete sheet as a new revision.
struct Reopen: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Opens a complete sheet again, as a revision beside it.",
    discussion: """
      Examples:
        powershare reopen north/sheets/L3.answers.json --reason "A line was missed"
        powershare reopen north --sheet L3 --reason "The board has nine seats"

      A complete sheet is never changed. This writes a new one beside it, L3.r2, with
      all of its answers, which names L3 and the reason. 'take' goes on with it; L3
      counts until it is finished, and from then on L3.r2 counts in its place.

      Exits with 65 when the sheet is not complete or was opened again before, 75
      when somebody has it open.
      """)

  @Argument(help: "The sheet, or its audit folder.")
  var path: String

  @Option(help: "The sheet of the audit folder, by its name.")
  var sheet: String?

  @Option(help: "Why it is opened again, in a few words; it stays in the sheet.")
  var reason: String

  mutating func validate() throws {
    reason = reason.cleanedForSheet
    guard !reason.isEmpty else { throw ValidationError("say why: the reason is empty") }
    guard reason.utf8.count <= SheetProblem.noteLimit else {
      throw ValidationError("the reason is longer than \(SheetProblem.noteLimit) bytes")
    }
  }

  func perform() throws -> ExitStatus {
    let run = try ReopenRun(NamedSheet(path: path, sheet: sheet), reason: reason)
    try Console.result(try run.run())
    return .done
  }
}
