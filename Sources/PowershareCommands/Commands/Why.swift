import ArgumentParser
import Diagnostics
import Survey

/// `powershare why`: why a sheet is asked a question or not, and what of it counts.
struct Why: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Says why a sheet is asked a question, or is not, and what counts.",
    discussion: """
      Examples:
        powershare why north/sheets/L3.answers.json money-own-budget

      Names whom the question is asked of, the form, its condition with the answers
      that the condition looks at, and what of the sheet's answer is in the scores.
      It shows answers of this one sheet, to whoever may read its file anyway.
      """)

  @Argument(help: "The file of an answer sheet in its audit folder.")
  var sheet: String

  @Argument(help: "The id of a question.")
  var question: String

  func perform() throws -> ExitStatus {
    let named = NamedSheet(path: sheet, sheet: nil)
    guard let file = try named.file() else {
      throw CommandFailure(
        .usage, "\(sheet) is no answer sheet",
        help: ["name its file:  powershare why north/sheets/L3.answers.json \(question)"])
    }
    let (_, snapshot) = try named.folder.open()
    let reading = AnswerSheet.read(try named.folder.sheetFile(file), in: snapshot)
    guard let answers = reading.sheet else { throw CommandFailure(reading.diagnostics) }
    let routing = Routing(of: answers, in: snapshot.questionnaire)
    guard let entry = routing.entry(Question.ID(question)) else {
      let known = snapshot.questionnaire.questions.map(\.id.rawValue)
      throw CommandFailure(
        .usage, "the questionnaire has no question '\(question)'",
        help: nearestName(to: question, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }
    let account = QuestionAccount(
      entry, of: answers, in: snapshot.questionnaire, routing: routing)
    try Console.result(account.lines.map { $0.safeForTerminal + "\n" }.joined())
    return .done
  }
}
