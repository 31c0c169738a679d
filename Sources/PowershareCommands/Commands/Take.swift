import ArgumentParser
import Diagnostics
import Interview
import Survey

/// `powershare take`: asks the questionnaire.
struct Take: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Asks the questionnaire at the terminal, and goes on where you stopped.",
    discussion: """
      Examples:
        powershare take north-trust-2026 --group leaders
        powershare take north-trust-2026 --sheet L3            # go on with L3
        powershare take north-trust-2026 --group people --wording easy-read
        powershare take north-trust-2026 --group people --form pulse --language cy
        powershare take north-trust-2026 --group leaders --module bodies
        powershare take north-trust-2026 --group people --people 6 --agreed consensus
        powershare take north-trust-2026 --group people --script answers.txt
        powershare take north-trust-2026 --sheet L3 --skip-answered

      Every answer is on disk before the next question shows. It asks on the whole
      screen, or in lines with --plain. While answering:
        0 to 5       the line that is closest          Enter  go on
        d n x l      don't know, does not apply, rather not say, leave for later
        e            evidence and note                 b      back
        g            contents, go to a question        r      review
        u            undo                              ?      help
        q, Ctrl-D    save and stop                     f      finish, in review
      On the whole screen also: Up, Down, j and k move, Space ticks, Tab goes to the
      other answer, Ctrl-E opens your editor. In lines also: g people 3.

      Whoever has a code, in an audit that names the year before, may look at
      their own earlier answer with y. Their sheet records that they looked.

      A script holds the same words, a line each. Exits with 0 when the sheet is
      complete, 75 when it is saved and not complete, 64 without a terminal or a
      script.
      """)

  @OptionGroup var asked: AskedSheet

  @Option(help: "The language of a new sheet, such as cy.")
  var language: String?

  @Option(
    help: """
      Which answers: now, second or both. Without it both, one after the other; in a room all \
      answers on today first.
      """)
  var pass: String?

  @Flag(help: "Goes only to questions without an answer, such as new ones after an upgrade.")
  var skipAnswered = false

  @Flag(help: "Shows four answers instead of six.")
  var fourAnswers = false

  @Option(help: "How many people give the answers of a new sheet together, for a room.")
  var people: Int?

  @Option(help: "How a room comes to one answer: consensus, vote or average.")
  var agreed: String?

  @Option(help: "What some in the room saw otherwise, in their words.")
  var dissent: String?

  @Option(
    help: """
      The code that the organiser gave the person of a new sheet; it links their sheets over the \
      years and is printed nowhere.
      """)
  var code: String?

  @Flag(help: "Lines only, without redrawing: for screen readers and simple terminals.")
  var plain = false

  @Option(help: ArgumentHelp("A file of answers, or - for standard input.", valueName: "file"))
  var script: String?

  mutating func validate() throws {
    try sheetRequest.validate()
    if let language, !isLanguageTag(language) {
      throw ValidationError("'\(language)' is no language: write a tag such as en-GB or cy")
    }
    try Self.validate(pass: pass)
  }

  static func validate(pass: String?) throws {
    if let pass, !InterviewPass.named.map(\.rawValue).contains(pass) {
      throw ValidationError("'\(pass)' is no pass: now, second or both")
    }
  }

  /// What is asked of the sheet itself.
  var sheetRequest: SheetRequest {
    SheetRequest(
      form: asked.form, wording: asked.wording, fourAnswers: fourAnswers, people: people,
      agreed: agreed, dissent: dissent, code: code)
  }

  func perform() throws -> ExitStatus {
    try asked.requireTerminal(orScript: script, "take")
    var sitting = try TakeSitting(self)
    return try sitting.run()
  }
}
