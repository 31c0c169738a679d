package import Diagnostics
import Documents

/// What came of reading an `audit.yaml`.
package struct AuditPlanReading: Sendable {
  /// `nil` when anything is an error.
  package let plan: AuditPlan?
  /// What could be read in spite of errors, to look for more; `nil` without its questionnaire.
  package let readable: AuditPlan?
  package let diagnostics: [Diagnostic]
}

extension AuditPlan {
  package static func read(_ file: SourceFile) -> AuditPlanReading {
    var reader = AuditPlanReader(file)
    let plan = reader.plan()
    return AuditPlanReading(
      plan: reader.documents.problems.hasErrors ? nil : plan,
      readable: reader.namesQuestionnaire ? plan : nil,
      diagnostics: reader.documents.diagnostics)
  }

  /// What can only be checked with the questionnaire at hand, and nothing that reading has said.
  package func diagnostics(
    in questionnaire: Questionnaire, file: SourceFile
  ) -> [Diagnostic] {
    var reader = AuditPlanReader(file)
    reader.check(self, in: questionnaire)
    return reader.faults.diagnostics()
  }
}

private struct AuditPlanReader {
  var documents: DocumentReader
  /// Those of ``check(_:in:)``, without the warnings that reading the file again would repeat.
  var faults: DiagnosticCollector
  private(set) var namesQuestionnaire = false

  init(_ file: SourceFile) {
    documents = DocumentReader(file, family: .audit, limits: .questionnaire)
    faults = DiagnosticCollector(file: documents.file)
  }

  private static let keys = [
    "format", "organisation", "wave", "date", "questionnaire", "terms", "audience", "minimum",
    "asked", "previous", "quotes", "actions", "easy_read", "invented",
  ]

  /// With stand-ins for what is missing, so that the rest is read too.
  mutating func plan() -> AuditPlan? {
    guard let root = documents.root(),
      let mapping = documents.mapping(root, "an audit", keys: Self.keys)
    else { return nil }
    checkFormat(in: mapping)
    let organisation = name("organisation", in: mapping)
    let wave = name("wave", in: mapping)
    let date = date(in: mapping)
    let reference = reference(in: mapping)
    guard let day = date ?? CalendarDate(year: 1, month: 1, day: 1) else { return nil }
    namesQuestionnaire = reference != nil
    var plan = AuditPlan(
      organisation: organisation ?? "", wave: wave ?? "", date: day,
      questionnaireID: reference?.id ?? "",
      questionnaireVersion: reference?.version ?? Version(0, 0, 0))
    readChoices(of: &plan, in: mapping)
    return plan
  }

  private mutating func report(_ problem: AuditProblem, at span: SourceSpan?) {
    documents.problems.report(problem, at: span)
  }

  private mutating func checkFormat(in mapping: DocumentMapping) {
    guard let node = documents.required("format", in: mapping),
      let format = documents.string(node), format != "powershare-audit/1"
    else { return }
    report(.wrongFormat(format), at: node.span)
  }

  private mutating func name(_ key: String, in mapping: DocumentMapping) -> String? {
    documents.required(key, in: mapping).flatMap { documents.auditWords($0, key) }
  }

  private mutating func date(in mapping: DocumentMapping) -> CalendarDate? {
    documents.required("date", in: mapping).flatMap { documents.auditDay($0) }
  }

  private mutating func reference(
    in mapping: DocumentMapping
  ) -> (id: Questionnaire.ID, version: Version)? {
    guard let node = documents.required("questionnaire", in: mapping),
      let text = documents.string(node)
    else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, isIdentifier(String(parts[0])), let version = Version(String(parts[1]))
    else {
      report(.wrongReference(text), at: node.span)
      return nil
    }
    return (Questionnaire.ID(String(parts[0])), version)
  }

  private mutating func readChoices(of plan: inout AuditPlan, in mapping: DocumentMapping) {
    if let node = mapping["terms"],
      let terms = documents.mapping(node, "the terms", keys: ["people"])
    {
      plan.people = terms["people"].flatMap { documents.text($0) }
    }
    plan.audience = mapping["audience"].flatMap { audience($0) }
    plan.minimum = mapping["minimum"].flatMap { documents.integer($0, in: 1...1_000_000) }
    plan.previous = documents.string("previous", in: mapping)
    if let node = mapping["easy_read"],
      let easy = documents.mapping(node, "the easy edition", keys: ["checked_by", "help_from"])
    {
      plan.easyRead.checkedBy = easy["checked_by"].flatMap { documents.text($0) }
      plan.easyRead.helpFrom = easy["help_from"].flatMap { documents.text($0) }
    }
    plan.isInvented = mapping["invented"].flatMap { documents.boolean($0) } ?? false
    if let node = mapping["asked"],
      let asked = documents.mapping(node, "how many were asked", keys: nil)
    {
      for entry in asked.entries {
        plan.asked[RespondentGroup.ID(entry.key)] =
          documents.integer(entry.value, in: 0...10_000_000)
      }
    }
    if let node = mapping["quotes"] {
      plan.quotes = documents.list(node, of: "quotes").compactMap { quote($0) }
    }
    plan.actions = mapping["actions"].map { documents.agreedActions($0) } ?? []
  }

