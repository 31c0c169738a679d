import ArgumentParser
import Diagnostics

/// `powershare schema`: the JSON Schema of a file format.
struct Schema: PowershareCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file format.",
    discussion: """
      answers    an answer sheet, powershare-answers/1
      audit      audit.yaml, powershare-audit/1
      diff       what moved between years, powershare-diff/1
      lock       the lock of a questionnaire, powershare-lock/1
      manifest   MANIFEST.json beside reports, powershare-manifest/1
      portfolio  portfolio.json of a batch, powershare-portfolio/1
      result     result.json, powershare-result/1: every member with unit and range

      JSON Schema draft 2020-12. A questionnaire has none: 'powershare check' reads
      it completely.

      Examples:
        powershare schema result > result.schema.json
        powershare schema --list
      """)

  @Argument(help: "A format such as result.")
  var name: String?

  @Flag(help: "Prints the name of every schema there is.")
  var list = false

  func validate() throws {
    if name == nil, !list { throw ValidationError("name a format, or ask for --list") }
  }

  func perform() throws -> ExitStatus {
    let known = ShippedSchemas.names
    guard let name, !list else {
      try Console.result(known.map { "\($0)\n" }.joined())
      return .done
    }
    guard let bytes = ShippedSchemas.bytes(of: name.lowercased()) else {
      let meant = nearestName(to: name.lowercased(), among: known)
      throw CommandFailure(
        .usage, "there is no schema '\(name)'",
        help: [
          meant.map { "did you mean '\($0)'?" } ?? "known here: \(known.joined(separator: ", "))"
        ])
    }
    try Console.result(String(decoding: bytes, as: UTF8.self))
    return .done
  }
}
