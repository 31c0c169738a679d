import Diagnostics
import Documents

/// Why a client has no new pack.
struct ClientFailure: Equatable {
  /// How far its work had come.
  enum Stage: String {
    /// Before any work: which audit is meant.
    case plan
    case read, template, report, release, write
    /// The process that worked on it ended or took too long.
    case worker
  }

  struct Fault: Equatable {
    var code: String?
    var file: String?
    var line: Int?
    var message: String
    /// What to do, a line each.
    var hint: String?
  }

  let stage: Stage
  /// At least one, the first that a person should look at before the others.
  let faults: [Fault]
  /// How many more there were than ``faults`` tells.
  var more = 0

  init(stage: Stage, faults: [Fault], more: Int = 0) {
    self.stage = stage
    self.faults = faults.isEmpty ? [Fault(message: "it gave no reason")] : faults
    self.more = more
  }

  /// What it is about becomes the place of the fault, so that the same message on several clients is
  /// one.
  init(_ failure: CommandFailure, stage: Stage) {
    let said = failure.message.map { message in
      Fault(
        file: failure.subject?.path, message: failure.subject?.words ?? message,
        hint: failure.help.asHint)
    }
    self.init(
      stage: stage,
      faults: [said].compactMap(\.self)
        + failure.diagnostics.filter(\.isError).map { Fault($0) })
  }

  init(_ problem: WorkerProblem) {
    let fault = Fault(
      code: problem.code.rawValue, message: problem.message, hint: problem.help.asHint)
    self.init(stage: .worker, faults: [fault])
  }

  /// Of a client that a version failed at which did not remember why.
  static let ofUnknownCause = ClientFailure(
    stage: .plan,
    faults: [
      Fault(
        message: "it failed in an earlier run, and why was not remembered",
        hint: "'powershare batch retry' tries again, and says why")
    ])

  /// With the first fault alone; the journal has them all.
  var inShort: ClientFailure {
    ClientFailure(
      stage: stage, faults: [faults[0]], more: more + faults.count - 1)
  }

  var jsonMembers: [JSONValue.Member] {
    let members: [(String, JSONValue?)] = [
      ("stage", .string(stage.rawValue)),
      ("faults", .array(faults.map { .object($0.jsonMembers) })),
      ("more", more > 0 ? .integer(more) : nil),
    ]
    return members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
  }
}

extension [ClientFailure.Fault] {
  /// `nil` for none.
  var json: JSONValue? { isEmpty ? nil : .array(map { .object($0.jsonMembers) }) }
}

extension [String] {
  /// As lines; `nil` without any.
  fileprivate var asHint: String? { isEmpty ? nil : joined(separator: "\n") }
}

extension ClientFailure.Fault {
  init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code.rawValue, file: diagnostic.file,
      line: diagnostic.excerpt?.location.line, message: diagnostic.message,
      hint: diagnostic.help.asHint)
  }

  var jsonMembers: [JSONValue.Member] {
    let members: [(String, JSONValue?)] = [
      ("code", code.map { .string($0) }), ("file", file.map { .string($0) }),
      ("line", line.map { .integer($0) }), ("message", .string(message)),
      ("hint", hint.map { .string($0) }),
    ]
    return members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
  }
}
