import Glibc
import Survey

extension AuditFolder {
  /// Makes the folder with its plan and the copy of the questionnaire.
  ///
  /// It is made aside and renamed, so that a full disk leaves nothing behind.
  func make(_ plan: AuditPlan, questionnaire: [UInt8]) throws(FileFault) {
    let aside = AuditFolder("\(path).\(getpid()).tmp")
    do {
      try Folder.make("\(aside.path)/questionnaire")
      try Folder.make(aside.sheetsPath)
      try Folder.write(questionnaire, to: aside.snapshotPath(plan.questionnaireReference))
      try Folder.write(Array(plan.yaml.utf8), to: aside.planPath)
      try Folder.move(aside.path, to: path)
    } catch {
      Folder.removeOwn(aside.path)
      throw FileFault(.makeFolder, path, code: error.code)
    }
  }
}

extension AuditPlan {
  /// The text of `audit.yaml`, with words on what may be added.
  var yaml: String {
    var lines = [
      "format: powershare-audit/1",
      "organisation: \(organisation.yamlQuoted)",
      "wave: \(wave.yamlQuoted)",
      "# Orders the waves and dates the report.",
      "date: \(date)",
      "questionnaire: \(questionnaireReference)",
    ]
    if let people { lines.append("terms: {people: \(people.yamlQuoted)}") }
    if isInvented {
      lines += ["# The organisation is made up, and every page says so.", "invented: true"]
    }
    lines.append("# Whom the figures are for: internal, public or self.")
    lines.append(audience.map { "audience: \($0.rawValue)" } ?? "# audience: internal")
    if let minimum { lines.append("minimum: \(minimum)") }
    if !asked.isEmpty {
      let numbers = asked.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      lines += ["# How many were asked, by group.", "asked: {\(numbers.joined(separator: ", "))}"]
    }
    if let previous { lines.append("previous: \(previous.yamlQuoted)") }
    if !quotes.isEmpty {
      lines += ["# Notes that a person has read and cleared.", "quotes:"]
      lines += quotes.map { "  - {sheet: \($0.sheet), \($0.place.yaml)}" }
    }
    lines += actions.isEmpty ? exampleOfActions : ["actions:"] + actions.flatMap(\.yaml)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension AuditPlan {
  /// How to write down what is agreed, for when it is.
  private var exampleOfActions: [String] {
    let by = CalendarDate(year: date.year + 1, month: date.month, day: 1) ?? date
    let action = AgreedAction(
      id: "papers-in-time", what: "Send papers ten days before each meeting",
      owner: "Head of governance, with a paid member of the people's panel", by: by,
      status: .planned)
    return [
      "# What was agreed, to be found again by the next audit. The owner is a role, not a person's",
      "# name; the status is planned, started, done or dropped; what is dropped says why in its note.",
      "# questions: [ID, ...] or section: ID says what it is about.", "# actions:",
    ] + action.yaml.map { "# \($0)" }
  }
}

extension AgreedAction {
  /// The lines of its entry in `audit.yaml`.
  fileprivate var yaml: [String] {
    var fields = ["what: \(what.yamlQuoted)"]
    if !questions.isEmpty {
      fields.append("questions: [\(questions.map(\.rawValue).joined(separator: ", "))]")
    }
    if let section { fields.append("section: \(section)") }
    fields += ["owner: \(owner.yamlQuoted)", "by: \(by)", "status: \(status.rawValue)"]
    if let note { fields.append("note: \(note.yamlQuoted)") }
    return ["  - id: \(id)"] + fields.map { "    \($0)" }
  }
}

extension AuditPlan.Quote.Place {
  fileprivate var yaml: String {
    switch self {
    case .question(let id): "question: \(id)"
    case .record(let number, let module): "module: \(module), record: \(number)"
    }
  }
}

extension String {
  /// A double-quoted YAML scalar that reads back as this text.
  var yamlQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
