import Diagnostics
import Documents

extension DocumentReader {
  private static let actionKeys = [
    "id", "what", "questions", "section", "owner", "by", "status", "note",
  ]

  /// The list `actions` of an `audit.yaml`.
  ///
  /// - Returns: Those without a fault of their own.
  mutating func agreedActions(_ node: DocumentNode) -> [AgreedAction] {
    var seen: Set<String> = []
    return list(node, of: "actions").compactMap { item in
      mapping(item, "an action", keys: Self.actionKeys).flatMap { agreedAction($0, &seen) }
    }
  }

  private mutating func agreedAction(
    _ mapping: DocumentMapping, _ seen: inout Set<String>
  ) -> AgreedAction? {
    let id = required("id", in: mapping).flatMap { actionID($0, &seen) }
    let what = required("what", in: mapping).flatMap { auditWords($0, "what") }
    let questions = mapping["questions"].map { list($0, of: "questions") } ?? []
    let names = questions.compactMap { identifier($0) }
    let section = mapping["section"].flatMap { identifier($0) }
    let owner = required("owner", in: mapping).flatMap { auditWords($0, "owner") }
    let by = required("by", in: mapping).flatMap { auditDay($0) }
    let status = required("status", in: mapping).flatMap { actionStatus($0) }
    let note = mapping["note"].flatMap { auditWords($0, "note") }
    if status == .dropped, mapping["note"] == nil {
      problems.report(AuditProblem.droppedWithoutReason, at: mapping["status"]?.span)
      return nil
    }
    guard let id, let what, let owner, let by, let status else { return nil }
    return AgreedAction(
      id: AgreedAction.ID(id), what: what, questions: names.map { Question.ID($0) },
      section: section.map { Section.ID($0) }, owner: owner, by: by, status: status, note: note)
  }

  private mutating func actionID(_ node: DocumentNode, _ seen: inout Set<String>) -> String? {
    guard let id = identifier(node) else { return nil }
    guard seen.insert(id).inserted else {
      problems.report(AuditProblem.duplicateAction(id), at: node.span)
      return nil
    }
    return id
  }

  private mutating func actionStatus(_ node: DocumentNode) -> AgreedAction.Status? {
    guard let text = string(node) else { return nil }
    guard let status = AgreedAction.Status(rawValue: text) else {
      problems.report(AuditProblem.unknownStatus(text), at: node.span)
      return nil
    }
    return status
  }

  /// The questions and sections that actions name and a questionnaire does not have.
  ///
  /// - Parameters:
  ///   - node: The list `actions`, whatever else is wrong with it.
  ///   - questionnaire: The one that is asked.
  /// - Returns: Each fault with its place.
  func partsUnknown(
    toActions node: DocumentNode?, in questionnaire: Questionnaire
  ) -> [(problem: AuditProblem, span: SourceSpan)] {
    guard case .list(let items)? = node?.value else { return [] }
    let questions = questionnaire.questions.map(\.id.rawValue)
    let sections = questionnaire.sections.map(\.id.rawValue)
    return items.flatMap { item -> [(problem: AuditProblem, span: SourceSpan)] in
      unknown(item.list("questions"), among: questions) { name in
        questionnaire.retired.first { $0.id.rawValue == name }.map { .retiredPart($0) }
          ?? .unknownPart(name, what: "question", known: questions)
      }
        + unknown(item.entry("section").map { [$0] } ?? [], among: sections) { name in
          .unknownPart(name, what: "section", known: sections)
        }
    }
  }

  private func unknown(
    _ nodes: [DocumentNode], among known: [String], _ problem: (String) -> AuditProblem
  ) -> [(problem: AuditProblem, span: SourceSpan)] {
    nodes.compactMap { node in
      guard let name = scalarText(node), isIdentifier(name), !known.contains(name) else {
        return nil
      }
      return (problem(name), node.span)
    }
  }
}

extension DocumentNode {
  fileprivate func entry(_ key: String) -> DocumentNode? {
    guard case .mapping(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }

  fileprivate func list(_ key: String) -> [DocumentNode] {
    guard case .list(let items)? = entry(key)?.value else { return [] }
    return items
  }
}
