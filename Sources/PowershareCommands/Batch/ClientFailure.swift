import Diagnostics
import Documents

/// Why a client has no new pack.
struct ClientFailure {
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
    var hint: String?
  }

  let stage: Stage
  /// At least one, the first that a person should look at before the others.
  let faults: [Fault]

  init(stage: Stage, faults: [Fault]) {
    self.stage = stage
    self.faults = faults.isEmpty ? [Fault(message: "it gave no reason")] : faults
  }

  init(_ failure: CommandFailure, stage: Stage) {
    let said = failure.message.map { [Fault(message: $0, hint: failure.help.first)] } ?? []
    self.init(stage: stage, faults: said + failure.diagnostics.filter(\.isError).map { Fault($0) })
  }

  init(worker message: String, hint: String) {
    self.init(stage: .worker, faults: [Fault(message: message, hint: hint)])
  }
}

extension ClientFailure.Fault {
  init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code.rawValue, file: diagnostic.file,
      line: diagnostic.excerpt?.location.line, message: diagnostic.message,
      hint: diagnostic.help.first)
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
