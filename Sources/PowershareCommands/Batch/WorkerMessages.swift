import Diagnostics
import Documents
import Reporting
import Scoring
import Survey

/// One client for a worker, a line on its standard input.
struct WorkerTask {
  let id: String
  let audit: String
  let choice: ClientChoice

  var line: [UInt8] {
    JSONValue.object([
      "client": .string(id), "audit": .string(audit),
      "audience": choice.audience.map { .string($0) },
      "template": choice.template.map { .string($0) },
      "editions": choice.editions.map { .string($0) },
      "previous": choice.previous.map { .string($0) },
    ]).lineBytes() + [UInt8(ascii: "\n")]
  }

  init(id: String, audit: String, choice: ClientChoice) {
    self.id = id
    self.audit = audit
    self.choice = choice
  }

  init?(line: String) {
    var reader = DocumentReader(
      SourceFile(name: "task.json", text: line), family: .clients, limits: .sheet)
    guard let root = reader.root(), let task = reader.mapping(root, "a task", keys: nil),
      let id = reader.string("client", in: task), let audit = reader.string("audit", in: task)
    else { return nil }
    self.init(
      id: id, audit: audit,
      choice: ClientChoice(
        audience: reader.string("audience", in: task),
        template: reader.string("template", in: task),
        editions: reader.string("editions", in: task),
        previous: reader.string("previous", in: task)))
  }
}

/// A pack that a worker made.
struct MadePack {
  let figures: ClientFigures
  /// The audit's own date.
  let wave: CalendarDate
  /// What was really used.
  let basis: PackBasis
  /// What whoever reads it should know.
  var warnings: [ClientFailure.Fault] = []

  fileprivate func warning(of warnings: [ClientFailure.Fault]) -> MadePack {
    var pack = self
    pack.warnings = warnings
    return pack
  }

  fileprivate var jsonMembers: [JSONValue.Member] {
    let members = [
      JSONValue.Member("figures", figures.json), JSONValue.Member("wave", .string("\(wave)")),
    ]
    return members + basis.jsonMembers
      + (warnings.json.map { [JSONValue.Member("warnings", $0)] } ?? [])
  }
}

/// What came of a client, a line on a worker's standard output.
enum WorkerAnswer {
  /// With the sums of what stands in the client's folder.
  case made(outputs: [String: String], MadePack)
  /// With why.
  case held(PackStanding.Kind, MadePack)
  case failed(ClientFailure)
  /// It could be made; nothing was.
  case sound(warnings: [ClientFailure.Fault])

  /// The same with what whoever reads the pack should know; a failure says enough.
  func warning(of warnings: [ClientFailure.Fault]) -> WorkerAnswer {
    switch self {
    case .made(let outputs, let pack): .made(outputs: outputs, pack.warning(of: warnings))
    case .held(let why, let pack): .held(why, pack.warning(of: warnings))
    case .sound: .sound(warnings: warnings)
    case .failed: self
    }
  }

  var line: [UInt8] {
    let json: JSONValue =
      switch self {
      case .made(let outputs, let pack):
        .object(
          [.init("event", .string("made")), .init("outputs", .object(outputs.jsonMembers))]
            + pack.jsonMembers)
      case .held(let why, let pack):
        .object(
          [.init("event", .string("held")), .init("why", .string(why.rawValue))]
            + pack.jsonMembers)
      case .failed(let failure):
        .object([JSONValue.Member("event", .string("failed"))] + failure.jsonMembers)
      case .sound(let warnings): .object(["event": "sound", "warnings": warnings.json])
      }
    return json.lineBytes() + [UInt8(ascii: "\n")]
  }

  init?(line: String) {
    var reader = DocumentReader(
      SourceFile(name: "answer.json", text: line), family: .clients, limits: .journal)
    guard let root = reader.root(), let answer = reader.mapping(root, "an answer", keys: nil)
    else { return nil }
    switch reader.string("event", in: answer) {
    case "made":
      guard let pack = reader.madePack(in: answer) else { return nil }
      self = .made(outputs: reader.texts("outputs", in: answer), pack)
    case "held":
      guard let pack = reader.madePack(in: answer),
        let why = reader.string("why", in: answer).flatMap({ PackStanding.Kind(rawValue: $0) })
      else { return nil }
      self = .held(why, pack)
    case "failed":
      guard let failure = reader.clientFailure(in: answer) else { return nil }
      self = .failed(failure)
    case "sound": self = .sound(warnings: reader.warnings(in: answer))
    default: return nil
    }
  }
}

extension DocumentReader {
  fileprivate mutating func madePack(in answer: DocumentMapping) -> MadePack? {
    guard let figures = answer["figures"].flatMap({ clientFigures($0) }),
      let wave = string("wave", in: answer).flatMap({ CalendarDate($0) })
    else { return nil }
    return MadePack(
      figures: figures, wave: wave, basis: packBasis(in: answer), warnings: warnings(in: answer))
  }

  /// A failure that stands by itself.
  mutating func clientFailure(_ node: DocumentNode) -> ClientFailure? {
    mapping(node, "a failure", keys: nil).flatMap { clientFailure(in: $0) }
  }

  /// `stage` and `faults` of a failure.
  mutating func clientFailure(in mapping: DocumentMapping) -> ClientFailure? {
    guard let stage = string("stage", in: mapping).flatMap({ ClientFailure.Stage(rawValue: $0) }),
      let list = mapping["faults"]
    else { return nil }
    let faults = self.list(list, of: "faults").compactMap { fault($0) }
    return ClientFailure(stage: stage, faults: faults)
  }

  /// `warnings` of what was made; none where it has no such member.
  mutating func warnings(in mapping: DocumentMapping) -> [ClientFailure.Fault] {
    mapping["warnings"].map { list($0, of: "warnings").compactMap { fault($0) } } ?? []
  }

  private mutating func fault(_ node: DocumentNode) -> ClientFailure.Fault? {
    guard let fault = mapping(node, "a fault", keys: nil),
      let message = string("message", in: fault)
    else { return nil }
    return ClientFailure.Fault(
      code: string("code", in: fault), file: string("file", in: fault),
      line: fault["line"].flatMap { integer($0, in: 1...Int.max) }, message: message,
      hint: string("hint", in: fault),
      more: fault["more"].flatMap { integer($0, in: 1...Int.max) } ?? 0)
  }
}
