import ArgumentParser
import Diagnostics
import Documents
import Measures
import Survey

/// `powershare power`: what seats and votes in one body are worth, on paper.
struct Power: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "Works out the voting power in a decision-making body.",
    discussion: """
      Examples:
        powershare power board.yaml
        powershare power board.yaml --format json > board-power.json

      A board of seven, as YAML; members are counted from 0, or named:
        rule: {op: weighted, weights: [1, 1, 1, 1, 1, 1, 1], quota: more than half}
        groups: {people: [0, 1], executives: [2, 3, 4, 5, 6]}
        quorum: 4

      The same by seats:
        group_sizes: [2, 5]
        names: [people, executives]
        quota: 4

      Rules: weighted (weights, quota); majority (weights, and the chair if one has a
      casting vote); all and any (of: a list of rules), for chambers, vetoes and
      overrides. A veto is a part of 'all' in which one member has a vote and the
      quota is 1. A quota is a number, or in words: 'more than half', 'two thirds',
      'at least 3/4', 'unanimity'.

      Exits with 65 when the file is wrong or the body too large to count, 66 when it
      is missing.
      """)

  /// How the figures are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The body and its rule, as JSON or YAML.")
  var file: String

  @Option(help: ArgumentHelp("How the figures are printed: text or json.", valueName: "format"))
  var format = Format.text

  func perform() throws -> ExitStatus {
    let source = try SourceFile.load(file, family: .body, limits: .body)
    let reading = DecisionBody.read(source)
    guard let body = reading.body else { throw CommandFailure(reading.diagnostics) }
    Console.say(reading.diagnostics)
    try Console.result(try bytes(of: body, in: reading))
    return .done
  }

  private func bytes(
    of body: DecisionBody, in reading: BodyReading
  ) throws(CommandFailure) -> [UInt8] {
    do {
      return switch format {
      case .text: Array(try PowerText(of: body).text().utf8)
      case .json: try PowerJSON(of: body).value().canonicalBytes()
      }
    } catch {
      throw CommandFailure(reading.diagnostics(of: BodyProblem(error)))
    }
  }
}
