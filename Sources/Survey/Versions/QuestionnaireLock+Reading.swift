package import Diagnostics
import Documents

extension QuestionnaireLock {
  /// Reads a lock of any content; a fault never hides another that stands beside it.
  ///
  /// - Returns: The lock, `nil` when one of the diagnostics is an error.
  package static func read(
    _ file: SourceFile
  ) -> (lock: QuestionnaireLock?, diagnostics: [Diagnostic]) {
    var reader = LockReader(file)
    let lock = reader.lock()
    return (reader.document.problems.hasErrors ? nil : lock, reader.document.diagnostics)
  }
}

struct LockReader {
  var document: DocumentReader
  var rungs: [String] = []
  /// Of the list that is being read.
  var names: Set<String> = []

  init(_ file: SourceFile) {
    document = DocumentReader(file, family: .lock, limits: .lock)
  }

  mutating func report(_ problem: LockProblem, at span: SourceSpan) {
    document.problems.report(problem, at: span)
  }

  mutating func lock() -> QuestionnaireLock? {
    guard let root = document.root(),
      let top = document.mapping(
        root, "a lock",
        keys: [
          "format", "id", "version", "sha256", "ladder", "slots", "slots_ask", "questions",
          "retired",
        ]),
      isALock(top)
    else { return nil }
    let id = identifier("id", in: top)
    let version = version("version", in: top)
    let sum = fingerprint("sha256", in: top)
    let ladder = entries("ladder", in: top, "a rung", keys: ["id", "name"]) { $0.rung($1) }
    rungs = ladder.map(\.id)
    let slots = slots(in: top)
    let meanings = top["slots_ask"].map { _ in
      entries("slots_ask", in: top, "a slot", keys: Self.slotKeys) { $0.slotMeaning($1) }
    }
    let questions = entries("questions", in: top, "a question", keys: Self.questionKeys) {
      $0.question($1)
    }
    let retired = entries("retired", in: top, "a retired question", keys: Self.retiredKeys) {
      $0.retired($1)
    }
    guard let id, let version, let sum else { return nil }
    return QuestionnaireLock(
      id: Questionnaire.ID(id), version: version, sha256: sum, ladder: ladder, slots: slots,
      slotMeanings: meanings, questions: questions, retired: retired)
  }

  private static let slotKeys = ["slot", "text", "asked_of", "reworded"]
  private static let retiredKeys = ["id", "in", "replaced_by"]
  private static let questionKeys = [
    "id", "section", "type", "slots", "reversed", "fingerprint", "text", "answers", "reworded",
    "succeeds", "asked_of", "when",
  ]

  /// Anything else is no lock, and what else it holds says nothing.
  private mutating func isALock(_ top: DocumentMapping) -> Bool {
    guard let node = document.required("format", in: top), let format = document.string(node)
    else { return false }
    if format == QuestionnaireLock.format { return true }
    report(.notALock(format), at: node.span)
    return false
  }

  private mutating func rung(_ mapping: DocumentMapping) -> QuestionnaireLock.Rung? {
    guard let id = newName(in: mapping), let name = text("name", in: mapping) else { return nil }
    return QuestionnaireLock.Rung(id: id, name: name)
  }

  private mutating func retired(_ mapping: DocumentMapping) -> RetiredQuestion? {
    let id = newName(in: mapping)
    let version = version("in", in: mapping)
    let successor = mapping["replaced_by"].flatMap { document.identifier($0) }
    guard let id, let version else { return nil }
    return RetiredQuestion(
      id: Question.ID(id), version: version, replacedBy: successor.map { Question.ID($0) })
  }
}
