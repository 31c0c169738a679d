package import Diagnostics
import Documents
package import Survey

/// What can be wrong with an `expected-changes.yaml`.
package enum ExpectedChangeProblem: Problem {
  case notAnID(String)
  case notADay(String)
  case wrongFormat(String)
  case noFormat
  case emptyText(String)
  case expectedTwice(String, first: SourceSpan)

  package var code: DiagnosticCode {
    switch self {
    case .notAnID: "PSD-010"
    case .notADay: "PSD-011"
    case .wrongFormat, .noFormat: "PSD-012"
    case .emptyText: "PSD-013"
    case .expectedTwice: "PSD-014"
    }
  }

  package var message: String {
    switch self {
    case .notAnID(let text): "'\(text)' is not the id of a change: it has 12 hex digits"
    case .notADay(let text): "'\(text)' is not a day"
    case .emptyText(let key): "'\(key)' is empty"
    case .expectedTwice(let id, _): "the change '\(id)' is listed twice"
    case .noFormat: "this does not begin as a list of expected changes does"
    case .wrongFormat(let text): "this says it is '\(text)', not '\(ExpectedChange.format)'"
    }
  }

  package var help: [String] {
    switch self {
    case .notAnID: ["'powershare diff --format csv' lists the id of each change"]
    case .notADay: ["write year, month and day, such as 2027-03-31"]
    case .wrongFormat, .noFormat:
      [
        "write 'format: \(ExpectedChange.format)', then 'changes:' and for each "
          + "'- {id: 0123456789ab, reason: a new board sits, name: Jo Field, until: 2027-03-31}'"
      ]
    case .emptyText("name"): ["say who expects the change"]
    case .emptyText: ["say why the change is expected"]
    case .expectedTwice: ["keep one of them"]
    }
  }

  package func notes(place: (SourceSpan) -> String) -> [String] {
    guard case .expectedTwice(_, let first) = self else { return [] }
    return ["it is first listed on \(place(first))"]
  }

  package static let pages: [Explanation] = [
    Explanation(
      "PSD-010", "not the id of a change",
      """
      A change is named by 12 hex digits, made from what it is about and what became of it. They stay
      the same as long as the same thing happens.
      """,
      example: "id: people-lever-down",
      remedy: "take the id from 'powershare diff --format csv'."),
    Explanation(
      "PSD-011", "not a day, among expected changes",
      """
      Somebody who expects a change may say until when, as year, month and day. Where the later audit
      is dated after that day, the change is shown under what was expected and is expected no longer.
      """,
      example: "until: next spring", remedy: "write it as 2027-03-31, or leave it out."),
    Explanation(
      "PSD-012", "not a list of expected changes",
      """
      The list for 'powershare diff --expected' begins with 'format: \(ExpectedChange.format)'.
      Under 'changes' each entry has an 'id', as 'powershare diff --format csv' lists it, a 'reason',
      the 'name' of whoever expects it, and, where it ends, 'until':

          format: \(ExpectedChange.format)
          changes:
            - id: 0123456789ab
              reason: A new board sits
              name: Jo Field
              until: 2027-03-31
      """,
      example: "format: powershare-audit/1", remedy: "write 'format: \(ExpectedChange.format)'."),
    Explanation(
      "PSD-013", "an empty text, among expected changes",
      """
      A change that is expected fails no script, so readers must see why, and who said so. 'reason' and
      'name' cannot be blank.
      """,
      example: "reason: \"\"", remedy: "say why it is expected, and who expects it."),
    Explanation(
      "PSD-014", "a change that is expected twice",
      "Two entries for one change could give two reasons, and be expected until two days.",
      example: "- {id: 0123456789ab, ...}\n- {id: 0123456789ab, ...}",
      remedy: "keep one of them."),
  ]
}

extension ExpectedChange {
  package static let format = "powershare-expected-changes/1"

  /// Reads `expected-changes.yaml`: who expects which change, and why.
  ///
  /// - Parameter file: A mapping with `format` and the list `changes`.
  /// - Returns: No changes if a diagnostic is an error.
  package static func read(
    _ file: SourceFile
  ) -> (changes: [ExpectedChange]?, diagnostics: [Diagnostic]) {
    var reader = DocumentReader(file, family: .expectedChanges, limits: .questionnaire)
    let changes = reader.expectedChanges()
    return (reader.problems.hasErrors ? nil : changes, reader.diagnostics)
  }
}

extension DocumentReader {
  fileprivate mutating func expectedChanges() -> [ExpectedChange] {
    guard let root = root() else { return [] }
    guard root.hasKey("format") else {
      problems.report(ExpectedChangeProblem.noFormat, at: root.span)
      return []
    }
    guard let mapping = mapping(root, "a list of expected changes", keys: ["format", "changes"])
    else { return [] }
    if let node = required("format", in: mapping), let format = string(node),
      format != ExpectedChange.format
    {
      problems.report(ExpectedChangeProblem.wrongFormat(format), at: node.span)
    }
    guard let changes = required("changes", in: mapping) else { return [] }
    var places: [String: SourceSpan] = [:]
    return list(changes, of: "changes").compactMap { expectedChange($0, beside: &places) }
  }

  /// An entry; `places` knows where each id was listed first.
  private mutating func expectedChange(
    _ node: DocumentNode, beside places: inout [String: SourceSpan]
  ) -> ExpectedChange? {
    guard
      let mapping = mapping(
        node, "an expected change", keys: ["id", "reason", "name", "until"])
    else { return nil }
    let id = required("id", in: mapping).flatMap { changeID($0, beside: &places) }
    let reason = words("reason", in: mapping)
    let name = words("name", in: mapping)
    let until = mapping["until"].flatMap { day($0) }
    guard let id, let reason, let name else { return nil }
    return ExpectedChange(id: id, reason: reason, name: name, until: until)
  }

  /// Words that may not be blank.
  private mutating func words(_ key: String, in mapping: DocumentMapping) -> String? {
    guard let node = required(key, in: mapping), let text = text(node) else { return nil }
    guard !text.isBlank else {
      problems.report(ExpectedChangeProblem.emptyText(key), at: node.span)
      return nil
    }
    return text
  }

  private mutating func changeID(
    _ node: DocumentNode, beside places: inout [String: SourceSpan]
  ) -> String? {
    // An id of digits alone is a number to YAML, and the same text to us.
    guard let text = scalarText(node) else { return string(node) }
    guard text.utf8.count == 12, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
      problems.report(ExpectedChangeProblem.notAnID(text), at: node.span)
      return nil
    }
    if let first = places[text] {
      problems.report(ExpectedChangeProblem.expectedTwice(text, first: first), at: node.span)
    } else {
      places[text] = node.span
    }
    return text
  }

  private mutating func day(_ node: DocumentNode) -> CalendarDate? {
    guard let text = string(node) else { return nil }
    guard let day = CalendarDate(text) else {
      problems.report(ExpectedChangeProblem.notADay(text), at: node.span)
      return nil
    }
    return day
  }
}

extension [ExpectedChange] {
  /// The same, each with whether it happened, and whether it is expected no longer.
  ///
  /// - Parameters:
  ///   - ids: Of all changes found.
  ///   - date: Of the later audit; no clock is read, so that the same audits say the same for ever.
  /// - Returns: In their order.
  package func matched(with ids: Set<String>, on date: CalendarDate) -> [ExpectedChange] {
    map { change in
      var change = change
      change.isMatched = ids.contains(change.id)
      change.isExpired = change.until.map { $0 < date } ?? false
      return change
    }
  }
}