  private mutating func audience(_ node: DocumentNode) -> AuditPlan.Audience? {
    guard let text = documents.string(node) else { return nil }
    guard let audience = AuditPlan.Audience(rawValue: text) else {
      report(.unknownAudience(text), at: node.span)
      return nil
    }
    return audience
  }

  private static let quoteKeys = ["sheet", "question", "module", "record"]

  private mutating func quote(_ node: DocumentNode) -> AuditPlan.Quote? {
    guard let part = documents.mapping(node, "a quote", keys: Self.quoteKeys),
      let sheetNode = documents.required("sheet", in: part),
      let sheet = documents.string(sheetNode)
    else { return nil }
    let namesRecord = part["module"] != nil || part["record"] != nil
    if namesRecord, part["question"] != nil { report(.quoteOfTwo, at: node.span) }
    let place = namesRecord ? recordPlace(part) : questionPlace(part)
    return place.map { AuditPlan.Quote(sheet: AnswerSheet.ID(sheet), place: $0) }
  }

  private mutating func questionPlace(_ part: DocumentMapping) -> AuditPlan.Quote.Place? {
    guard let node = documents.required("question", in: part), let name = documents.string(node)
    else { return nil }
    return .question(Question.ID(name))
  }

  private mutating func recordPlace(_ part: DocumentMapping) -> AuditPlan.Quote.Place? {
    guard let moduleNode = documents.required("module", in: part),
      let module = documents.string(moduleNode),
      let recordNode = documents.required("record", in: part),
      let record = documents.integer(recordNode, in: 1...100_000)
    else { return nil }
    return .record(record, of: Module.ID(module))
  }

  mutating func check(_ plan: AuditPlan, in questionnaire: Questionnaire) {
    guard let root = documents.root(), let mapping = documents.mapping(root, "an audit", keys: nil)
    else { return }
    let floor = plan.audience == .own ? 1 : questionnaire.settings.minimumFloor
    if let minimum = plan.minimum, minimum < floor {
      faults.report(AuditProblem.minimumTooLow(minimum, floor: floor), at: mapping["minimum"]?.span)
    }
    let known = questionnaire.groups.map(\.id.rawValue)
    if case .mapping(let entries)? = mapping["asked"]?.value {
      for entry in entries where !known.contains(entry.key) {
        faults.report(AuditProblem.unknownGroup(entry.key, known: known), at: entry.keySpan)
      }
    }
    var quotes: [DocumentNode] = []
    if case .list(let items)? = mapping["quotes"]?.value { quotes = items }
    for node in quotes {
      if let quote = quote(node), let problem = problem(of: quote, in: questionnaire) {
        faults.report(problem, at: node.span)
      }
    }
    for (problem, span) in documents.partsUnknown(toActions: mapping["actions"], in: questionnaire)
    {
      faults.report(problem, at: span)
    }
  }

  private func problem(
    of quote: AuditPlan.Quote, in questionnaire: Questionnaire
  ) -> AuditProblem? {
    switch quote.place {
    case .question(let id):
      return questionnaire.question(id) == nil ? .unknownQuote(id.rawValue) : nil
    case .record(_, let id):
      let known = questionnaire.modules.filter(\.hasRecords).map(\.id.rawValue)
      return known.contains(id.rawValue)
        ? nil : .unknownQuoteModule(id.rawValue, known: known)
    }
  }
}

extension Module {
  fileprivate var hasRecords: Bool {
    if case .records = body { true } else { false }
  }
}

// MARK: - Values of an audit's lists and keys

extension DocumentReader {
  /// Words that may not be blank.
  mutating func auditWords(_ node: DocumentNode, _ key: String) -> String? {
    guard let text = text(node) else { return nil }
    guard !text.isBlank else {
      problems.report(AuditProblem.emptyText(key), at: node.span)
      return nil
    }
    return text
  }

  mutating func auditDay(_ node: DocumentNode) -> CalendarDate? {
    guard let text = string(node) else { return nil }
    guard let day = CalendarDate(text) else {
      problems.report(AuditProblem.wrongDate(text), at: node.span)
      return nil
    }
    return day
  }
}
