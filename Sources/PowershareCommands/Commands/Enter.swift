import ArgumentParser
import Diagnostics
import Glibc
import Interview
import Survey

/// `powershare enter`: types in a sheet that was answered on paper, twice.
struct Enter: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter",
    abstract: "Types in a sheet that was answered on paper, twice, and shows the differences.",
    discussion: """
      Examples:
        powershare enter north-trust-2026 --group people --wording easy-read
        powershare enter north-trust-2026 --sheet P7           # go on with P7
        powershare enter north-trust-2026 --group people --people 6 --agreed vote
        powershare enter north-trust-2026 --sheet P7 --group people --script typed.txt

      Both entries are asked as 'take' asks, and kept in the audit's entering/
      folder, which no figure counts. Where they differ, it shows what each says
      and asks which is right: 1, 2, or t to type it again. When they agree, the
      sheet stands in sheets/ and is complete. Stop at any time with q.

      A script holds the lines of the first entry, of the second, and of what is
      decided. Exits with 0 when the sheet is complete, 75 when something is still
      to be typed in or decided, 64 without a terminal or a script.
      """)

  @OptionGroup var asked: AskedSheet

  @Option(help: "Which answers: now, second or both. Without it both, one after the other.")
  var pass: String?

  @Flag(help: "The paper has four answers instead of six.")
  var fourAnswers = false

  @Option(help: "How many people gave the answers of a new sheet together, for a room.")
  var people: Int?

  @Option(help: "How a room came to one answer: consensus, vote or average.")
  var agreed: String?

  @Option(help: "What some in the room saw otherwise, in their words.")
  var dissent: String?

  @Flag(help: "Lines only, without redrawing: for screen readers and simple terminals.")
  var plain = false

  @Option(help: ArgumentHelp("A file of answers, or - for standard input.", valueName: "file"))
  var script: String?

  mutating func validate() throws {
    try sheetRequest.validate()
    try Take.validate(pass: pass)
  }

  /// What is asked of the sheet itself.
  var sheetRequest: SheetRequest {
    SheetRequest(
      form: asked.form, wording: asked.wording, fourAnswers: fourAnswers, people: people,
      agreed: agreed,
      dissent: dissent)
  }

  func perform() throws -> ExitStatus {
    try asked.requireTerminal(orScript: script, "enter")
    return try EnterSitting(self).run()
  }
}
