import ArgumentParser
import Diagnostics

/// `powershare explain`: half a page on a code.
struct Explain: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains the code of a fault.",
    discussion: """
      Examples:
        powershare explain PSQ-014
        powershare explain --list
      """)

  @Argument(help: "A code such as PSQ-014.")
  var code: String?

  @Flag(help: "Prints every code there is.")
  var list = false

  func validate() throws {
    if code == nil, !list { throw ValidationError("name a code, or ask for --list") }
  }

  func perform() throws -> ExitStatus {
    guard let code, !list else {
      try Console.result(ExplanationCatalogue.codes.map { "\($0.rawValue)\n" }.joined())
      return .done
    }
    let wanted = DiagnosticCode(rawValue: code.uppercased())
    guard let page = ExplanationCatalogue.page(for: wanted) else {
      let known = ExplanationCatalogue.codes.map(\.rawValue)
      let meant = nearestName(to: wanted.rawValue, among: known)
      throw CommandFailure(
        .usage, "no fault has the code '\(code)'",
        help: [meant.map { "did you mean \($0)?" } ?? "powershare explain --list"])
    }
    try Console.result(page)
    return .done
  }
}
