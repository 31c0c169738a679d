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
    /// How many others of its cause it stands for.
    var more = 0
  }

  let stage: Stage
  /// At least one, the first that a person should look at before the others.
  let faults: [Fault]

  init(stage: Stage, faults: [Fault]) {
    self.stage = stage
    self.faults = faults.isEmpty ? [Fault(message: "it gave no reason")] : faults
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

  /// With the first fault of each cause; the journal has them all.
  var inShort: ClientFailure {
    var places: [String: Int] = [:]
    var short: [Fault] = []
    for fault in faults {
      if let place = places[fault.cause] {
        short[place].more += 1 + fault.more
      } else {
        places[fault.cause] = short.count
        short.append(fault)
      }
    }
    return ClientFailure(stage: stage, faults: short)
  }

  /// With that alone which should be looked at first.
  var first: ClientFailure { ClientFailure(stage: stage, faults: [faults[0]]) }

  /// What should be looked at first, with its place and how many more there are.
  var firstWords: String {
    let fault = faults[0]
    let more = faults.count > 1 ? "and \(faults.count - 1) more" : nil
    let aside = [fault.place, more].compactMap(\.self).joined(separator: ", ")
    return aside.isEmpty ? fault.message : "\(fault.message) (\(aside))"
  }

  var jsonMembers: [JSONValue.Member] {
    [
      JSONValue.Member("stage", .string(stage.rawValue)),
      JSONValue.Member("faults", .array(faults.map { .object($0.jsonMembers) })),
    ]
  }
}

extension ClientFailure.Fault {
  /// The file, and the line where one is known.
  var place: String? { file.map { file in file + (line.map { ":\($0)" } ?? "") } }

  /// What it has in common with the same trouble of another client.
  ///
  /// The code and the kind of file, as words hold values of one client; the words too where there is
  /// no code, or one of a batch itself, whose words hold none.
  var cause: String {
    guard let code else { return "\(message)\n\(hint ?? "")" }
    if code.hasPrefix("PSB-") { return "\(code)\n\(message)" }
    return "\(code)\n\(file.map(Self.kind) ?? "")"
  }

  /// What a file is, by its name: that of a sheet differs by person.
  private static func kind(of file: String) -> String {
    let name = Folder.lastName(of: file)
    let start = name.firstIndex(of: ".") ?? name.endIndex
    return name == Folder.lastName(of: AuditFolder("").planPath) ? name : String(name[start...])
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
      ("hint", hint.map { .string($0) }), ("more", more > 0 ? .integer(more) : nil),
    ]
    return members.compactMap { name, value in value.map { JSONValue.Member(name, $0) } }
  }
}
