/// Reads the grammar of ENGINE.md 3.2, strictly: the first slip ends it.
///
///     condition  = and { "or" and }
///     and        = not { "and" not }
///     not        = "not" not | "(" condition ")" | test | comparison
struct ConditionParser {
  /// Brackets and nots inside each other.
  static let depthLimit = 32

  private let tokens: [ConditionToken]
  private var index = 0
  private var depth = 0
  private(set) var fault: (problem: ConditionProblem, range: Range<Int>)?

  init(_ text: String) {
    tokens = ConditionTokenizer.tokens(of: text)
  }

  /// `nil` after a fault, which then stands in ``fault``.
  mutating func parse() -> ConditionSyntax? {
    do {
      let condition = try condition()
      guard current.kind == .end else { throw unexpected("'and', 'or' or the end") }
      return condition
    } catch {
      return nil
    }
  }

  private struct Stopped: Error {}

  private var current: ConditionToken { tokens[index] }

  private mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  private func isWord(_ word: String) -> Bool { current.kind == .name(word, slot: nil) }

  private mutating func stop(_ problem: ConditionProblem, at range: Range<Int>) -> Stopped {
    if fault == nil { fault = (problem, range) }
    return Stopped()
  }

  private mutating func unexpected(_ expected: String) -> Stopped {
    switch current.kind {
    case .unknown(let help):
      stop(.unknownSign(current.text, help: help), at: current.range)
    case .close, .closeList: stop(.bracketClosesNothing(current.text), at: current.range)
    default:
      stop(.unexpected(found: current.description, expected: expected), at: current.range)
    }
  }
}

// MARK: - Grammar

extension ConditionParser {
  private mutating func condition() throws(Stopped) -> ConditionSyntax {
    var parts = [try conjunction()]
    while isWord("or") {
      advance()
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(Stopped) -> ConditionSyntax {
    var parts = [try negation()]
    while isWord("and") {
      advance()
      parts.append(try negation())
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func negation() throws(Stopped) -> ConditionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw stop(.tooDeep(limit: Self.depthLimit), at: current.range)
    }
    if isWord("not") {
      advance()
      return .not(try negation())
    }
    if current.kind == .open {
      let bracket = current
      advance()
      let inner = try condition()
      try close(bracket, with: .close)
      return inner
    }
    if let test = try test() { return test }
    return try comparison()
  }

  /// The closing bracket; at the end of the condition the fault is the opening one's.
  private mutating func close(
    _ bracket: ConditionToken, with kind: ConditionToken.Kind
  ) throws(Stopped) {
    guard current.kind != kind else {
      advance()
      return
    }
    if current.kind == .end { throw stop(.bracketStaysOpen(bracket.text), at: bracket.range) }
    throw unexpected(kind == .closeList ? "',' or ']'" : "'and', 'or' or ')'")
  }

  private mutating func test() throws(Stopped) -> ConditionSyntax? {
    guard case .name(let name, slot: nil) = current.kind, index + 1 < tokens.count,
      tokens[index + 1].kind == .open
    else { return nil }
    let test = ConditionSyntax.Test(rawValue: name)
    guard test != nil || name == "has" else {
      throw stop(.unknownTest(name), at: current.range)
    }
    advance()
    let bracket = current
    advance()
    let subject = try term("the name of a question")
    guard let test else {
      guard current.kind == .comma else { throw unexpected("',' and an option") }
      advance()
      let option = try term("an option")
      try close(bracket, with: .close)
      return .has(subject, option)
    }
    try close(bracket, with: .close)
    return .test(test, subject)
  }

  private mutating func comparison() throws(Stopped) -> ConditionSyntax {
    let left = try term("a question, a test or '('")
    if isWord("in") {
      advance()
      return .isOneOf(left, try list())
    }
    guard case .comparison(let comparison) = current.kind else {
      throw unexpected("a comparison such as '>='")
    }
    advance()
    return .compare(left, comparison, try term("what to compare with"))
  }

  private mutating func list() throws(Stopped) -> [ConditionSyntax.Term] {
    let bracket = current
    guard bracket.kind == .openList else { throw unexpected("'['") }
    advance()
    var items = [try term("an option")]
    while current.kind == .comma {
      advance()
      items.append(try term("an option"))
    }
    try close(bracket, with: .closeList)
    return items
  }

  private static let keywords: Set<String> = ["and", "or", "not", "in"]

  private mutating func term(_ expected: String) throws(Stopped) -> ConditionSyntax.Term {
    let token = current
    switch token.kind {
    case .name(let name, let slot):
      guard slot != nil || !Self.keywords.contains(name) else { throw unexpected(expected) }
      advance()
      return ConditionSyntax.Term(kind: .name(name, slot: slot), range: token.range)
    case .integer(let number):
      advance()
      return ConditionSyntax.Term(kind: .integer(number), range: token.range)
    case .date(let date):
      advance()
      return ConditionSyntax.Term(kind: .date(date), range: token.range)
    default: throw unexpected(expected)
    }
  }
}
