import Diagnostics
import Documents

/// The expressions after `when`, once every question is known.
extension QuestionnaireReader {
  mutating func readConditions(
    of questions: [Question], forms: [Form]
  ) -> [Question] {
    guard conditionNodes.contains(where: { $0 != nil }) else { return questions }
    let scope = conditionScope(questions, forms)
    var questions = questions
    var references: [[ConditionReference]] = Array(repeating: [], count: questions.count)
    for position in questions.indices {
      guard let node = conditionNodes[position] else { continue }
      questions[position].condition = condition(
        node, at: position, scope: scope, references: &references[position])
      questions[position].conditionText = document.scalarText(node)
    }
    warnOfUnreachable(questions, references, forms)
    return questions
  }

  /// An answer that a condition looks at, and where in the file its name stands.
  struct ConditionReference {
    var reference: Condition.AnswerReference
    var span: SourceSpan
  }

  private mutating func conditionScope(_ list: [Question], _ forms: [Form]) -> ConditionScope {
    var lines: [String: Int] = [:]
    for name in questions.names {
      if let span = questions[name] { lines[name] = line(of: span) }
    }
    let positions = list.enumerated().map { ($1.id.rawValue, $0) }
    return ConditionScope(
      questions: list, positions: Dictionary(positions, uniquingKeysWith: { first, _ in first }),
      lines: lines, rungs: rungs.names, groups: groups.names,
      forms: forms.map(\.id.rawValue))
  }

  private mutating func condition(
    _ node: DocumentNode, at position: Int, scope: ConditionScope,
    references: inout [ConditionReference]
  ) -> Condition? {
    guard let text = document.string(node, "a condition"), isOnOneLine(node, text) else {
      return nil
    }
    var parser = ConditionParser(text)
    guard let syntax = parser.parse() else {
      if let (problem, range) = parser.fault { report(problem, at: range, in: node) }
      return nil
    }
    var checker = ConditionChecker(
      scope: scope, position: position, suggestionWork: suggestionWork)
    let condition = checker.condition(syntax)
    suggestionWork = checker.suggestionWork
    for (problem, range) in checker.faults { report(problem, at: range, in: node) }
    references = checker.references.map { reference, range in
      ConditionReference(
        reference: reference,
        span: document.span(ofBytes: range.lowerBound, count: range.count, in: node))
    }
    guard let condition else { return nil }
    warnOfConstancy(condition, references, scope: scope)
    return condition
  }

  private mutating func report(_ problem: some Problem, at range: Range<Int>, in node: DocumentNode)
  {
    document.problems.report(
      problem, at: document.span(ofBytes: range.lowerBound, count: range.count, in: node))
  }

  /// Columns can be told for a condition that stands in one line, so it has to.
  private mutating func isOnOneLine(_ node: DocumentNode, _ text: String) -> Bool {
    guard case .scalar(let scalar) = node.value else { return false }
    let written = document.file.bytes[node.span.range(in: document.file)]
    guard scalar.style == .block || written.contains(UInt8(ascii: "\n")) else {
      return isShort(text, at: node)
    }
    report(.conditionOnOneLine, at: node.span)
    return false
  }

  private mutating func isShort(_ text: String, at node: DocumentNode) -> Bool {
    let (length, limit) = (text.unicodeScalars.count, document.limits.text)
    guard length > limit else { return true }
    document.report(.textTooLong(count: length, limit: limit), at: node.span)
    return false
  }

  private mutating func warnOfConstancy(
    _ condition: Condition, _ references: [ConditionReference], scope: ConditionScope
  ) {
    for (finding, question) in ConditionConstancy(scope: scope).findings(in: condition) {
      let name = question.rawValue
      let problem: ConditionProblem =
        finding == .alwaysTrue ? .alwaysTrue(name) : .alwaysFalse(name)
      let place = references.first { $0.reference.question == question }
      document.problems.report(problem, at: place?.span)
    }
  }
}

extension SourceSpan {
  /// The bytes of a file that it covers.
  fileprivate func range(in file: SourceFile) -> Range<Int> {
    let start = min(max(offset, 0), file.bytes.count)
    return start..<min(start + max(length, 0), file.bytes.count)
  }
}
